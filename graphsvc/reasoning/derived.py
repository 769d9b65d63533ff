"""Statements that follow from others: made on reading, never written into the log."""

from dataclasses import dataclass, fields

from graphsvc.graph.records import StatementRecord
from graphsvc.model import Basis, Rank, Statement, StatementStatus
from graphsvc.reasoning.reasons import Reason

SAID_TOO = "A source says so too."


@dataclass(slots=True, eq=False, repr=False)
class DerivedRecord(StatementRecord):
    """A statement with the proof of it; sources may say it too."""

    proof: Reason | None = None

    @property
    def id(self) -> str:
        """That of the statement if sources say it too; else one that leads back to its subject."""
        if self.voices:
            return self.statement.id
        return f"derived:{self.statement.id.partition(':')[2]}/{self.statement.subject}"


def derived(
    statement: Statement, proof: Reason, told: StatementRecord | None = None
) -> DerivedRecord:
    """A statement that follows; `told` is the same one where sources say it in words."""
    if told:
        both = Reason(f"{proof.text} {SAID_TOO}", proof.premises, (told,), proof.rule, proof.steps)
        same = {each.name: getattr(told, each.name) for each in fields(StatementRecord)}
        return DerivedRecord(**same, proof=both)
    return DerivedRecord(
        statement,
        since=max((each.since for each in proof.premises), default=0),
        status=StatementStatus.ACCEPTED,
        rank=Rank.NORMAL,
        basis=Basis.DERIVED,
        confidence=min((each.confidence for each in proof.premises), default=1.0),
        why=proof.text,
        proof=proof,
    )
