"""A club's balance over some of its matches: played, won, drawn, lost, goals; each with its limits.

The matches known give what there is at least. What sources say of the whole limits it, or adds what
they count without telling the matches: "its first win", "had lost its previous four".
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from graphsvc.graph.ranking import in_order
from graphsvc.graph.reading import entity, whole
from graphsvc.graph.records import (
    ClubRecord,
    MatchRecord,
    ParticipationRecord,
    StatementRecord,
)
from graphsvc.model import EventOutcome, Value
from graphsvc.reasoning.bounds import Range, exactly, total
from graphsvc.reasoning.choices import Choice
from graphsvc.reasoning.occasions import days_of, days_told, is_played, surely_after
from graphsvc.reasoning.wholes import goals_in

PLAYED, WON, DRAWN, LOST = "played", "won", "drawn", "lost"
GOALS_FOR, GOALS_AGAINST = "goalsFor", "goalsAgainst"
FIGURES = (PLAYED, WON, DRAWN, LOST, GOALS_FOR, GOALS_AGAINST)
OUTCOMES = {WON: EventOutcome.WIN, DRAWN: EventOutcome.TIE, LOST: EventOutcome.LOSS}
TABLES = ("stage", "edition", "competition", "scope")
"""The qualifiers that tell of which matches something is said."""


Statements = tuple[StatementRecord, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A count, and the statements that limit it beyond the matches known."""

    count: Range
    told: Statements = ()


@dataclass(frozen=True, slots=True)
class Balance:
    """Figures by name, and the matches that they are of."""

    figures: Mapping[str, Figure]
    matches: Sequence[MatchRecord]


@dataclass(frozen=True, slots=True)
class _Told:
    """What a source says of the figures of a club up to a day."""

    statement: StatementRecord
    figures: Mapping[str, Range]
    day: date
    counted: bool
    """Whether a match on that day is one of them."""
    table: str | None = field(default=None)

    def takes(self, match: MatchRecord) -> bool:
        """Whether a match is one of those it is said of, and not a later one."""
        if self.counted:
            return not surely_after(match, self.day)
        end = days_of(match).end
        return end is not None and end < self.day


def balance(
    club: ClubRecord,
    matches: Sequence[MatchRecord],
    choice: Choice,
    *,
    all_known: bool = False,
) -> Balance:
    """The balance over matches chosen; with `all_known` there are no others."""
    played = [each for each in matches if is_played(each, choice.day)]
    unknown = exactly(0) if all_known else Range()
    known = _figures(club, played)
    figures = {name: Figure(known[name] + unknown) for name in FIGURES}
    for told in _all_told(club):
        figures = {name: _met(figures[name], told, name, club, played, choice) for name in FIGURES}
    return Balance(figures, played)


def nothing_known() -> Balance:
    """The balance of a club of which nothing is known."""
    return Balance({name: Figure(Range()) for name in FIGURES}, ())


# ---------------------------------------------------------------- by the matches known


def _figures(club: ClubRecord, matches: Sequence[MatchRecord]) -> dict[str, Range]:
    """What some matches come to, each of which was played."""
    sides = [side for each in matches if (side := each.participation(club.id))]
    return {
        PLAYED: exactly(len(sides)),
        **{name: _ended(sides, outcome) for name, outcome in OUTCOMES.items()},
        GOALS_FOR: total(goals_in(side.match, club) for side in sides),
        GOALS_AGAINST: total(
            goals_in(side.match, _opponent(side)) if _opponent(side) else Range() for side in sides
        ),
    }


def _ended(sides: Sequence[ParticipationRecord], outcome: EventOutcome) -> Range:
    known = sum(each.outcome is outcome for each in sides)
    return Range(known, known + sum(_is_open(each) for each in sides))


def _is_open(side: ParticipationRecord) -> bool:
    return side.outcome in (None, EventOutcome.UNDECIDED)


def _opponent(side: ParticipationRecord) -> ClubRecord | None:
    return next((each.club for each in side.match.participations if each is not side), None)


# ---------------------------------------------------------------- by what is told of the whole


def _met(  # noqa: PLR0913, PLR0917 - a figure, what is told of it, and what it is of
    figure: Figure,
    told: _Told,
    name: str,
    club: ClubRecord,
    matches: Sequence[MatchRecord],
    choice: Choice,
) -> Figure:
    """A figure within what a source says of it."""
    said = told.figures.get(name)
    if said is None or (choice.day and choice.day < told.day):
        return figure
    before = [each for each in matches if told.takes(each)]
    later = [each for each in matches if not told.takes(each)]
    until, since = _figures(club, before)[name], _figures(club, later)[name]
    low = said.low if _covers(choice, told) else 0
    high = said.high if _lies_in(choice, told) and _is_last(later, told, choice) else None
    if high is not None and high < until.low:
        return figure  # it was said in error, or before a match that is dated wrongly
    met = figure.count.meet(Range(max(low, until.low), high) + since)
    return figure if met == figure.count else Figure(met, (*figure.told, told.statement))


def _covers(choice: Choice, told: _Told) -> bool:
    """Whether all matches that it is said of are chosen."""
    return choice.whole and choice.table in (None, told.table)


def _lies_in(choice: Choice, told: _Told) -> bool:
    """Whether all matches chosen are among those that it is said of."""
    return told.table is None or told.table in choice.wider


def _is_last(later: Sequence[MatchRecord], told: _Told, choice: Choice) -> bool:
    """Whether there are no further matches since: a club plays one a day at most.

    Of the latest state, which is meant where no day is asked, the matches known are the last.
    """
    on_the_day = told.counted or any(_on(each, told.day) for each in later)
    rest = [each for each in later if not _on(each, told.day)]
    return not rest and choice.day in (None, told.day) and on_the_day


def _on(match: MatchRecord, day: date) -> bool:
    return days_of(match).end == day


def _all_told(club: ClubRecord) -> Iterator[_Told]:
    for record in in_order(club.told.get("won", ())):
        yield from _as_told(record, {WON: _number(record.statement.value)})
    for record in in_order(club.told.get("points", ())):
        yield from _as_told(record, _by_points(record))
    for record in in_order(club.told.get("recentForm", ())):
        if record.statement.qualifier("alignment") is None:
            yield from _as_told(record, _by_form(record))


def _as_told(record: StatementRecord, figures: Mapping[str, Range | None]) -> Iterator[_Told]:
    """With the day that it is told for; without one it says nothing."""
    told = {name: each for name, each in figures.items() if each is not None}
    for name, counted in (("asOf", True), ("validFrom", True), ("validTo", False)):
        day = days_told(record.statement.qualifier(name)).end
        if day and told:
            yield _Told(record, told, day, counted, _table(record))
            return


def _table(record: StatementRecord) -> str | None:
    tables = (entity(record.statement.qualifier(name)) for name in TABLES)
    return next((each for each in tables if each is not None), None)


def _number(value: Value | None) -> Range | None:
    number = whole(value)
    return None if number is None else exactly(number)


def _by_points(record: StatementRecord) -> dict[str, Range | None]:
    """Fewer points than a win brings come from draws alone."""
    points = _number(record.statement.value)
    if points is None or points.high is None:
        return {}
    few = points.low < 2
    return {
        WON: Range(0, points.high // 2),
        DRAWN: points if few else Range(0, points.high),
    }


def _by_form(record: StatementRecord) -> dict[str, Range | None]:
    """A run of results is a part of the whole: so many at least."""
    matches = _number(record.statement.value)
    parts = {name: _number(record.statement.qualifier(name)) for name in FIGURES[1:]}
    return {name: Range(each.low) for name, each in {PLAYED: matches, **parts}.items() if each}
