"""What is told of a thing, by one text or by the graph: the two are read alike to be compared."""

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Iterable, Sequence

from graphsvc.graph.build import GraphView
from graphsvc.graph.ranking import in_order
from graphsvc.graph.reading import entity
from graphsvc.graph.records import StatementRecord
from graphsvc.model import (
    Claim,
    Findings,
    LineFindings,
    Modality,
    Stance,
    Statement,
    StatementStatus,
    Value,
)


class Telling(ABC):
    """Facts by subject and property."""

    @abstractmethod
    def statements(self, subject: str, name: str) -> Sequence[Statement]:
        """What is told of a subject, the best believed first."""

    @abstractmethod
    def subjects(self, name: str, value: str) -> Sequence[str]:
        """The subjects of which that node is told as the value, in the order of telling."""

    @abstractmethod
    def name(self, label: str) -> str:
        """The name of a node; "" of one that is not there."""

    def values(self, subject: str, name: str) -> list[Value]:
        """The known values of a property."""
        told = (each.value for each in self.statements(subject, name))
        return [value for value in told if value is not None]

    def value(self, subject: str, name: str) -> Value | None:
        """The best believed value of a property."""
        return next(iter(self.values(subject, name)), None)

    def entities(self, subject: str, name: str) -> list[str]:
        """The nodes that are told as values of a property."""
        linked = (entity(value) for value in self.values(subject, name))
        return [each for each in linked if each]

    def entity(self, subject: str, name: str) -> str | None:
        """The best believed node of a property."""
        return next(iter(self.entities(subject, name)), None)


class TextTelling(Telling):
    """What the findings of one article tell; facts, but no denials or less likely readings."""

    def __init__(self, findings: Findings | LineFindings) -> None:
        self._told: defaultdict[tuple[str, str], list[Statement]] = defaultdict(list)
        self._subjects: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        self._names = {each.id: each.name for each in findings.entities}
        facts = [each for each in findings.claims if _is_fact(each)]
        for claim in sorted(facts, key=lambda each: -each.extraction.confidence):
            statement = claim.statement
            self._told[statement.subject, statement.property].append(statement)
        for claim in facts:
            value = entity(claim.statement.value)
            if value:
                self._subjects[claim.statement.property, value].append(claim.statement.subject)

    def statements(self, subject: str, name: str) -> Sequence[Statement]:
        """What the text tells of a subject."""
        return self._told.get((subject, name), ())

    def subjects(self, name: str, value: str) -> Sequence[str]:
        """The subjects of which the text tells that value."""
        return list(dict.fromkeys(self._subjects.get((name, value), ())))

    def name(self, label: str) -> str:
        """What the text calls a node."""
        return self._names.get(label, "")


class GraphTelling(Telling):
    """What the graph holds; also what is not verified yet, for it may be about the same thing."""

    def __init__(self, view: GraphView) -> None:
        self._view = view

    def statements(self, subject: str, name: str) -> Sequence[Statement]:
        """What the graph holds of a subject."""
        node = self._view.node(subject)
        told = node.told.get(name, []) if node else []
        accepted = in_order(told)
        others = (each for each in _not_rejected(told) if each not in accepted)
        return [each.statement for each in (*accepted, *others)]

    def subjects(self, name: str, value: str) -> Sequence[str]:
        """The subjects of which the graph holds that value."""
        told = _not_rejected(self._view.pointing_at(value, name))
        return list(dict.fromkeys(each.statement.subject for each in told))

    def name(self, label: str) -> str:
        """The name of a node of the graph."""
        node = self._view.node(label)
        return node.name if node else ""


def _is_fact(claim: Claim) -> bool:
    said = claim.stance is Stance.SUPPORTS and claim.extraction.alternative is None
    return said and claim.statement.modality is Modality.FACT


def _not_rejected(records: Iterable[StatementRecord]) -> Iterable[StatementRecord]:
    return (
        each
        for each in records
        if each.status is not StatementStatus.REJECTED and each.statement.modality is Modality.FACT
    )
