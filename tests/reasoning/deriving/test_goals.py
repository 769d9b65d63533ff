"""What follows about a goal, and about whatever happens in a match."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.model import ScoreValue
from graphsvc.reasoning.deriving import derived_of
from graphsvc.reasoning.deriving.halves import half_of
from graphsvc.rules.minutes import period_of
from tests.builders import claim, view_of
from tests.worlds import LEVELLER, OPENER, goal, leveller, opener, played, world


def follows(label, *records):
    view = view_of(*records)
    return {each.statement.property: each for each in derived_of(view.node(label), view)}


def test_the_score_after_a_goal_follows_from_the_order():
    after = follows(OPENER, *world())["scoreAfter"]
    assert after.statement.value == ScoreValue(0, 1)
    assert after.proof.rule.name == "running score"
    assert follows(LEVELLER, *world())["scoreAfter"].statement.value == ScoreValue(1, 1)


def test_where_the_order_is_open_no_score_follows():
    two = [*goal("goal:a", club="club:rovers"), *goal("goal:b", club="club:united")]
    assert "scoreAfter" not in follows("goal:a", *played(), *two)
    assert follows("goal:lost", *goal("goal:lost", match=None)) == {}


@given(st.integers(1, 120))
def test_the_half_follows_from_the_minute(minute):
    half = follows("card:a", *goal("card:a", at=str(minute)))["period"]
    assert half.statement.value.number == period_of(str(minute))
    assert [each.statement.property for each in half.proof.premises] == ["minute"]


@pytest.mark.parametrize("at", [None, "late", "200"])
def test_of_no_minute_none_follows(at):
    assert follows("card:a", *goal("card:a", at=at)) == {}


def test_a_half_that_is_told_is_not_derived():
    told = [*played(), *opener(), *leveller(), claim(OPENER, "period", 2)]
    view = view_of(*told)
    assert half_of(view.node(OPENER)) == 2
    assert "period" not in follows(OPENER, *told)


def test_a_derived_statement_leads_back_to_its_subject():
    half = follows("card:a", *goal("card:a", at="13"))["period"]
    assert half.id == f"derived:{half.statement.id[10:]}/card:a"
