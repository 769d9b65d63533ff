"""All scorers of a match decided together with its score."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.extraction.deciding.joining import (
    MISSING,
    TOO_MANY,
    Possible,
    Scorer,
    decide_jointly,
)

NEAR = 1e-3
"""What counts that are too slight to be kept may make of a chance."""


def shared(ways):
    """Ways with their weights as chances, as they are where tellings are put together."""
    total = sum(weight for weight, _ in ways)
    return tuple((weight / total, goals) for weight, goals in ways)


CHANCES = st.floats(0.0, 1.0).map(lambda chance: round(chance, 2))
DOUBTFUL = st.floats(0.1, 0.9).map(lambda chance: round(chance, 2))
GOALS = st.lists(st.builds(Possible, CHANCES, st.booleans()), max_size=2).map(tuple)
WAYS = st.lists(st.tuples(DOUBTFUL, GOALS), min_size=1, max_size=2).map(shared)
SCORERS = st.lists(st.builds(Scorer, WAYS, CHANCES), max_size=3)
FINALS = st.tuples(st.integers(0, 4), st.integers(0, 4))
SCORES = st.lists(st.tuples(FINALS, st.floats(0.05, 0.5)), max_size=2, unique_by=lambda s: s[0])
FEW = settings(max_examples=50, deadline=None)
SURELY_TWO_ONE = [((2, 1), 1.0)]


def scorer(*chances, first=0.5, own=False):
    """Somebody whose tellings can be put together in one way only."""
    return Scorer(((1.0, tuple(Possible(chance, own) for chance in chances)),), first)


def certain(side):
    """Somebody who surely scored once, for the first side (0) or the second (1)."""
    return scorer(1.0, first=1.0 - side)


def goals_of(joint):
    """For each scorer the chances that each of his goals is one, for either side."""
    return [pair for verdict in joint.verdicts for pair in verdict.goals]


def options(scorer):
    """All that one scorer may have done: the weight, his way, which goals are so, each side's."""
    for way, (weight, goals) in enumerate(scorer.ways):
        for side, made in product((0, 1), product((False, True), repeat=len(goals))):
            chance = weight * (1.0 - scorer.first if side else scorer.first)
            counts = [0, 0]
            sides = []
            for goal, so in zip(goals, made, strict=True):
                chance *= goal.chance if so else 1.0 - goal.chance
                of = 1 - side if goal.own else side
                counts[of] += so
                sides.append(of if so else None)
            yield chance, way, sides, counts


def agreement(counts, score):
    """How well goals fit a score: each one missing costs, and each one too many."""
    weight = 1.0
    for scored, wanted in zip(counts, score, strict=True):
        weight *= MISSING ** max(0, wanted - scored) * TOO_MANY ** max(0, scored - wanted)
    return weight


def by_hand(scorers, scores):
    """The same beliefs, over all that all scorers may have done, one by one.

    For each scorer the weight of each way, and of each of its goals for either side; and the
    weight of each score, and of none of them.
    """
    ways = [[0.0] * len(each.ways) for each in scorers]
    goals = [[[[0.0, 0.0] for _ in made] for _, made in each.ways] for each in scorers]
    fits = [0.0] * len(scores)
    other = 0.15 * max(0.02, 1.0 - sum(chance for _, chance in scores))
    total = 0.0
    for choice in product(*(list(options(each)) for each in scorers)):
        chance = 1.0
        counts = [0, 0]
        for each, _, _, made in choice:
            chance *= each
            counts = [counts[0] + made[0], counts[1] + made[1]]
        fit = [of * agreement(counts, score) for score, of in scores]
        fits = [known + chance * each for known, each in zip(fits, fit, strict=True)]
        weight = chance * (sum(fit) + other)
        total += chance
        for n, (_, way, sides, _) in enumerate(choice):
            ways[n][way] += weight
            for goal, side in zip(goals[n][way], sides, strict=True):
                if side is not None:
                    goal[side] += weight
    return ways, goals, fits, other * total


@FEW
@given(SCORERS, SCORES)
def test_the_beliefs_are_those_of_everything_that_may_have_been(scorers, scores):
    joint = decide_jointly(scorers, scores)
    ways, goals, _, _ = by_hand(scorers, scores)
    assert len(joint.verdicts) == len(scorers)
    for verdict, weights, told in zip(joint.verdicts, ways, goals, strict=True):
        best = weights[verdict.way]
        assert best == pytest.approx(max(weights), rel=NEAR)
        assert list(verdict.goals) == [
            pytest.approx((first / best, second / best), abs=NEAR)
            for first, second in told[verdict.way]
        ]


@FEW
@given(SCORERS, SCORES)
def test_the_score_is_believed_by_how_well_the_goals_fit_it(scorers, scores):
    _, _, fits, other = by_hand(scorers, scores)
    wanted = [fit / (sum(fits) + other) for fit in fits]
    assert list(decide_jointly(scorers, scores).scores) == pytest.approx(wanted, abs=NEAR)


@FEW
@given(SCORERS, SCORES)
def test_beliefs_are_probabilities(scorers, scores):
    joint = decide_jointly(scorers, scores)
    for first, second in goals_of(joint):
        assert min(first, second) >= 0.0
        assert first + second <= 1.0 + 1e-9
    assert all(0.0 <= chance <= 1.0 for chance in joint.scores)
    assert sum(joint.scores) <= 1.0 + 1e-9


@FEW
@given(SCORERS, SCORES)
def test_each_verdict_is_of_one_of_the_ways_and_of_all_its_goals(scorers, scores):
    for each, verdict in zip(scorers, decide_jointly(scorers, scores).verdicts, strict=True):
        _, goals = each.ways[verdict.way]
        assert len(verdict.goals) == len(goals)


@FEW
@given(st.tuples(GOALS, CHANCES, st.booleans()), st.tuples(CHANCES, CHANCES), SCORERS, SCORES)
def test_more_evidence_for_a_goal_never_lowers_its_chance(told, chances, others, scores):
    more, first, own = told
    less, greater = (
        goals_of(
            decide_jointly(
                [Scorer(((1.0, (Possible(chance, own), *more)),), first), *others], scores
            )
        )[0]
        for chance in sorted(chances)
    )
    assert sum(less) <= sum(greater) + NEAR


@FEW
@given(SCORERS, SCORES, CHANCES, CHANCES, CHANCES)
def test_nor_does_more_evidence_for_a_side_lower_that_it_was_for_this_side(
    others, scores, chance, one, two
):
    less, greater = (
        goals_of(decide_jointly([scorer(chance, first=first), *others], scores))[0]
        for first in sorted((one, two))
    )
    assert less[0] <= greater[0] + NEAR
    assert less[1] >= greater[1] - NEAR


@FEW
@given(SCORERS, SCORES)
def test_the_two_sides_are_treated_alike(scorers, scores):
    turned = [Scorer(each.ways, 1.0 - each.first) for each in scorers]
    joint = decide_jointly(scorers, scores)
    mirror = decide_jointly(turned, [(goals[::-1], chance) for goals, chance in scores])
    assert mirror.scores == pytest.approx(joint.scores, abs=NEAR)
    for one, other in zip(joint.verdicts, mirror.verdicts, strict=True):
        if one.way == other.way:  # two ways that are as likely may both be the likeliest
            assert [pair[::-1] for pair in other.goals] == [
                pytest.approx(pair, abs=NEAR) for pair in one.goals
            ]


@FEW
@given(SCORERS.flatmap(lambda each: st.tuples(st.just(each), st.permutations(range(len(each))))),
       SCORES)  # fmt: skip
def test_the_order_of_the_scorers_does_not_matter(told, scores):
    scorers, order = told
    joint = decide_jointly(scorers, scores)
    shuffled = decide_jointly([scorers[place] for place in order], scores)
    assert shuffled.scores == pytest.approx(joint.scores, abs=NEAR)
    for place, verdict in zip(order, shuffled.verdicts, strict=True):
        if verdict.way == joint.verdicts[place].way:
            assert list(verdict.goals) == [
                pytest.approx(pair, abs=NEAR) for pair in joint.verdicts[place].goals
            ]


@FEW
@given(FINALS, st.lists(st.tuples(st.floats(0.0, 0.6), CHANCES), min_size=1, max_size=3))
def test_a_sure_score_that_is_all_told_leaves_no_goal_to_others(score, doubtful):
    told = [certain(side) for side in (0, 1) for _ in range(score[side])]
    others = [scorer(chance, first=first) for chance, first in doubtful]
    beliefs = goals_of(decide_jointly([*told, *others], [(score, 1.0)]))
    assert all(sum(each) < 0.1 for each in beliefs[len(told) :])
    expected = [sum(each[side] for each in beliefs) for side in (0, 1)]
    assert expected == pytest.approx(list(score), abs=0.15)


@FEW
@given(st.integers(1, 4), st.integers(0, 1))
def test_a_side_whose_goals_are_told_leaves_a_sure_goal_to_the_other(goals, side):
    score = (goals, 1) if side == 0 else (1, goals)
    *_, last = goals_of(
        decide_jointly([*[certain(side)] * goals, scorer(1.0, first=0.5)], [(score, 1.0)])
    )
    assert last[1 - side] > 0.95


def test_a_goal_still_missing_makes_a_doubtful_one_likelier():
    (missing,) = goals_of(decide_jointly([scorer(0.4)], [((1, 0), 1.0)]))
    (goalless,) = goals_of(decide_jointly([scorer(0.4)], [((0, 0), 1.0)]))
    assert sum(missing) > 0.5
    assert sum(goalless) < 0.1


def test_without_a_score_each_scorer_speaks_for_himself():
    scorers = [scorer(0.3, first=0.8), scorer(0.9, 0.2, first=0.0)]
    beliefs = goals_of(decide_jointly(scorers, []))
    assert beliefs == [
        pytest.approx((0.24, 0.06)),
        pytest.approx((0.0, 0.9)),
        pytest.approx((0.0, 0.2)),
    ]


def test_the_score_chooses_among_the_ways_to_put_tellings_together():
    one_or_two = Scorer(((0.5, (Possible(0.9),)), (0.5, (Possible(0.9), Possible(0.9)))), 1.0)
    ways = [decide_jointly([one_or_two], [((goals, 0), 1.0)]).verdicts[0].way for goals in (1, 2)]
    assert ways == [0, 1]


def test_of_ways_that_are_as_likely_the_first_is_chosen():
    alike = Scorer(((0.5, (Possible(0.5),)), (0.5, (Possible(0.5),))), 0.5)
    assert decide_jointly([alike], []).verdicts[0].way == 0


def test_an_own_goal_is_one_for_the_other_side():
    (goal,) = goals_of(decide_jointly([scorer(1.0, first=1.0, own=True)], []))
    assert goal == pytest.approx((0.0, 1.0))


def test_an_own_goal_of_a_player_whose_side_is_open_is_of_the_side_that_lacks_one():
    scorers = [certain(0), certain(0), scorer(1.0, own=True)]
    *_, own = goals_of(decide_jointly(scorers, SURELY_TWO_ONE))
    assert own[1] > 0.9


def test_the_goals_told_choose_among_the_scores():
    scores = [((2, 1), 0.4), ((1, 2), 0.4)]
    one, other = decide_jointly([certain(0), certain(0), certain(1)], scores).scores
    assert one > 0.9
    assert other < 0.1


def test_who_surely_scored_did_so_whatever_the_score_says():
    beliefs = goals_of(decide_jointly([certain(0)] * 3, [((1, 0), 1.0)]))
    assert beliefs == [pytest.approx((1.0, 0.0))] * 3


def test_somebody_without_a_way_that_weighs_anything_has_no_goal():
    weightless = Scorer(((0.0, (Possible(0.9),)),), 0.5)
    assert goals_of(decide_jointly([weightless], [])) == [(0.0, 0.0)]


def test_nobody_who_scored_leaves_the_scores_as_the_text_gives_them():
    joint = decide_jointly([], [((0, 0), 0.6)])
    assert joint.verdicts == ()
    assert joint.scores == (pytest.approx(0.6 / (0.6 + 0.4 * 0.15)),)


def test_forty_scorers_are_decided_at_once():
    joint = decide_jointly([scorer(0.3, 0.2)] * 40, [((3, 2), 0.9)])
    assert len(goals_of(joint)) == 80
