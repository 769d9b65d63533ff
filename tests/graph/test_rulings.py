"""The rules of ranking are those that the documentation lists."""

from pathlib import Path

import pytest

from graphsvc.graph.rulings import RULES, sentence

DOCUMENT = Path(__file__).parents[2] / "docs" / "truth.md"


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_is_documented_as_it_speaks(rule):
    told = sentence(rule, count="Several", comment="…")
    assert f"| {rule.replace('-', ' ')} | {told} |" in DOCUMENT.read_text("utf-8")
