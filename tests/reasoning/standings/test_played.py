"""Which matches count."""

from datetime import date

from graphsvc.model import Bound
from tests.builders import claim, day
from tests.groups import (
    ATALANTA,
    EVE,
    LIVERPOOL,
    only_december,
    played,
    points,
    row_of,
    table,
)


def test_two_clubs_of_a_group_met_in_it_if_a_source_takes_it_so():
    match = "match:2020-21/liverpool-atalanta"
    told = [
        claim(match, "homeTeam", LIVERPOOL),
        claim(match, "awayTeam", ATALANTA),
        claim(match, "winner", ATALANTA),
        claim(match, "date", day("2020-11-23/2020-11-29")),
        claim(match, "competition", "competition:champions-league", confidence=0.4),
    ]
    row = row_of(ATALANTA, *only_december(), *told)
    assert row.points.value == 4
    known = played("liverpool", "atalanta")  # the same meeting as another match: it counts once
    assert row_of(ATALANTA, *only_december(), *known, *told).played.value == 2


def test_a_match_without_a_day_was_over_when_its_result_was_published():
    told = [each for each in played("liverpool", "ajax") if each.statement.property != "date"]
    found = table(*only_december(), *told, on=EVE)
    assert points(found)[LIVERPOOL] == (3, Bound.AT_LEAST)
    assert points(table(*only_december(), *told, on=date(2020, 12, 1)))[LIVERPOOL][0] == 0
