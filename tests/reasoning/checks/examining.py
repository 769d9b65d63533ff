"""Asking one rule about one node of a small world."""

from tests.builders import view_of

PASS, FAIL, UNKNOWN = "PASS", "FAIL", "UNKNOWN"


def examined(rule, label, *records):
    """The check of a node by a rule; None where the rule does not apply."""
    view = view_of(*records)
    return rule(view.node(label), view)


def result(rule, label, *records):
    """What came of it."""
    check = examined(rule, label, *records)
    return check and str(check.result)
