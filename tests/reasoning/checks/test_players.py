"""The rules of a player."""

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.model import Bound, Dataset, NumberValue
from graphsvc.reasoning.checks import players
from tests.builders import claim, day
from tests.reasoning.checks.examining import FAIL, PASS, UNKNOWN, examined, result
from tests.worlds import ANN, MATCH, OPENER, ROVERS, UNITED, goal, opener, played

days = st.dates().map(str)


@given(days, days, st.sampled_from([ROVERS, UNITED]))
def test_a_player_is_at_one_club_on_a_day(one, other, club):
    told = [claim(ANN, "memberOf", ROVERS, validAt=day(one))]
    told += [claim(ANN, "memberOf", club, validAt=day(other))]
    expected = FAIL if one == other and club != ROVERS else PASS
    assert result(players.one_club_at_a_time, ANN, *told) == expected


def test_what_only_a_caption_tells_clashes_too():
    at = {"validAt": day("2020-12-01")}
    told = [
        claim(ANN, "memberOf", UNITED, caption=True, **at),
        claim(ANN, "memberOf", ROVERS, **at),
    ]
    check = examined(players.one_club_at_a_time, ANN, *told)
    assert check.result == FAIL
    assert check.message == "Ann Berg is told to play for United and for Rovers."
    assert [each.statement.property for each in check.inputs] == ["memberOf", "memberOf"]
    assert examined(players.one_club_at_a_time, ANN, *played(), *opener()) is None


def test_what_has_been_decided_since_is_told():
    season = {"validFrom": day("2020-07-01"), "validTo": day("2021-06-30")}
    caption = claim(ANN, "memberOf", UNITED, caption=True, validAt=day("2020-12-01"))
    squad = claim(ANN, "memberOf", ROVERS, source="dataset:squads", **season)
    records = [Dataset("dataset:squads", "Squads"), caption, squad]
    check = examined(players.one_club_at_a_time, ANN, *records)
    assert check.result == FAIL
    assert check.message.endswith("United is ranked down: error in source.")


def counted(number, bound=Bound.EXACT, **more):
    when = more or {"asOf": day("2020-12-01")}
    return claim(ANN, "goalCountFor", NumberValue(number, bound), club=UNITED, **when)


@given(st.integers(0, 3), st.integers(0, 3))
def test_no_more_goals_are_known_than_are_counted(known, count):
    goals = [each for n in range(known) for each in goal(f"goal:{n}", scorer=ANN, club=UNITED)]
    told = [*played(), *goals, counted(count)]
    expected = PASS if known <= count else FAIL
    assert result(players.goals_within_count, ANN, *told) == expected


def test_goals_after_that_day_or_for_others_are_not_of_the_count():
    told = [*played(), *opener()]
    assert result(players.goals_within_count, ANN, *told, counted(0)) == FAIL
    before = counted(0, asOf=day("2020-11-30"))
    assert result(players.goals_within_count, ANN, *told, before) == PASS
    assert result(players.goals_within_count, ANN, *told, counted(0, Bound.AT_LEAST)) is None
    elsewhere = claim(ANN, "goalCountFor", 0, club=ROVERS, asOf=day("2020-12-01"))
    assert result(players.goals_within_count, ANN, *told, elsewhere) == PASS
    undated = claim(ANN, "goalCountFor", 0, club=UNITED)
    assert result(players.goals_within_count, ANN, *told, undated) == UNKNOWN
    own = goal(OPENER, scorer=ANN, club=UNITED, shotType="OWN_GOAL")
    assert result(players.goals_within_count, ANN, *played(), *own, counted(0)) == PASS


@given(st.integers(1990, 2019))
def test_nobody_plays_as_a_child(year):
    told = [*played(), claim(ANN, "appearedIn", MATCH), claim(ANN, "born", day(f"{year}-05-05"))]
    expected = PASS if 2020 - year >= players.YOUNGEST else FAIL
    assert result(players.old_enough_to_play, ANN, *told) == expected
    assert result(players.old_enough_to_play, ANN, *told[:-1]) is None
    assert result(players.old_enough_to_play, ANN, told[-1]) is None
