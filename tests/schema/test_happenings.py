"""What happened in a match, in its order."""

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.rules.minutes import minute_key
from graphsvc.schema.happenings import happenings, in_match_order
from tests.builders import view_of
from tests.worlds import LEVELLER, MATCH, OPENER, goal, world

minutes = st.none() | st.integers(1, 90).map(str) | st.integers(1, 5).map("45+{}".format)


def match_with(*told):
    return view_of(*world(), *told).node(MATCH)


def test_all_else_stands_at_its_minute_among_the_goals():
    told = [*goal("card:late", at="80"), *goal("substitution:early", at="5"), *goal("shot:s")]
    told += goal("card:between", at="45+2")
    ordered = [each.id for each in in_match_order(match_with(*told))]
    assert ordered == [
        "substitution:early",
        OPENER,
        "card:between",
        LEVELLER,
        "card:late",
        "shot:s",
    ]


def test_in_a_minute_the_goal_comes_first():
    ordered = [each.id for each in in_match_order(match_with(*goal("card:c", at="13")))]
    assert ordered == [OPENER, "card:c", LEVELLER]


@given(st.lists(minutes, max_size=6))
def test_nothing_is_lost_and_what_is_timed_follows_the_clock(labels):
    kinds = ("card", "substitution", "shot")
    told = [each for n, at in enumerate(labels) for each in goal(f"{kinds[n % 3]}:{n}", at=at)]
    match = match_with(*told)
    ordered = in_match_order(match)
    assert sorted(each.id for each in ordered) == sorted(each.id for each in happenings(match))
    timed = [minute_key(each.minute) for each in ordered if each.minute]
    assert timed == sorted(timed)
    assert all(each.minute is None for each in ordered[len(timed) :])
