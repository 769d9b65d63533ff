"""What breaks a rule of football is a conflict too."""

from graphsvc.model import ConflictKind
from graphsvc.reasoning.broken import broken_rule, conflicts_in
from tests.builders import claim, commits, view_of
from tests.worlds import MATCH, leveller, opener, played

TOO_HIGH = claim(MATCH, "halfTimeScore", (3, 0))


def test_a_half_time_score_above_the_final_one_is_a_conflict():
    view = view_of(*played(), TOO_HIGH)
    broken = [each for each in conflicts_in(view) if each.kind is ConflictKind.RULE_BROKEN]
    (one,) = [each for each in broken if view.statement(TOO_HIGH.statement.id) in each.statements]
    assert one.open
    assert one.why
    assert broken_rule(one.id.partition(":")[2], view) == one


def test_what_adds_up_breaks_nothing():
    view = view_of(*played(), *opener(), *leveller())
    assert conflicts_in(view) == ()


def test_what_was_found_is_found_anew_when_the_graph_has_changed():
    view = view_of(*played())
    assert conflicts_in(view) == ()
    (_, commit) = commits([], [TOO_HIGH])
    view.apply(commit)
    assert conflicts_in(view)
