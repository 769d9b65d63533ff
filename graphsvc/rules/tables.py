"""The table: what results make of clubs, and in what order that puts them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from typing import NamedTuple

from graphsvc.model import EventOutcome
from graphsvc.rules.points import FOR_A_DRAW
from graphsvc.rules.results import Ending
from graphsvc.rules.tiebreaks import Breaks, TieBreak


class Result(NamedTuple):
    """A match that is over. The clubs are ids."""

    home: str
    away: str
    ending: Ending
    goals: tuple[int, int] | None = None
    """None where only how it ended is known."""

    @property
    def clubs(self) -> tuple[str, str]:
        """Both sides."""
        return self.home, self.away

    def goals_of(self, club: str) -> tuple[int, int]:
        """Scored and conceded by a side; none where the score is not known."""
        ours, theirs = self.goals or (0, 0)
        return (ours, theirs) if club == self.home else (theirs, ours)


@dataclass(frozen=True, slots=True)
class Line:
    """What a club's matches come to. Goals are of those matches whose score is known."""

    club: str
    won: int = 0
    drawn: int = 0
    lost: int = 0
    goals_for: int = 0
    goals_against: int = 0
    points: int = 0

    @property
    def played(self) -> int:
        """How many matches."""
        return self.won + self.drawn + self.lost

    @property
    def goal_difference(self) -> int:
        """Scored less conceded."""
        return self.goals_for - self.goals_against


def line_of(club: str, results: Iterable[Result], *, for_win: int) -> Line:
    """A club's line by its results among those."""
    own = [each for each in results if club in each.clubs]
    outcomes = [each.ending.outcome(club) for each in own]
    won, drawn = outcomes.count(EventOutcome.WIN), outcomes.count(EventOutcome.TIE)
    goals = [each.goals_of(club) for each in own]
    return Line(
        club,
        won=won,
        drawn=drawn,
        lost=len(own) - won - drawn,
        goals_for=sum(scored for scored, _ in goals),
        goals_against=sum(conceded for _, conceded in goals),
        points=for_win * won + FOR_A_DRAW * drawn,
    )


def table_of(
    clubs: Iterable[str], results: Sequence[Result], *, for_win: int, breaks: Breaks
) -> list[Line]:
    """The lines of clubs in the order of the table: by points, tie-breaks, and at last by id."""
    by_club: dict[str, list[Result]] = {club: [] for club in clubs}
    for result in results:
        for club in result.clubs:
            by_club.setdefault(club, []).append(result)
    lines = [line_of(club, own, for_win=for_win) for club, own in by_club.items()]
    measure = _Measure(results, for_win, breaks.after_both_legs)
    level = _parted(lines, lambda line: line.points)
    return [line for tied in level for line in _settled(tied, breaks.order, measure)]


def _settled(
    tied: Sequence[Line], order: Sequence[TieBreak], measure: "_Measure"
) -> Iterable[Line]:
    """Clubs level so far in their order.

    Where matches among them part some, those still level begin again with the matches among
    themselves (UEFA's rule).
    """
    if len(tied) == 1 or not order:
        return sorted(tied, key=lambda line: line.club)
    by, *rest = order
    parts = _parted(tied, measure.of(by, tied))
    again = order if by.among and len(parts) > 1 else rest
    return [line for part in parts for line in _settled(part, again, measure)]


def _parted(lines: Sequence[Line], key: Callable[[Line], float]) -> list[list[Line]]:
    """Lines with the same key together, the highest first."""
    ordered = sorted(lines, key=key, reverse=True)
    return [list(part) for _, part in groupby(ordered, key=key)]


class _Measure:
    """The figures that tie-breaks compare."""

    def __init__(self, results: Sequence[Result], for_win: int, after_both_legs: bool) -> None:
        self.results, self.for_win, self.after_both_legs = results, for_win, after_both_legs

    def of(self, by: TieBreak, tied: Sequence[Line]) -> Callable[[Line], float]:
        """What that tie-break compares of clubs that are level."""
        if not by.among:
            away = by is TieBreak.AWAY_GOALS
            return (lambda line: _away_goals(line, self.results)) if away else _OVERALL[by]
        clubs = {line.club for line in tied}
        among = [each for each in self.results if clubs.issuperset(each.clubs)]
        if self.after_both_legs and not _both_legs(clubs, among):
            return lambda _: 0
        lines = {club: line_of(club, among, for_win=self.for_win) for club in clubs}
        if by is TieBreak.AMONG_AWAY_GOALS:
            return lambda line: _away_goals(line, among)
        return lambda line: _AMONG[by](lines[line.club])


def _both_legs(clubs: Iterable[str], among: Sequence[Result]) -> bool:
    met = [frozenset(each.clubs) for each in among]
    return all(met.count(frozenset(pair)) >= 2 for pair in combinations(clubs, 2))


def _away_goals(line: Line, results: Iterable[Result]) -> int:
    return sum(each.goals[1] for each in results if each.goals and each.away == line.club)


def _average(line: Line) -> float:
    """Goals scored over goals conceded; without one conceded, better than any other."""
    if line.goals_against:
        return line.goals_for / line.goals_against
    return 1e6 + line.goals_for if line.goals_for else 0.0


_OVERALL: Mapping[TieBreak, Callable[[Line], float]] = {
    TieBreak.GOAL_DIFFERENCE: lambda line: line.goal_difference,
    TieBreak.GOALS_SCORED: lambda line: line.goals_for,
    TieBreak.GOAL_AVERAGE: _average,
    TieBreak.WINS: lambda line: line.won,
}
_AMONG: Mapping[TieBreak, Callable[[Line], float]] = {
    TieBreak.AMONG_POINTS: lambda line: line.points,
    TieBreak.AMONG_DIFFERENCE: lambda line: line.goal_difference,
    TieBreak.AMONG_GOALS: lambda line: line.goals_for,
}
