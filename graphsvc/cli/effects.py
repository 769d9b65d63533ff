"""What taking in an article changes, line by line."""

from collections.abc import Iterable, Iterator

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import StatementRecord
from graphsvc.knowledge import Ingested
from graphsvc.reasoning.conflicts import Conflict
from graphsvc.reasoning.gaps import WHOLES, Missing
from graphsvc.rules.properties import property_of
from graphsvc.schema.sentences import sentence


def effects(done: Ingested, view: GraphView) -> Iterator[str]:
    """A line for each statement added or supported, conflict opened and gap closed."""
    yield from _lines("added", (told_of(each, view) for each in done.added))
    yield from _lines("supported", (told_of(each, view) for each in done.supported))
    for conflict in done.conflicts:
        yield from _lines("conflict", _sides(conflict, view))
    yield from _lines("gap closed", map(_gap, done.gaps_closed))


def _lines(word: str, texts: Iterable[str]) -> Iterator[str]:
    return (f"  {word:<10}  {text}" for text in texts)


def told_of(record: StatementRecord, view: GraphView) -> str:
    """A statement as a sentence with the names of its nodes."""
    return sentence(record, lambda id_: node.name if (node := view.node(id_)) else id_)


def _sides(conflict: Conflict, view: GraphView) -> Iterator[str]:
    """Each side with its status, then the rule that weighed them."""
    for each in conflict.statements:
        yield f"{told_of(each, view)} ({each.status})"
    yield conflict.why


def _gap(gap: Missing) -> str:
    wanted = WHOLES.get(gap.name) or property_of(gap.name)
    return f"{wanted.label} of {gap.subject.name}"
