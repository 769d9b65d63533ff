"""A weight for each feature: what adds up, and what says nothing."""

from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.tagging.linear import BIAS, Linear, chance_of

FEATURES = st.sampled_from("abcdefgh")
WEIGHTS = st.dictionaries(FEATURES | st.just(BIAS), st.floats(-50, 50))


@given(WEIGHTS, st.sets(FEATURES), st.sets(st.text(min_size=2).filter(lambda each: each != BIAS)))
def test_features_that_were_never_learned_say_nothing(weights, known, unknown):
    linear = Linear(weights)
    assert linear.logit(known | unknown) == linear.logit(known)


@given(WEIGHTS, st.lists(FEATURES))
def test_what_is_told_twice_or_in_another_order_counts_the_same(weights, features):
    linear = Linear(weights)
    assert linear.logit(features * 2) == linear.logit(features[::-1]) == linear.logit(features)


@given(WEIGHTS, st.sets(FEATURES))
def test_weights_add_up_beside_the_bias(weights, features):
    told = [weights.get(BIAS, 0.0), *(weights[each] for each in features & {*weights})]
    assert Linear(weights).logit(features) == pytest.approx(fsum(told), abs=1e-9)


def test_who_knows_nothing_deems_both_alike():
    assert Linear({}).chance(["anything"]) == 0.5


@given(st.floats(allow_nan=False), st.floats(allow_nan=False))
def test_a_chance_grows_with_its_logit_and_stays_a_probability_however_sure(one, other):
    low, high = sorted((one, other))
    assert 0.0 < chance_of(low) <= chance_of(high) < 1.0


@given(st.floats(-30, 30))
def test_the_chances_for_and_against_make_one(logit):
    assert chance_of(logit) + chance_of(-logit) == pytest.approx(1.0)
