"""Scores of football.txt, and the names of stages."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.datasets.scores import SCORE, Result, result_of, status_of
from graphsvc.datasets.stages import part_of, round_of
from graphsvc.model import CompetitionPhase

pairs = st.tuples(st.integers(0, 19), st.integers(0, 19))


@pytest.mark.parametrize(
    ("told", "result"),
    [
        ("2-1", Result((2, 1))),
        ("2-1 (1-0)", Result((2, 1), (1, 0))),
        ("3-2 a.e.t. (2-1, 0-1)", Result((3, 2), (0, 1), (2, 1))),
        ("3-2 aet (2-1)", Result((3, 2), None, (2, 1))),
        ("1-1 a.e.t. (1-1, 0-1), 4-2 pen.", Result((1, 1), (0, 1), (1, 1), (4, 2))),
        ("4-2 pen. 1-1 a.e.t. (1-1, 0-1)", Result((1, 1), (0, 1), (1, 1), (4, 2))),
        ("4-2p 1-1 (0-1)", Result((1, 1), (0, 1), None, (4, 2))),
        ("", Result()),
    ],
)
def test_a_score_tells_its_course(told, result):
    assert result_of(told) == result
    assert not told or re.fullmatch(SCORE, told, re.IGNORECASE)


@given(pairs, pairs)
def test_any_score_is_read(final, half):
    told = "{}-{} ({}-{})".format(*final, *half)
    assert result_of(told) == Result(final, half)


def test_an_unknown_word_in_brackets_is_no_status():
    assert status_of("2-1 [behind closed doors]") is None


@pytest.mark.parametrize(
    ("told", "name", "phase", "number"),
    [
        ("Group A", "Group A", CompetitionPhase.GROUP, None),
        ("Gruppe G", "Group G", CompetitionPhase.GROUP, None),
        ("Quarterfinals", "Quarter-finals", CompetitionPhase.QUARTER_FINAL, None),
        ("Semi-finals", "Semi-finals", CompetitionPhase.SEMI_FINAL, None),
        ("Round of 16", "Round of 16", CompetitionPhase.ROUND_OF_16, None),
        ("Final", "Final", CompetitionPhase.FINAL, None),
        ("Match for third place", "Third place", CompetitionPhase.THIRD_FINAL, None),
        ("Third Round", "Third Round", CompetitionPhase.ROUND, None),
        ("2nd qualifying round", "2nd qualifying round", CompetitionPhase.QUALIFICATION, None),
    ],
)
def test_a_stage_has_one_name_however_it_is_called(told, name, phase, number):
    assert part_of(told) == (name, phase)
    assert round_of(told) is number


@pytest.mark.parametrize("told", ["Matchday 5", "Round 5", "5. Round", "Jornada 5"])
def test_a_round_is_no_stage(told):
    assert (part_of(told), round_of(told)) == (None, 5)
