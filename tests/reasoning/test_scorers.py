"""Who scored most in an edition."""

from datetime import date

from graphsvc.reasoning.scorers import assists_in, goals_of, top_scorers
from tests.builders import claim, view_of
from tests.worlds import ANN, BO, LEVELLER, MATCH, ROVERS, goal, world

CUP = "edition:cup-2020-21"
HERE = claim(MATCH, "edition", CUP)


def ranked(*records, first=5, day=None):
    edition = view_of(*world(), HERE, *records).node(CUP)
    found = top_scorers(goals_of(edition, day), first)
    return [
        (each.player.id, len(each.goals), len(assists_in(edition, each.player, day)))
        for each in found
    ]


def test_most_goals_come_first_and_ties_go_by_slug():
    assert ranked() == [(ANN, 1, 0), (BO, 1, 0)]
    assert ranked(*goal("goal:x", scorer=BO, club=ROVERS)) == [(BO, 2, 0), (ANN, 1, 0)]
    assert ranked(first=1) == [(ANN, 1, 0)]


def test_own_goals_are_nobody_s_and_assists_are_counted():
    own = goal("goal:x", scorer=BO, club=ROVERS, shotType="OWN_GOAL")
    assert ranked(*own, claim(LEVELLER, "assistedBy", ANN)) == [(ANN, 1, 1), (BO, 1, 0)]


def test_a_day_takes_the_goals_until_then():
    assert ranked(day=date(2020, 12, 1)) == [(ANN, 1, 0), (BO, 1, 0)]
    assert ranked(day=date(2020, 11, 30)) == []
