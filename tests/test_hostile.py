"""Clients that mean ill, and many at once: samples of `benchmarks.attacks` and `benchmarks.mixed`.

GRAPHSVC_ATTACKS=all carries out all attacks; GRAPHSVC_MIXED tells the seconds of the mixed load.
"""

import asyncio
import os

import pytest

from benchmarks import mixed
from benchmarks.attacks import carried_out
from benchmarks.hostile.table import ATTACKS
from benchmarks.hostile.target import serving

SAMPLE = (
    "heavy queries",
    "answers in parts",
    "parts nobody reads",
    "fragment bomb",
    "overlapping fragments",
    "introspection",
    "wide filters",
    "many ids",
    "long words",
    "JSON in JSON",
    "packed bodies",
    "pipelining",
    "slow bodies",
    "answers nobody reads",
    "pings nobody reads",
    "subscriptions nobody reads",
    "goals and nothing else",
)
NAMES = list(ATTACKS) if os.environ.get("GRAPHSVC_ATTACKS") == "all" else SAMPLE
SECONDS = float(os.environ.get("GRAPHSVC_MIXED", "10"))


@pytest.mark.slow
def test_an_attack_leaves_no_harm():
    # How long others wait meanwhile is for the benchmark to tell: a test has no clock.
    assert {each.name: each.harm for each in carried_out(NAMES, 1.5) if each.harm} == {}


@pytest.mark.slow
def test_many_who_do_different_things_at_once_are_all_answered():
    with serving() as target:
        load, memory = asyncio.run(mixed.carried(target, SECONDS))
        assert mixed.faults(load) == []
        assert memory[-1] - memory[0] < 100
