"""Every way to put the tellings of one scorer together, weighed."""

from dataclasses import replace
from itertools import combinations
from math import log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.extraction.deciding.merging import WAYS, same_features, ways
from graphsvc.extraction.tagging.linear import BIAS, Linear, chance_of
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.telling.goals import tell_goals
from graphsvc.model import GoalRole
from tests.extraction.builders import reading_of

BELL = {1: 1, 2: 2, 3: 5, 4: 15, 5: 52}
"""In how many ways so many things can be put together."""
ROLES = (None, *GoalRole)
"""Tellings that each give the goal another role are told apart by it, two by two."""
LOGITS = st.floats(-6.0, 6.0).map(lambda logit: round(logit, 2))


@pytest.fixture(scope="session")
def told(names):
    """So many tellings of one scorer, each of another role and none of a minute."""
    (one,) = tell_goals(reading_of("Erik Berg scored.", names=names))
    return [replace(one, start=n, role=role) for n, role in enumerate(ROLES)]


def timed(names, *minutes):
    """Tellings of one scorer with these minutes."""
    text = " ".join(f"Erik Berg scored in minute {minute}." for minute in minutes)
    return tell_goals(reading_of(text, names=names))


def partitions(things):
    """All ways to put things together; each block, and the blocks, in their order."""
    if not things:
        yield ()
        return
    *rest, last = things
    for blocks in partitions(rest):
        for n, block in enumerate(blocks):
            yield (*blocks[:n], (*block, last), *blocks[n + 1 :])
        yield (*blocks, (last,))


def of_opinion(tellings, logits):
    """A model that has these log-odds for each two tellings being of one goal."""
    features = {pair: set(same_features(*pair, None)) for pair in combinations(tellings, 2)}
    weights = {}
    for pair, found in features.items():
        own = found.difference(*(other for each, other in features.items() if each is not pair))
        weights |= dict.fromkeys(own, logits[pair] / len(own))
    return Model(same=Linear(weights))


def always(logit):
    """A model that has the same log-odds for any two."""
    return Model(same=Linear({BIAS: logit}))


def together(blocks, pair):
    return any(all(one in block for one in pair) for block in blocks)


@pytest.mark.parametrize(("size", "count"), BELL.items())
def test_each_way_to_put_tellings_together_is_the_best_where_the_model_says_so(told, size, count):
    tellings = told[:size]
    found = []
    for blocks in partitions(tellings):
        logits = {
            pair: 5.0 if together(blocks, pair) else -5.0 for pair in combinations(tellings, 2)
        }
        best = ways(tellings, of_opinion(tellings, logits), None)[0]
        assert best.blocks == blocks
        assert best.chance > 0.5
        found.append(best.blocks)
    assert len(set(found)) == count


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 4), st.data())
def test_the_ways_kept_are_the_likeliest_by_all_pairs(told, size, data):
    tellings = told[:size]
    logits = {pair: data.draw(LOGITS) for pair in combinations(tellings, 2)}

    def fit(blocks):
        return sum(
            log(chance_of(logit if together(blocks, pair) else -logit))
            for pair, logit in logits.items()
        )

    kept = ways(tellings, of_opinion(tellings, logits), None)
    best = sorted(map(fit, partitions(tellings)), reverse=True)[:WAYS]
    assert [fit(way.blocks) for way in kept] == pytest.approx(best)


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 6), LOGITS, st.integers(0, 5) | st.none())
def test_the_chances_of_the_ways_are_of_all_that_are_kept_the_best_first(told, size, logit, goals):
    kept = ways(told[:size], always(logit), goals)
    chances = [way.chance for way in kept]
    assert sum(chances) == pytest.approx(1.0)
    assert chances == sorted(chances, reverse=True)
    assert len(chances) == min(WAYS, BELL.get(size, WAYS))
    assert len({way.blocks for way in kept}) == len(kept)


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(1, 90), st.floats(0.1, 1.0)), min_size=1, max_size=9), LOGITS)
def test_each_telling_is_of_one_goal_in_each_way(names, made, logit):
    minutes, strengths = zip(*made, strict=True)
    tellings = [
        replace(telling, strength=strength)
        for telling, strength in zip(timed(names, *minutes), strengths, strict=True)
    ]
    for way in ways(tellings, always(logit), None):
        placed = [telling.start for block in way.blocks for telling in block]
        assert sorted(placed) == [telling.start for telling in tellings]
        assert all(way.blocks)


@settings(deadline=None)
@given(st.integers(1, 90), st.integers(1, 90), st.floats(-20.0, 20.0))
def test_two_tellings_of_minutes_far_apart_are_hardly_ever_of_one_goal(names, one, other, logit):
    kept = ways(timed(names, one, other), always(logit), None)
    chance = sum(way.chance for way in kept if len(way.blocks) == 1)
    if abs(one - other) > 2:
        assert chance < 0.05
    else:
        assert chance == pytest.approx(chance_of(logit))


def test_minutes_of_which_one_is_counted_from_another_goal_say_nothing(names):
    tellings = timed(names, 10, 80)
    later = [
        replace(each, minute=replace(each.minute, relative=n > 0))
        for n, each in enumerate(tellings)
    ]
    assert len(ways(later, always(5.0), None)[0].blocks) == 1


def test_the_model_may_know_by_the_goals_of_the_match(told):
    knowing = Model(same=Linear({"goals=1": 5.0, BIAS: -2.0}))
    blocks = [len(ways(told[:2], knowing, goals)[0].blocks) for goals in (1, 3, None)]
    assert blocks == [1, 2, 2]


def test_one_telling_is_of_one_goal_and_none_of_none(told):
    (way,) = ways(told[:1], always(-5.0), None)
    assert way.blocks == ((told[0],),)
    assert way.chance == 1.0
    assert [each.blocks for each in ways([], always(5.0), None)] == [()]
