"""Where a filter is looked up: nothing that it wants is left out."""

import pytest

from graphsvc.schema.candidates import goals_for, matches_for, players_for
from graphsvc.schema.filters import IDFilter
from graphsvc.schema.goal_filter import GoalFilter
from graphsvc.schema.match_filter import MatchFilter
from graphsvc.schema.player_filter import PlayerFilter
from tests.builders import claim, view_of
from tests.worlds import ANN, BO, LEVELLER, MATCH, ROVERS, UNITED, fixture, goal, world

CUP, GROUP = "edition:cup-2020-21", "stage:cup-2020-21/a"


@pytest.fixture
def view():
    return view_of(
        *world(),
        *fixture(),
        *goal("goal:lost", scorer="player:carl"),
        claim(MATCH, "edition", CUP),
        claim(MATCH, "stage", GROUP),
        claim(LEVELLER, "assistedBy", ANN),
        claim(ANN, "memberOf", UNITED),
        claim(BO, "appearedIn", MATCH),
    )


def one(label):
    return IDFilter(eq=label)


@pytest.mark.parametrize(
    "where",
    [
        None,
        MatchFilter(),
        MatchFilter(club=one(ROVERS)),
        MatchFilter(home=one(UNITED)),
        MatchFilter(opponent=one(UNITED)),
        MatchFilter(edition=one(CUP)),
        MatchFilter(stage=one(GROUP)),
        MatchFilter(club=IDFilter(ne=ROVERS)),
        MatchFilter(club=one("club:nobody")),
    ],
)
def test_all_matches_wanted_are_among_those_looked_at(view, where):
    found = list(matches_for(where, view))
    assert {m.id for m in view.matches if not where or where.accepts(m)} <= {m.id for m in found}


@pytest.mark.parametrize(
    "where",
    [
        None,
        GoalFilter(),
        GoalFilter(scorer=one(ANN)),
        GoalFilter(assistant=one(ANN)),
        GoalFilter(club=one(ROVERS)),
        GoalFilter(against=one(ROVERS)),
        GoalFilter(edition=one(CUP)),
        GoalFilter(match=MatchFilter(club=one(ROVERS))),
        GoalFilter(match=MatchFilter()),
        GoalFilter(club=IDFilter(in_=[ROVERS])),
    ],
)
def test_all_goals_wanted_are_among_those_looked_at(view, where):
    found = list(goals_for(where, view))
    assert {g.id for g in view.goals if not where or where.accepts(g)} <= {g.id for g in found}


@pytest.mark.parametrize(
    ("where", "looked_at"),
    [
        (None, 3),
        (PlayerFilter(), 3),
        (PlayerFilter(appeared_in=one(MATCH)), 1),
        (PlayerFilter(club=one(UNITED)), 1),
        (PlayerFilter(scored_against=one(ROVERS)), 3),
    ],
)
def test_all_players_wanted_are_among_those_looked_at(view, where, looked_at):
    found = list(players_for(where, view))
    assert {p.id for p in view.players if not where or where.accepts(p)} <= {p.id for p in found}
    assert len(found) == len(set(found)) <= looked_at
