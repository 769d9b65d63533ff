"""The checks and the gaps of a whole graph, as they are asked for."""

from graphsvc.model import CheckResult, EntityKind
from graphsvc.schema.listing import listed_checks, listed_gaps
from tests.builders import view_of
from tests.worlds import MATCH, goal, world


def test_what_does_not_pass_is_found_once_for_each_revision():
    view = view_of(*world(), *goal("goal:late", match=None, at="200"))
    found = listed_checks(view, result=[CheckResult.FAIL])
    assert [each.subject.id for each in found] == ["goal:late"]
    again = listed_checks(view, result=[CheckResult.FAIL, CheckResult.UNKNOWN])
    assert found[0] in again
    assert all(each.result is not CheckResult.PASS for each in again)


def test_what_passes_is_made_each_time():
    view = view_of(*world())
    passed = listed_checks(view, result=[CheckResult.PASS])
    assert passed
    assert {each.id for each in passed} <= {each.id for each in listed_checks(view)}
    assert {each.subject.id for each in listed_checks(view, subject=MATCH)} > {MATCH}


def test_gaps_are_found_once_for_each_revision():
    view = view_of(*world())
    goals = listed_gaps(view, kinds=[EntityKind.GOAL])
    assert {each.subject.kind for each in goals} == {EntityKind.GOAL}
    assert all(each in listed_gaps(view) for each in goals)
    assert {each.subject.id for each in listed_gaps(view, subject=MATCH)} == {MATCH}
