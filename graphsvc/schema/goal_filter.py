"""Which goals, and in what order."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from enum import Enum

import strawberry

from graphsvc.graph.records import ClubRecord, GoalRecord
from graphsvc.model import BodyPart, GoalKind, GoalRole, ShotTechnique
from graphsvc.rules.minutes import minute_key
from graphsvc.schema.filters import IDFilter, IntFilter, combine, id_of
from graphsvc.schema.match_filter import MatchFilter
from graphsvc.schema.orders import Key, SortDirection, asked, ordered


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
        return combine(self, lambda each: each.accepts(goal)) and all(
            met for met, _ in self._conditions(goal)
        )

    def may_accept(self, goal: GoalRecord) -> bool:
        """Whether a goal is wanted, or may be once what is unknown of it is told."""
        return (
            all(each.may_accept(goal) for each in self.and_ or ())
            and (not self.or_ or any(each.may_accept(goal) for each in self.or_))
            and all(met or not told for met, told in self._conditions(goal))
        )

    @property
    def is_plain(self) -> bool:
        """Whether it asks for no more than whose goals, and in which editions."""
        given = {each.name for each in fields(self) if getattr(self, each.name) is not None}
        named = [each for each in (self.scorer, self.club) if each]
        return given <= {"scorer", "club", "edition"} and all(each.is_one for each in named)

    def _conditions(self, goal: GoalRecord) -> Iterator[tuple[bool, bool]]:
        """Whether each condition is met, and whether that is told at all."""
        yield from self._of_people(goal)
        yield from self._of_match(goal)
        for wanted, value in (
            (self.body_part, goal.body_part),
            (self.technique, goal.technique),
            (self.kind, goal.shot_type),
            (self.role, goal.role),
        ):
            if wanted is not None:
                yield value in wanted, value is not None

    def _of_people(self, goal: GoalRecord) -> Iterator[tuple[bool, bool]]:
        assistant = goal.assist.player if goal.assist else None
        for wanted, who in (
            (self.scorer, goal.scorer),
            (self.assistant, assistant),
            (self.club, goal.club),
        ):
            if wanted:
                yield wanted.accepts(id_of(who)), who is not None
        if self.against:
            other = conceded_by(goal)
            yield self.against.accepts(id_of(other)), other is not None

    def _of_match(self, goal: GoalRecord) -> Iterator[tuple[bool, bool]]:
        match = goal.match
        for wanted, part in (
            (self.competition, match.competition if match else None),
            (self.edition, match.edition if match else None),
        ):
            if wanted:
                yield wanted.accepts(id_of(part)), part is not None
        if self.match:
            # Of a match that is not wanted, what is unknown may be just what is asked for.
            yield match is not None and self.match.accepts(match), False
        if self.minute:
            minute = minute_key(goal.minute)[0] if goal.minute else None
            yield self.minute.accepts(minute), minute is not None


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
    wanted.sort(key=_place)
    return ordered(wanted, asked(order_by, KEYS))


def _place(goal: GoalRecord) -> tuple[object, ...]:
    """By date, minute and scorer, what is unknown last, and ties by id."""
    date, minute, scorer = _date(goal), _minute(goal), _scorer(goal)
    return (
        (date is None, date or ""),
        (minute is None, minute or ()),
        (scorer is None, scorer or ""),
        goal.id,
    )
