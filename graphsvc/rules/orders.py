"""In what orders the goals of a match may have fallen.

A state is the set of goals scored so far, as a bit mask. The orders that minutes, halves and roles
allow are the paths from no goal to all of them; many orders share a state, so following states
(dynamic programming) stays cheap where listing orders would not.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from graphsvc.model import Alignment, GoalRole, ScoreValue
from graphsvc.rules.minutes import minute_key, period_of

MOST_STATES = 5_000
"""With more states than this, next to nothing is known of the order, and no order is told."""


Goals = tuple[int, int]
"""A score as one side sees it: its own goals first."""

ROLES: dict[GoalRole, Callable[[Goals, Goals], bool]] = {
    GoalRole.OPENER: lambda before, _: before == (0, 0),
    GoalRole.EQUALISER: lambda before, _: before[0] + 1 == before[1],
    GoalRole.GO_AHEAD: lambda before, _: before[0] == before[1],
    GoalRole.WINNER: lambda before, final: before[0] == before[1] and final[0] > final[1],
    GoalRole.CONSOLATION: lambda before, final: before[0] + 1 < before[1] and final[0] < final[1],
}
"""What each role says of the score before the goal, and of the final score."""


@dataclass(frozen=True, slots=True)
class TimedGoal:
    """A goal as the running score needs it; an own goal has the side that it counts for."""

    key: str
    """Its own among the goals of the match; of two that cannot be ordered, the lower goes first."""
    side: Alignment
    """HOME or AWAY."""
    minute: str | None = None
    """Match clock label: 13, 45+2."""
    role: GoalRole | None = None
    period: int | None = None
    """1 to 4, where the half is told without a minute."""

    @property
    def half(self) -> int | None:
        """Its half, by its minute or as told."""
        return period_of(self.minute) or self.period

    def falls_before(self, other: "TimedGoal") -> bool:
        """Whether the clock alone says that it fell before the other."""
        if self.minute and other.minute:
            return minute_key(self.minute) < minute_key(other.minute)
        return bool(self.half and other.half and self.half < other.half)


class Step(NamedTuple):
    """A goal falling: its index, its place among all goals from 1, and the score it makes."""

    goal: int
    place: int
    after: ScoreValue


def count(goals: Sequence[TimedGoal]) -> ScoreValue:
    """The score that goals add up to."""
    home = sum(goal.side is Alignment.HOME for goal in goals)
    return ScoreValue(home, len(goals) - home)


def possible_steps(
    told: Sequence[TimedGoal], *, final: ScoreValue, heed_roles: bool
) -> tuple[Step, ...]:
    """The steps of all orders that lead from no goal to the final score.

    Goals that no source tells take part as unknown ones; they have the indices after those told.
    Empty where more goals are told than the score has, where what is told contradicts itself, and
    where the orders are too many to follow.
    """
    goals = (*told, *_untold(told, final))
    if count(goals) != final:
        return ()
    return tuple(_Orders(goals, len(told), final, heed_roles).steps())


def _untold(told: Sequence[TimedGoal], final: ScoreValue) -> Iterator[TimedGoal]:
    score = count(told)
    for number in range(final.home - score.home):
        yield TimedGoal(f"home {number}", Alignment.HOME)
    for number in range(final.away - score.away):
        yield TimedGoal(f"away {number}", Alignment.AWAY)


class _Orders:
    def __init__(
        self, goals: tuple[TimedGoal, ...], told: int, final: ScoreValue, heed_roles: bool
    ) -> None:
        self.goals, self.told, self.final, self.heed_roles = goals, told, final, heed_roles
        self.befores = [self._before(index) for index in range(len(goals))]

    def steps(self) -> Iterator[Step]:
        """Every step that lies on some path from no goal to all of them, the last ones first."""
        layers = self._layers()
        wanted = layers[-1]
        for place, layer in reversed(list(enumerate(layers[:-1], start=1))):
            moves = [
                (state, goal)
                for state in layer
                for goal in self._next(state)
                if state | 1 << goal in wanted
            ]
            yield from (Step(goal, place, self._score(state | 1 << goal)) for state, goal in moves)
            wanted = {state for state, _ in moves}

    def _layers(self) -> list[set[int]]:
        """The states that can be reached after 0, 1, 2 … goals; the last is empty if none can."""
        layers = [{0}]
        for _ in self.goals:
            layers.append({state | 1 << goal for state in layers[-1] for goal in self._next(state)})
            if sum(map(len, layers)) > MOST_STATES:
                return [{0}, set()]
        return layers

    def _next(self, state: int) -> Iterator[int]:
        """The goals that may fall next."""
        for goal, before in enumerate(self.befores):
            free = not state >> goal & 1 and state & before == before
            if free and (not self.heed_roles or self._role_fits(self.goals[goal], state)):
                yield goal

    def _before(self, index: int) -> int:
        """The goals that fell before that one, as a bit mask."""
        return sum(
            1 << other
            for other, goal in enumerate(self.goals)
            if goal.falls_before(self.goals[index]) or self._same_unknown(other, index)
        )

    def _same_unknown(self, first: int, second: int) -> bool:
        """Unknown goals of one side are alike: one order of them stands for all."""
        return self.told <= first < second and self.goals[first].side is self.goals[second].side

    def _score(self, state: int) -> ScoreValue:
        return count([goal for index, goal in enumerate(self.goals) if state >> index & 1])

    def _role_fits(self, goal: TimedGoal, state: int) -> bool:
        if goal.role is None:
            return True
        before, final = _seen_by(goal.side, self._score(state)), _seen_by(goal.side, self.final)
        return ROLES[goal.role](before, final)


def _seen_by(side: Alignment, score: ScoreValue) -> Goals:
    return (score.home, score.away) if side is Alignment.HOME else (score.away, score.home)
