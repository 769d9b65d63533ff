"""Which goals, and in what order."""

import pytest

from graphsvc.model import BodyPart, GoalKind, GoalRole, ShotTechnique
from graphsvc.schema.filters import IDFilter, IntFilter
from graphsvc.schema.goal_filter import (
    GoalFilter,
    GoalOrder,
    GoalOrderField,
    conceded_by,
    goals_in_order,
)
from graphsvc.schema.match_filter import MatchFilter
from graphsvc.schema.orders import SortDirection
from tests.builders import claim, view_of
from tests.worlds import ANN, BO, LEVELLER, MATCH, OPENER, ROVERS, UNITED, goal, world

LOST = "goal:lost"
"""A goal of which next to nothing is told."""
MORE = [
    claim(LEVELLER, "assistedBy", ANN),
    claim(MATCH, "edition", "edition:cup-2020-21"),
    *goal(OPENER, technique="VOLLEY", shotType="CORNER"),
    *goal(LOST, match=None, role="CONSOLATION"),
]


def is_(label):
    return IDFilter(eq=label)


@pytest.fixture
def view():
    return view_of(*world(), *MORE)


@pytest.mark.parametrize(
    ("where", "wanted"),
    [
        (GoalFilter(), [OPENER, LEVELLER, LOST]),
        (GoalFilter(scorer=is_(ANN)), [OPENER]),
        (GoalFilter(assistant=is_(ANN)), [LEVELLER]),
        (GoalFilter(club=is_(ROVERS)), [LEVELLER]),
        (GoalFilter(against=is_(ROVERS)), [OPENER]),
        (GoalFilter(competition=is_("competition:cup")), [OPENER, LEVELLER]),
        (GoalFilter(edition=is_("edition:cup-2020-21")), [OPENER, LEVELLER]),
        (GoalFilter(match=MatchFilter(home=is_(UNITED))), []),
        (GoalFilter(match=MatchFilter(home=is_(ROVERS))), [OPENER, LEVELLER]),
        (GoalFilter(minute=IntFilter(gt=45)), [LEVELLER]),
        (GoalFilter(body_part=[BodyPart.HEAD]), [LEVELLER]),
        (GoalFilter(technique=[ShotTechnique.VOLLEY]), [OPENER]),
        (GoalFilter(kind=[GoalKind.CORNER]), [OPENER]),
        (GoalFilter(role=[GoalRole.CONSOLATION]), [LOST]),
        (GoalFilter(not_=GoalFilter(scorer=is_(BO))), [OPENER, LOST]),
    ],
)
def test_all_given_conditions_hold(view, where, wanted):
    assert [each.id for each in goals_in_order(view.goals, where=where)] == wanted


@pytest.mark.parametrize(
    ("where", "wanted"),
    [
        (GoalFilter(), {OPENER, LEVELLER, LOST}),
        (GoalFilter(scorer=is_(ANN)), {OPENER, LOST}),
        (GoalFilter(body_part=[BodyPart.LEFT_FOOT]), {OPENER, LOST}),
        (GoalFilter(role=[GoalRole.OPENER]), {OPENER}),
        (GoalFilter(minute=IntFilter(gt=45)), {LEVELLER, LOST}),
        (GoalFilter(match=MatchFilter(home=is_(UNITED))), {OPENER, LEVELLER, LOST}),
        (GoalFilter(and_=[GoalFilter(scorer=is_(ANN)), GoalFilter(scorer=is_(BO))]), {LOST}),
        (
            GoalFilter(or_=[GoalFilter(role=[GoalRole.OPENER]), GoalFilter(scorer=is_(BO))]),
            {OPENER, LEVELLER, LOST},
        ),
    ],
)
def test_what_is_unknown_of_a_goal_may_be_as_wanted(view, where, wanted):
    assert {each.id for each in view.goals if where.may_accept(each)} == wanted


@pytest.mark.parametrize(
    ("where", "plain"),
    [
        (GoalFilter(), True),
        (GoalFilter(scorer=is_(ANN), club=is_(UNITED)), True),
        (GoalFilter(edition=IDFilter(in_=["edition:a", "edition:b"])), True),
        (GoalFilter(club=IDFilter(in_=[UNITED])), False),
        (GoalFilter(scorer=is_(ANN), kind=[GoalKind.CORNER]), False),
        (GoalFilter(and_=[]), False),
    ],
)
def test_a_plain_filter_names_people_clubs_and_editions_alone(where, plain):
    assert where.is_plain is plain


@pytest.mark.parametrize(
    ("field", "first"),
    [
        (GoalOrderField.DATE, OPENER),
        (GoalOrderField.MINUTE, LEVELLER),
        (GoalOrderField.SCORER, LEVELLER),
        (GoalOrderField.CLUB, OPENER),
    ],
)
def test_goals_sort_downwards_with_the_unknown_last(view, field, first):
    order = [GoalOrder(field=field, direction=SortDirection.DESC)]
    found = [each.id for each in goals_in_order(view.goals, order_by=order)]
    assert (found[0], found[-1]) == (first, LOST)


def test_nobody_concedes_a_goal_of_no_match(view):
    assert conceded_by(view.node(LOST)) is None
    assert conceded_by(view.node(OPENER)).id == ROVERS
