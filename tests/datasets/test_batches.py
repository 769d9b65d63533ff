"""From a file to batches: which form it has, what its rows state, what is bad in it."""

import json

import pytest

from graphsvc.datasets import batches_of
from graphsvc.datasets.forms import FORMS, form_of
from graphsvc.errors import UnreadableDataset
from graphsvc.graph.build import GraphView
from graphsvc.model import Basis, Dataset, EntityKind
from tests.asking import names
from tests.builders import commits
from tests.datasets.test_footballtxt import CUP
from tests.datasets.test_tables import GOALS, RESULTS, SQUADS

FILES = {
    "football.txt": CUP,
    "football.json": '{"name": "Italian Serie A 2020/21", "matches": []}',
    "results CSV": RESULTS,
    "goalscorers CSV": GOALS,
    "shootouts CSV": "date,home_team,away_team,winner\n",
    "squads CSV": SQUADS,
    "JSON lines": '\n{"type": "dataset", "name": "x"}\n',
}


def of(tmp_path, text, name="file.any", **more):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return list(batches_of(path, names(), **more))


def view_of(batch):
    return GraphView.of(commits([batch.dataset, *batch.lines]))


@pytest.mark.parametrize("form", FILES)
def test_a_form_is_known_by_what_is_in_the_file_not_by_its_name(form, tmp_path):
    path = tmp_path / "table.csv"
    path.write_text(FILES[form], encoding="utf-8-sig")
    assert form_of(path).name == form
    assert {each.name for each in FORMS} == set(FILES)


def test_what_a_text_states(tmp_path):
    (batch,) = of(tmp_path, CUP)
    assert batch.dataset == Dataset(
        "dataset:uefa-champions-league-2020-21", "UEFA Champions League 2020/21"
    )
    assert (batch.named, batch.bad, batch.reached) == (True, (), 13)
    view = view_of(batch)
    match = view.node("match:champions-league-2020-21/porto-chelsea")
    assert (match.name, match.date) == ("Porto v Chelsea", "2021-04-07")
    assert (match.score.home, match.extra_time_score.home) == (1, 1)
    assert (match.shoot_out_score.home, match.winner.id) == (4, "club:porto")
    assert (match.edition.season, match.stage.name) == ("2020-21", "Quarter-finals")
    assert match.competition.name == "Champions League"


def test_what_our_own_lines_state(tmp_path):
    text = """{"type":"dataset","name":"Cup","complete":["goals"]}
{"type":"competition","slug":"cup","name":"The Cup","country":"it"}
{"type":"club","slug":"rovers","name":"Rovers","country":"Italy","city":"Bergamo","founded":1907}
{"type":"player","slug":"ann","name":"Ann","position":"forward","born":1998,"club":"rovers"}
{"type":"match","home":"rovers",
"away":"ajax"}
"""
    goals = [
        {"scorer": "bo", "club": "rovers", "minute": 80},
        {"scorer": "ann", "club": "rovers", "minute": "45+2", "penalty": True, "assist": "bo"},
        {"club": "rovers"},
        {"scorer": "ann", "club": "rovers", "minute": 9},
    ]
    match = {"type": "match", "competition": "cup", "season": "2020-21", "date": "2020-12-01"}
    match |= {"home": "rovers", "away": "ajax", "score": [4, 0], "goals": goals}
    (batch,) = of(tmp_path, text + json.dumps(match))
    assert [each.number for each in batch.bad] == [5, 6]
    view = view_of(batch)
    rovers, ann = view.node("club:rovers"), view.node("player:ann")
    assert (rovers.country.name, rovers.founded) == ("Italy", 1907)
    assert (ann.born, ann.position, ann.club.id) == ("1998", "FORWARD", "club:rovers")
    (match,) = view.matches
    assert match.id == "match:cup-2020-21/rovers-ajax"
    assert match.stage.id == "stage:cup-2020-21/league"
    assert view.node("club:ajax").name == "Ajax"  # by the tables of names
    goals = {each.slug.rpartition("/")[2]: each for each in match.goals}
    assert list(goals) == ["ann-1", "ann-2", "bo-1", "goal-1"]
    assert (goals["ann-1"].minute, goals["ann-2"].minute) == ("9", "45+2")
    assert (goals["ann-2"].shot_type, goals["ann-2"].assist.player.id) == ("PENALTY", "player:bo")
    assert goals["goal-1"].scorer is None
    assert {each.id for each in match.appearances} == {"player:ann", "player:bo"}


def test_what_squads_state(tmp_path):
    (batch,) = of(tmp_path, SQUADS, name="squads.csv")
    assert batch.dataset.id == "dataset:squads"
    *_, line = batch.lines
    (told,) = line.statements
    assert line.basis is Basis.CURATED
    assert line.extraction.rule == "squads CSV, line 5; Curated by us, from memory."
    assert {each.property: each.value.edtf for each in told.qualifiers} == {
        "validFrom": "2020-07-01",
        "validTo": "2021-06-30",
    }
    kinds = [each.kind for each in line.entities]
    assert EntityKind.PLAYER in kinds


def test_a_name_that_is_given_comes_before_that_of_the_file(tmp_path):
    path = tmp_path / "cup.txt"
    path.write_text(CUP, encoding="utf-8")
    (batch,) = batches_of(path, names(), name="Mine", licence="CC0")
    assert (batch.dataset.id, batch.dataset.licence) == ("dataset:mine", "CC0")


def test_many_lines_are_several_batches(tmp_path):
    lines = ['{"type":"dataset","name":"x"}']
    lines += [f'{{"type":"club","slug":"c{n}","name":"C {n}"}}' for n in range(1001)]
    batches = of(tmp_path, "\n".join(lines))
    assert [len(each.lines) for each in batches] == [500, 500, 1]
    assert [each.reached for each in batches] == [501, 1001, 1002]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (b"Somebody wrote a report.\n", "of no form that is known"),
        (b"", "of no form that is known"),
        (b"= Cup 2020\n\xff\xfe\n", "not in UTF-8"),
        (b'{"matches": [', "nothing in it can be read: line 1: no JSON"),
    ],
)
def test_a_file_that_is_no_dataset_is_refused(tmp_path, text, why):
    (tmp_path / "x").write_bytes(text)
    with pytest.raises(UnreadableDataset, match=why):
        list(batches_of(tmp_path / "x", names()))


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UnreadableDataset, match="cannot be read"):
        list(batches_of(tmp_path / "none", names()))
