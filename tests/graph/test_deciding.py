"""What curators decide is carried out, and undone, without a trace."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.graph.build import GraphView
from graphsvc.model import (
    ChangeKind,
    Decision,
    EntityKind,
    Merger,
    Retraction,
    StatementStatus,
)
from tests.builders import article, claim, commits, entity
from tests.graph.logs import ARTICLES, CURATOR, claims, curated, decision, dump


@given(curated(undone=True))
@settings(max_examples=150, deadline=None)
def test_undoing_every_decision_leaves_the_graph_as_if_none_had_been_taken(log):
    records, undoing = log
    undecided = [each for each in records if not isinstance(each, Decision)]
    assert dump(GraphView.of(commits(records, *([each] for each in undoing)))) == dump(
        GraphView.of(commits(undecided))
    )


@given(curated(), st.integers(1, 9))
@settings(max_examples=150, deadline=None)
def test_decisions_do_not_depend_on_how_the_log_was_cut_into_commits(log, size):
    records, _ = log
    cut = [records[start : start + size] for start in range(0, len(records), size)]
    assert dump(GraphView.of(commits(*cut))) == dump(GraphView.of(commits(records)))


@given(st.lists(claims(), max_size=30))
@settings(max_examples=60, deadline=None)
def test_retracting_everything_leaves_nothing_to_be_listed_or_believed(told_claims):
    articles = [article(label.partition(":")[2]) for label in ARTICLES]
    nodes = {label for each in told_claims for label in _named(each)} - set(ARTICLES)
    retractions = [decision(n, Retraction(each)) for n, each in enumerate(ARTICLES, start=1)]
    batch = [articles[0], *map(entity, sorted(nodes)), *articles[1:], *told_claims, CURATOR]
    view = GraphView.of(commits(batch, retractions))
    assert not [each for kind in EntityKind for each in view.of_kind(kind)]
    assert len(view.network) == 0
    assert not [s for s in view.statements if s.status is StatementStatus.ACCEPTED]
    assert not list(view.contested)


def test_a_merger_makes_one_statement_of_two_and_keeps_both_claims():
    view, merged = _merged()
    goal = view.node("goal:2020-21/a-b/p-1")
    told = goal.told["scorer"]
    assert [each.statement.value.entity for each in told] == ["player:q"]
    assert told[0].sources == ("article:one", "article:two")
    assert view.node("player:p") is view.node("player:q")
    first = merged.changes[0]
    assert (first.kind, first.subject) == (ChangeKind.MERGED_ENTITY, "player:q")


def test_what_is_told_of_a_merged_node_later_is_told_of_the_other():
    view, _ = _merged()
    view.apply(commits(*[[]] * 2, [claim("player:p", "position", "back")])[2])
    assert [s.statement.value.text for s in view.node("player:q").told["position"]] == ["back"]


def test_the_id_of_a_statement_outlives_a_merger():
    view, _ = _merged()
    told = claim("goal:2020-21/a-b/p-1", "scorer", "player:p").statement
    assert view.statement(told.id) is view.node("goal:2020-21/a-b/p-1").told["scorer"][0]


def _merged():
    goal = "goal:2020-21/a-b/p-1"
    nodes = [entity(each) for each in ("player:p", "player:q", goal)]
    one = [article("one"), *nodes, claim(goal, "scorer", "player:p")]
    two = [article("two"), claim(goal, "scorer", "player:q", source="article:two")]
    log = commits([*one, *two], [CURATOR, decision(1, Merger("player:p", "player:q"))])
    view = GraphView()
    view.apply(log[0])
    return view, view.apply(log[1])


def _named(each):
    yield each.statement.subject
    value = each.statement.value
    if hasattr(value, "entity"):
        yield value.entity
    for qualifier in each.statement.qualifiers:
        if hasattr(qualifier.value, "entity"):
            yield qualifier.value.entity
