"""Scores as they are written: "1-1", "2–0", and which of them are not how a match ended."""

import re

from graphsvc.extraction.reading.passages import ScoreMention

SCORE = re.compile(
    r"""
    (?<! [\d-] ) (?<! \d[./:] )             # not inside a formation, a date or a time
    (?P<first> \d{1,2} )
    (?: \s?[-–—]\s? | : (?= \d (?!\d) ) )   # "2:1" is a score, "20:45" an hour
    (?P<second> \d{1,2} )
    (?! \d | [-–]\d | [./:]\d )
    """,
    re.VERBOSE,
)
MOST_GOALS = 15
"""No side of a league has scored more for a century; more is a season or a ratio."""

NEAR = 60
"""Characters beside a score in which words may tell what it is."""

_LED = r"lead|led|leading|trail\w*|ahead|up|down|back|behind"
_BY = r"advantage|cushion|deficit|from|it(?!\ (?:end|finish|was\ an?\b))"
_WHEN = r"half-time|interval|break|aggregate"
BEFORE_INTERIM = re.compile(
    rf"\b (?: {_LED} | {_BY} | {_WHEN} ) \W+ (?: \w+ \W+ ){{0,2}} $",
    re.IGNORECASE | re.VERBOSE,
)
"""Words up to a score that is not the last: "came from 2-0 down", "led at the interval 1-0"."""

_STANDING = r"up|down|ahead|behind|lead|leaders?|advantage|cushion|deficit"
_COUNTED = r"(?:on\ )? aggregate | on\ penalties | in\ the\ shoot"
_PAUSE = r"at\ half | at\ the\ break | at\ the\ interval | half-time | with\ \w+\ minutes"
_AT = r"in|on|after|from|through|with|when|just|before|midway|inside"
_NO_SCORE = r"formation|system|record"
AFTER_INTERIM = re.compile(
    rf"""
    ^ \W{{0,2}} (?:
        {_STANDING} | {_COUNTED} | {_PAUSE} | {_NO_SCORE}
      | (?: {_AT} ) \b (?= [^.;]{{0,40}} \b minutes? \b )
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Words after such a score: "2-0 up", "1-0 after ten minutes"."""


def scores_in(text: str, *, offset: int) -> tuple[ScoreMention, ...]:
    """The scores in a sentence that begins at `offset`, in its order."""
    return tuple(
        ScoreMention(
            start=offset + match.start(),
            end=offset + match.end(),
            first=int(match["first"]),
            second=int(match["second"]),
            interim=_is_interim(text, match),
        )
        for match in SCORE.finditer(text)
        if max(int(match["first"]), int(match["second"])) <= MOST_GOALS
    )


def _is_interim(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - NEAR) : match.start()]
    after = text[match.end() : match.end() + NEAR]
    return bool(BEFORE_INTERIM.search(before) or AFTER_INTERIM.search(after))
