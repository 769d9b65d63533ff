"""Goals counted by group: by scorer, by club, by quarter of an hour and more."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from statistics import fmean

import strawberry

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import (
    ClubRecord,
    EditionRecord,
    GoalRecord,
    MatchRecord,
    NodeRecord,
    PlayerRecord,
)
from graphsvc.reasoning.occasions import days_of
from graphsvc.reasoning.wholes import Scope
from graphsvc.rules.minutes import minute_key, period_of
from graphsvc.schema.explanation import Count, Tally
from graphsvc.schema.goal_filter import GoalFilter, conceded_by
from graphsvc.schema.node import shows
from graphsvc.schema.references import EntityRef, GoalRef
from graphsvc.schema.tallies import tally
from graphsvc.schema.wordings import WORDINGS

UNKNOWN = "UNKNOWN"
"""The label of what no source tells."""
QUARTERS = ("1-15", "16-30", "31-45+", "46-60", "61-75", "76-90+", "91-105+", "106-120+")
SAMPLE = 3
"""Goals shown of a group."""


@strawberry.enum
class GoalGroup(Enum):
    """What goals are grouped by."""

    SCORER = "SCORER"
    CLUB = "CLUB"
    AGAINST = "AGAINST"
    COMPETITION = "COMPETITION"
    EDITION = "EDITION"
    STAGE = "STAGE"
    MATCH = "MATCH"
    BODY_PART = "BODY_PART"
    TECHNIQUE = "TECHNIQUE"
    ROLE = "ROLE"
    KIND = "KIND"
    PERIOD = "PERIOD"
    FIFTEEN_MINUTES = "FIFTEEN_MINUTES"
    MONTH = "MONTH"


IN_TIME = frozenset({GoalGroup.PERIOD, GoalGroup.FIFTEEN_MINUTES, GoalGroup.MONTH})
"""Groups that follow one another."""


@dataclass(frozen=True)
class Key:
    """The source of a GroupKey."""

    group: GoalGroup
    label: str = UNKNOWN
    value: str | None = None
    entity: NodeRecord | None = None
    place: int = len(QUARTERS)
    """Among its kind, where they follow one another."""


@dataclass(frozen=True)
class Grouped:
    """The source of a GoalAggregate."""

    key: tuple[Key, ...]
    goals: Sequence[GoalRecord]
    count: Tally

    @property
    def minutes(self) -> list[int]:
        """The minutes that are known, added time left aside."""
        return [minute_key(each.minute)[0] for each in self.goals if each.minute]

    @property
    def minute_min(self) -> int | None:
        """The first of them."""
        return min(self.minutes, default=None)

    @property
    def minute_max(self) -> int | None:
        """The last of them."""
        return max(self.minutes, default=None)

    @property
    def minute_avg(self) -> float | None:
        """Their mean."""
        return fmean(self.minutes) if self.minutes else None

    @property
    def sample(self) -> Sequence[GoalRecord]:
        """The first few goals."""
        return self.goals[:SAMPLE]


# ---------------------------------------------------------------- keys


def _node(of: Callable[[GoalRecord], NodeRecord | None]) -> Callable[[GoalRecord, GoalGroup], Key]:
    def key(goal: GoalRecord, group: GoalGroup) -> Key:
        node = of(goal)
        return Key(group, node.name, node.id, node) if node else Key(group)

    return key


def _of_match(
    of: Callable[[MatchRecord], NodeRecord | None],
) -> Callable[[GoalRecord, GoalGroup], Key]:
    return _node(lambda goal: of(goal.match) if goal.match else None)


def _code(of: Callable[[GoalRecord], str | None]) -> Callable[[GoalRecord, GoalGroup], Key]:
    def key(goal: GoalRecord, group: GoalGroup) -> Key:
        code = of(goal)
        return Key(group, str(code), str(code)) if code else Key(group)

    return key


def _period(goal: GoalRecord, group: GoalGroup) -> Key:
    period = goal.period or period_of(goal.minute)
    if period is None:
        return Key(group)
    return Key(group, WORDINGS["period"].get(str(period), str(period)), str(period), place=period)


def _quarter(goal: GoalRecord, group: GoalGroup) -> Key:
    minute = minute_key(goal.minute)[0] if goal.minute else None
    place = None if minute is None else max(minute - 1, 0) // 15
    if place is None or place >= len(QUARTERS):
        return Key(group)
    return Key(group, QUARTERS[place], QUARTERS[place], place=place)


def _month(goal: GoalRecord, group: GoalGroup) -> Key:
    """The month that all days lie in which the match may have been on."""
    first, last = days_of(goal.match)
    if first is None or last is None or (first.year, first.month) != (last.year, last.month):
        return Key(group, place=10**6)
    month = f"{first:%Y-%m}"
    return Key(group, month, month, place=first.year * 12 + first.month)


KEYS: dict[GoalGroup, Callable[[GoalRecord, GoalGroup], Key]] = {
    GoalGroup.SCORER: _node(lambda goal: goal.scorer),
    GoalGroup.CLUB: _node(lambda goal: goal.club),
    GoalGroup.AGAINST: _node(conceded_by),
    GoalGroup.COMPETITION: _of_match(lambda match: match.competition),
    GoalGroup.EDITION: _of_match(lambda match: match.edition),
    GoalGroup.STAGE: _of_match(lambda match: match.stage),
    GoalGroup.MATCH: _node(lambda goal: goal.match),
    GoalGroup.BODY_PART: _code(lambda goal: goal.body_part),
    GoalGroup.TECHNIQUE: _code(lambda goal: goal.technique),
    GoalGroup.ROLE: _code(lambda goal: goal.role),
    GoalGroup.KIND: _code(lambda goal: goal.shot_type),
    GoalGroup.PERIOD: _period,
    GoalGroup.FIFTEEN_MINUTES: _quarter,
    GoalGroup.MONTH: _month,
}


# ---------------------------------------------------------------- groups


def grouped(
    goals: Iterable[GoalRecord],
    by: Sequence[GoalGroup],
    view: GraphView,
    *,
    scope: Scope | None = None,
    where: GoalFilter | None = None,
) -> list[Grouped]:
    """Goals by their keys: as these follow one another, then most goals first, then by label."""
    groups: defaultdict[tuple[Key, ...], list[GoalRecord]] = defaultdict(list)
    for goal in goals:
        groups[_key(goal, by)].append(goal)
    rows = [
        Grouped(key, found, _count(key, found, view, scope, where)) for key, found in groups.items()
    ]
    return sorted(rows, key=_place)


def _key(goal: GoalRecord, by: Sequence[GoalGroup]) -> tuple[Key, ...]:
    return tuple(KEYS[each](goal, each) for each in by)


def _place(row: Grouped) -> tuple[object, ...]:
    in_time = [each.place for each in row.key if each.group in IN_TIME]
    labels = [(each.value is None, each.label, each.value or "") for each in row.key]
    return in_time, -row.count.value, labels


def _count(
    key: tuple[Key, ...],
    goals: Sequence[GoalRecord],
    view: GraphView,
    scope: Scope | None,
    where: GoalFilter | None,
) -> Tally:
    """How many goals have that key: of each that tells no part of it, it may be the same."""
    groups = [each.group for each in key]

    def may(goal: GoalRecord) -> bool:
        own = _key(goal, groups)
        pairs = zip(own, key, strict=True)
        return all(told.value is None or told == wanted for told, wanted in pairs)

    if scope is None:
        return tally(goals)
    narrowed = scope
    for each in key:
        narrowed = _narrowed(narrowed, each)
    return tally(goals, narrowed, view, where=where, may=may if key else None)


def _narrowed(scope: Scope, key: Key) -> Scope:
    """A scope within a key: by one of the groups that limit a count."""
    match key.group, key.entity:
        case GoalGroup.SCORER, PlayerRecord() as player:
            return replace(scope, scorer=player)
        case GoalGroup.CLUB, ClubRecord() as club:
            return replace(scope, club=club)
        case GoalGroup.EDITION, EditionRecord() as edition:
            return replace(scope, editions=(edition,))
        case GoalGroup.MATCH, MatchRecord() as match:
            return replace(scope, match=match)
    return scope


@shows(Key)
class GroupKey:
    """What the goals of a group have in common."""

    group: GoalGroup
    """In what respect."""
    label: str
    """In words; UNKNOWN for goals of which no source tells it."""
    entity: EntityRef | None
    """The node, where it is one."""
    value: str | None
    """The word, the id or the span; null where no source tells it."""


@shows(Grouped)
class GoalAggregate:
    """The goals of one group."""

    key: list[GroupKey]
    """What they have in common, in the order asked."""
    count: Count
    """How many there are."""
    minute_min: int | None
    """The first of their minutes that are known, added time left aside."""
    minute_max: int | None
    """The last of them."""
    minute_avg: float | None
    """Their mean."""
    sample: list[GoalRef]
    """Some of them, in order."""
