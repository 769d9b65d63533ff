"""The rules of extra time and shoot-outs."""

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.reasoning.checks import knockout
from tests.builders import claim
from tests.reasoning.checks.examining import FAIL, PASS, examined, result
from tests.worlds import MATCH, ROVERS, UNITED, played

scores = st.tuples(st.integers(0, 3), st.integers(0, 3))


def within(one, other):
    return one[0] <= other[0] and one[1] <= other[1]


@given(scores, scores, scores)
def test_a_later_score_holds_the_earlier_one(half, full, extra):
    names = ("halfTimeScore", "fullTimeScore", "extraTimeScore")
    told = [claim(MATCH, *each) for each in zip(names, (half, full, extra), strict=True)]
    kept = within(half, full) and within(full, extra)
    assert result(knockout.goals_are_not_taken_back, MATCH, *told) == (PASS if kept else FAIL)
    assert result(knockout.goals_are_not_taken_back, MATCH, told[0]) is None


@given(scores, st.sampled_from([ROVERS, UNITED, None]))
def test_who_wins_a_shoot_out_wins(penalties, winner):
    told = [*played(), claim(MATCH, "shootOutScore", penalties)]
    told += [claim(MATCH, "winner", winner)] if winner else []
    home, away = penalties
    through = ROVERS if home > away else UNITED
    kept = home != away and winner in {None, through}
    assert result(knockout.shoot_out_has_a_winner, MATCH, *told) == (PASS if kept else FAIL)
    assert result(knockout.shoot_out_has_a_winner, MATCH, *played()) is None


def test_the_message_tells_the_scores():
    told = [claim(MATCH, "fullTimeScore", (2, 1)), claim(MATCH, "extraTimeScore", (1, 1))]
    check = examined(knockout.goals_are_not_taken_back, MATCH, *told)
    assert check.message == "It is 2-1, and later 1-1."
