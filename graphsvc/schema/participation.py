"""MatchParticipation: one side of a match."""

import strawberry

from graphsvc.graph.records import ClubRecord, GoalRecord, ParticipationRecord
from graphsvc.model import Alignment, EventOutcome
from graphsvc.reasoning.standings.contest import points_from
from graphsvc.rules import terms
from graphsvc.schema.goal import Goal
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.references import ClubRef, MatchRef
from graphsvc.schema.running import placed_goals


@shows(ParticipationRecord, iri=terms.PARTICIPATION)
class MatchParticipation:
    """One side of a match."""

    match: MatchRef
    """The match."""
    club: ClubRef
    """The side."""

    @shown_as(ClubRef)
    @staticmethod
    def opponent(side: strawberry.Parent[ParticipationRecord]) -> ClubRecord | None:
        """The other side."""
        others = (each.club for each in side.match.participations if each is not side)
        return next(others, None)

    alignment: Alignment | None
    """Home or away; null where no source tells."""
    goals: int | None
    """Goals that count for it; null where unknown."""
    outcome: EventOutcome | None
    """How it ended for this side; UNDECIDED before the end, null where unknown."""

    @shown_as(list[Goal])
    @staticmethod
    def scorers(side: strawberry.Parent[ParticipationRecord]) -> list[GoalRecord]:
        """The known goals that count for it, in match order."""
        return [each.goal for each in placed_goals(side.match) if each.goal.club is side.club]

    @strawberry.field
    @staticmethod
    def points(side: strawberry.Parent[ParticipationRecord]) -> int | None:
        """Points that it brought, by the competition's rule of that year; null in a knockout."""
        return points_from(side)
