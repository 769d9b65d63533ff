"""A player's goals by club, and whether each count is complete."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.model import Bound, Dataset, NumberValue, TextValue
from graphsvc.schema.club_goals import goals_by_club
from graphsvc.schema.filters import IDFilter, IntFilter
from graphsvc.schema.goal_filter import GoalFilter
from tests.builders import claim, day, view_of
from tests.worlds import ANN, MATCH, OPENER, ROVERS, UNITED, goal, opener, played, world

DAY = datetime.date(2020, 12, 1)


def scored(number, *, club=UNITED, **more):
    """That many goals by Ann for a club."""
    goals = [
        goal(f"goal:{club}/{n}", scorer=ANN, club=club, at=f"{n}", **more) for n in range(number)
    ]
    return [each for told in goals for each in told]


def counted(number, *, club=UNITED, bound=Bound.EXACT, until="2020-12-01", **more):
    """A source's word for Ann's whole count."""
    value = NumberValue(number, bound)
    return claim(ANN, "goalCountFor", value, club=club, asOf=day(until), **more)


def rows(*records, where=None, until=None):
    view = view_of(*records)
    return goals_by_club(view.node(ANN), view, where, day=until)


@given(st.integers(1, 5), st.integers(0, 5))
def test_a_count_is_exact_only_where_a_source_counts_what_is_known_or_more(known, stated):
    (row,) = rows(*scored(known), counted(stated))
    assert row.goals.value == max(known, stated)
    assert (row.goals.bound is Bound.EXACT) is (stated >= known)


def test_without_a_stated_count_there_may_be_more():
    (row,) = rows(*world())
    assert (row.goals.value, row.goals.bound) == (1, Bound.AT_LEAST)
    assert row.goals.text == "1 goal is known; no source says that there are no more."
    assert {each.statement.property for each in row.goals.premises} == {"scorer", "creditedTo"}


def test_a_stated_count_is_among_the_premises_and_explained():
    (row,) = rows(*scored(2), counted(7))
    assert row.goals.premises[0].statement.property == "goalCountFor"
    assert row.goals.explanation.text == (
        "2 goals are known one by one, but a source counts 7 in all by 2020-12-01."
    )


def test_a_count_that_is_outrun_is_told():
    (row,) = rows(*scored(2), counted(1))
    assert (row.goals.value, row.goals.bound) == (2, Bound.AT_LEAST)
    assert row.goals.text == "2 goals are known, though a source counts 1 in all by 2020-12-01."


def test_a_later_goal_opens_a_count_again():
    later = claim("match:later", "date", day("2020-12-08"))
    more = goal("goal:later/1", match="match:later", scorer=ANN, club=UNITED)
    (row,) = rows(*played(), *opener(), counted(1), later, *more)
    assert (row.goals.value, row.goals.bound) == (2, Bound.AT_LEAST)


def test_a_day_takes_the_goals_until_then():
    told = [*played(), *opener(), counted(1)]
    (row,) = rows(*told, until=DAY)
    assert (row.goals.value, row.goals.bound) == (1, Bound.EXACT)
    (row,) = rows(*told, until=DAY + datetime.timedelta(days=1))
    assert (row.goals.value, row.goals.bound) == (1, Bound.AT_LEAST)
    assert rows(*told, until=DAY - datetime.timedelta(days=1)) == []


def test_the_newest_count_is_the_one_that_holds():
    (row,) = rows(*scored(2), counted(2, until="2020-12-05"), counted(1, until="2020-11-01"))
    assert row.goals.bound is Bound.EXACT


def test_what_a_caption_or_a_guess_counts_is_left_aside():
    (row,) = rows(*scored(1), counted(1, caption=True))
    assert row.goals.bound is Bound.AT_LEAST
    (row,) = rows(*scored(1), counted(1, bound=Bound.AT_LEAST))
    assert row.goals.bound is Bound.AT_LEAST


def test_most_goals_come_first_and_ties_go_by_slug():
    found = rows(*scored(1, club=UNITED), *scored(1, club=ROVERS), *scored(2, club="club:zebras"))
    assert [each.club.id for each in found] == ["club:zebras", ROVERS, UNITED]


def test_own_goals_are_none_of_the_scorers():
    assert rows(*scored(1, shotType="OWN_GOAL")) == []


def test_headers_and_penalties_are_complete_only_where_each_goal_tells():
    told = [*scored(1, bodyPart="HEAD", shotType="PENALTY"), counted(1)]
    (row,) = rows(*told)
    assert (row.headers.value, row.headers.bound) == (1, Bound.EXACT)
    assert (row.penalties.value, row.penalties.bound) == (1, Bound.EXACT)
    (row,) = rows(*scored(1), counted(1))
    assert (row.headers.value, row.headers.bound) == (0, Bound.AT_LEAST)


def test_some_goals_are_not_measured_by_the_count_of_all():
    (row,) = rows(*scored(1), counted(7), where=GoalFilter(minute=IntFilter(gte=0)))
    assert (row.goals.value, row.goals.bound) == (1, Bound.AT_LEAST)
    (row,) = rows(*scored(1), counted(7), where=GoalFilter(club=IDFilter(eq=UNITED)))
    assert (row.goals.value, row.goals.bound) == (7, Bound.EXACT)


def test_goals_that_are_surely_others_narrow_the_count():
    """Of two in all one fell in minute 0, so of the later ones there is the other."""
    where = GoalFilter(minute=IntFilter(gt=0))
    (row,) = rows(*scored(2), counted(2), where=where)
    assert (row.goals.value, row.goals.bound) == (1, Bound.EXACT)


def test_first_and_last_are_by_date_and_minute():
    (row,) = rows(*scored(3))
    assert (row.first.minute, row.last.minute) == ("0", "2")


def test_a_count_over_a_dataset_that_has_all_is_exact():
    bench = Dataset("dataset:bench", "bench", complete=("goals",))
    cup = "edition:cup-2020-21"
    told = [
        bench,
        claim(cup, "season", TextValue("2020-21"), source=bench.id),
        claim(MATCH, "edition", cup, source=bench.id),
        claim(ANN, "memberOf", UNITED, source=bench.id),
    ]
    (row,) = rows(*told, *goal(OPENER, match=MATCH, scorer=ANN, club=UNITED))
    assert (row.goals.value, row.goals.bound) == (1, Bound.EXACT)
    assert row.goals.text == "1 goal is known, and the dataset bench says that it has all."
