from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from graphsvc.extraction.deciding.inference import (
    MISSING,
    WRONG_SCORE,
    Belief,
    Candidate,
    assign,
    decide,
)

WEIGHTS = st.floats(0.0, 1.0).map(lambda weight: round(weight, 3))
CANDIDATES = st.lists(st.builds(Candidate, WEIGHTS, WEIGHTS, WEIGHTS), max_size=6)
SCORES = st.tuples(st.integers(0, 5), st.integers(0, 5))
SURE = Candidate(0.0, 1.0, 0.0)
DOUBTFUL = Candidate(0.5, 0.25, 0.25)


def by_hand(candidates, score):
    """The same probabilities, over all assignments one by one."""
    totals = [[0.0, 0.0, 0.0] for _ in candidates]
    weights = [(each.none, each.first, each.second) for each in candidates]
    for choices in product(range(3), repeat=len(candidates)):
        left = (score[0] - choices.count(1), score[1] - choices.count(2))
        weight = MISSING ** sum(left) if min(left) >= 0 else WRONG_SCORE * MISSING ** sum(score)
        for choice, options in zip(choices, weights, strict=True):
            weight *= options[choice]
        for total, choice in zip(totals, choices, strict=True):
            total[choice] += weight
    return [(first / sum((none, first, second)), second / sum((none, first, second)))
            for none, first, second in totals]  # fmt: skip


@given(CANDIDATES, SCORES | st.none())
def test_beliefs_are_probabilities(candidates, score):
    for belief in decide(candidates, score):
        assert min(belief.first, belief.second) >= 0.0
        assert belief.goal <= 1.0 + 1e-9


@given(CANDIDATES, SCORES)
def test_beliefs_are_those_of_all_assignments(candidates, score):
    assume(all(each.none + each.first + each.second for each in candidates))
    beliefs = [(each.first, each.second) for each in decide(candidates, score)]
    assert beliefs == [pytest.approx(pair, abs=1e-9) for pair in by_hand(candidates, score)]


@given(CANDIDATES, SCORES)
def test_goals_never_exceed_a_score_that_is_sure(candidates, score):
    beliefs = decide(candidates, score, wrong_score=0.0)
    assert sum(belief.first for belief in beliefs) <= score[0] + 1e-9
    assert sum(belief.second for belief in beliefs) <= score[1] + 1e-9


@given(CANDIDATES, SCORES | st.none(), WEIGHTS, WEIGHTS)
def test_what_cannot_be_no_goal_is_a_goal(others, score, first, second):
    assume(first + second > 0)
    belief = decide([Candidate(0.0, first, second), *others], score)[0]
    assert belief.goal == pytest.approx(1.0)


@given(CANDIDATES.flatmap(lambda each: st.tuples(st.just(each), st.permutations(range(len(each))))),
       SCORES | st.none())  # fmt: skip
def test_the_order_of_the_candidates_does_not_matter(told, score):
    candidates, order = told
    beliefs = decide(candidates, score)
    shuffled = decide([candidates[place] for place in order], score)
    for place, belief in zip(order, shuffled, strict=True):
        expected = (beliefs[place].first, beliefs[place].second)
        assert (belief.first, belief.second) == pytest.approx(expected, abs=1e-9)


@given(CANDIDATES, SCORES)
def test_the_two_sides_are_treated_alike(candidates, score):
    turned = [Candidate(each.none, each.second, each.first) for each in candidates]
    for belief, mirror in zip(decide(candidates, score), decide(turned, score[::-1]), strict=True):
        assert (belief.first, belief.second) == pytest.approx((mirror.second, mirror.first))


def test_without_a_score_each_candidate_speaks_for_itself():
    (belief,) = decide([Candidate(2.0, 1.0, 1.0)], None)
    assert belief == Belief(0.25, 0.25)


def test_goals_that_are_still_missing_make_a_candidate_likelier():
    (open_score,), (goalless,) = decide([DOUBTFUL], (2, 1)), decide([DOUBTFUL], (0, 0))
    assert open_score.goal > 0.5 > goalless.goal


def test_a_side_that_scored_once_leaves_the_second_goal_to_the_other():
    _, belief = decide([SURE, DOUBTFUL], (1, 1))
    assert belief.second > 0.5
    assert belief.first < 0.01


def test_a_candidate_without_any_weight_is_no_goal():
    assert decide([Candidate(0.0, 0.0, 0.0), SURE], (1, 0)) == [Belief(0.0, 0.0), Belief(1.0, 0.0)]


def test_more_certain_goals_than_a_sure_score_holds_are_believed_no_more():
    assert decide([SURE, SURE], (1, 0), wrong_score=0.0) == [Belief(0.0, 0.0)] * 2


def test_a_long_list_of_candidates_is_decided_at_once():
    beliefs = decide([DOUBTFUL] * 200, (3, 2), wrong_score=0.0)
    assert sum(belief.goal for belief in beliefs) <= 5.0 + 1e-6


@given(CANDIDATES, SCORES)
def test_what_is_told_never_exceeds_the_score(candidates, score):
    sides = assign(decide(candidates, score), score)
    assert len(sides) == len(candidates)
    assert sides.count(0) <= score[0]
    assert sides.count(1) <= score[1]


@given(CANDIDATES, SCORES)
def test_no_other_assignment_within_the_score_is_expected_to_have_more_right(candidates, score):
    beliefs = decide(candidates[:4], score)

    def right(sides):
        chances = ((belief.first, belief.second, 0.0) for belief in beliefs)
        return sum(each[side] for each, side in zip(chances, sides, strict=True))

    allowed = [
        sides
        for sides in product((0, 1, 2), repeat=len(beliefs))
        if sides.count(0) <= score[0] and sides.count(1) <= score[1]
    ]
    chosen = [2 if side is None else side for side in assign(beliefs, score)]
    assert right(chosen) == pytest.approx(max(map(right, allowed)))


def test_without_a_score_every_candidate_is_a_goal_of_its_likelier_side():
    assert assign([Belief(0.6, 0.3), Belief(0.2, 0.7)], None) == [0, 1]
