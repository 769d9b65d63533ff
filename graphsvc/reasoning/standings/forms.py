"""A club's line by a run of results told before a match, and that match.

"Had lost its previous four matches, conceding 11 goals and scoring just two", then drew 1-1: five
played, one drawn, four lost, 3-12.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from graphsvc.graph.ranking import in_order
from graphsvc.graph.reading import entity, whole
from graphsvc.graph.records import ClubRecord, StatementRecord
from graphsvc.model import Bound
from graphsvc.reasoning.occasions import days_told
from graphsvc.reasoning.reasons import Reason
from graphsvc.reasoning.standings.contest import Contest
from graphsvc.reasoning.standings.played import Counted, Matches, window_of
from graphsvc.reasoning.standings.reported import Reported, Told
from graphsvc.reasoning.standings.rules import FORM_AND_MATCH
from graphsvc.reasoning.standings.table import Figure
from graphsvc.rules.points import FOR_A_DRAW
from graphsvc.rules.tables import Line, line_of

RUNS = ("won", "drawn", "lost")
"""The results that a run may consist of, by qualifier."""

ADDED = "{run} matches were told before it, and {n} with their result since."
CHECKED = " The points of these are the {points} that a source states, so there were no others."


class FormLine(NamedTuple):
    """A club's line by a run and what came after it."""

    line: Line
    goals: bool
    """Whether the goals of all these matches are known."""
    last: Counted
    """The latest match in it."""
    exact: bool
    """Whether these are all the club's matches: its points told say so."""
    reason: Reason

    def figures(self) -> Mapping[str, Figure]:
        """The figures of a row, by attribute."""
        names = ("played", *RUNS, *(("goals_for", "goals_against") if self.goals else ()), "points")
        bound = Bound.EXACT if self.exact else Bound.AT_LEAST
        return {name: Figure(getattr(self.line, name), bound, self.reason) for name in names}


def form_lines(contest: Contest, matches: Matches, reported: Reported) -> dict[str, FormLine]:
    """The lines that runs of results make, of clubs that have one."""
    lines = {
        label: form_line(contest, matches, club, reported.points.get(label))
        for label, club in contest.clubs.items()
    }
    return {label: line for label, line in lines.items() if line}


def form_line(
    contest: Contest, matches: Matches, club: ClubRecord, points: Told | None
) -> FormLine | None:
    """The longest line that a run and the matches since make of a club."""
    if contest.format is None or matches.may_be_more(club.id):
        return None
    lines = list(_lines(contest, matches, club, points))
    return max(lines, key=lambda each: (each.exact, each.line.played), default=None)


def _lines(
    contest: Contest, matches: Matches, club: ClubRecord, points: Told | None
) -> Iterator[FormLine]:
    for told in in_order(club.told.get("recentForm", ())):
        run = _run(contest, told)
        since = _since(contest, matches, told, club.id) if run else ()
        if run and since and contest.format:
            line = _sum(club.id, run, since, contest.for_win)
            if line.played <= contest.format.rounds:
                yield _form_line(told, line, since, points)


def _form_line(
    told: StatementRecord, line: Line, since: Sequence[Counted], points: Told | None
) -> FormLine:
    exact = points is not None and points.number == line.points
    text = ADDED.format(run=f"{whole(told.statement.value)}", n=len(since))
    premises = [told, *(each for counted in since for each in counted.premises)]
    if exact and points:
        text += CHECKED.format(points=points.number)
        premises.append(points.because)
    goals = told.statement.qualifier("goalsFor"), told.statement.qualifier("goalsAgainst")
    scored = None not in goals and all(each.result.goals for each in since)
    return FormLine(line, scored, since[-1], exact, Reason(text, premises, rule=FORM_AND_MATCH))


def _run(contest: Contest, told: StatementRecord) -> Line | None:
    """The run as a line; None where it is of other matches, or mixed."""
    of = told.statement.qualifier
    length, competition = whole(told.statement.value), contest.competition
    ours = competition is not None and entity(of("scope")) == competition.id
    if not ours or of("alignment") or length is None:
        return None
    numbers = {name: whole(of(name)) for name in RUNS}
    if length not in numbers.values():
        return None
    return Line(
        told.statement.subject,
        won=length if numbers["won"] == length else 0,
        drawn=length if numbers["drawn"] == length else 0,
        lost=length if numbers["lost"] == length else 0,
        goals_for=whole(of("goalsFor")) or 0,
        goals_against=whole(of("goalsAgainst")) or 0,
    )


def _since(
    contest: Contest, matches: Matches, told: StatementRecord, club: str
) -> Sequence[Counted]:
    """The matches after the run, the first of them the one that it was told before."""
    until = days_told(told.statement.qualifier("validTo"))
    if not until.is_day or until.start is None:
        return ()
    dated = [
        (window.start, counted)
        for counted in matches.of(club)
        if (window := window_of(contest, counted.match)).is_day and window.start
    ]
    since = sorted(_from(dated, until.start), key=lambda each: (each[0], each[1].match.id))
    return [each for _, each in since] if since and since[0][0] == until.start else ()


def _from(dated: Sequence[tuple[date, Counted]], day: date) -> list[tuple[date, Counted]]:
    return [each for each in dated if each[0] >= day]


def _sum(club: str, run: Line, since: Sequence[Counted], for_win: int) -> Line:
    line = line_of(club, [each.result for each in since], for_win=for_win)
    return Line(
        club,
        won=run.won + line.won,
        drawn=run.drawn + line.drawn,
        lost=run.lost + line.lost,
        goals_for=run.goals_for + line.goals_for,
        goals_against=run.goals_against + line.goals_against,
        points=for_win * run.won + FOR_A_DRAW * run.drawn + line.points,
    )
