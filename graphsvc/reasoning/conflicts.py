"""Statements that cannot all be true: rival values, slips of the pen, words with two readings."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from graphsvc.graph.ranking import in_order, is_alternative, is_slip, scope
from graphsvc.graph.reading import days_of
from graphsvc.graph.records import NodeRecord, StatementRecord
from graphsvc.graph.standing import unlikely
from graphsvc.model import Ambiguity, ConflictKind, StatementStatus
from graphsvc.rules.properties import property_of

NONE_VERIFIED = "None of the values is verified."
SLIP = "The article spells it in another way than it is spelt; the slip holds in it alone."
READINGS = {
    Ambiguity.SCOPE: "Its words do not say for what it holds: the likelier reading answers.",
    Ambiguity.TIME: "Its words do not say of which time it is: the likelier reading answers.",
}
"""Why there are two statements where a source says one."""
AMBIGUOUS = (ConflictKind.AMBIGUOUS_SCOPE, ConflictKind.AMBIGUOUS_TIME)
"""Of words with two readings, which may both be true."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Rival values of one property, in one scope; or what else cannot be true as it is told."""

    statements: tuple[StatementRecord, ...]
    """In the order of the log; at least two, but for a slip. Of two readings the likelier first."""
    kind: ConflictKind = ConflictKind.DIFFERENT_VALUES
    open: bool = True
    """Until a curator settles it, or ranks down all but one side of it.

    The rules of ranking only choose what is answered meanwhile.
    """
    reason: str | None = None
    """Why it is one, where that is not the rule that chose."""

    @property
    def id(self) -> str:
        """Its subject and property, then its scope: there is one conflict for each.

        Of what has one value at a time, also the day on which values meet; of a slip, what it says;
        of two readings, the less likely one.
        """
        one = self.statements[0]
        parts = [*filter(None, scope(one)), *_which(self)]
        narrowed = "".join(f";{each}" for each in parts)
        return f"conflict:{one.statement.subject}/{one.statement.property}{narrowed}"

    @property
    def accepted(self) -> StatementRecord | None:
        """The statement that answers meanwhile, if one does."""
        return next(iter(in_order(self.statements)), None)

    @property
    def why(self) -> str:
        """The rule that chose, or that left it undecided."""
        if self.reason:
            return self.reason
        disputed = next((each for each in self.statements if _weighed(each)), None)
        decisive = self.accepted or disputed
        return decisive.why if decisive else NONE_VERIFIED


def conflicts_of(node: NodeRecord) -> list[Conflict]:
    """The conflicts among what is told of a node, by property."""
    found: list[Conflict] = []
    for name, told in node.told.items():
        how = property_of(name)
        if how.single_valued:
            found += (_of(rivals) for rivals in _in_one_scope(told))
        elif how.one_at_a_time:
            found += (_of(rivals) for rivals in _linked(told))
        found += (
            Conflict((each,), ConflictKind.NAME_ERROR, reason=SLIP)
            for each in told
            if is_slip(each)
        )
        found += (_of_readings(each, likely) for each in told for likely in _likelier(each, node))
    return found


def wanted(conflict: Conflict, kinds: Collection[ConflictKind] | None) -> bool:
    """Whether it is of one of those kinds; else whether what it is about cannot all be true."""
    return conflict.kind not in AMBIGUOUS if kinds is None else conflict.kind in kinds


def subject_of(label: str) -> str:
    """The id of the node that a conflict is about, from the conflict's own id without its kind."""
    return label.partition(";")[0].rpartition("/")[0]


def _of(rivals: Sequence[StatementRecord]) -> Conflict:
    settled = any(each.rule == "settled" for each in rivals)
    left = [each for each in rivals if not (each.rule == "ranked" and each.reason)]
    return Conflict(tuple(rivals), open=not settled and len(left) > 1)


def _of_readings(record: StatementRecord, likely: StatementRecord) -> Conflict:
    """Two readings of the same words, the likelier one first."""
    of = next(each.alternative.of for each in unlikely(record) if each.alternative)
    decided = {record.rule, likely.rule} & {"settled", "settled-otherwise", "ranked"}
    return Conflict(
        (likely, record),
        ConflictKind(f"AMBIGUOUS_{of}"),
        open=not decided,
        reason=None if decided else READINGS[of],
    )


def _likelier(record: StatementRecord, node: NodeRecord) -> list[StatementRecord]:
    """What words more likely say that alone tell a statement."""
    if not is_alternative(record):
        return []
    there = [each for each in record.readings if node.statements.get(each.id) is each]
    return there[:1]


def _in_one_scope(told: Sequence[StatementRecord]) -> Iterator[list[StatementRecord]]:
    scopes: defaultdict[tuple[str, ...], list[StatementRecord]] = defaultdict(list)
    for record in told:
        if record.rivals:
            scopes[scope(record)].append(record)
    yield from scopes.values()


def _linked(told: Sequence[StatementRecord]) -> Iterator[list[StatementRecord]]:
    """Those not believed that exclude one another, each time with what is believed instead.

    What is believed may hold for years, and would link all that was ever wrong in them.
    """
    rivals = [each for each in told if each.rivals]
    left = [each for each in rivals if not each.is_accepted]
    while left:
        group = [left.pop(0)]
        for member in group:  # it grows while it is gone through
            near = [each for each in left if each in member.rivals]
            group += near
            left = [each for each in left if each not in near]
        instead = [
            each for each in rivals if each.is_accepted and not set(group).isdisjoint(each.rivals)
        ]
        yield sorted([*group, *instead], key=lambda each: each.place)


def _which(conflict: Conflict) -> Iterator[str]:
    one = conflict.statements[0]
    if conflict.kind is ConflictKind.NAME_ERROR:
        yield one.id.partition(":")[2]
    elif conflict.kind in AMBIGUOUS:
        yield conflict.statements[-1].id.partition(":")[2]
    elif property_of(one.statement.property).one_at_a_time:
        starts = [days.start for each in conflict.statements if (days := days_of(each.statement))]
        yield max((day.isoformat() for day in starts if day), default="")


def _weighed(record: StatementRecord) -> bool:
    return record.status is StatementStatus.DISPUTED
