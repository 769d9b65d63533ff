"""Which matches, and in what order."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import fields
from enum import Enum

import strawberry

from graphsvc.graph.records import ClubRecord, MatchRecord
from graphsvc.model import Alignment, EventOutcome, EventStatus
from graphsvc.reasoning.occasions import outcome_on, status_on
from graphsvc.schema.filters import DateFilter, IDFilter, IntFilter, combine, id_of
from graphsvc.schema.orders import Key, SortDirection, asked, ordered


@strawberry.input
class MatchFilter:
    """Which matches; all given conditions hold."""

    and_: "list[MatchFilter] | None" = strawberry.field(name="and", default=None)
    """All of these hold too."""
    or_: "list[MatchFilter] | None" = strawberry.field(name="or", default=None)
    """One of these holds."""
    not_: "MatchFilter | None" = strawberry.field(name="not", default=None)
    """This does not hold."""
    club: IDFilter | None = None
    """One of the sides."""
    home: IDFilter | None = None
    """The home side."""
    away: IDFilter | None = None
    """The away side."""
    opponent: IDFilter | None = None
    """The other side, seen from the club whose matches these are; elsewhere either side."""
    competition: IDFilter | None = None
    """The competition."""
    edition: IDFilter | None = None
    """The competition in one season."""
    stage: IDFilter | None = None
    """The group or round."""
    date: DateFilter | None = None
    """When."""
    status: list[EventStatus] | None = None
    """Played, to be played …"""
    outcome: list[EventOutcome] | None = None
    """How it ended for the club whose matches these are; elsewhere for either side."""
    scorer: IDFilter | None = None
    """Somebody who scored in it."""
    goals_total: IntFilter | None = None
    """Goals of both sides together, where the score is known."""

    def accepts(
        self, match: MatchRecord, club: ClubRecord | None = None, day: datetime.date | None = None
    ) -> bool:
        """Whether a match is wanted, seen from a club and on a day where there are such."""
        return combine(self, lambda each: each.accepts(match, club, day)) and all(
            self._conditions(match, club, day)
        )

    @property
    def is_plain(self) -> bool:
        """Whether it asks for one competition, edition or stage, and nothing else."""
        given = [each.name for each in fields(self) if getattr(self, each.name) is not None]
        named = [each for each in (self.competition, self.edition, self.stage) if each]
        return len(given) == len(named) == 1 and named[0].is_one

    def _conditions(
        self, match: MatchRecord, club: ClubRecord | None, day: datetime.date | None
    ) -> Iterator[bool]:
        yield from self._of_sides(match, club, day)
        yield from self._of_place(match)
        if self.date:
            yield self.date.accepts(match.date)
        if self.status is not None:
            yield status_on(match, day) in self.status
        if self.scorer:
            yield self.scorer.accepts(*(id_of(each.scorer) for each in match.goals))
        if self.goals_total:
            yield self.goals_total.accepts(_goals(match))

    def _of_sides(
        self, match: MatchRecord, club: ClubRecord | None, day: datetime.date | None
    ) -> Iterator[bool]:
        sides = match.participations
        if self.club:
            yield self.club.accepts(*(each.club.id for each in sides))
        if self.home:
            yield self.home.accepts(_side(match, Alignment.HOME))
        if self.away:
            yield self.away.accepts(_side(match, Alignment.AWAY))
        if self.opponent:
            yield self.opponent.accepts(*(each.club.id for each in sides if each.club is not club))
        if self.outcome is not None:
            seen = [each for each in sides if club is None or each.club is club]
            yield any(outcome_on(each, day) in self.outcome for each in seen)

    def _of_place(self, match: MatchRecord) -> Iterator[bool]:
        if self.competition:
            yield self.competition.accepts(id_of(match.competition))
        if self.edition:
            yield self.edition.accepts(id_of(match.edition))
        if self.stage:
            yield self.stage.accepts(id_of(match.stage))


def _side(match: MatchRecord, alignment: Alignment) -> str | None:
    side = match.side(alignment)
    return side.club.id if side else None


@strawberry.enum
class MatchOrderField(Enum):
    """What matches are sorted by."""

    DATE = "DATE"
    COMPETITION = "COMPETITION"
    GOALS = "GOALS"


@strawberry.input
class MatchOrder:
    """By what matches are sorted; what is unknown comes last, ties go by date and id."""

    field: MatchOrderField
    """By what."""
    direction: SortDirection | None = SortDirection.ASC
    """Which way."""


def _date(match: MatchRecord) -> str | None:
    # The first day that a range names; an open start sorts by its end.
    return match.date.removeprefix("../") if match.date else None


def _competition(match: MatchRecord) -> str | None:
    return match.competition.name if match.competition else None


def _goals(match: MatchRecord) -> int | None:
    return match.score.home + match.score.away if match.score else None


KEYS: dict[MatchOrderField, Key[MatchRecord]] = {
    MatchOrderField.DATE: _date,
    MatchOrderField.COMPETITION: _competition,
    MatchOrderField.GOALS: _goals,
}


def matches_in_order(
    matches: Iterable[MatchRecord],
    *,
    where: MatchFilter | None = None,
    order_by: Iterable[MatchOrder] | None = None,
    club: ClubRecord | None = None,
    day: datetime.date | None = None,
) -> list[MatchRecord]:
    """The wanted matches, by date and id where nothing else is asked; with a day as they stood."""
    wanted = [each for each in matches if where is None or where.accepts(each, club, day)]
    wanted.sort(key=_place)
    return ordered(wanted, asked(order_by, KEYS))


def _place(match: MatchRecord) -> tuple[object, ...]:
    """By date, what is unknown last, and ties by id."""
    date = _date(match)
    return date is None, date or "", match.id
