"""What a complete record would tell, and why it does not."""

import pytest

from graphsvc.reasoning.gaps import (
    DISPUTED,
    LEFT_OPEN,
    NO_SIDES,
    NO_SOURCE,
    ONLY_A_RANGE,
    UNVERIFIED,
    gaps_of,
)
from tests.builders import claim, view_of
from tests.worlds import LEVELLER, MATCH, NEXT, ROVERS, UNITED, goal, opener, played, word, world


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


def test_a_goal_should_tell_who_when_and_how():
    assert set(reasons("goal:lost", *goal("goal:lost"))) == {"scorer", "minute", "bodyPart"}
    assert reasons(LEVELLER, *world()) == {}
    own = goal("goal:lost", shotType="OWN_GOAL")
    assert "bodyPart" not in reasons("goal:lost", *own)


def test_a_card_should_tell_whose_which_and_when():
    assert set(reasons("card:lost", *goal("card:lost"))) == {"shownTo", "cardColour", "minute"}
    told = goal("card:lost", at="70", cardColour="RED")
    assert set(reasons("card:lost", *told)) == {"shownTo"}


def test_a_substitution_should_tell_who_for_whom_and_when():
    told = [*goal("substitution:lost", at="70"), claim("substitution:lost", "playerOn", "player:p")]
    assert set(reasons("substitution:lost", *told)) == {"playerOff"}


def test_other_nodes_have_no_record_to_complete():
    assert reasons(ROVERS, *world()) == {}
