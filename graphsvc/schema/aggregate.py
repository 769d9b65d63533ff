"""Goals counted by group: by scorer, by club, by quarter of an hour and more."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import (
    ClubRecord,
    EditionRecord,
    GoalRecord,
    MatchRecord,
    PlayerRecord,
)
from graphsvc.reasoning.wholes import Scope
from graphsvc.rules.minutes import minute_key
from graphsvc.schema.explanation import Count, Tally
from graphsvc.schema.goal_filter import GoalFilter
from graphsvc.schema.goal_groups import IN_TIME, KEYS, GoalGroup, GroupKey, Key
from graphsvc.schema.node import shows
from graphsvc.schema.references import GoalRef
from graphsvc.schema.tallies import tally

SAMPLE = 3
"""Goals shown of a group."""


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
