"""What a win is worth: by the competition, and by the year in which its season begins.

A draw has always brought one point, a defeat none. Until England gave three points for a win in
1981, leagues everywhere gave two; FIFA made three the rule for all in 1995.
https://en.wikipedia.org/wiki/Three_points_for_a_win
"""

from collections.abc import Mapping

from graphsvc.model import EventOutcome

FOR_A_DRAW = 1

THREE_SINCE = 1995
"""Where nothing else is known: FIFA's rule of that year."""

THREE_FROM: Mapping[str, int] = {
    **dict.fromkeys(
        (
            "premier-league",
            "championship",
            "league-one",
            "league-two",
            "english-first-division",
            "english-second-division",
            "english-third-division",
            "english-fourth-division",
        ),
        1981,
    ),
    "super-lig": 1987,
    "super-league-greece": 1992,
    "world-cup": 1994,
    "serie-a": 1994,
    "serie-b": 1994,
    "ligue-1": 1994,
    "ligue-2": 1994,
    "scottish-premiership": 1994,
    "bundesliga": 1995,
    "2-bundesliga": 1995,
    "la-liga": 1995,
    "segunda-division": 1995,
    "primeira-liga": 1995,
    "eredivisie": 1995,
    "champions-league": 1995,
    "euro": 1996,
}
"""Competition slug -> the year in which the first season with three points for a win begins."""


def points_for_win(competition: str | None, year: int | None) -> int:
    """Points for a win in the season of a competition that begins in that year.

    The competition is its slug; of an unknown year it is three.
    """
    if year is None:
        return 3
    return 3 if year >= THREE_FROM.get(competition or "", THREE_SINCE) else 2


def points_of(outcome: EventOutcome | None, *, for_win: int) -> int | None:
    """The points of one match by how it ended for a club; None where that is not known."""
    worth = {EventOutcome.WIN: for_win, EventOutcome.TIE: FOR_A_DRAW, EventOutcome.LOSS: 0}
    return worth.get(outcome) if outcome else None
