"""Which goal, card or substitution a text tells of."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.model import EntityKind, EnumValue, StatementStatus, TextValue
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


A, B = "club:a", "club:b"
P, Q, R, S = "player:ed-poe", "player:jo-quinn", "player:bo-rice", "player:al-sim"


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


def scorers_of(view):
    """The players told as the scorer of each goal."""
    told = ([each.statement.value.entity for each in goal.told["scorer"]] for goal in view.goals)
    return list(told)


def test_another_scorer_for_the_same_place_in_the_score_is_a_disputed_scorer():
    first = text("one", (A, P, "10"), (A, Q, "50"))
    second = text("two", (A, P, "10"), (A, R, "53"))
    view = graph_of(first, second)
    assert ids(view, EntityKind.GOAL) == [f"{STEM}/ed-poe-1", f"{STEM}/jo-quinn-1"]
    scorers = view.node(f"{STEM}/jo-quinn-1").told["scorer"]
    assert [each.status for each in scorers] == [StatementStatus.DISPUTED] * 2


def test_without_minutes_the_place_is_by_the_order_of_telling():
    view = graph_of(
        text("one", (A, Q, None), (A, P, None)), text("two", (A, R, None), (A, S, None))
    )
    assert scorers_of(view) == [[Q, R], [P, S]]


def test_the_place_is_by_the_clock_where_all_goals_are_timed():
    first = text("one", (A, Q, "50"), (A, P, "10"))
    assert scorers_of(graph_of(first, text("two", (A, R, "12"), (A, S, "52")))) == [[Q, S], [P, R]]


@pytest.mark.parametrize("turned", [False, True])
def test_the_place_proves_nothing_where_the_texts_tell_different_scores(turned):
    lost = text("one", (A, P, "88"), (B, Q, "13"), score=(2, 1))
    drawn = text("two", (A, R, "79"), (B, S, "13"), score=(1, 1))
    scorers = scorers_of(graph_of(*((drawn, lost) if turned else (lost, drawn))))
    assert sorted(map(sorted, scorers)) == sorted([[P], [R], sorted([Q, S])])


@pytest.mark.parametrize(
    ("goal", "likest"), [((A, R, "80"), 1), ((A, R, "20"), 0), ((A, P, "88"), 0), ((A, R, None), 0)]
)
def test_a_goal_too_many_for_the_score_is_another_account_of_the_likest_one(goal, likest):
    view = graph_of(text("one", (A, P, "10"), (A, Q, "50")), text("two", goal))
    sources = [set(each.told["match"][0].sources) for each in view.goals]
    assert [place for place, told in enumerate(sources) if "article:two" in told] == [likest]


def test_a_side_takes_another_goal_as_long_as_the_score_has_room():
    full = text("one", (A, P, "10"), (A, Q, "50"), score=(3, 0))
    assert len(goals_after(full, text("two", (A, R, "80"), score=None))) == 3


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
    once = goals_after(text("one", *goals, score=(99, 99)))
    twice = goals_after(text("one", *goals, score=(99, 99)), text("two", *goals, score=(99, 99)))
    known = sum(scorer is not None or minute is not None for _, scorer, minute in goals)
    assert len(once) == len(goals)
    assert len(twice) == len(goals) + (len(goals) - known)


def accounts(view):
    """What is told of each goal of a graph, and by whom, without its label."""
    return sorted(
        sorted((s.statement.property, s.statement.value.key, *sorted(s.sources)) for s in told)
        for told in (goal.statements.values() for goal in view.goals)
    )


scores = st.none() | st.tuples(st.integers(0, 4), st.integers(0, 4))


@given(told_goals, told_goals, scores, scores)
@settings(max_examples=80, deadline=None)
def test_two_reports_make_the_same_goals_whichever_comes_first(
    ours, theirs, our_score, their_score
):
    one, two = text("one", *ours, score=our_score), text("two", *theirs, score=their_score)
    assert accounts(graph_of(one, two)) == accounts(graph_of(two, one))


@given(told_goals, told_goals, st.tuples(st.integers(0, 4), st.integers(0, 4)))
@settings(max_examples=80, deadline=None)
def test_a_side_has_no_more_goals_than_its_score_or_its_longest_report(ours, theirs, score):
    view = graph_of(text("one", *ours, score=score), text("two", *theirs, score=score))
    for club, number in zip((A, B), score, strict=True):
        longest = max(sum(goal[0] == club for goal in goals) for goals in (ours, theirs))
        assert sum(goal.club is view.node(club) for goal in view.goals) <= max(number, longest)


# ---------------------------------------------------------------- cards and substitutions


def with_event(name, label, **told):
    """An article on one match and a single event of it."""
    source = f"article:{name}"
    event = goal_told(label, source=source, **told)
    return text_of(name, *match_told(date_="2020-12-01", source=source), *event)


def card(name, player, colour, minute=None):
    told = {"shownTo": player, "cardColour": EnumValue(colour)}
    told |= {"minute": TextValue(minute)} if minute else {}
    return with_event(name, f"card:{name}/told-1", **told)


def change(name, on=None, off=None):
    told = {"playerOn": on, "playerOff": off}
    return with_event(
        name, f"substitution:{name}/told-1", **{key: each for key, each in told.items() if each}
    )


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (("YELLOW", "10"), ("YELLOW", "12")),
        (("YELLOW", None), ("YELLOW", "12")),
        (("RED", "60"), ("SECOND_YELLOW", None)),
        (("RED", "60"), ("RED", "60")),
    ],
)
def test_one_card_told_twice_is_one_node(first, again):
    view = graph_of(card("one", P, *first), card("two", P, *again))
    assert ids(view, EntityKind.CARD) == ["card:2020-21/a-b/ed-poe-1"]


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ((P, "YELLOW", "10"), (Q, "YELLOW", "10")),
        ((P, "YELLOW", "10"), (P, "SECOND_YELLOW", "60")),
        ((P, "RED", None), (P, "YELLOW", None)),
    ],
)
def test_another_players_card_and_a_caution_before_somebody_is_sent_off_are_others(first, other):
    view = graph_of(card("one", *first), card("two", *other))
    assert len(ids(view, EntityKind.CARD)) == 2


def test_of_two_accounts_of_a_card_the_second_caution_tells_more():
    view = graph_of(card("one", P, "RED"), card("two", P, "SECOND_YELLOW"))
    (shown,) = view.of_kind(EntityKind.CARD)
    assert shown.colour == "SECOND_YELLOW"


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ((P, Q), (P, Q)),
        ((P, None), (P, Q)),
        ((None, Q), (P, Q)),
        ((P, Q), (P, None)),
        ((P, Q), (None, Q)),
        ((P, Q), (P, R)),
    ],
)
def test_one_substitution_told_twice_is_one_node(first, again):
    view = graph_of(change("one", *first), change("two", *again))
    assert len(ids(view, EntityKind.SUBSTITUTION)) == 1


@pytest.mark.parametrize(("first", "other"), [((P, Q), (R, S)), ((P, None), (None, P))])
def test_a_substitution_of_others_is_another(first, other):
    view = graph_of(change("one", *first), change("two", *other))
    assert len(ids(view, EntityKind.SUBSTITUTION)) == 2


def test_a_substitution_is_labelled_by_who_came_on_or_else_who_went_off():
    view = graph_of(change("one", P, Q), change("two", None, R))
    stem = "substitution:2020-21/a-b"
    assert ids(view, EntityKind.SUBSTITUTION) == [f"{stem}/ed-poe-1", f"{stem}/bo-rice-1"]


@given(
    st.lists(
        st.tuples(st.sampled_from([P, Q, R]), st.sampled_from(["YELLOW", "RED", "SECOND_YELLOW"])),
        max_size=8,
    )
)
@settings(deadline=None)
def test_nobody_has_more_than_one_caution_and_one_sending_off_however_often_told(cards):
    view = graph_of(*(card(f"t{n}", *each) for n, each in enumerate(cards)))
    expected = {(player, colour == "YELLOW") for player, colour in cards}
    assert len(ids(view, EntityKind.CARD)) == len(expected)
