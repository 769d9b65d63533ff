"""Which players, and in what order."""

import pytest

from graphsvc.schema.filters import IDFilter, StringFilter
from graphsvc.schema.names import NameOrder, NameOrderField
from graphsvc.schema.orders import SortDirection
from graphsvc.schema.player_filter import PlayerFilter, players_in_order
from tests.builders import claim, view_of
from tests.worlds import ANN, BO, MATCH, ROVERS, UNITED, goal, world

CARL = "player:carl"
MORE = [
    claim(ANN, "memberOf", UNITED),
    claim(CARL, "appearedIn", MATCH),
    *goal("goal:own", scorer=CARL, club=UNITED, shotType="OWN_GOAL"),
]


@pytest.fixture
def view():
    return view_of(*world(), *MORE)


@pytest.mark.parametrize(
    ("where", "wanted"),
    [
        (PlayerFilter(), [ANN, BO, CARL]),
        (PlayerFilter(name=StringFilter(starts_with="Bo")), [BO]),
        (PlayerFilter(club=IDFilter(eq=UNITED)), [ANN]),
        (PlayerFilter(scored_against=IDFilter(eq=ROVERS)), [ANN]),
        (PlayerFilter(appeared_in=IDFilter(eq=MATCH)), [CARL]),
        (PlayerFilter(min_goals=1), [ANN, BO]),
        (PlayerFilter(min_goals=1, not_=PlayerFilter(club=IDFilter(eq=UNITED))), [BO]),
    ],
)
def test_an_own_goal_is_no_goal_of_a_player(view, where, wanted):
    assert [each.id for each in players_in_order(view.players, where=where)] == wanted


@pytest.mark.parametrize(
    ("field", "wanted"),
    [
        (NameOrderField.NAME, [CARL, BO, ANN]),
        (NameOrderField.SLUG, [CARL, BO, ANN]),
        (NameOrderField.GOALS, [ANN, BO, CARL]),
    ],
)
def test_players_sort_downwards_and_ties_go_by_slug(view, field, wanted):
    order = [NameOrder(field=field, direction=SortDirection.DESC)]
    assert [each.id for each in players_in_order(view.players, order_by=order)] == wanted
