"""The checks and the gaps of a whole graph, as they are asked for."""

from graphsvc.model import CheckResult, EntityKind
from graphsvc.schema.listing import all_gaps, all_made, gaps_about, made_about
from tests.builders import view_of
from tests.worlds import MATCH, goal, world


def test_what_does_not_pass_is_found_once_for_each_revision():
    view = view_of(*world(), *goal("goal:late", match=None, at="200"))
    found = all_made(view, results=[CheckResult.FAIL])
    assert [each.subject.id for each in found] == ["goal:late"]
    again = all_made(view, results=[CheckResult.FAIL, CheckResult.UNKNOWN])
    assert found[0] in again
    assert all(each.result is not CheckResult.PASS for each in again)


def test_what_passes_is_made_each_time():
    view = view_of(*world())
    passed = all_made(view, results=[CheckResult.PASS])
    assert passed
    assert {each.id for each in passed} <= {each.id for each in all_made(view)}
    assert {each.subject.id for each in made_about(view, MATCH, None)} > {MATCH}


def test_gaps_are_found_once_for_each_revision():
    view = view_of(*world())
    goals = all_gaps(view, kinds=[EntityKind.GOAL])
    assert {each.subject.kind for each in goals} == {EntityKind.GOAL}
    assert all(each in all_gaps(view) for each in goals)
    assert {each.subject.id for each in gaps_about(view, MATCH, None)} == {MATCH}


def test_of_a_node_that_is_not_there_nothing_is_listed():
    view = view_of(*world())
    assert made_about(view, "match:none", None) == []
    assert gaps_about(view, "match:none", None) == []
    assert gaps_about(view, MATCH, [EntityKind.CLUB]) == []
    assert made_about(view, MATCH, [CheckResult.FAIL]) == []
