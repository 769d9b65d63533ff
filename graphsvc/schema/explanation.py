"""Why something is believed, and counts that say whether they are complete."""

from collections.abc import Sequence
from dataclasses import dataclass

import strawberry

from graphsvc.model import Bound
from graphsvc.reasoning.reasons import Reason
from graphsvc.reasoning.standings.table import Figure
from graphsvc.schema.because import Reasoned
from graphsvc.schema.claim import ToldClaim, claims_against
from graphsvc.schema.context import Info
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.references import ClaimRef, ExplanationRef, StatementRef
from graphsvc.schema.rule import Rule


@shows(Reason)
class Explanation:
    """Why something is believed: in words, and by the statements it rests on."""

    text: str
    """The reason in a sentence or two."""
    premises: list[StatementRef]
    """The statements it rests on, or was read with."""
    rule: Rule | None
    """The rule that leads from them to what is explained; null where none is needed."""
    steps: list[ExplanationRef]
    """What had to be shown before, each with an explanation of its own."""

    @shown_as(list[ClaimRef])
    @staticmethod
    async def counter_evidence(
        reason: strawberry.Parent[Reason], info: Info
    ) -> Sequence[ToldClaim]:
        """Claims that deny one of these statements, or say another value in its place."""
        return await claims_against(reason.doubted or reason.premises, info.context)


@dataclass(kw_only=True)
class Tally(Reasoned):
    """The source of a Count."""

    value: int
    bound: Bound
    text: str

    @property
    def explanation(self) -> Reason:
        """Why the count is what it is."""
        return Reason(self.text, self.premises)


@shows(Tally, Figure)
class Count:
    """A count that says whether it is complete."""

    value: int
    """How many are known."""
    bound: Bound
    """EXACT when a source says that there are no more; AT_LEAST otherwise."""
    explanation: Explanation
    """Why it is taken for complete, or not."""
