"""Which rules there are, in the code and in the document; and what is checked about what."""

from pathlib import Path

from hypothesis import given

from graphsvc.graph.build import GraphView
from graphsvc.model import CheckResult
from graphsvc.reasoning.checks import (
    RULES,
    all_checks,
    all_rules,
    checks_about,
    checks_from,
    checks_of,
)
from tests.builders import article, claim, commits, view_of
from tests.graph.logs import batches
from tests.worlds import ANN, LEVELLER, MATCH, OPENER, world

DOCUMENT = Path(__file__).parents[3] / "docs" / "checks.md"


def test_each_rule_has_a_name_of_its_own_and_a_sentence():
    rules = all_rules()
    assert len({each.id for each in rules}) == len(rules)
    for each in rules:
        assert each.name == each.name.strip()
        assert "/" not in each.id
        assert each.description.endswith(".")


def test_the_document_has_the_rules_row_by_row():
    told = [line for line in DOCUMENT.read_text("utf-8").splitlines() if line.startswith("| ")]
    kinds = [
        f"| {each.rule.name} | {kind} | {each.rule.description} |"
        for kind, rules in RULES.items()
        for each in rules
    ]
    assert told[1:] == kinds


@given(batches())
def test_no_rule_stumbles_over_what_is_told(log):
    for check in all_checks(GraphView.of(commits(*log))):
        assert check.message
        assert check.inputs or check.result is CheckResult.UNKNOWN


def test_the_checks_of_a_match_are_also_those_of_what_happened_in_it():
    view = view_of(*world())
    match = view.node(MATCH)
    assert {each.subject.id for each in checks_of(match, view)} == {MATCH}
    assert {each.subject.id for each in checks_about(match, view)} == {MATCH, OPENER, LEVELLER}
    assert {each.subject.id for each in checks_about(view.node(ANN), view)} == set()


def test_the_checks_of_an_article_compare_something_that_it_tells():
    other = claim(ANN, "memberOf", "club:united", source="article:two")
    records = [article("one"), article("two"), *world(), other]
    view = view_of(*records, claim("article:one", "about", MATCH))
    first = checks_from(view.node("article:one"), view)
    second = checks_from(view.node("article:two"), view)
    assert {each.subject.id for each in second} == {ANN}
    assert {"article:one", MATCH, OPENER} <= {each.subject.id for each in first}
    assert ANN not in {each.subject.id for each in first}


def test_all_checks_are_those_of_every_node():
    view = view_of(*world())
    made = [each.id for each in all_checks(view)]
    assert len(set(made)) == len(made)
    nodes = [view.node(label) for label in view.network]
    assert set(made) == {each.id for node in nodes for each in checks_of(node, view)}
