"""What a commit did to the statements of the graph."""

from hypothesis import given
from hypothesis import strategies as st

from graphsvc.graph.build import GraphView
from graphsvc.graph.changes import kind_of
from graphsvc.model import ChangeKind, Rank, Stance, StatementStatus
from tests.builders import AT, article, claim, commits, day, introduced
from tests.worlds import MATCH, OPENER, ROVERS, UNITED, goal, played

ONE_ALL = claim(MATCH, "finalScore", (1, 1))
TWO_ALL = claim(MATCH, "finalScore", (2, 2), source="article:two")
THIRD = claim(MATCH, "finalScore", (2, 2), source="article:three")


def steps(*batches):
    """What each of those batches did, one after the other."""
    view = GraphView()
    return [view.apply(each) for each in commits(*map(introduced, batches))]


def told(step):
    """The changes of a commit: kind, value, value before."""
    return [(str(c.kind), value(c.statement), c.before and value(c.before)) for c in step.changes]


def value(record):
    return record.statement.value.key


def test_what_nobody_told_before_is_added_by_its_source():
    (step,) = steps([ONE_ALL])
    (change,) = step.changes
    assert (change.kind, change.cause, change.before) == (ChangeKind.ADDED, "article:one", None)
    assert (change.revision, change.at) == (1, AT)
    assert change.id == f"change:1/{ONE_ALL.statement.id[10:]}"
    assert step.added == (change.statement,)


def test_a_rival_that_weighs_the_same_is_added_and_puts_the_other_in_doubt():
    _, step = steps([ONE_ALL], [TWO_ALL])
    assert told(step) == [("CHANGED", "score 1-1", None), ("ADDED", "score 2-2", None)]
    assert {each.cause for each in step.changes} == {"article:two"}


def test_a_value_that_wins_names_the_one_that_answered_before():
    first = [ONE_ALL, claim(MATCH, "finalScore", (1, 1), source="article:two")]
    more = [claim(MATCH, "finalScore", (2, 2), source=f"article:n{n}") for n in range(3)]
    _, step = steps(first, more)
    assert told(step) == [("CHANGED", "score 1-1", None), ("ADDED", "score 2-2", "score 1-1")]


def test_a_source_more_may_settle_what_was_disputed():
    *_, step = steps([ONE_ALL], [TWO_ALL], [THIRD])
    assert told(step) == [("CHANGED", "score 2-2", None)]
    assert [value(each) for each in step.supported] == ["score 2-2"]


def test_a_value_that_tells_more_is_preferred_and_the_other_stays_as_it_was():
    wide = claim(MATCH, "date", day("2020-12-01/2020-12-07"))
    fine = claim(MATCH, "date", day("2020-12-03"), source="article:two")
    _, step = steps([wide], [fine])
    assert told(step) == [("ADDED", "date 2020-12-03", "date 2020-12-01/2020-12-07")]
    _, step = steps([fine], [wide])
    assert told(step) == [
        ("RANK_CHANGED", "date 2020-12-03", None),
        ("ADDED", "date 2020-12-01/2020-12-07", None),
    ]


def test_of_many_true_values_none_stands_for_another():
    italy, spain = (claim("player:p", "memberOf", club) for club in (ROVERS, UNITED))
    _, step = steps([italy], [spain])
    assert told(step) == [("ADDED", UNITED, None)]


def test_goals_of_two_clubs_do_not_replace_each_other():
    ours = claim(MATCH, "teamGoals", 1, club=ROVERS)
    theirs = claim(MATCH, "teamGoals", 2, club=UNITED, source="article:two")
    _, step = steps([ours], [theirs])
    assert [(kind, before) for kind, _, before in told(step)] == [("ADDED", None)]


def test_a_denial_changes_what_it_denies_and_supports_nothing():
    denial = claim(MATCH, "finalScore", (1, 1), source="article:two", stance=Stance.CONTRADICTS)
    _, step = steps([ONE_ALL], [denial])
    assert told(step) == [("CHANGED", "score 1-1", None)]
    assert step.supported == ()


def test_what_a_source_repeats_does_nothing():
    _, step = steps([ONE_ALL], [ONE_ALL])
    assert (step.changes, step.supported, step.touched) == ((), (), frozenset())


def test_one_source_more_supports_and_touches_though_nothing_changes():
    _, step = steps([ONE_ALL], [claim(MATCH, "finalScore", (1, 1), source="article:two")])
    assert step.changes == ()
    assert [value(each) for each in step.supported] == ["score 1-1"]
    assert step.touched == {MATCH}


def test_a_statement_told_twice_in_one_commit_is_supported_once():
    again = [claim(MATCH, "finalScore", (1, 1), source=f"article:{n}") for n in ("two", "three")]
    _, step = steps([ONE_ALL], again)
    assert len(step.supported) == 1


def test_subjects_and_values_are_touched():
    (step,) = steps(goal(OPENER, club=UNITED))
    assert step.touched == {OPENER, MATCH, UNITED}


def test_a_commit_without_claims_changes_nothing():
    (step,) = steps([article()])
    assert (step.changes, step.touched) == ((), frozenset())


STANDINGS = st.tuples(st.sampled_from(StatementStatus), st.sampled_from(Rank))


@given(before=STANDINGS, after=STANDINGS)
def test_a_kind_is_told_exactly_when_something_moved(before, after):
    kind = kind_of(before, after)
    assert (kind is None) == (before == after)
    assert (kind is ChangeKind.WITHDRAWN) == (gone(after) and not gone(before))
    if kind is ChangeKind.RANK_CHANGED:
        assert before[0] is after[0]


def gone(standing):
    return standing[0] is StatementStatus.REJECTED or standing[1] is Rank.DEPRECATED


def test_a_replay_tells_the_same():
    batches = (played(), [TWO_ALL], [THIRD])
    assert [told(each) for each in steps(*batches)] == [told(each) for each in steps(*batches)]
