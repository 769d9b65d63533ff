"""What goals are grouped by, and the key of a goal in each respect."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

import strawberry

from graphsvc.graph.records import GoalRecord, MatchRecord, NodeRecord
from graphsvc.reasoning.deriving.halves import half_of
from graphsvc.reasoning.occasions import days_of
from graphsvc.rules.minutes import minute_key
from graphsvc.schema.goal_filter import conceded_by
from graphsvc.schema.node import shows
from graphsvc.schema.references import EntityRef
from graphsvc.schema.wordings import WORDINGS

UNKNOWN = "UNKNOWN"
"""The label of what no source tells."""
QUARTERS = ("1-15", "16-30", "31-45+", "46-60", "61-75", "76-90+", "91-105+", "106-120+")


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
    period = half_of(goal)
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
