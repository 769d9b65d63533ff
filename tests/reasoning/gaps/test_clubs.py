"""What a complete record of a club would tell."""

from graphsvc.model import Bound, NumberValue
from graphsvc.reasoning.gaps import gaps_of, is_known
from graphsvc.reasoning.gaps.clubs import ONLY_DISTANCE
from graphsvc.reasoning.gaps.missing import NO_SOURCE
from tests.builders import claim, day, view_of
from tests.worlds import MATCH, ROVERS, UNITED, played

GROUP = "stage:cup-2020-21/group-a"
RETURN = "match:cup-2020-21/united-rovers"
NOW = {"stage": GROUP, "validFrom": day("2020-12-01")}
IN_GROUP = [*played(score=(2, 1)), claim(MATCH, "stage", GROUP)]
AHEAD = claim(ROVERS, "pointsAheadOf", 1, club=UNITED, **NOW)


def points_of(club, *records):
    gaps = {each.name: each for each in gaps_of(view_of(*records).node(club))}
    return gaps.get("points")


def test_a_club_should_tell_country_and_ground():
    assert [each.name for each in gaps_of(view_of(*played()).node(ROVERS))] == [
        "country",
        "homeVenue",
    ]


def test_of_a_club_whose_distance_is_told_the_points_are_not():
    gap = points_of(ROVERS, *IN_GROUP, AHEAD)
    assert (gap.reason, gap.best_known) == (ONLY_DISTANCE, NumberValue(3, Bound.AT_LEAST))
    assert gap.clue.statement == AHEAD.statement


def test_of_the_others_in_that_table_nothing_is_told():
    gap = points_of(UNITED, *IN_GROUP, AHEAD)
    assert (gap.reason, gap.best_known) == (NO_SOURCE, NumberValue(0, Bound.AT_LEAST))


def test_of_a_table_that_nobody_reports_nothing_is_missing():
    assert points_of(ROVERS, *IN_GROUP) is None


def test_points_that_are_told_or_follow_from_all_results_are_no_gap():
    told = claim(ROVERS, "points", 4, **NOW)
    assert points_of(ROVERS, *IN_GROUP, AHEAD, told) is None
    back = [
        claim(RETURN, "homeTeam", UNITED),
        claim(RETURN, "awayTeam", ROVERS),
        claim(RETURN, "stage", GROUP),
        claim(RETURN, "finalScore", (0, 0)),
    ]
    view = view_of(*IN_GROUP, AHEAD, *back)
    assert is_known(view.node(ROVERS), "points")
    assert is_known(view.node(UNITED), "points")
