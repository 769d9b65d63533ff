"""Match: played, or to be played."""

from datetime import datetime

import strawberry

from graphsvc.graph.reading import whole
from graphsvc.graph.records import (
    ArticleRecord,
    EventRecord,
    GoalRecord,
    MatchRecord,
    ParticipationRecord,
)
from graphsvc.model import Alignment, EntityKind, EventStatus
from graphsvc.reasoning.checks import Checked, checks_about
from graphsvc.reasoning.deriving.matches import derived_round
from graphsvc.reasoning.halftime import score_at_half_time
from graphsvc.reasoning.occasions import status_on, surely_after
from graphsvc.reasoning.standings import consequences
from graphsvc.rules.terms import KINDS
from graphsvc.schema.appearance import Appearance, Seen, appearances
from graphsvc.schema.as_of import AsOf, Recorded, day_of
from graphsvc.schema.because import because
from graphsvc.schema.check import Check
from graphsvc.schema.competition import Competition, CompetitionEdition
from graphsvc.schema.connections import Connection, Paged
from graphsvc.schema.consequence import Consequence
from graphsvc.schema.context import Info
from graphsvc.schema.event import MatchEvent
from graphsvc.schema.goal import Goal
from graphsvc.schema.goal_filter import GoalOrder, goals_in_order
from graphsvc.schema.happenings import in_match_order
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.participation import MatchParticipation
from graphsvc.schema.place import Place, Venue
from graphsvc.schema.references import ArticleRef, ClubRef
from graphsvc.schema.running import order_premises, placed_goals
from graphsvc.schema.scalars import EdtfDate
from graphsvc.schema.score import ReasonedScore, Score, shown_score
from graphsvc.schema.stage import Stage
from graphsvc.schema.subject import Entity
from graphsvc.schema.timeline import Entry, TimelineEntry, timeline


@shows(MatchRecord, iri=KINDS[EntityKind.MATCH])
class Match(Entity):
    """A match, played or to be played."""

    date: EdtfDate | None
    """The day, or the range of days that is told."""
    kickoff: datetime | None
    """When it began, or is to begin."""

    @shown_as(EventStatus, Recorded(lambda: EventStatus.PRE_EVENT))
    @staticmethod
    def status(match: strawberry.Parent[MatchRecord], as_of: AsOf | None = None) -> EventStatus:
        """Where it stands, or stood on a day; PRE_EVENT until a source tells more."""
        return status_on(match, day_of(as_of))

    participations: list[MatchParticipation]
    """Both sides, the home side first where that is told."""

    @shown_as(MatchParticipation | None)
    @staticmethod
    def home(match: strawberry.Parent[MatchRecord]) -> ParticipationRecord | None:
        """The home side; null where no source tells who was at home."""
        return match.side(Alignment.HOME)

    @shown_as(MatchParticipation | None)
    @staticmethod
    def away(match: strawberry.Parent[MatchRecord]) -> ParticipationRecord | None:
        """The away side; null where no source tells who was at home."""
        return match.side(Alignment.AWAY)

    @shown_as(MatchParticipation | None)
    @staticmethod
    def participation(
        match: strawberry.Parent[MatchRecord], club: strawberry.ID
    ) -> ParticipationRecord | None:
        """The side of a club."""
        return match.participation(club)

    @shown_as(Score | None)
    @staticmethod
    def score(match: strawberry.Parent[MatchRecord]) -> ReasonedScore | None:
        """The score at the end."""
        return shown_score(match.score, because(match, "score"))

    @shown_as(Score | None)
    @staticmethod
    def half_time_score(match: strawberry.Parent[MatchRecord]) -> ReasonedScore | None:
        """The half-time score, as told or as it follows from goals that are all known."""
        told = because(match, "half_time_score")
        derived = [s for goal in match.goals for s in order_premises(goal)]
        return shown_score(score_at_half_time(match), told or derived)

    @shown_as(Score | None)
    @staticmethod
    def extra_time_score(match: strawberry.Parent[MatchRecord]) -> ReasonedScore | None:
        """The score after extra time, where there was any."""
        return shown_score(match.extra_time_score, because(match, "extra_time_score"))

    @shown_as(Score | None)
    @staticmethod
    def shoot_out_score(match: strawberry.Parent[MatchRecord]) -> ReasonedScore | None:
        """The score of the shoot-out, where there was one."""
        return shown_score(match.shoot_out_score, because(match, "shoot_out_score"))

    @shown_as(Score | None)
    @staticmethod
    def aggregate_score(match: strawberry.Parent[MatchRecord]) -> ReasonedScore | None:
        """The score of both legs together, where there are two."""
        return shown_score(match.aggregate_score, because(match, "aggregate_score"))

    winner: ClubRef | None
    """The club that won; null also after a draw."""
    competition: Competition | None
    """The competition."""
    edition: CompetitionEdition | None
    """The competition in that season."""
    stage: Stage | None
    """The group or the round."""

    @strawberry.field
    @staticmethod
    def round(match: strawberry.Parent[MatchRecord], info: Info) -> int | None:
        """The matchday, as told or as it follows from the matches before it."""
        follows = derived_round(match, info.context.view)
        return whole(follows.statement.value) if follows else match.round

    venue: Venue | None
    """The ground."""
    city: Place | None
    """The city."""
    attendance: int | None
    """How many watched."""
    referee: str | None
    """Who led it."""

    @shown_as(list[Goal])
    @staticmethod
    def goals(
        match: strawberry.Parent[MatchRecord], order_by: list[GoalOrder] | None = None
    ) -> list[GoalRecord]:
        """The known goals, in match order where no other is asked."""
        if order_by:
            return goals_in_order(match.goals, order_by=order_by)
        return [each.goal for each in placed_goals(match)]

    @shown_as(list[TimelineEntry], Recorded())
    @staticmethod
    def timeline(match: strawberry.Parent[MatchRecord], as_of: AsOf | None = None) -> list[Entry]:
        """The known goals in order, with the running score; before its day there are none."""
        return [] if surely_after(match, day_of(as_of)) else timeline(match)

    @shown_as(list[MatchEvent])
    @staticmethod
    def events(
        match: strawberry.Parent[MatchRecord], kinds: list[EntityKind] | None = None
    ) -> list[EventRecord]:
        """What happened in it, in match order; what nobody tells a minute of comes last."""
        return [each for each in in_match_order(match) if kinds is None or each.kind in kinds]

    @shown_as(list[Consequence])
    @staticmethod
    def consequences(
        match: strawberry.Parent[MatchRecord], info: Info
    ) -> list[consequences.Consequence]:
        """What it may bring clubs beyond its points: as told, and as the table before it has it."""
        return consequences.consequences_of(info.context.view, match)

    @shown_as(list[Appearance])
    @staticmethod
    def appearances(match: strawberry.Parent[MatchRecord]) -> list[Seen]:
        """Who is known to have played in it, by slug."""
        return appearances(match)

    @shown_as(Connection[ArticleRef], Paged(10))
    @staticmethod
    def articles(match: strawberry.Parent[MatchRecord]) -> list[ArticleRecord]:
        """Articles about it."""
        return match.articles

    @shown_as(list[Check])
    @staticmethod
    def checks(match: strawberry.Parent[MatchRecord], info: Info) -> list[Checked]:
        """The rules of football, applied to it and to what happened in it."""
        return checks_about(match, info.context.view)
