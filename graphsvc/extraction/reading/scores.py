"""Scores as they are written: "1-1", "2–0", and which of them are not how a match ended."""

import re

from graphsvc.extraction.reading.passages import ScoreMention

SCORE = re.compile(
    r"(?<![\d-])(?<!\d[./:])(\d{1,2})(?:\s?[-–—]\s?|:(?=\d(?!\d)))(\d{1,2})(?![\d]|[-–]\d|[./:]\d)"
)
BEFORE_INTERIM = re.compile(
    r"\b(?:it|ahead|lead|led|leading|trail\w*|up|down|back|behind|half-time|interval|break|aggregate|"
    r"from|advantage|cushion|deficit|made it)\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
AFTER_INTERIM = re.compile(
    r"^\W{0,2}(?:up|down|ahead|behind|lead|leaders?|advantage|cushion|deficit|on aggregate|"
    r"aggregate|on penalties|in the shoot|at half|at the break|at the interval|half-time|"
    r"with \w+ minutes|(?:in|on|after|from|through|with|when|just|before|midway|inside)\b"
    r"(?=[^.;]{0,40}\bminutes?\b)|formation|system|record)",
    re.IGNORECASE,
)
MOST_GOALS = 15
"""No side of a league has scored more for a century; more is a season or a ratio."""


def scores_in(text: str, *, offset: int) -> tuple[ScoreMention, ...]:
    """The scores in a sentence that begins at `offset`."""
    return tuple(
        ScoreMention(
            start=offset + match.start(),
            end=offset + match.end(),
            first=int(match[1]),
            second=int(match[2]),
            interim=_is_interim(text, match),
        )
        for match in SCORE.finditer(text)
        if int(match[1]) <= MOST_GOALS and int(match[2]) <= MOST_GOALS
    )


def _is_interim(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()]
    return bool(BEFORE_INTERIM.search(before) or AFTER_INTERIM.search(text[match.end() :]))
