"""How groups of competitions are played, where that is known: who meets whom, who goes through.

Sources: the regulations of the competitions, and https://en.wikipedia.org/wiki/UEFA_Champions_League
(the same for the others) for older seasons.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphsvc.model import CompetitionPhase

WITH_TABLE = (CompetitionPhase.GROUP, CompetitionPhase.ROUND_ROBIN)
"""Phases in which matches bring points: each ends after ninety minutes, level or not."""

_KNOCKOUT = re.compile(
    r"cup|copa|coppa|coupe|pokal|beker|troph|shield|taca|super|play-?off", re.IGNORECASE
)
"""In the slug of a competition without a table."""


@dataclass(frozen=True, slots=True)
class GroupFormat:
    """A group in which each club meets each other one, all of them once in every round."""

    clubs: int
    meetings: int
    """How often each two meet."""
    qualify: int
    """How many are sure to go through, from the first place on."""
    since: int
    """The year in which the first season begins that is played so."""
    until: int = 9999
    """The year in which the last one begins."""

    @property
    def rounds(self) -> int:
        """How many matches each club has."""
        return self.meetings * (self.clubs - 1)

    @property
    def matches(self) -> int:
        """How many matches there are in all."""
        return self.rounds * self.clubs // 2


GROUPS: Mapping[str, Sequence[GroupFormat]] = {
    "champions-league": (
        GroupFormat(clubs=4, meetings=2, qualify=2, since=1994, until=1996),
        GroupFormat(clubs=4, meetings=2, qualify=1, since=1997, until=1998),
        GroupFormat(clubs=4, meetings=2, qualify=2, since=1999, until=2023),
    ),
    "europa-league": (GroupFormat(clubs=4, meetings=2, qualify=2, since=2009, until=2023),),
    "conference-league": (GroupFormat(clubs=4, meetings=2, qualify=2, since=2021, until=2023),),
    "world-cup": (GroupFormat(clubs=4, meetings=1, qualify=2, since=1986),),
    "euro": (GroupFormat(clubs=4, meetings=1, qualify=2, since=1996),),
}
"""Competition slug -> how its groups are played."""


def group_format(competition: str | None, year: int | None) -> GroupFormat | None:
    """How the groups of a competition are played in the season that begins in that year."""
    known = GROUPS.get(competition or "", ())
    return next((each for each in known if year and each.since <= year <= each.until), None)


def brings_points(competition: str | None, phase: CompetitionPhase | None) -> bool:
    """Whether a match counts for a table: by its phase; where none is told, by its competition.

    The competition is its slug. A cup has no table, nor has a competition with groups beside them.
    """
    if phase or competition is None:
        return phase in WITH_TABLE
    return competition not in GROUPS and not _KNOCKOUT.search(competition)
