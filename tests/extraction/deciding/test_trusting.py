"""Confidences as they turned out, beside those of the joint decision."""

from dataclasses import replace

import pytest

from graphsvc.extraction.deciding.judging import judge
from graphsvc.extraction.deciding.trusting import trust_features, trusted
from graphsvc.extraction.tagging.linear import BIAS, Linear
from tests.extraction.deciding.test_judging import BERG, CREDULOUS, HOLM, known, scored

DOUBTFUL = replace(CREDULOUS, trust=Linear({BIAS: 0.5}))


def decided(*people, names, model=CREDULOUS, score=(2, 1)):
    tellings, context = known(*scored(*people), names=names, score=score)
    return judge(tellings, context, model), context.match


def test_without_anything_learned_a_goal_is_as_sure_as_it_was_decided(names):
    events, match = decided(BERG, names=names)
    assert trusted(events, match, CREDULOUS) == events


def test_with_it_a_goal_is_as_sure_as_such_goals_are_right(names):
    (event,), _ = decided(BERG, names=names, model=DOUBTFUL)
    assert event.confidence == pytest.approx(0.622, abs=0.001)


def test_the_share_that_its_club_has_of_it_stays(names):
    (before,), _ = decided(BERG, names=names)
    (after,), _ = decided(BERG, names=names, model=DOUBTFUL)
    assert after.credit / after.confidence == pytest.approx(before.credit / before.confidence)


def test_a_goal_that_is_trusted_too_little_is_not_told(names):
    hardly = replace(CREDULOUS, trust=Linear({BIAS: -2.0}))
    assert decided(BERG, names=names, model=hardly)[0] == []


def test_a_goal_looks_otherwise_where_the_score_is_made_up_by_all(names):
    whole, match = decided(BERG, HOLM, names=names, score=(1, 1))
    short, longer = decided(BERG, HOLM, names=names, score=(3, 1))
    assert {*trust_features(whole[0], whole, match)} != {*trust_features(short[0], short, longer)}
