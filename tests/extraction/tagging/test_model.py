"""The weights that extraction ships with: how they are kept, and what goes on without them."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction import extract
from graphsvc.extraction.tagging.linear import BIAS, Linear
from graphsvc.extraction.tagging.model import Model, dumps, loads, write
from tests.extraction.builders import article_of

QUESTIONS = [each.name for each in fields(Model) if each.name not in ("nouns", "reader")]
WEIGHTS = st.dictionaries(st.text(max_size=4), st.floats(-40, 40), max_size=5)
MODELS = st.builds(
    lambda weights, nouns: Model(**{name: Linear(each) for name, each in weights}, nouns=nouns),
    st.lists(st.tuples(st.sampled_from(QUESTIONS), WEIGHTS), unique_by=lambda each: each[0]),
    st.frozensets(st.text(max_size=8), max_size=3),
)


@given(MODELS, st.integers(3, 6))
def test_a_model_written_and_read_again_gives_the_same_chances(model, digits):
    read = loads(dumps(model, digits=digits))
    assert read.nouns == model.nouns
    for name in QUESTIONS:
        one, other = getattr(model, name), getattr(read, name)
        for features in [[each] for each in one.weights] or [[]]:
            assert other.chance(features) == pytest.approx(one.chance(features), abs=10**-digits)


@given(MODELS)
def test_what_was_read_is_written_as_the_same_bytes(model):
    packed = dumps(model)
    assert dumps(loads(packed)) == packed


@given(WEIGHTS, st.randoms(use_true_random=False))
def test_the_order_in_which_weights_were_learned_does_not_show(weights, chance):
    order = [*weights]
    chance.shuffle(order)
    turned = Linear({each: weights[each] for each in order})
    assert dumps(Model(words=Linear(weights))) == dumps(Model(words=turned))


def test_a_weight_that_rounds_to_nothing_is_left_out():
    read = loads(dumps(Model(words=Linear({"a": 0.0004, "b": -0.0004, "c": 0.0006}))))
    assert read.words.weights == {"c": 0.001}


def test_a_written_model_replaces_the_one_before_and_leaves_nothing_else(tmp_path):
    path = tmp_path / "model.json.gz"
    for weight in (1.0, 2.0):
        write(Model(pairs=Linear({"a": weight})), path)
    assert loads(path.read_bytes()).pairs.weights == {"a": 2.0}
    assert [*tmp_path.iterdir()] == [path]


def test_a_model_that_can_not_be_written_leaves_the_one_before(tmp_path):
    path = tmp_path / "model.json.gz"
    write(Model(pairs=Linear({"a": 1.0})), path)
    with pytest.raises(TypeError):
        write(Model(nouns=frozenset({"striker", 7})), path)  # type: ignore[arg-type]
    assert loads(path.read_bytes()).pairs.weights == {"a": 1.0}


def scorers(names, model):
    """Who scored in a small report, which tells its goal as a pattern has it."""
    article = article_of("Ajax beat PSV 1-0 on Sunday.", "Erik Berg scored in the 12th minute.")
    claims = extract(article, names, model).claims
    told = [each.statement for each in claims if each.statement.property == "scorer"]
    return [each.value.key for each in told if each.value]


def knowing(scored: float) -> Model:
    """A model that is sure of everything but who scored; of that as much as told."""
    sure = Linear({BIAS: 5.0})
    return Model(pairs=sure, finals=sure, events=sure, scorers=Linear({BIAS: scored}))


def test_without_training_patterns_decide(names):
    assert not Model().trained
    assert scorers(names, Model()) == ["player:erik-berg"]


def test_a_trained_model_decides_whatever_the_patterns_say(names):
    assert scorers(names, knowing(scored=5.0)) == ["player:erik-berg"]
    assert scorers(names, knowing(scored=-10.0)) == []
