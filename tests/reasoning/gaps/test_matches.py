"""What a complete record of a match would tell, and why ours does not."""

import pytest

from graphsvc.model import Bound, NumberValue
from graphsvc.reasoning.gaps import gaps_of
from graphsvc.reasoning.gaps.matches import NO_SIDES, ONLY_A_RANGE
from graphsvc.reasoning.gaps.missing import (
    DISPUTED,
    LEFT_OPEN,
    NO_SOURCE,
    UNVERIFIED,
)
from tests.builders import claim, entity, view_of
from tests.worlds import MATCH, NEXT, ROVERS, UNITED, opener, played, word, world


def reasons(label, *records):
    return {each.name: each.reason for each in gaps_of(view_of(*records).node(label))}


def test_a_fixture_lacks_only_what_can_be_known_before():
    assert set(reasons(NEXT, *world())) == {"date", "competition", "venue", "locationCity"}


def test_a_range_of_days_is_no_day():
    assert reasons(NEXT, *world())["date"] == ONLY_A_RANGE
    assert reasons(MATCH, claim(MATCH, "homeTeam", ROVERS))["date"] == NO_SOURCE
    assert "date" not in reasons(MATCH, *played())


def test_goals_are_complete_when_they_add_up():
    assert reasons(MATCH, *played(), *opener())["goals"] == "1 of 2 goals are told."
    assert "goals" not in reasons(MATCH, *world())


def met(*records):
    """Two clubs that met, nobody tells where, and the match is over."""
    sides = [claim(MATCH, "participant", club) for club in (ROVERS, UNITED)]
    return reasons(MATCH, *sides, claim(MATCH, "eventStatus", word("POST_EVENT")), *records)


def test_where_nobody_tells_who_was_at_home_that_is_the_gap_and_not_the_score():
    goals = [claim(MATCH, "teamGoals", 1, club=ROVERS), claim(MATCH, "teamGoals", 0, club=UNITED)]
    assert met(*goals)["homeTeam"] == NO_SIDES
    assert "finalScore" not in met(*goals)
    assert met(*goals[:1])["finalScore"] == NO_SOURCE


def test_half_time_is_no_gap_where_it_follows_from_the_goals():
    assert "halfTimeScore" in reasons(MATCH, *played(), *opener())
    assert "halfTimeScore" not in reasons(MATCH, *world())


def test_line_ups_are_told_player_by_player():
    told = reasons(MATCH, *played(), claim("player:p", "appearedIn", MATCH))
    assert told["lineUp"] == "1 of at least 22 players are told."
    eleven = [claim(f"player:p{n}", "appearedIn", MATCH) for n in range(22)]
    assert "lineUp" not in reasons(MATCH, *played(), *eleven)


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ([], NO_SOURCE),
        ([claim(MATCH, "venue")], LEFT_OPEN),
        ([claim(MATCH, "venue", "venue:park", caption=True)], UNVERIFIED),
        (
            [
                claim(MATCH, "venue", "venue:park"),
                claim(MATCH, "venue", "venue:lane", source="article:two"),
            ],
            DISPUTED,
        ),
    ],
)
def test_the_reason_is_told_honestly(told, reason):
    assert reasons(MATCH, *played(), *told)["venue"] == reason


def test_what_is_told_is_no_gap():
    assert "venue" not in reasons(MATCH, *played(), claim(MATCH, "venue", "venue:park"))


def test_a_league_that_nobody_names_is_not_told():
    told = reasons(MATCH, entity("competition:cup", "Danish league"), *played())
    assert told["competition"] == "Only “Danish league” is told."
    assert "competition" not in reasons(MATCH, *played())


def test_what_is_counted_so_far_is_the_best_known():
    gaps = gaps_of(view_of(*played(), *opener()).node(MATCH))
    best = {each.name: each.best_known for each in gaps}
    assert best["goals"] == NumberValue(1, Bound.AT_LEAST)
    assert best["lineUp"] == NumberValue(0, Bound.AT_LEAST)
