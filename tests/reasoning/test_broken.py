"""What breaks a rule of football is a conflict too."""

from graphsvc.model import ConflictKind
from graphsvc.reasoning.broken import conflict_named, conflicts_in
from graphsvc.reasoning.checks import all_checks
from tests.builders import claim, view_of
from tests.worlds import MATCH, leveller, opener, played

TOO_HIGH = claim(MATCH, "halfTimeScore", (3, 0))


def test_a_half_time_score_above_the_final_one_is_a_conflict():
    view = view_of(*played(), TOO_HIGH)
    broken = [
        each
        for each in conflicts_in(view, all_checks(view))
        if each.kind is ConflictKind.RULE_BROKEN
    ]
    (one,) = [each for each in broken if view.statement(TOO_HIGH.statement.id) in each.statements]
    assert one.open
    assert one.why
    assert conflict_named(one.id, view) == one


def test_what_adds_up_breaks_nothing():
    view = view_of(*played(), *opener(), *leveller())
    assert conflicts_in(view, all_checks(view)) == ()
