"""What sources state of a table, as far as it still held on a day."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from graphsvc.graph.ranking import in_order
from graphsvc.graph.reading import entity, whole
from graphsvc.graph.records import MatchRecord, StatementRecord
from graphsvc.model import Bound, NumberValue, Stance, StatementStatus
from graphsvc.reasoning.occasions import days_told
from graphsvc.reasoning.standings.contest import Contest
from graphsvc.reasoning.standings.played import counted_of, matches_of, window_of
from graphsvc.rules.edtf import EVER, Span


class Told(NamedTuple):
    """A number that a source gives."""

    number: int
    because: StatementRecord


class Ahead(NamedTuple):
    """A club so many points ahead of another one; below 0 behind it."""

    club: str
    other: str
    points: int
    because: StatementRecord


@dataclass(frozen=True)
class Reported:
    """What sources state of a table. Clubs are ids."""

    places: dict[str, Told] = field(default_factory=dict)
    points: dict[str, Told] = field(default_factory=dict)
    ahead: Sequence[Ahead] = ()
    denied: Sequence[tuple[str, Told]] = ()
    """Places that clubs do not have."""

    @property
    def premises(self) -> list[StatementRecord]:
        """All of it."""
        told = [*self.places.values(), *self.points.values(), *(each for _, each in self.denied)]
        return [*(each.because for each in told), *(each.because for each in self.ahead)]


def reported_on(contest: Contest, on: date, *, without: Sequence[MatchRecord] = ()) -> Reported:
    """What is stated and held at the end of a day, and rests on none of some matches."""
    report = _Report(contest, on, without)
    return Reported(
        places=dict(report.numbers("rank")),
        points=dict(report.numbers("points")),
        ahead=list(report.distances()),
        denied=list(report.denials()),
    )


def last_report(contest: Contest) -> date | None:
    """The last day from which on something is stated."""
    days = (
        since
        for club in contest.clubs.values()
        for name in ("rank", "points", "pointsAheadOf")
        for each in in_order(club.told.get(name, ()))
        if is_of(contest, each) and (since := since_of(each))
    )
    return max(days, default=None)


def since_of(record: StatementRecord) -> date | None:
    """The day from which on a standing holds, that day's matches counted."""
    for name in ("validFrom", "asOf"):
        days = days_told(record.statement.qualifier(name))
        if days != EVER:
            return days.end
    return None


def until_of(record: StatementRecord) -> date | None:
    """The day until which a standing held, that day's matches not counted."""
    return days_told(record.statement.qualifier("validTo")).end


def is_of(contest: Contest, record: StatementRecord) -> bool:
    """Whether a statement is of this table: of the stage, or of an edition that is one.

    Who has no point in a competition has none in its stages.
    """
    of = record.statement.qualifier
    stage, whole_edition = entity(of("stage")), contest.stage.edition
    if stage is None and number_of(record) == 0 and contest.competition and of("competition"):
        return entity(of("competition")) == contest.competition.id
    if stage is None and whole_edition and len(whole_edition.stages) <= 1:
        return entity(of("edition")) == whole_edition.id
    return stage == contest.stage.id


class _Report:
    def __init__(self, contest: Contest, on: date, without: Sequence[MatchRecord]) -> None:
        self.contest, self.on, self.without = contest, on, without
        apart = {match.id for match in without}
        self.matches = [match for match in matches_of(contest) if match.id not in apart]

    def numbers(self, name: str) -> Iterator[tuple[str, Told]]:
        """The newest number of each club that still holds."""
        for club in self.contest.clubs.values():
            clubs = [club.id] if name == "points" else list(self.contest.clubs)
            held = [e for e in in_order(club.told.get(name, ())) if self._holds(e, clubs)]
            newest = max(held, key=_newest, default=None)
            if newest and (number := number_of(newest)) is not None:
                yield club.id, Told(number, newest)

    def distances(self) -> Iterator[Ahead]:
        """The newest distance of each two clubs that still holds."""
        newest: dict[tuple[str, str], StatementRecord] = {}
        for club in self.contest.clubs.values():
            for told in in_order(club.told.get("pointsAheadOf", ())):
                other = entity(told.statement.qualifier("club"))
                if other is None or other not in self.contest.clubs:
                    continue
                if self._holds(told, (club.id, other)):
                    best = newest.setdefault((club.id, other), told)
                    newest[club.id, other] = max(best, told, key=_newest)
        for (one, other), told in newest.items():
            if (number := number_of(told)) is not None:
                yield Ahead(one, other, number, told)

    def denials(self) -> Iterator[tuple[str, Told]]:
        """Places that sources say clubs do not have, each once."""
        for club in self.contest.clubs.values():
            seen: set[int] = set()
            for told in club.told.get("rank", ()):
                if is_denied(told) and self._holds(told, self.contest.clubs):
                    for place in places_in(told, len(self.contest.clubs)):
                        if place not in seen:
                            yield club.id, Told(place, told)
                    seen.update(places_in(told, len(self.contest.clubs)))

    def _holds(self, told: StatementRecord, clubs: Collection[str]) -> bool:
        """Whether a standing was of that day: told for it, and no match lies between."""
        since, until = since_of(told), until_of(told)
        if not is_of(self.contest, told) or not (since or until):
            return False
        if (since and since > self.on) or (until and until <= self.on):
            return False
        matches = [m for m in self.matches if any(map(m.participation, clubs))]
        if since is None:
            return not any(until and self._between(match, until) for match in matches)
        overtaken = any(self._after(match, since, told) for match in matches)
        return not overtaken and not any(self._may_rest_on(m, since) for m in self.without)

    def _between(self, match: MatchRecord, until: date) -> bool:
        """Whether a match may have been after the day asked for, and before another one."""
        first, last = self.on + timedelta(days=1), until - timedelta(days=1)
        return first <= last and window_of(self.contest, match).overlaps(Span(first, last))

    def _after(self, match: MatchRecord, since: date, told: StatementRecord) -> bool:
        """Whether a match may have come after a standing, and by the day that is asked for."""
        window = window_of(self.contest, match)
        if window.start and window.start > self.on:
            return False
        if window.start and window.start > since:
            return True
        return (window.end is None or window.end > since) and not same_source(match, told)

    def _may_rest_on(self, match: MatchRecord, since: date) -> bool:
        start = window_of(self.contest, match).start
        return start is None or start <= since


def same_source(match: MatchRecord, told: StatementRecord) -> bool:
    """Whether who tells the standing tells the result too, and so has counted it."""
    counted = counted_of(match)
    sources = {source for each in counted.premises for source in each.sources} if counted else set()
    return bool(sources.intersection(told.sources))


def _newest(record: StatementRecord) -> tuple[date, str]:
    """What the newest of several standings is told by; the id makes a tie the same always."""
    return since_of(record) or date.min, record.id


def is_denied(told: StatementRecord) -> bool:
    """Whether sources deny a statement, and none outweighs them."""
    return told.status is StatementStatus.REJECTED and any(
        voice.stance is Stance.CONTRADICTS and not voice.silenced for voice in told.voices
    )


def places_in(told: StatementRecord, last: int) -> Sequence[int]:
    """The places of a table that a statement is about: one, or all to one end from it."""
    value, number = told.statement.value, whole(told.statement.value)
    if not isinstance(value, NumberValue) or number is None:
        return ()
    if value.bound is Bound.AT_MOST:
        return range(1, number + 1)
    return range(number, last + 1) if value.bound is Bound.AT_LEAST else (number,)


def number_of(told: StatementRecord) -> int | None:
    """The number that a standing gives, where it is not only a limit."""
    value = told.statement.value
    exact = isinstance(value, NumberValue) and value.bound is Bound.EXACT
    return whole(value) if exact else None
