"""The checks of a whole graph, as they are asked for."""

from graphsvc.model import CheckResult
from graphsvc.schema.checking import checks_in
from tests.builders import view_of
from tests.worlds import MATCH, goal, world


def test_what_does_not_pass_is_found_once_for_each_revision():
    view = view_of(*world(), *goal("goal:late", match=None, at="200"))
    found = checks_in(view, result=[CheckResult.FAIL])
    assert [each.subject.id for each in found] == ["goal:late"]
    again = checks_in(view, result=[CheckResult.FAIL, CheckResult.UNKNOWN])
    assert found[0] in again
    assert all(each.result is not CheckResult.PASS for each in again)


def test_what_passes_is_made_each_time():
    view = view_of(*world())
    passed = checks_in(view, result=[CheckResult.PASS])
    assert passed
    assert {each.id for each in passed} <= {each.id for each in checks_in(view)}
    assert {each.subject.id for each in checks_in(view, subject=MATCH)} > {MATCH}
