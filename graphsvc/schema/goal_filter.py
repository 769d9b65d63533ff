"""Which goals, and in what order."""

from collections.abc import Iterable, Iterator
from enum import Enum

import strawberry

from graphsvc.graph.records import ClubRecord, GoalRecord
from graphsvc.model import BodyPart, GoalKind, GoalRole, ShotTechnique
from graphsvc.rules.minutes import minute_key
from graphsvc.schema.filters import IDFilter, IntFilter, combine, id_of
from graphsvc.schema.match_filter import MatchFilter
from graphsvc.schema.orders import Key, SortDirection, ordered


@strawberry.input
class GoalFilter:
    """Which goals; all given conditions hold."""

    and_: "list[GoalFilter] | None" = strawberry.field(name="and", default=None)
    """All of these hold too."""
    or_: "list[GoalFilter] | None" = strawberry.field(name="or", default=None)
    """One of these holds."""
    not_: "GoalFilter | None" = strawberry.field(name="not", default=None)
    """This does not hold."""
    scorer: IDFilter | None = None
    """Who scored."""
    assistant: IDFilter | None = None
    """Who set it up."""
    club: IDFilter | None = None
    """The club it counts for."""
    against: IDFilter | None = None
    """The club that conceded it."""
    competition: IDFilter | None = None
    """The competition of its match."""
    edition: IDFilter | None = None
    """The edition of its match."""
    match: MatchFilter | None = None
    """Its match."""
    minute: IntFilter | None = None
    """Its minute, added time left aside."""
    body_part: list[BodyPart] | None = None
    """What the ball was struck with."""
    technique: list[ShotTechnique] | None = None
    """How it was struck."""
    kind: list[GoalKind] | None = None
    """What it came from."""
    role: list[GoalRole] | None = None
    """What it did to the score."""

    def accepts(self, goal: GoalRecord) -> bool:
        """Whether a goal is wanted."""
        return combine(self, lambda each: each.accepts(goal)) and all(self._conditions(goal))

    def _conditions(self, goal: GoalRecord) -> Iterator[bool]:
        yield from self._of_people(goal)
        yield from self._of_match(goal)
        for wanted, value in (
            (self.body_part, goal.body_part),
            (self.technique, goal.technique),
            (self.kind, goal.shot_type),
            (self.role, goal.role),
        ):
            if wanted is not None:
                yield value in wanted

    def _of_people(self, goal: GoalRecord) -> Iterator[bool]:
        if self.scorer:
            yield self.scorer.accepts(id_of(goal.scorer))
        if self.assistant:
            yield self.assistant.accepts(id_of(goal.assist.player if goal.assist else None))
        if self.club:
            yield self.club.accepts(id_of(goal.club))
        if self.against:
            yield self.against.accepts(id_of(conceded_by(goal)))

    def _of_match(self, goal: GoalRecord) -> Iterator[bool]:
        match = goal.match
        if self.competition:
            yield self.competition.accepts(id_of(match.competition if match else None))
        if self.edition:
            yield self.edition.accepts(id_of(match.edition if match else None))
        if self.match:
            yield match is not None and self.match.accepts(match)
        if self.minute:
            yield self.minute.accepts(minute_key(goal.minute)[0] if goal.minute else None)


def conceded_by(goal: GoalRecord) -> ClubRecord | None:
    """The side of the match that a goal does not count for."""
    if goal.match is None or goal.club is None:
        return None
    sides = (each.club for each in goal.match.participations)
    return next((each for each in sides if each is not goal.club), None)


@strawberry.enum
class GoalOrderField(Enum):
    """What goals are sorted by."""

    DATE = "DATE"
    MINUTE = "MINUTE"
    SCORER = "SCORER"
    CLUB = "CLUB"


@strawberry.input
class GoalOrder:
    """By what goals are sorted; what is unknown comes last, ties go by date, minute and scorer."""

    field: GoalOrderField
    """By what."""
    direction: SortDirection | None = SortDirection.ASC
    """Which way."""


def _date(goal: GoalRecord) -> str | None:
    date = goal.match.date if goal.match else None
    return date.removeprefix("../") if date else None


def _minute(goal: GoalRecord) -> tuple[int, int] | None:
    return minute_key(goal.minute) if goal.minute else None


def _scorer(goal: GoalRecord) -> str | None:
    return goal.scorer.slug if goal.scorer else None


def _club(goal: GoalRecord) -> str | None:
    return goal.club.slug if goal.club else None


KEYS: dict[GoalOrderField, Key[GoalRecord]] = {
    GoalOrderField.DATE: _date,
    GoalOrderField.MINUTE: _minute,
    GoalOrderField.SCORER: _scorer,
    GoalOrderField.CLUB: _club,
}


def goals_in_order(
    goals: Iterable[GoalRecord],
    *,
    where: GoalFilter | None = None,
    order_by: Iterable[GoalOrder] | None = None,
) -> list[GoalRecord]:
    """The wanted goals; by date, minute and scorer where nothing else is asked."""
    wanted = [each for each in goals if where is None or where.accepts(each)]
    wanted.sort(key=lambda each: each.id)
    asked = [(KEYS[each.field], each.direction is SortDirection.DESC) for each in order_by or ()]
    return ordered(wanted, [*asked, (_date, False), (_minute, False), (_scorer, False)])
