"""Wholes of goals: how many there are is never left out, however few are told."""

from dataclasses import dataclass, field
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.model import Dataset, EnumValue, NumberValue, TextValue
from graphsvc.reasoning.bounds import Range, exactly
from graphsvc.reasoning.occasions import surely_by
from graphsvc.reasoning.wholes import Scope, goals_in, stated, wholes
from graphsvc.schema.goal_filter import goals_in_order
from graphsvc.schema.tallies import tally
from tests.builders import claim, day, entity, view_of
from tests.worlds import ANN, MATCH, ROVERS, UNITED, goal, opener, played

CUP = "edition:cup-2020-21"
PEOPLE = {ROVERS: ["player:bo", "player:cy"], UNITED: ["player:ann", "player:di"]}
MATCHES = Dataset("dataset:matches", "all matches", complete=("matches",))
GOALS = Dataset("dataset:goals", "all goals", complete=("goals",))


@dataclass
class World:
    """What happened, as (match, club, scorer), and what is told of it."""

    goals: list = field(default_factory=list)
    told: list = field(default_factory=list)

    def scored(self, by, **scope):
        """How many goals of a scope there were by that day of December 2020."""
        named = [scope.get(name) for name in ("match", "club", "scorer")]
        return sum(
            all(wanted in (None, got) for wanted, got in zip(named, each, strict=True))
            for each in self.goals
            if int(each[0][-1]) <= by
        )


@st.composite
def worlds(draw):
    """A season of two matches: the goals, of which some are told, some without their scorer."""
    world = World()
    complete = draw(st.sampled_from([None, MATCHES, GOALS]))
    source = complete.id if complete else "article:one"
    world.told += [MATCHES, GOALS, claim(CUP, "season", TextValue("2020-21"), source=source)]
    for n in (1, 2):
        match, sides = f"match:cup-2020-21/m-{n}", (ROVERS, UNITED)
        score = [0, 0]
        for place in range(draw(st.integers(0, 3))):
            side = draw(st.integers(0, 1))
            scorer = draw(st.sampled_from(PEOPLE[sides[side]]))
            world.goals.append((match, sides[side], scorer))
            score[side] += 1
            told = draw(st.sampled_from(["all", "no scorer", "nothing"]))
            if told != "nothing" or complete is GOALS:
                who = scorer if told == "all" else None
                label = f"goal:cup-2020-21/m-{n}/{place}"
                world.told += goal(label, match=match, scorer=who, club=sides[side])
        world.told += [
            claim(match, "homeTeam", ROVERS),
            claim(match, "awayTeam", UNITED),
            claim(match, "edition", CUP),
            claim(match, "eventStatus", EnumValue("POST_EVENT")),
        ]
        if draw(st.booleans()):
            world.told.append(claim(match, "date", day(f"2020-12-0{n}")))
        if draw(st.booleans()) or complete is MATCHES:
            world.told.append(claim(match, "finalScore", tuple(score)))
    everybody = [each for people in PEOPLE.values() for each in people]
    world.told += [entity(each) for each in everybody]
    return world


@given(
    worlds(),
    st.sampled_from([None, 1, 2]),
    st.booleans(),
    st.sampled_from([None, 0, 1, 2, 3]),
    st.sampled_from([None, 1, 2]),
)
def test_the_truth_lies_within_every_count(world, match, of_edition, who, by):
    everybody = [(club, each) for club, people in PEOPLE.items() for each in people]
    club, scorer = everybody[who] if who is not None else (ROVERS, None)
    asked = {"club": club, "scorer": scorer}
    if match:
        asked["match"] = f"match:cup-2020-21/m-{match}"
    view = view_of(*world.told)
    nodes = {name: view.node(label) for name, label in asked.items() if label}
    editions = (view.node(CUP),) if of_edition else None
    on = date(2020, 12, by) if by else None
    scope = Scope(**nodes, editions=editions, day=on, own_goals=False)
    known = [g for g in view.goals if (g.scorer or not scorer) and surely_by(g.match, on)]
    count = tally(goals_in_order(filter(scope.takes, known)), scope, view)
    truth = world.scored(by or 2, **asked)
    fits = {
        "EXACT": count.value == truth,
        "AT_LEAST": count.value <= truth,
        "AT_MOST": count.value >= truth,
    }
    assert fits[count.bound], (count, truth)


@pytest.mark.parametrize(
    ("club", "limits"), [(None, exactly(3)), (ROVERS, exactly(2)), (UNITED, exactly(1))]
)
def test_a_score_tells_how_many_goals_fell(club, limits):
    view = view_of(*played(score=(2, 1)))
    assert goals_in(view.node(MATCH), view.node(club) if club else None) == limits


def test_without_a_score_there_are_those_known_at_least():
    view = view_of(*played()[:2], *opener())
    assert goals_in(view.node(MATCH), view.node(UNITED)) == Range(1)
    assert goals_in(view.node(MATCH), None) == Range(1)


def test_in_a_match_to_be_played_no_goal_has_fallen():
    view = view_of(*played()[:2])
    assert goals_in(view.node(MATCH), None) == exactly(0)


def test_counts_are_told_newest_first_and_of_one_club():
    told = [
        claim(ANN, "goalCountFor", NumberValue(n), club=club, asOf=day(f"2020-12-0{n}"))
        for n, club in ((1, UNITED), (3, ROVERS), (2, UNITED))
    ]
    view = view_of(*told)
    found = stated(view.node(ANN), view.node(UNITED))
    assert [each.statement.value.number for each in found] == [2, 1]


def test_a_scope_that_nothing_limits_lies_in_no_whole():
    view = view_of(*opener())
    assert list(wholes(Scope(), view)) == []
