"""Which conflicts a commit brought about: rival values, and rules that it broke."""

from collections.abc import Iterator

from graphsvc.graph.build import GraphView
from graphsvc.graph.changes import ChangeSet
from graphsvc.graph.records import EventRecord, GoalRecord, MatchRecord, NodeRecord, StatementRecord
from graphsvc.reasoning.broken import broken_about
from graphsvc.reasoning.checks import checks_about
from graphsvc.reasoning.conflicts import AMBIGUOUS, Conflict
from graphsvc.reasoning.swaps import conflicts_about


def opened_by(step: ChangeSet, view: GraphView) -> list[Conflict]:
    """The open conflicts that a commit brought about, or gave one more side, each once."""
    found: dict[str, Conflict] = {}
    for each in (*_rivals(step, view), *_broken(step, view)):
        if each.open:
            found.setdefault(each.id, each)
    return list(found.values())


def _rivals(step: ChangeSet, view: GraphView) -> Iterator[Conflict]:
    for label in step.contested:
        record = view.statement(label)
        yield from (_sides(record, view) if record else ())


def _broken(step: ChangeSet, view: GraphView) -> Iterator[Conflict]:
    """The rules that fail now with something in them that the commit added or moved."""
    news = {each.statement for each in step.changes}
    for node in _examined(step, view):
        for check in checks_about(node, view):
            broken = None if news.isdisjoint(check.inputs) else broken_about(check)
            if broken and not any(_is_rival(each, view) for each in broken.statements):
                yield broken


def _examined(step: ChangeSet, view: GraphView) -> list[NodeRecord]:
    """The nodes whose checks may look at what a commit tells of, each once."""
    touched = [node for label in sorted(step.touched) if (node := view.node(label))]
    matches = [each.match for each in touched if isinstance(each, EventRecord) and each.match]
    scorers = [each.scorer for each in touched if isinstance(each, GoalRecord) and each.scorer]
    nodes = list(dict.fromkeys([*touched, *matches, *scorers]))
    around = (_around(each) for each in nodes if isinstance(each, MatchRecord))
    return list(dict.fromkeys([*nodes, *(node for near in around for node in near)]))


def _around(match: MatchRecord) -> Iterator[NodeRecord]:
    """What a match counts for."""
    yield from (side.club for side in match.participations)
    yield from match.articles
    if match.stage:
        yield match.stage


def _is_rival(record: StatementRecord, view: GraphView) -> bool:
    """Whether it is in a conflict already that says what is wrong."""
    return any(each.kind not in AMBIGUOUS for each in _sides(record, view))


def _sides(record: StatementRecord, view: GraphView) -> Iterator[Conflict]:
    """The conflicts between what is told of its subject that it is a side of."""
    node = view.node(record.statement.subject)
    found = conflicts_about(node, view) if node else ()
    return (each for each in found if record in each.statements)
