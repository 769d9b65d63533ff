"""Which matches of a stage were over on a day, which may have been, and which were to come."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from graphsvc.graph.ranking import in_order
from graphsvc.graph.reading import entity
from graphsvc.graph.records import ArticleRecord, MatchRecord, StatementRecord
from graphsvc.model import EventOutcome, EventStatus, StatementStatus
from graphsvc.reasoning.completeness import complete_in
from graphsvc.reasoning.occasions import days_of, days_told
from graphsvc.reasoning.reasons import Reason
from graphsvc.reasoning.standings.contest import Contest
from graphsvc.reasoning.standings.rules import ALL_FIXTURES, MET_IN_GROUP
from graphsvc.rules.edtf import EVER, Span
from graphsvc.rules.results import DRAWN, Ending
from graphsvc.rules.tables import Result

OFF = (EventStatus.CANCELED, EventStatus.DISCARDED, EventStatus.IF_NECESSARY)
"""Statuses of matches that no table counts."""
UNVERIFIED = StatementStatus.UNVERIFIED

DECLARED = "{dataset} says that it has all matches of this season."
EVERY = "Every two clubs have all their meetings, so no match is missing."
MET = "{match} is told to be of the {competition}, though not surely; both clubs are of this group."


@dataclass(frozen=True)
class Counted:
    """A match that was over, with its result."""

    match: MatchRecord
    result: Result
    premises: Sequence[StatementRecord]
    """What tells the result."""
    assumed: Reason | None = None
    """Why it counts for the stage, where no source says so."""


@dataclass(frozen=True)
class Matches:
    """The matches of a stage, seen from a day."""

    over: Sequence[Counted] = ()
    perhaps: Sequence[MatchRecord] = ()
    """Those that may have been over, or whose result is unknown."""
    ahead: Sequence[MatchRecord] = ()

    @property
    def results(self) -> list[Result]:
        """The results of those that were over."""
        return [each.result for each in self.over]

    @cached_property
    def by_club(self) -> Mapping[str, list[Counted]]:
        """Those over, by the clubs that played them."""
        found: defaultdict[str, list[Counted]] = defaultdict(list)
        for counted in self.over:
            for club in counted.result.clubs:
                found[club].append(counted)
        return found

    def of(self, club: str) -> list[Counted]:
        """Those over that a club played."""
        return self.by_club.get(club, [])

    def may_be_more(self, club: str) -> bool:
        """Whether a club may have played one more."""
        return any(match.participation(club) for match in self.perhaps)


def matches_on(contest: Contest, on: date | None) -> Matches:
    """The matches of a stage as they stood at the end of a day; None: with all that is known."""
    over: list[Counted] = []
    perhaps: list[MatchRecord] = []
    ahead: list[MatchRecord] = []
    for match in matches_of(contest):
        counted, window = counted_of(match), window_of(contest, match)
        if _comes_later(match, window, on):
            ahead.append(match)
        elif counted and (on is None or (window.end is not None and window.end <= on)):
            over.append(replace(counted, assumed=_assumed(contest, match)))
        elif counted or on or match.status is EventStatus.POST_EVENT:
            perhaps.append(match)
        else:
            ahead.append(match)
    return Matches(over, perhaps, ahead)


def matches_of(contest: Contest) -> list[MatchRecord]:
    """The matches of a stage, by id: those told to be, and those that can only be of it."""
    told = [each for each in contest.stage.matches if each.status not in OFF]
    return told + list(_met_in_group(contest, told))


def window_of(contest: Contest, match: MatchRecord) -> Span:
    """The days on which a match can have been.

    Where no day is accepted, those that are told all the same; over is it by the day on which the
    first article with its result was published.
    """
    told = days_of(match)
    if told == EVER:
        told = next(_told_days(match), EVER)
    if told.end is None and (counted := counted_of(match)):
        published = [_published(contest, source) for source in _sources(counted.premises)]
        return Span(told.start, min((day for day in published if day), default=None))
    return told


def counted_of(match: MatchRecord) -> Counted | None:
    """A match with its result, where it has one."""
    if len(match.participations) != 2:
        return None
    home, away = match.participations
    if home.outcome in (None, EventOutcome.UNDECIDED):
        return None
    winners = {EventOutcome.WIN: home.club.id, EventOutcome.LOSS: away.club.id}
    ending = Ending(winners[home.outcome]) if home.outcome in winners else DRAWN
    goals = None if home.goals is None or away.goals is None else (home.goals, away.goals)
    because = home.because.get("goals") if goals else home.because.get("outcome")
    return Counted(match, Result(home.club.id, away.club.id, ending, goals), because or ())


def all_known(contest: Contest) -> Reason | None:
    """Why no match of the stage is missing: by a dataset's word, or by what its format asks."""
    if dataset := complete_in(contest.view, contest.stage.edition, "matches"):
        return Reason(DECLARED.format(dataset=dataset.name))
    pairs = [_hosted(match) for match in contest.stage.matches if match.status not in OFF]
    return Reason(EVERY, rule=ALL_FIXTURES) if _is_whole(contest, pairs) else None


def _is_whole(contest: Contest, pairs: Sequence[tuple[str, str] | None]) -> bool:
    """Whether there are as many meetings as the group has, or every two home and away."""
    if contest.format:
        return len(pairs) == contest.format.matches
    clubs = len(contest.clubs)
    return clubs >= 4 and None not in pairs and len(set(pairs)) == len(pairs) == clubs * (clubs - 1)


def _comes_later(match: MatchRecord, window: Span, on: date | None) -> bool:
    put_off = match.status in (EventStatus.POSTPONED, EventStatus.RESCHEDULED)
    return put_off or bool(on and window.start and window.start > on)


def _hosted(match: MatchRecord) -> tuple[str, str] | None:
    """The home side and the away side."""
    sides = [side.club.id for side in match.participations]
    return (sides[0], sides[1]) if len(sides) == 2 else None


def _met_in_group(contest: Contest, told: Sequence[MatchRecord]) -> Iterator[MatchRecord]:
    """Matches of two clubs of the group that a source takes for ones of the competition.

    They are told of nothing else, were in the season, and are none of the meetings known.
    """
    if contest.format is None or contest.competition is None:
        return
    known = {_hosted(match) for match in told}
    clubs = contest.clubs.values()
    for match in {each.id: each for club in clubs for each in club.matches}.values():
        pair = _hosted(match)
        inside = pair is not None and contest.clubs.keys() >= set(pair)
        if inside and pair not in known and _may_be_of(contest, match):
            yield match


def _may_be_of(contest: Contest, match: MatchRecord) -> bool:
    days = days_of(match)
    free = match.stage is None and match.competition is None and match.edition is None
    in_season = days != EVER and contest.season.contains(days)
    return free and in_season and match.status not in OFF and bool(_unsure(contest, match))


def _unsure(contest: Contest, match: MatchRecord) -> list[StatementRecord]:
    """What says of a match, though not surely, that it is of the competition."""
    told = (each for each in match.told.get("competition", ()) if each.status is UNVERIFIED)
    competition = contest.competition.id if contest.competition else None
    return [each for each in told if entity(each.statement.value) == competition]


def _assumed(contest: Contest, match: MatchRecord) -> Reason | None:
    if match.stage or contest.competition is None:
        return None
    text = MET.format(match=match.name, competition=contest.competition.name)
    return Reason(text, _unsure(contest, match), rule=MET_IN_GROUP)


def _told_days(match: MatchRecord) -> Iterator[Span]:
    told = match.told.get("date", ())
    for each in (*in_order(told), *(each for each in told if each.status is UNVERIFIED)):
        if (days := days_told(each.statement.value)) != EVER:
            yield days


def _sources(told: Sequence[StatementRecord]) -> Iterator[str]:
    return (source for each in told for source in each.sources)


def _published(contest: Contest, source: str) -> date | None:
    article = contest.view.source(source)
    known = isinstance(article, ArticleRecord) and article.article
    return known.dated if known else None
