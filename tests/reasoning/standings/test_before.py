"""Distances on the eve of a round."""

from datetime import date

from graphsvc.model import Stance
from tests.builders import claim, day
from tests.groups import (
    AJAX,
    ATALANTA,
    MIDTJYLLAND,
    STAGE,
    only_december,
    played,
    ranks,
    standing,
    table,
)

NIGHT_BEFORE = date(2020, 11, 30)
AHEAD = standing(ATALANTA, "pointsAheadOf", 1, club=AJAX, source="article:list")


def relative(*records, on=NIGHT_BEFORE):
    return {
        row.club.id: [each.difference for each in row.relative]
        for row in table(*records, on=on).rows
        if row.relative
    }


def test_a_point_ahead_after_a_draw_and_a_defeat_was_level_before():
    records = [*only_december(), *played("liverpool", "ajax"), AHEAD]
    assert relative(*records) == {ATALANTA: [0], AJAX: [0]}
    assert relative(*records, on=date(2020, 12, 1)) == {ATALANTA: [1], AJAX: [-1]}
    (row,) = [row for row in table(*records, on=NIGHT_BEFORE).rows if row.club.id == ATALANTA]
    proof = row.relative[0].statement.proof
    assert proof.rule.id == "rule:less-the-round"
    assert [each.statement.property for each in proof.premises] == [
        "pointsAheadOf",
        "finalScore",
        "finalScore",
    ]


def test_where_the_round_of_a_club_is_not_told_nothing_follows():
    assert relative(*only_december(), AHEAD) == {}
    other = standing(ATALANTA, "pointsAheadOf", 1, club=AJAX, source="article:report")
    assert relative(*only_december(), *played("liverpool", "ajax"), other) == {}


def test_long_before_the_round_nothing_follows():
    records = [*only_december(), *played("liverpool", "ajax"), AHEAD]
    assert relative(*records, on=date(2020, 11, 26)) == {}


def test_a_club_that_moved_into_a_place_was_not_in_it_before():
    moved = claim(
        ATALANTA,
        "rank",
        2,
        stage=STAGE,
        validTo=day("2020-12-01"),
        stance=Stance.CONTRADICTS,
        source="article:list",
    )
    nothing = claim(
        MIDTJYLLAND,
        "points",
        0,
        competition="competition:champions-league",
        validTo=day("2020-12-01"),
    )
    records = [*only_december(), *played("liverpool", "atalanta"), moved, nothing]
    places = [row.explanation.text for row in table(*records, on=NIGHT_BEFORE).rows]
    assert "What is known leaves open which of these places Atalanta have: 1, 3." in places
    assert ranks(table(*records, on=date(2020, 12, 2)))[ATALANTA] is None
