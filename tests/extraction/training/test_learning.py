"""From examples to weights."""

import pytest

pytest.importorskip("sklearn")

from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.extraction.tagging.linear import BIAS
from graphsvc.extraction.training.learning import SEEN, learn

FEATURES = st.frozensets(st.sampled_from("abcdef"))
EXAMPLES = st.lists(st.tuples(FEATURES, st.booleans()), max_size=30)


def example(features: str, label: bool):
    return frozenset(features), label


GOOD, BAD = example("a", True), example("b", False)


def test_what_stands_where_it_is_so_speaks_for_it_and_the_other_against():
    linear = learn([*[GOOD] * 20, *[BAD] * 20])
    assert linear.chance("a") > 0.6
    assert linear.chance("b") < 0.4


def test_who_trusts_the_examples_more_is_surer():
    examples = [*[GOOD] * 20, *[BAD] * 20]
    assert learn(examples, strength=1.0).chance("a") > learn(examples, strength=0.1).chance("a")


def test_what_is_seldom_so_is_unlikely_where_nothing_is_known():
    assert learn([*[GOOD] * 5, *[BAD] * 50]).chance("") < 0.5


def test_a_feature_must_be_seen_often_enough_to_be_learned():
    rare = [example("ar", True)] * (SEEN - 1)
    assert "r" not in learn([*[GOOD] * 20, *[BAD] * 20, *rare]).weights
    assert "r" in learn([*[GOOD] * 20, *[BAD] * 20, *rare, *rare]).weights


def test_a_feature_that_stands_everywhere_alike_is_not_kept():
    both = [example("ac", True), example("bc", False), GOOD, BAD]
    assert "c" not in learn(both * 10).weights


@pytest.mark.parametrize(("label", "chance"), [(True, 1.0), (False, 0.0)])
def test_examples_that_are_all_alike_leave_no_doubt(label, chance):
    assert learn([example("a", label)] * 3).chance("z") == pytest.approx(chance, abs=1e-3)


def test_who_has_learned_nothing_deems_nothing_likely():
    assert learn([]).chance("a") < 0.01


@settings(max_examples=30, deadline=None)
@given(EXAMPLES.filter(lambda told: any(len(each) for each, _ in told)))
def test_the_same_examples_give_the_same_weights_and_none_that_says_nothing(examples):
    linear = learn(examples, seen=1)
    assert linear == learn([(frozenset(sorted(told)), label) for told, label in examples], seen=1)
    learned = {name: weight for name, weight in linear.weights.items() if name != BIAS}
    assert all(learned.values())
    assert {*learned} <= {*"abcdef"}


def test_where_no_feature_is_seen_often_enough_only_the_share_is_learned():
    examples = [example("a", True), example("b", False), example("c", False)]
    assert learn(examples).chance({"a"}) == pytest.approx(1 / 3)
