"""Statement: one proposition, who says it, and what the graph makes of it."""

from collections.abc import Sequence

import strawberry

from graphsvc import model
from graphsvc.graph.records import NodeRecord, StatementRecord
from graphsvc.model import (
    Basis,
    DeprecationReason,
    Modality,
    Rank,
    Stance,
    StatementStatus,
    Value,
)
from graphsvc.reasoning import conflicts
from graphsvc.reasoning.derived import DerivedRecord
from graphsvc.reasoning.reasons import Reason
from graphsvc.reasoning.successors import successor
from graphsvc.reasoning.swaps import conflicts_about
from graphsvc.reasoning.weighing import rule_of_ranking
from graphsvc.rules import properties, terms
from graphsvc.schema.claim import ToldClaim, claims_on
from graphsvc.schema.conflict import Conflict
from graphsvc.schema.context import Info
from graphsvc.schema.explanation import Explanation
from graphsvc.schema.interval import Interval, TimeInterval, interval_of
from graphsvc.schema.node import Node, shown_as, shows
from graphsvc.schema.recorded import Held, RecordedInterval, held
from graphsvc.schema.references import ClaimRef, StatementRef, SubjectRef
from graphsvc.schema.sentences import sentence
from graphsvc.schema.values import Property, Qualifier, StatementValue

MOVED = "It was read with what was known before, which is no evidence of it."


@shows(StatementRecord, iri=terms.STATEMENT)
class Statement(Node):
    """A proposition: subject, property, value, qualifiers. One per meaning, however many say it."""

    @shown_as(SubjectRef)
    @staticmethod
    def subject(record: strawberry.Parent[StatementRecord], info: Info) -> NodeRecord | None:
        """What it is about."""
        return info.context.view.node(record.statement.subject)

    @shown_as(Property)
    @staticmethod
    def property(record: strawberry.Parent[StatementRecord]) -> properties.Property:
        """In what respect."""
        return properties.property_of(record.statement.property)

    @shown_as(StatementValue | None)
    @staticmethod
    def value(record: strawberry.Parent[StatementRecord]) -> Value | None:
        """What it says; null where the source leaves that open."""
        return record.statement.value

    @strawberry.field
    @staticmethod
    def unknown_value(record: strawberry.Parent[StatementRecord]) -> bool:
        """True where the source leaves the value open, not where we failed."""
        return record.statement.value is None

    @shown_as(list[Qualifier])
    @staticmethod
    def qualifiers(record: strawberry.Parent[StatementRecord]) -> Sequence[model.Qualifier]:
        """What narrows it."""
        return record.statement.qualifiers

    rank: Rank
    """The best-ranked ones answer a plain field."""

    @strawberry.field
    @staticmethod
    def deprecation_reason(
        record: strawberry.Parent[StatementRecord],
    ) -> DeprecationReason | None:
        """Why it was ranked down."""
        return record.reason

    status: StatementStatus
    """What the graph makes of it."""

    @strawberry.field
    @staticmethod
    def modality(record: strawberry.Parent[StatementRecord]) -> Modality:
        """In what sense it is said."""
        return record.statement.modality

    basis: Basis
    """Where it comes from."""
    confidence: float | None
    """0 to 1, from the claims of independent sources."""

    @shown_as(TimeInterval | None)
    @staticmethod
    def valid(record: strawberry.Parent[StatementRecord]) -> Interval | None:
        """When it holds in the world, as far as that is told."""
        return interval_of(record)

    @shown_as(RecordedInterval)
    @staticmethod
    def recorded(record: strawberry.Parent[StatementRecord], info: Info) -> Held:
        """When this graph held it."""
        return held(record, info.context)

    @shown_as(list[ClaimRef])
    @staticmethod
    async def claims(
        record: strawberry.Parent[StatementRecord], info: Info, stance: Stance | None = None
    ) -> list[ToldClaim]:
        """Who says it, or denies it."""
        claims = await claims_on(record, info.context)
        return [each for each in claims if stance is None or each.stance is stance]

    @shown_as(Explanation)
    @staticmethod
    def explanation(record: strawberry.Parent[StatementRecord], info: Info) -> Reason:
        """Why it is believed, or not: the ranking rule that decided.

        Of what follows from others it is the proof. Where what was known before moved how its
        source was read, the premises are that.
        """
        if isinstance(record, DerivedRecord) and record.proof:
            return record.proof
        known = (info.context.view.statement(each) for each in record.priors)
        premises = tuple(each for each in known if each)
        text = f"{record.why} {MOVED}" if premises else record.why
        return Reason(text, premises, doubted=(record,), rule=rule_of_ranking(record.rule))

    @shown_as(list[Conflict])
    @staticmethod
    def conflicts(
        record: strawberry.Parent[StatementRecord], info: Info
    ) -> list[conflicts.Conflict]:
        """What it is a side of."""
        view = info.context.view
        subject = view.node(record.statement.subject)
        found = conflicts_about(subject, view) if subject else []
        return [each for each in found if record in each.statements]

    @shown_as(StatementRef | None)
    @staticmethod
    def superseded_by(
        record: strawberry.Parent[StatementRecord], info: Info
    ) -> StatementRecord | None:
        """What a newer version of its article, or better sources, put in its place."""
        return successor(record, info.context.view)

    @strawberry.field
    @staticmethod
    def text(record: strawberry.Parent[StatementRecord], info: Info) -> str:
        """The statement as one English sentence."""
        return sentence(record, info.context.name_of)
