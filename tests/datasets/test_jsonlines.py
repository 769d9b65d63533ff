"""Our own form: what its lines mean, and that a row comes back from its line."""

import json
import re
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.datasets.jsonlines import FORMS, read_line, read_lines, written
from graphsvc.datasets.reading import BadLine, BadRow
from graphsvc.datasets.rows import (
    LEAGUE,
    ClubRow,
    CompetitionRow,
    DatasetRow,
    GoalRow,
    MatchRow,
    MembershipRow,
    PlayerRow,
    Row,
)
from graphsvc.model import Basis, EventStatus, Position
from tests.asking import ROOT
from tests.datasets.reading import bad, read

texts = st.text(min_size=1).map(str.strip).filter(bool)
slugs = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)?", fullmatch=True)
numbers = st.integers(0, 99)
scores = st.none() | st.tuples(numbers, numbers)
days = st.dates(date(1900, 1, 1)).map(str)
seasons = st.sampled_from(["2020-21", "1999-00", "2020"])
maybe = st.none()

goals = st.builds(
    GoalRow,
    scorer=maybe | slugs,
    club=slugs,
    minute=maybe | st.sampled_from(["13", "45+2"]),
    own_goal=st.booleans(),
    penalty=st.booleans(),
    assist=maybe | slugs,
)
each_row = st.one_of(
    st.builds(
        DatasetRow,
        name=texts,
        licence=maybe | texts,
        url=maybe | texts,
        complete=st.sampled_from([(), ("goals",), ("matches", "goals")]),
        note=maybe | texts,
        basis=st.sampled_from(Basis),
    ),
    st.builds(CompetitionRow, slug=slugs, name=texts, country=maybe | texts),
    st.builds(
        ClubRow,
        slug=slugs,
        name=texts,
        country=maybe | texts,
        city=maybe | texts,
        ground=maybe | texts,
        founded=maybe | st.integers(1800, 2030),
    ),
    st.builds(
        PlayerRow,
        slug=slugs,
        name=texts,
        position=maybe | st.sampled_from(Position),
        born=maybe | days,
        club=maybe | slugs,
    ),
    st.builds(MembershipRow, player=slugs, club=slugs, season=seasons, name=maybe | texts),
    st.builds(
        MatchRow,
        home=slugs,
        away=slugs,
        competition=maybe | slugs,
        season=maybe | seasons,
        stage=maybe | texts | st.just(LEAGUE),
        round=maybe | numbers,
        date=maybe | days,
        score=scores,
        half_time=scores,
        full_time=scores,
        shoot_out=scores,
        winner=maybe | slugs,
        status=maybe | st.sampled_from(EventStatus),
        ground=maybe | texts,
        city=maybe | texts,
        goals=st.lists(goals, max_size=3).map(tuple),
    ).filter(lambda match: match.home != match.away),
)


@given(each_row)
def test_a_row_comes_back_from_its_line(row):
    assert read_line(written(row)) == row


def test_a_match_as_the_issue_has_it():
    line = {
        "type": "match",
        "competition": "cup",
        "season": "2020/21",
        "date": "2020-12-01",
        "home": "rovers",
        "away": "united",
        "score": [1, 1],
        "half_time": [0, 1],
        "goals": [
            {"scorer": "bo-li", "club": "united", "minute": 13, "own_goal": True},
            {"scorer": "ann-berg", "club": "rovers", "minute": "45+2", "assist": "cy-orr"},
        ],
    }
    assert read_line(json.dumps(line)) == MatchRow(
        competition="cup",
        season="2020-21",
        stage=LEAGUE,
        date="2020-12-01",
        home="rovers",
        away="united",
        score=(1, 1),
        half_time=(0, 1),
        goals=(
            GoalRow(scorer="bo-li", club="united", minute="13", own_goal=True),
            GoalRow(scorer="ann-berg", club="rovers", minute="45+2", assist="cy-orr"),
        ),
    )


def test_a_stage_that_is_null_is_not_told():
    assert read_line('{"type":"match","home":"a","away":"b","stage":null}').stage is None


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("nonsense", "no JSON"),
        ("[1]", "the type '' is unknown"),
        ('{"type":"referee"}', "the type 'referee' is unknown; write one of dataset, competition"),
        ('{"type":"club","name":"A"}', "no slug; add it"),
        ('{"type":"club","slug":"a b","name":"A"}', "slug: 'a b' is no slug"),
        ('{"type":"match","home":"a","away":"a"}', "a against itself"),
        ('{"type":"match","home":"a","away":"b","score":[1]}', "score: [1] is no score"),
        ('{"type":"match","home":"a","away":"b","score":[1,-1]}', "score: -1 is no whole number"),
        ('{"type":"match","home":"a","away":"b","date":"1.2.20"}', "date: '1.2.20' is no date"),
        ('{"type":"match","home":"a","away":"b","goals":{}}', "goals: {} is no list of goals"),
        ('{"type":"match","home":"a","away":"b","goals":[7]}', "goals: 7 is no object"),
        (
            '{"type":"match","home":"a","away":"b","goals":[{"club":"a","minute":"x"}]}',
            "goals: minute: 'x' is no minute of a match: write 13 or 45+2",
        ),
        (
            '{"type":"match","home":"a","away":"b","goals":[{"club":"a","penalty":1}]}',
            "goals: penalty: 1 is neither true nor false",
        ),
        ('{"type":"player","slug":"a","name":"A","position":"X"}', "position: 'X' is unknown"),
        ('{"type":"membership","player":"a","club":"b","season":"x"}', "season: 'x' is no season"),
        ('{"type":"dataset","name":"a","complete":["all"]}', "complete: ['all'] is no list"),
    ],
)
def test_what_is_wrong_with_a_line_is_said(line, why):
    with pytest.raises(BadRow) as raised:
        read_line(line)
    assert why in str(raised.value)


def test_a_bad_line_is_told_by_its_number_and_the_rest_is_read():
    text = '{"type":"dataset","name":"x"}\n\nnonsense\n{"type":"club","slug":"a","name":"A"}\n'
    assert [each.number for each in read(read_lines, text)] == [1, 3, 4]
    assert bad(read_lines, text)[0].startswith("line 3: no JSON")


def test_the_example_of_the_document_is_read():
    text = (ROOT / "docs" / "datasets.md").read_text(encoding="utf-8")
    example = text.partition("```json\n")[2].partition("```")[0]
    told = read(read_lines, example)
    assert [each for each in told if isinstance(each, BadLine)] == []
    assert {type(each.row) for each in told} == set(get_args(Row))


def test_each_field_stands_in_the_document():
    text = (ROOT / "docs" / "datasets.md").read_text(encoding="utf-8")
    for kind, form in FORMS.items():
        line = next(each for each in text.splitlines() if each.startswith(f"| `{kind}`"))
        assert set(form.fields) <= set(re.findall(r"\w+", line)), kind


def test_without_a_line_for_the_dataset_the_file_is_one():
    first, *_ = read(read_lines, '{"type":"club","slug":"a","name":"A"}', name="Mine")
    assert (first.number, first.row) == (0, DatasetRow(name="Mine"))


def test_one_file_is_one_dataset():
    text = '{"type":"dataset","name":"x"}\n{"type":"dataset","name":"y"}\n'
    assert bad(read_lines, text) == ["line 2: a second dataset; write it in a file of its own"]
