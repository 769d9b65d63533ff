"""What held on a day."""

from datetime import date

import pytest

from graphsvc.reasoning.holding import holds_on
from tests.builders import claim, day, view_of
from tests.worlds import ANN, MATCH, OPENER, ROVERS, UNITED, world

RECORDS = [
    *world(),
    claim(ANN, "memberOf", ROVERS, validFrom=day("2018-07-01")),
    claim(ANN, "memberOf", UNITED, validFrom=day("2020-07-01")),
    claim(ANN, "appearedIn", MATCH),
    claim(ROVERS, "rank", 2, validFrom=day("2020-11-01"), validTo=day("2020-12-01")),
]


def held(when, subject):
    """What of a node held on a day: its properties, or properties and values."""
    view = view_of(*RECORDS)
    return {
        (each.statement.property, getattr(each.statement.value, "entity", None))
        for each in view.node(subject).statements.values()
        if holds_on(each, view, date.fromisoformat(when))
    }


@pytest.mark.parametrize(
    ("when", "club"), [("2019-01-01", ROVERS), ("2020-12-01", UNITED), ("2017-01-01", None)]
)
def test_a_player_is_at_one_club_at_a_time(when, club):
    clubs = {value for name, value in held(when, ANN) if name == "memberOf"}
    assert clubs == ({club} if club else set())


def test_what_happened_in_a_match_had_not_happened_before():
    assert ("appearedIn", MATCH) not in held("2020-11-30", ANN)
    assert ("appearedIn", MATCH) in held("2020-12-01", ANN)
    assert held("2020-11-30", OPENER) == set()
    assert ("scorer", ANN) in held("2020-12-01", OPENER)


def test_a_fixture_stands_before_it_is_played():
    assert ("homeTeam", ROVERS) in held("2020-11-30", MATCH)


@pytest.mark.parametrize(
    ("when", "holds"), [("2020-10-31", 0), ("2020-11-15", 1), ("2020-12-02", 0)]
)
def test_what_is_told_for_some_days_holds_on_these(when, holds):
    assert (("rank", None) in held(when, ROVERS)) is bool(holds)
