"""ClubGoals: a player's goals for one club, counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import ClubRecord, GoalRecord, PlayerRecord
from graphsvc.model import BodyPart, Bound, GoalKind
from graphsvc.reasoning.occasions import surely_by
from graphsvc.reasoning.wholes import Scope
from graphsvc.schema.explanation import Count, Tally
from graphsvc.schema.goal import Goal
from graphsvc.schema.goal_filter import GoalFilter, goals_in_order
from graphsvc.schema.node import shows
from graphsvc.schema.player_filter import scored_by
from graphsvc.schema.references import ClubRef
from graphsvc.schema.tallies import scope_of, tally


@dataclass(frozen=True)
class ClubTally:
    """The source of a ClubGoals: a player's goals for one club, in order."""

    club: ClubRecord
    goal_list: Sequence[GoalRecord]
    goals: Tally

    @property
    def headers(self) -> Tally:
        """Those scored with the head."""
        return self._of_kind([each.body_part for each in self.goal_list], BodyPart.HEAD)

    @property
    def penalties(self) -> Tally:
        """Those from the penalty spot."""
        return self._of_kind([each.shot_type for each in self.goal_list], GoalKind.PENALTY)

    @property
    def first(self) -> GoalRecord | None:
        """The first known one."""
        return next(iter(self.goal_list), None)

    @property
    def last(self) -> GoalRecord | None:
        """The last known one."""
        return next(reversed(self.goal_list), None)

    def _of_kind(self, told: Sequence[object], wanted: object) -> Tally:
        """Complete only where the goals are, and it is known of each whether it is one."""
        pairs = zip(self.goal_list, told, strict=True)
        found = tally([goal for goal, value in pairs if value is wanted])
        whole = self.goals.bound is Bound.EXACT and self.goals.value == len(self.goal_list)
        if whole and all(told):
            found.bound, found.text = Bound.EXACT, self.goals.text
        return found


def goals_by_club(
    player: PlayerRecord,
    view: GraphView,
    where: GoalFilter | None = None,
    *,
    day: date | None = None,
) -> list[ClubTally]:
    """A player's goals by the club they count for, most goals first, then by the club's slug.

    Own goals are none of his. With a day only those until then, the day counted.
    """
    known = (each for each in scored_by(player) if surely_by(each.match, day))
    goals = goals_in_order(known, where=where)
    clubs = {each.club.id: each.club for each in goals if each.club}
    rows = [_of_club(player, view, club, goals, where, day) for club in clubs.values()]
    return sorted(rows, key=lambda each: (-each.goals.value, each.club.slug))


def _of_club(  # noqa: PLR0913, PLR0917 - one for each thing that narrows a count
    player: PlayerRecord,
    view: GraphView,
    club: ClubRecord,
    goals: Sequence[GoalRecord],
    where: GoalFilter | None,
    day: date | None,
) -> ClubTally:
    own = [each for each in goals if each.club is club]
    scope = Scope(scorer=player, club=club, day=day, own_goals=False)
    return ClubTally(club, own, tally(own, scope_of(where, view, scope), view, where=where))


@shows(ClubTally)
class ClubGoals:
    """A player's goals for one club."""

    club: ClubRef
    """The club."""
    goals: Count
    """How many; own goals are none."""
    headers: Count
    """How many of them with the head."""
    penalties: Count
    """How many of them from the penalty spot."""
    first: Goal | None
    """The first that is known."""
    last: Goal | None
    """The last that is known."""
    goal_list: list[Goal]
    """All that are known, in order."""
