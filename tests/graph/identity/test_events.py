"""Which goal or shot a text tells of."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.model import EntityKind, StatementStatus
from tests.builders import claim
from tests.graph.identity.told import goal_told, graph_of, ids, match_told, text_of

MATCH = "match:2020-21/a-b"
STEM = "goal:2020-21/a-b"


def text(name, *goals, score=(2, 1)):
    """An article on one match and its goals, each told as (club, scorer, minute)."""
    source = f"article:{name}"
    claims = match_told(date_="2020-12-01", score=score, source=source)
    for number, goal in enumerate(goals, start=1):
        names = ("creditedTo", "scorer", "minute")
        told = {key: value for key, value in zip(names, goal, strict=True) if value is not None}
        claims += goal_told(f"goal:{name}/told-{number}", source=source, **told)
    return text_of(name, *claims)


A, B, P, Q, R = "club:a", "club:b", "player:ed-poe", "player:jo-quinn", "player:bo-rice"


def goals_after(*texts):
    return ids(graph_of(*texts), EntityKind.GOAL)


def test_goals_are_labelled_by_match_and_scorer():
    told = text("one", (A, P, "10"), (A, P, "20"), (B, Q, None), (B, None, None), score=(2, 2))
    assert goals_after(told) == [
        f"{STEM}/{n}" for n in ("ed-poe-1", "ed-poe-2", "jo-quinn-1", "goal-1")
    ]


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ((A, P, "10"), (A, P, "10")),
        ((A, P, "10"), (A, P, "11")),
        ((A, P, "10"), (A, P, None)),
        ((A, P, None), (A, P, "10")),
        ((A, P, "45+2"), (A, P, "46")),
        ((A, P, "10"), (A, Q, "10")),
        ((A, P, "10"), (A, None, "11")),
        ((A, None, "10"), (A, P, "9")),
    ],
)
def test_one_goal_told_twice_is_one_node(first, again):
    assert len(goals_after(text("one", first), text("two", again))) == 1


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ((A, P, "10"), (A, P, "20")),
        ((A, P, "10"), (A, Q, "20")),
        ((A, P, None), (A, Q, None)),
        ((A, P, "10"), (B, Q, "10")),
        ((A, P, "10"), (A, Q, "soon")),
    ],
)
def test_what_does_not_fit_is_another_goal(first, other):
    assert len(goals_after(text("one", first), text("two", other))) == 2


def test_each_known_goal_is_used_once_and_equal_minutes_go_first():
    known = text("one", (A, P, "10"), (A, P, "11"))
    view = graph_of(known, text("two", (A, P, "11"), (A, P, "10")))
    goals = [(goal.id, goal.minute, len(goal.told["minute"])) for goal in view.goals]
    assert goals == [(f"{STEM}/ed-poe-1", "10", 1), (f"{STEM}/ed-poe-2", "11", 1)]


def test_another_scorer_for_the_same_place_in_the_score_is_a_disputed_scorer():
    first = text("one", (A, P, "10"), (A, Q, "50"))
    second = text("two", (A, P, "10"), (A, R, "80"))
    view = graph_of(first, second)
    assert ids(view, EntityKind.GOAL) == [f"{STEM}/ed-poe-1", f"{STEM}/jo-quinn-1"]
    scorers = view.node(f"{STEM}/jo-quinn-1").told["scorer"]
    assert [each.status for each in scorers] == [StatementStatus.DISPUTED] * 2


def test_the_place_counts_only_where_both_tell_all_goals_of_the_side():
    complete = text("one", (A, P, None), (A, Q, None))
    partial = text("two", (A, R, None))
    assert len(goals_after(complete, partial)) == 3


def test_the_place_is_by_the_clock_not_by_the_order_of_telling():
    first = text("one", (A, Q, "50"), (A, P, "10"))
    view = graph_of(first, text("two", (A, P, "10"), (A, R, "70")))
    assert len(view.node(f"{STEM}/jo-quinn-1").told["scorer"]) == 2


def test_goals_of_another_match_are_not_taken_for_these():
    other = match_told("match:2020-21/c-d", home="club:c", away="club:d", source="article:two")
    goal = goal_told("goal:x", "match:2020-21/c-d", source="article:two", scorer=P, minute="10")
    found = goals_after(text("one", (A, P, "10")), text_of("two", *other, *goal))
    assert found == [f"{STEM}/ed-poe-1", "goal:2020-21/c-d/ed-poe-1"]


def test_a_goal_of_no_match_keeps_its_label_or_gets_a_number():
    texts = [
        text_of(name, claim("goal:lost", "scorer", P, source=f"article:{name}"))
        for name in ("one", "two")
    ]
    assert goals_after(*texts) == ["goal:lost", "goal:lost-2"]


def shot_text(name, *shots):
    source = f"article:{name}"
    claims = match_told(date_="2020-12-01", source=source)
    for number, (player, minute) in enumerate(shots):
        label = f"shot:{name}/{number}"
        claims.append(claim(label, "match", MATCH, source=source))
        claims += [claim(label, "shotBy", player, source=source)] if player else []
        claims += [claim(label, "minute", minute, source=source)] if minute else []
    return text_of(name, *claims)


def test_a_shot_is_known_again_by_player_and_minute_only():
    first = shot_text("one", (P, "10"), (P, None), (None, "30"))
    again = shot_text("two", (P, "11"), (P, None), (None, "30"))
    stem = "shot:2020-21/a-b"
    assert ids(graph_of(first, again), EntityKind.SHOT) == [
        f"{stem}/ed-poe-shot-1",
        f"{stem}/ed-poe-shot-2",
        f"{stem}/shot-1",
        f"{stem}/ed-poe-shot-3",
        f"{stem}/shot-2",
    ]


def test_a_shot_of_no_match_keeps_its_label():
    lost = text_of("one", claim("shot:lost", "shotBy", P))
    assert ids(graph_of(lost), EntityKind.SHOT) == ["shot:lost"]


told_goals = st.lists(
    st.tuples(
        st.sampled_from([A, B]),
        st.none() | st.sampled_from([P, Q, R]),
        st.none() | st.integers(1, 90).map(str),
    ),
    max_size=5,
)


@given(told_goals)
@settings(max_examples=60, deadline=None)
def test_the_same_report_told_again_adds_no_goal(goals):
    once = goals_after(text("one", *goals, score=(9, 9)))
    twice = goals_after(text("one", *goals, score=(9, 9)), text("two", *goals, score=(9, 9)))
    known = sum(scorer is not None or minute is not None for _, scorer, minute in goals)
    assert len(once) == len(goals)
    assert len(twice) == len(goals) + (len(goals) - known)
