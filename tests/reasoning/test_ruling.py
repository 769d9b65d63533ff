"""Rules that an explanation names."""

from graphsvc.reasoning.ruling import Rule, rule


def test_a_rule_is_labelled_by_its_name():
    told = rule("rank by elimination", "One place is left.")
    assert told == Rule("rule:rank-by-elimination", "rank by elimination", "One place is left.")
