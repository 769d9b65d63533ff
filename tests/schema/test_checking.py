"""The checks of a whole graph are made once for each revision."""

from graphsvc.model import CheckResult
from graphsvc.schema.checking import checks_in
from tests.builders import view_of
from tests.worlds import MATCH, world


def test_asked_twice_they_are_the_same():
    view = view_of(*world())
    assert all(a is b for a, b in zip(checks_in(view), checks_in(view), strict=True))
    assert checks_in(view, result=[CheckResult.FAIL]) == []
    assert {each.subject.id for each in checks_in(view, subject=MATCH)} > {MATCH}
