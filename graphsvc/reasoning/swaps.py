"""Values that a source gives to the wrong one of two: each has what the other should have."""

from collections.abc import Iterator
from dataclasses import replace

from graphsvc.graph.lookups import Lookups
from graphsvc.graph.records import NodeRecord, StatementRecord
from graphsvc.model import ConflictKind, EntityValue
from graphsvc.reasoning.conflicts import Conflict, conflicts_of

SWAPPED = "One source gives each of the two what is told of the other: they are swapped in it."


def conflicts_about(node: NodeRecord, view: Lookups) -> list[Conflict]:
    """The conflicts among what is told of a node; two that are one swap of values, as one."""
    return [_with_its_other_half(each, view) for each in conflicts_of(node)]


def all_conflicts(view: Lookups) -> Iterator[Conflict]:
    """The conflicts of a graph, each once, in the order in which their second sides were told."""
    found: dict[str, Conflict] = {}
    for node in view.contested:
        for conflict in conflicts_about(node, view):
            found.setdefault(conflict.id, conflict)
    yield from sorted(found.values(), key=_came_up)


def _came_up(conflict: Conflict) -> int:
    places = sorted(each.place for each in conflict.statements)
    return places[min(1, len(places) - 1)]


def _with_its_other_half(conflict: Conflict, view: Lookups) -> Conflict:
    values = conflict.kind is ConflictKind.DIFFERENT_VALUES
    other = next(_other_halves(conflict, view), None) if values else None
    if other is None:
        return conflict
    halves = sorted((conflict, other), key=lambda each: each.statements[0].statement.subject)
    return replace(
        halves[0],
        statements=halves[0].statements + halves[1].statements,
        kind=ConflictKind.SWAPPED_VALUES,
        open=all(each.open for each in halves),
        reason=SWAPPED,
    )


def _other_halves(conflict: Conflict, view: Lookups) -> Iterator[Conflict]:
    """Conflicts in which the same source tells of another subject what is true of this one."""
    for wrong in conflict.statements:
        for right in (each for each in wrong.rivals if each.is_accepted):
            for other in view.pointing_at(_entity(right), right.statement.property):
                if _is_swapped(wrong, other):
                    node = view.node(other.statement.subject)
                    its = conflicts_of(node) if node else ()
                    yield from (each for each in its if other in each.statements)


def _is_swapped(wrong: StatementRecord, other: StatementRecord) -> bool:
    """Whether a source that is wrong of one is wrong of the other too, the other way round."""
    return (
        other.statement.subject != wrong.statement.subject
        and not other.is_accepted
        and not set(wrong.sources).isdisjoint(other.sources)
        and any(each.is_accepted and _entity(each) == _entity(wrong) for each in other.rivals)
    )


def _entity(record: StatementRecord) -> str:
    value = record.statement.value
    return value.entity if isinstance(value, EntityValue) else ""
