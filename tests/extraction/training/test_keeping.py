"""What was learned so far, kept in a file."""

from dataclasses import replace

import pytest

pytest.importorskip("torch")

import torch

from graphsvc.extraction.training.keeping import kept, mark_of, store

pytestmark = pytest.mark.slow


def test_where_nothing_was_kept_there_is_nothing(tmp_path):
    assert kept(tmp_path / "kept.pt") is None


def test_the_last_state_is_kept_and_no_draft(tmp_path):
    for epoch in (1, 2):
        store({"epoch": epoch, "order": (3, (1, 2), None)}, tmp_path / "kept.pt")
    assert kept(tmp_path / "kept.pt") == {"epoch": 2, "order": (3, (1, 2), None)}
    assert [path.name for path in tmp_path.iterdir()] == ["kept.pt"]


def test_other_exercises_other_weights_and_other_ways_of_learning_are_told_apart(exercises, begin):
    some = exercises[:2]
    other = {**begin.weights, "new": torch.zeros(1)}
    marks = [
        mark_of(some, begin, 3),
        mark_of(some[:1], begin, 3),
        mark_of([some[0], replace(some[1], meant=())], begin, 3),
        mark_of(some, begin, 4),
        mark_of(some, replace(begin, layers=2), 3),
        mark_of(some, replace(begin, weights=other), 3),
    ]
    assert len(set(marks)) == len(marks)
    assert mark_of(list(some), begin, 3) == marks[0]
