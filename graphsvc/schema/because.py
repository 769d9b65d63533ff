"""Which statements stand behind a field: what `@cite` and the explanations read.

Every source of the schema that can be justified is known here; of anything else, none are.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import singledispatch

from graphsvc.graph.queries import Path, Step, Suggestion
from graphsvc.graph.records import (
    AliasRecord,
    AssistRecord,
    EventRecord,
    MembershipRecord,
    NodeRecord,
    ParticipationRecord,
    StatementRecord,
)
from graphsvc.reasoning.standings.consequences import Consequence
from graphsvc.reasoning.standings.table import Figure, Relative, Row

Statements = Sequence[StatementRecord]
Stated = AliasRecord | AssistRecord | Relative | Consequence | Step
"""What rests on one statement."""


@dataclass(kw_only=True)
class Reasoned:
    """A value worked out from statements."""

    premises: Statements = ()
    """What all its fields rest on, but for those with premises of their own."""
    apart: Mapping[str, Statements] = field(default_factory=dict)
    """Attribute name -> the premises of that field alone."""


def once(statements: Iterable[StatementRecord]) -> Statements:
    """Some statements without repetitions, in order."""
    return tuple({each.id: each for each in statements}.values())


@singledispatch
def because(source: object, attribute: str) -> Statements:  # noqa: ARG001 - of nothing known, none
    """The statements that decided an attribute of a field's source."""
    return ()


@because.register
def _(source: NodeRecord, attribute: str) -> Statements:
    return source.because.get(attribute, ())


@because.register
def _(source: EventRecord, attribute: str) -> Statements:
    told = source.because.get(attribute, ())
    return told or (source.because.get("minute", ()) if attribute == "period" else ())


@because.register
def _(source: ParticipationRecord, attribute: str) -> Statements:
    return source.because.get("outcome" if attribute == "points" else attribute, ())


@because.register
def _(source: MembershipRecord, attribute: str) -> Statements:
    if attribute == "position" and source.statement.statement.qualifier(attribute) is None:
        return because(source.player, attribute)
    return (source.statement,)


@because.register(AliasRecord)
@because.register(AssistRecord)
@because.register(Relative)
@because.register(Consequence)
@because.register(Step)
def _(source: Stated, _attribute: str) -> Statements:
    return (source.statement,)


@because.register
def _(source: Figure, _attribute: str) -> Statements:
    return once(source.explanation.premises)


@because.register
def _(source: Row, attribute: str) -> Statements:
    return once(source.explanation.premises) if attribute == "rank" else ()


@because.register
def _(source: Reasoned, attribute: str) -> Statements:
    return once(source.apart.get(attribute, source.premises))


@because.register
def _(source: Path, _attribute: str) -> Statements:
    return once(each.statement for each in source)


@because.register
def _(source: Suggestion, _attribute: str) -> Statements:
    return (source.alias.statement,) if source.alias else ()
