"""The rules that standings follow from."""

from pathlib import Path

from graphsvc.reasoning.ruling import Rule
from graphsvc.reasoning.standings import rules

DOCUMENT = Path(__file__).parents[3] / "docs" / "tables.md"


def test_every_rule_is_in_the_document_and_has_a_label_of_its_own():
    told = [each for each in vars(rules).values() if isinstance(each, Rule)]
    text = DOCUMENT.read_text(encoding="utf-8")
    assert all(f"| {each.name} | {each.description} |" in text for each in told)
    assert len({each.id for each in told}) == len(told)
