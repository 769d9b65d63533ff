"""What parts clubs with the same points, by the competition and the year its season begins in.

Sources: the regulations of the UEFA Champions League 2020/21 (article 17), of the FIFA World Cup
2018 (article 32) and of UEFA EURO 2020, the handbook of the Premier League, the NOIF of the FIGC
(article 51), the Reglamento General of the RFEF (article 201), the Spielordnung of the DFL, and for
older seasons https://en.wikipedia.org/wiki/Goal_average and the articles on each competition.
Disciplinary points, coefficients, lots and play-offs are left out: no source tells them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class TieBreak(StrEnum):
    """By what clubs level on points are ordered, the higher first."""

    GOAL_DIFFERENCE = "goal difference"
    GOALS_SCORED = "goals scored"
    GOAL_AVERAGE = "goal average"
    """Goals scored over goals conceded."""
    AWAY_GOALS = "away goals"
    WINS = "wins"
    AMONG_POINTS = "points among them"
    AMONG_DIFFERENCE = "goal difference among them"
    AMONG_GOALS = "goals among them"
    AMONG_AWAY_GOALS = "away goals among them"

    @property
    def among(self) -> bool:
        """Whether only the matches between the clubs that are level count."""
        return self.name.startswith("AMONG")


@dataclass(frozen=True, slots=True)
class Breaks:
    """The tie-breaks of a competition in their order."""

    order: tuple[TieBreak, ...]
    since: int = 0
    """The year in which the first season begins that has them."""
    after_both_legs: bool = False
    """Matches among clubs that are level count only once each two have met twice."""


_OVERALL = (TieBreak.GOAL_DIFFERENCE, TieBreak.GOALS_SCORED)
_AMONG = (TieBreak.AMONG_POINTS, TieBreak.AMONG_DIFFERENCE, TieBreak.AMONG_GOALS)

DEFAULT = Breaks(_OVERALL)
"""Goal difference, goals scored; then the slug, as everywhere."""

_AVERAGE = Breaks((TieBreak.GOAL_AVERAGE,))
_ENGLISH = (_AVERAGE, Breaks(_OVERALL, since=1976))
_UEFA_CUPS = (
    Breaks((*_AMONG, TieBreak.AMONG_AWAY_GOALS, *_OVERALL), since=1999),
    Breaks((*_AMONG, *_OVERALL, TieBreak.AWAY_GOALS, TieBreak.WINS), since=2021),
    Breaks((*_OVERALL, TieBreak.AWAY_GOALS, TieBreak.WINS), since=2024),
)

BREAKS: Mapping[str, Sequence[Breaks]] = {
    "champions-league": _UEFA_CUPS,
    "europa-league": _UEFA_CUPS,
    "conference-league": _UEFA_CUPS,
    "euro": (Breaks((*_AMONG, *_OVERALL), since=1996),),
    "world-cup": (Breaks((*_OVERALL, *_AMONG), since=1970),),
    "english-first-division": _ENGLISH,
    "english-second-division": _ENGLISH,
    "english-third-division": _ENGLISH,
    "english-fourth-division": _ENGLISH,
    "premier-league": (
        DEFAULT,
        Breaks((*_OVERALL, TieBreak.AMONG_POINTS, TieBreak.AMONG_AWAY_GOALS), since=2019),
    ),
    # Before, a play-off decided the places that mattered, and goal difference the others.
    "serie-a": (Breaks((*_AMONG[:2], *_OVERALL), since=2005, after_both_legs=True),),
    "la-liga": (Breaks((*_AMONG[:2], *_OVERALL), after_both_legs=True),),
    "primeira-liga": (Breaks((*_AMONG[:2], *_OVERALL), since=1995, after_both_legs=True),),
    "bundesliga": (
        _AVERAGE,
        Breaks((*_OVERALL, TieBreak.AMONG_POINTS, TieBreak.AMONG_AWAY_GOALS), since=1969),
    ),
}
"""Competition slug -> its tie-breaks, the oldest first."""


def breaks_of(competition: str | None, year: int | None) -> Breaks:
    """The tie-breaks of the season of a competition that begins in that year.

    The competition is its slug; of an unknown year the newest are taken.
    """
    known = BREAKS.get(competition or "", ())
    fitting = [each for each in known if year is None or each.since <= year]
    return fitting[-1] if fitting else DEFAULT
