"""Gap: a value that is unknown, and what is known about why."""

import strawberry

from graphsvc.reasoning.gaps import WHOLES, Missing
from graphsvc.rules import properties
from graphsvc.schema.claim import spans_behind
from graphsvc.schema.context import Info
from graphsvc.schema.node import Node, shown_as, shows
from graphsvc.schema.places import Span
from graphsvc.schema.references import SubjectRef, TextSpanRef
from graphsvc.schema.values import Property, StatementValue


@shows(Missing)
class Gap(Node):
    """A value that is unknown, and what is known about why."""

    subject: SubjectRef
    """Of what it is missing."""

    @shown_as(Property)
    @staticmethod
    def property(gap: strawberry.Parent[Missing]) -> properties.Property:
        """What is missing."""
        return WHOLES.get(gap.name) or properties.property_of(gap.name)

    reason: str
    """Why, in a sentence."""

    @shown_as(TextSpanRef | None)
    @staticmethod
    async def hint(gap: strawberry.Parent[Missing], info: Info) -> Span | None:
        """The words that come closest to telling it."""
        found = await spans_behind([gap.clue] if gap.clue else [], info.context)
        return next(iter(found), None)

    best_known: StatementValue | None
    """The closest that is told: a range of days, a value not verified yet."""
