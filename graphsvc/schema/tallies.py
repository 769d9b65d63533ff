"""Counting goals: how many are known, and whether a source says that they are all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graphsvc.graph.records import ClubRecord, GoalRecord, PlayerRecord, StatementRecord
from graphsvc.model import (
    BodyPart,
    Bound,
    Dataset,
    DateValue,
    EntityValue,
    GoalKind,
    NumberValue,
    Rank,
    StatementStatus,
)
from graphsvc.schema.because import Statements, because
from graphsvc.schema.explanation import Tally
from graphsvc.schema.goal_filter import GoalFilter, goals_in_order
from graphsvc.schema.player_filter import scored_by

ALL_TOLD = "{known} known, and a source says that this is the whole count."
IN_A_COMPLETE_SET = "{known} known, and the dataset {dataset} says that it has all."
MAY_BE_MORE = "{known} known; no source says that there are no more."
STATED_HIGHER = "A source counts {stated}; {known} known one by one."
STATED_LOWER = "{known} known; a source that counted {stated} did so before the others."


@dataclass(frozen=True)
class ClubTally:
    """The source of a ClubGoals: a player's goals for one club, in order."""

    club: ClubRecord
    goal_list: Sequence[GoalRecord]
    goals: Tally

    @property
    def headers(self) -> Tally:
        """Those scored with the head."""
        return self._of_kind([(each, each.body_part, BodyPart.HEAD) for each in self.goal_list])

    @property
    def penalties(self) -> Tally:
        """Those from the penalty spot."""
        return self._of_kind([(each, each.shot_type, GoalKind.PENALTY) for each in self.goal_list])

    @property
    def first(self) -> GoalRecord | None:
        """The first known one."""
        return next(iter(self.goal_list), None)

    @property
    def last(self) -> GoalRecord | None:
        """The last known one."""
        return next(reversed(self.goal_list), None)

    def _of_kind(self, told: Sequence[tuple[GoalRecord, object, object]]) -> Tally:
        """Complete only where the goals are, and it is known of each whether it is one."""
        found = [goal for goal, value, wanted in told if value is wanted]
        sure = self.goals.bound is Bound.EXACT and all(value for _, value, _ in told)
        return tally(found, bound=Bound.EXACT if sure else Bound.AT_LEAST)


def tally(goals: Sequence[GoalRecord], *, bound: Bound = Bound.AT_LEAST) -> Tally:
    """A count of known goals."""
    words = ALL_TOLD if bound is Bound.EXACT else MAY_BE_MORE
    text = words.format(known=goals_are(len(goals)))
    return Tally(value=len(goals), bound=bound, text=text, premises=premises(goals))


def goals_by_club(
    player: PlayerRecord, where: GoalFilter | None = None, *, complete: Dataset | None = None
) -> list[ClubTally]:
    """A player's goals by the club they count for, most goals first, then by the club's slug.

    Own goals are none of his. A count that a source states is of all his goals for a club, so it
    is left aside where only some goals are asked for. `complete` is the dataset that has all of his
    goals.
    """
    goals = goals_in_order(scored_by(player), where=where)
    stated = {} if where else stated_counts(player)
    clubs = {each.club.id: each.club for each in goals if each.club}
    tallies = [_for_club(club, goals, stated.get(club.id), complete) for club in clubs.values()]
    return sorted(tallies, key=lambda each: (-each.goals.value, each.club.slug))


def stated_counts(player: PlayerRecord) -> dict[str, StatementRecord]:
    """The newest accepted statement of his whole count, by club id."""
    told = [each for each in player.told.get("goalCountFor", ()) if _counts(each)]
    told.sort(key=_as_of)
    return {
        club.entity: each
        for each in told
        if isinstance(club := each.statement.qualifier("club"), EntityValue)
    }


def premises(goals: Iterable[GoalRecord]) -> list[StatementRecord]:
    """The statements that say who scored them, and for whom they count."""
    told: list[Statements] = []
    for goal in goals:
        told += [because(goal, "scorer"), because(goal, "club")]
    return [each for statements in told for each in statements]


def goals_are(number: int) -> str:
    """Ready for "known": 1 goal is, 2 goals are."""
    return "1 goal is" if number == 1 else f"{number} goals are"


def _counts(record: StatementRecord) -> bool:
    value = record.statement.value
    accepted = record.status is StatementStatus.ACCEPTED and record.rank is not Rank.DEPRECATED
    return accepted and isinstance(value, NumberValue) and value.bound is Bound.EXACT


def _as_of(record: StatementRecord) -> str:
    date = record.statement.qualifier("asOf")
    return date.edtf if isinstance(date, DateValue) else ""


def _for_club(
    club: ClubRecord,
    goals: Sequence[GoalRecord],
    count: StatementRecord | None,
    complete: Dataset | None,
) -> ClubTally:
    own = [each for each in goals if each.club is club]
    return ClubTally(club, own, _all_told(own, complete) if complete else _weighed(own, count))


def _all_told(goals: Sequence[GoalRecord], complete: Dataset) -> Tally:
    """Those of a dataset that has all."""
    text = IN_A_COMPLETE_SET.format(known=goals_are(len(goals)), dataset=complete.name)
    return Tally(value=len(goals), bound=Bound.EXACT, text=text, premises=premises(goals))


def _weighed(goals: Sequence[GoalRecord], count: StatementRecord | None) -> Tally:
    """What is known against what a source counts."""
    if count is None or not isinstance(count.statement.value, NumberValue):
        return tally(goals)
    stated, known = int(count.statement.value.number), len(goals)
    unequal = STATED_HIGHER if stated > known else STATED_LOWER
    words = ALL_TOLD if stated == known else unequal
    return Tally(
        value=max(stated, known),
        bound=Bound.EXACT if stated == known else Bound.AT_LEAST,
        text=words.format(known=goals_are(known), stated=stated),
        premises=[count, *premises(goals)],
    )
