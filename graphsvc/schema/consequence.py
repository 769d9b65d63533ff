"""Consequence: what a result brings a club beyond its points."""

from graphsvc.model import EventOutcome, ResultEffect
from graphsvc.reasoning.standings import consequences
from graphsvc.schema.node import shows
from graphsvc.schema.references import ClubRef, MatchRef, StageRef, StatementRef


@shows(consequences.Condition)
class ResultCondition:
    """A match, and how it must end."""

    match: MatchRef
    """The match."""
    club: ClubRef
    """From whose side it is seen."""
    outcomes: list[EventOutcome]
    """The outcomes for that club of which one is needed."""


@shows(consequences.Consequence)
class Consequence:
    """What a result brings a club beyond its points."""

    club: ClubRef
    """The club."""
    effect: ResultEffect
    """What it is brought."""
    target: StageRef | None
    """The stage that it goes through to."""
    conditional: bool
    """True where it hangs on how a match ends."""
    condition: list[ResultCondition]
    """What it hangs on; all of it is needed."""
    statement: StatementRef
    """What says so; one that follows by a rule has the proof as its explanation."""
