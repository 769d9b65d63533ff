"""Which conflicts a commit brought about."""

from hypothesis import given, settings

from graphsvc.graph.build import GraphView
from graphsvc.model import ConflictKind
from graphsvc.reasoning.broken import conflicts_in
from graphsvc.reasoning.checks import all_checks
from graphsvc.reasoning.opened import opened_by
from tests.builders import claim, commits, introduced
from tests.graph.logs import batches
from tests.worlds import MATCH, UNITED, goal, opener, played

TOO_HIGH = claim(MATCH, "halfTimeScore", (3, 0))


def opened(*log):
    """What each commit brought about: the kind and the number of sides of a conflict, by its id."""
    view = GraphView()
    found = []
    for commit in commits(*map(introduced, log)):
        done = view.apply(commit)
        found.append({each.id: (each.kind, len(each.statements)) for each in opened_by(done, view)})
    return found


def test_a_rule_is_told_with_the_commit_that_breaks_it_and_not_again():
    elsewhere = [claim(UNITED, "country", "place:italy")]
    told = opened(played(), [TOO_HIGH], elsewhere)
    assert [kind for kind, _ in told[1].values()] == [ConflictKind.RULE_BROKEN]
    assert told[0] == told[2] == {}


def test_it_is_told_again_when_it_has_one_more_side():
    more = [goal(f"goal:{MATCH[6:]}/x-{n}", scorer=f"player:x{n}", club=UNITED) for n in (1, 2)]
    first, second, third = opened([*played(), *opener()], *more)
    assert first == {}
    assert list(second) == list(third) != []
    assert any(second[each][1] < third[each][1] for each in second)


def test_two_readings_are_told_of_with_the_second_of_them():
    likely = claim(UNITED, "recentForm", 4, scope="competition:cup")
    other = claim(UNITED, "recentForm", 4, likely=likely.statement)
    for log in ([likely, other], [other, likely]):
        first, second = opened(*([each] for each in log))
        assert first == {}
        assert list(second.values()) == [(ConflictKind.AMBIGUOUS_SCOPE, 2)]


@given(batches())
@settings(max_examples=60, deadline=None)
def test_every_conflict_that_is_open_in_the_end_was_told_once(log):
    view, told = GraphView(), set()
    for commit in commits(*log):
        told |= {each.id for each in opened_by(view.apply(commit), view)}
    now = conflicts_in(view, all_checks(view))
    missing = {each.id: each.why for each in now if each.open and each.id not in told}
    assert not missing
