"""The rule of the day before: what is told now, less what was gained, was possible then."""

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.model import Stance
from graphsvc.reasoning.checks.gains import points_gained_on_the_day
from tests.builders import claim, day
from tests.groups import AJAX, ATALANTA, MIDTJYLLAND, STAGE, group_d, played, standing
from tests.reasoning.checks.examining import FAIL, PASS, UNKNOWN, examined, result

LAST_DAY = [("atalanta", "midtjylland"), ("liverpool", "ajax")]
BEFORE = group_d(until="2020-11-30", without=LAST_DAY)
THAT_DAY = [each for pair in LAST_DAY for each in played(*pair)]


def ahead(points):
    return standing(ATALANTA, "pointsAheadOf", points, club=AJAX)


def place_until(club, place, **more):
    until = {"stage": STAGE, "validTo": day("2020-12-01")}
    return claim(club, "rank", place, source="article:report", **until, **more)


@given(st.integers(-6, 6))
def test_with_all_results_there_is_one_distance_that_fits(points):
    found = result(points_gained_on_the_day, STAGE, *BEFORE, *THAT_DAY, ahead(points))
    assert found == (PASS if points == 1 else FAIL)


@given(st.integers(-3, 3), st.integers(1, 4), st.integers(1, 4))
def test_places_told_of_the_day_before_fit_the_distance_then(points, ours, theirs):
    told = [place_until(ATALANTA, ours), place_until(AJAX, theirs)]
    bare = group_d(until="2020-01-01", without=LAST_DAY)
    found = result(points_gained_on_the_day, STAGE, *bare, *THAT_DAY, ahead(points), *told)
    then = points - 1  # a draw brought one point, a defeat none
    against = (then > 0 and ours > theirs) or (then < 0 and ours < theirs)
    assert found == (FAIL if ours == theirs or against else PASS)


def test_a_place_that_is_denied_counts_too():
    bare = group_d(until="2020-01-01", without=LAST_DAY)
    denied = [place_until(ATALANTA, n, stance=Stance.CONTRADICTS) for n in (1, 2, 3, 4)]
    told = [*bare, *THAT_DAY, ahead(1)]
    assert result(points_gained_on_the_day, STAGE, *told, *denied[:3]) == PASS
    assert result(points_gained_on_the_day, STAGE, *told, *denied) == FAIL


def test_what_was_gained_may_be_unknown():
    told = [*BEFORE, *played("atalanta", "midtjylland"), ahead(1)]
    check = examined(points_gained_on_the_day, STAGE, *told)
    assert (check.result, check.message) == (UNKNOWN, "What Ajax got on 2020-12-01 is not told.")


def test_without_a_report_or_a_match_on_its_day_nothing_is_compared():
    assert result(points_gained_on_the_day, STAGE, *BEFORE, *THAT_DAY) is None
    assert result(points_gained_on_the_day, STAGE, *BEFORE, ahead(1)) is None
    place = standing(MIDTJYLLAND, "rank", 4)
    assert result(points_gained_on_the_day, STAGE, *BEFORE, *THAT_DAY, place) is None


def test_a_place_that_is_denied_is_not_taken_for_the_one_that_is_told():
    bare = group_d(until="2020-01-01", without=LAST_DAY)
    places = [place_until(ATALANTA, 2), place_until(ATALANTA, 1, stance=Stance.CONTRADICTS)]
    for told in (places, places[::-1]):
        assert result(points_gained_on_the_day, STAGE, *bare, *THAT_DAY, ahead(1), *told) == PASS
