"""What a check is, and several findings as one."""

from graphsvc.model import CheckResult
from graphsvc.reasoning.checks.verdicts import examiner, failed, gravest, passed, unknown
from tests.builders import view_of
from tests.worlds import MATCH, world

VIEW = view_of(*world())
STATEMENTS = tuple(VIEW.statements)


@examiner("never twice")
def never_twice(node):
    """Nothing happens
    twice."""
    return failed("Twice.", STATEMENTS[:1], STATEMENTS[:2]) if node.name else None


def test_a_rule_has_the_name_it_is_given_and_is_described_by_its_function():
    assert never_twice.rule.id == "rule:never-twice"
    assert never_twice.rule.description == "Nothing happens twice."


def test_a_check_has_one_id_for_rule_and_subject_and_each_input_once():
    check = never_twice(VIEW.node(MATCH), VIEW)
    assert check.id == f"check:never-twice/{MATCH}"
    assert (check.result, check.message) == (CheckResult.FAIL, "Twice.")
    assert check.inputs == STATEMENTS[:2]


def test_what_is_right_tells_the_rule():
    kept = examiner("kept")(lambda _node: passed(STATEMENTS))
    assert kept(VIEW.node(MATCH), VIEW).message == kept.rule.description


def test_what_is_broken_hides_what_is_unknown_and_that_what_is_kept():
    right, open_, wrong = passed(STATEMENTS), unknown("?", STATEMENTS[:1]), failed("!", [])
    assert gravest([right, None, open_, wrong]) == wrong
    assert gravest([right, open_]) == open_
    assert gravest([right, right]).result is CheckResult.PASS
    assert gravest([None]) is None


def test_several_of_a_kind_tell_each_message_once():
    both = gravest([failed("One.", []), failed("Two.", []), failed("One.", [])])
    assert both.message == "One. Two."
