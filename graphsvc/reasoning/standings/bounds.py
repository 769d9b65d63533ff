"""What reports and results together leave open of a table: places and points by elimination."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from statistics import fmean

from graphsvc.graph.records import StatementRecord
from graphsvc.model import Bound
from graphsvc.reasoning.reasons import Reason, premises_of
from graphsvc.reasoning.standings.computed import Computed
from graphsvc.reasoning.standings.contest import Contest
from graphsvc.reasoning.standings.reported import Reported
from graphsvc.reasoning.standings.rules import (
    AS_REPORTED,
    BY_ELIMINATION,
    FROM_RESULTS,
    POINTS_BOUND,
)
from graphsvc.reasoning.standings.table import Figure
from graphsvc.reasoning.standings.wording import points
from graphsvc.rules.elimination import Gaps, Known, Possible, possible

ONLY = "In every order that fits what is known, {club} stand in place {place}."
OPEN = "What is known leaves open which of these places {club} have: {places}."
LEAST = "{club} cannot have fewer points by what is known of them and of the others."
STANDS = "A source puts {club} in place {place}."
STANDS_NOT = "{club} were not in place {place}."
HAS = "A source gives {club} {points}."
APART = "A source has {club} {points} ahead of {other}."
BEHIND = "A source has {club} {points} behind {other}."
WON = "The known results of {club} bring {points}."


@dataclass(frozen=True)
class Limits:
    """What may be in a table, and the steps that say so; worked out when it is asked for."""

    contest: Contest
    reported: Reported
    computed: Computed
    gained: Mapping[str, int] = field(default_factory=dict)
    """Points that clubs have got since: what is reported is carried over them."""

    @cached_property
    def possible(self) -> Possible | None:
        """None where what is known contradicts itself."""
        known = known_of(self.contest, self.reported, self.computed)
        found = possible(known)
        if self.gained and found:
            found = possible(Known(known.clubs, gaps=_moved(found.gaps, self.gained)))
        return found

    @cached_property
    def steps(self) -> Sequence[Reason]:
        """What is known, one by one."""
        return list(_steps(self.contest, self.reported, self.computed))

    def place(self, club: str) -> int | None:
        """The place of a club where only one is left."""
        return self.possible.place(club) if self.possible else None

    def points(self, club: str) -> Figure | None:
        """The least points of a club."""
        if self.possible is None:
            return None
        least, most = self.possible.least(club), self.possible.most(club)
        text = LEAST.format(club=self.contest.clubs[club].name)
        bound = Bound.EXACT if least == most else Bound.AT_LEAST
        return Figure(least, bound, self._reason(text, exact=False))

    def why(self, club: str) -> Reason:
        """Why a club has its place, or may have several."""
        name = self.contest.clubs[club].name
        if place := self.place(club):
            return self._reason(ONLY.format(club=name, place=place), exact=True)
        told = ", ".join(map(str, sorted(self._places(club))))
        return self._reason(OPEN.format(club=name, places=told), exact=True)

    def around(self, club: str) -> float:
        """The middle of the places that a club may have."""
        return fmean(self._places(club))

    def _places(self, club: str) -> frozenset[int]:
        every = frozenset(range(1, len(self.contest.clubs) + 1))
        return self.possible.places[club] if self.possible else every

    def _reason(self, text: str, *, exact: bool) -> Reason:
        rule = BY_ELIMINATION if exact else POINTS_BOUND
        return Reason(text, premises_of(self.steps), rule=rule, steps=self.steps)


def known_of(contest: Contest, reported: Reported, computed: Computed) -> Known:
    """What reports and results say, as elimination takes it."""
    least = {club: line.points for club, line in computed.lines.items()}
    exact = {club: points for club, points in least.items() if computed.exact(club)}
    told = {club: each.number for club, each in reported.points.items()}
    return Known(
        tuple(contest.clubs),
        least=least | told,
        most=exact | told,
        ahead=[(each.club, each.other, each.points) for each in reported.ahead],
        places={club: each.number for club, each in reported.places.items()},
        not_places=[(club, each.number) for club, each in reported.denied],
    )


def _moved(gaps: Gaps, gained: Mapping[str, int]) -> Gaps:
    """Differences after clubs have got points."""
    return {
        (one, other): gap + gained.get(one, 0) - gained.get(other, 0)
        for (one, other), gap in gaps.items()
    }


def _steps(contest: Contest, reported: Reported, computed: Computed) -> Iterator[Reason]:
    """What is known, one by one."""
    for text, premise in reported_steps(contest, reported):
        yield Reason(text, (premise,), rule=AS_REPORTED)
    for club, line in computed.lines.items():
        if computed.counted[club]:
            text = WON.format(club=contest.clubs[club].name, points=points(line.points))
            assumed = [each.assumed for each in computed.counted[club] if each.assumed]
            yield Reason(text, computed.premises(club), rule=FROM_RESULTS, steps=assumed)


def reported_steps(contest: Contest, reported: Reported) -> Iterator[tuple[str, StatementRecord]]:
    """What sources state of the table, in words."""
    names = {label: club.name for label, club in contest.clubs.items()}
    for club, place in reported.places.items():
        yield STANDS.format(club=names[club], place=place.number), place.because
    for club, told in reported.points.items():
        yield HAS.format(club=names[club], points=points(told.number)), told.because
    for ahead in reported.ahead:
        words = APART if ahead.points >= 0 else BEHIND
        apart = points(abs(ahead.points))
        said = words.format(club=names[ahead.club], other=names[ahead.other], points=apart)
        yield said, ahead.because
    for club, place in reported.denied:
        yield STANDS_NOT.format(club=names[club], place=place.number), place.because
