"""What the rules make of a statement."""

from dataclasses import dataclass, replace

from graphsvc.graph.records import StatementRecord
from graphsvc.graph.rulings import sentence
from graphsvc.graph.standing import Standing
from graphsvc.model import DeprecationReason, Rank, StatementStatus


@dataclass(frozen=True, slots=True)
class Verdict(Standing):
    """What the rules make of one statement among its rivals."""

    rank: Rank = Rank.NORMAL
    reason: DeprecationReason | None = None
    rivals: tuple[StatementRecord, ...] = ()

    def by(self, rule: str, status: StatementStatus | None = None) -> "Verdict":
        """The same, decided by another rule."""
        return replace(self, rule=rule, why=sentence(rule), status=status or self.status)


Verdicts = dict[str, Verdict]
"""Statement id -> verdict."""
