"""Weights found by the words they look at: the same sums as feature by feature."""

import pytest

from graphsvc.extraction.tagging.contexts import word_features
from graphsvc.extraction.tagging.linear import Linear
from graphsvc.extraction.tagging.tiers import Tier, shipped

SENTENCES = (
    "",
    "goal",
    "<per> headed in <per> 's corner in the <min> .",
    "the ball and the ball and the ball and the keeper , the | bar and the ball = a goal",
    "<side> took the lead when <per> , who had hit the post , scored from close range in <min>",
)


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("zone", ["H", "P0", "P2"])
def test_a_sentence_weighs_what_the_features_of_its_units_weigh(sentence, zone):
    forms = tuple(sentence.split())
    features = [frozenset(word_features(forms, at, zone)) for at in range(len(forms))]
    every = Linear({name: 1.0 + n / 7 for n, name in enumerate(sorted(set().union(*features)))})
    for model in (every, shipped(Tier.FAST).words, shipped(Tier.FAST).scorers):
        logits = model.windows.logits(forms, zone)
        assert logits == pytest.approx([model.logit(each) - model.bias for each in features])
