"""The models that extraction ships with."""

import pytest

from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.tiers import DEFAULT, Tier, begun, shipped
from tests.extraction.tagging.test_model import QUESTIONS

ONLY_BESIDE_AN_ENCODER = {"words_again", "scorers_again"}


def unlearned(model: Model) -> set[str]:
    return {name for name in QUESTIONS if len(getattr(model, name).weights) < 10}


def test_each_tier_has_learned_all_its_questions():
    assert unlearned(shipped(Tier.FAST)) == ONLY_BESIDE_AN_ENCODER
    assert unlearned(shipped(Tier.ACCURATE)) == set()


@pytest.mark.parametrize("tier", Tier)
def test_a_tier_knows_the_nouns_of_scorers_and_is_read_once(tier):
    assert shipped(tier).trained
    assert {"striker", "defender"} <= shipped(tier).nouns
    assert shipped(tier) is shipped(tier)


def test_only_the_accurate_tier_has_an_encoder_and_is_the_default():
    assert shipped(Tier.FAST).reader is None
    assert shipped(Tier.ACCURATE).reader is not None
    assert shipped(DEFAULT) is shipped(Tier.ACCURATE)


def test_a_file_that_is_no_encoder_is_refused():
    with pytest.raises(ValueError, match="no encoder"):
        begun(Model(), b"no encoder")
