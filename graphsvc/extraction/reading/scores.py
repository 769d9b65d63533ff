"""Scores as they are written: "1-1", "2–0", and which of them are not how a match ended."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphsvc.extraction.reading.numbers import ONE_TO_NINE, value_of
from graphsvc.extraction.reading.passages import ClubMention, ScoreMention, Sentence
from graphsvc.reference.naming import fold

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
SCORE_IN_WORDS = re.compile(
    rf"""
    (?<! - ) \b (?: (?: goalless | scoreless ) [ ] (?: draw | stalemate | tie )
      | (?P<high> {ONE_TO_NINE} ) [ ] goals [ ] to [ ] (?P<low> {ONE_TO_NINE} | nil )
      | (?! one-two\b ) (?P<one> {ONE_TO_NINE} | nil ) - (?P<other> {ONE_TO_NINE} | nil ) (?! -\w )
    ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A "one-two" is a give-and-go."""
GOALS_OF_ONE = re.compile(r" (?P<goals>\d)(?: \([^()]*\))?[,;]? {0,2}[-–—]? ?")
"""Between two clubs, the goals of the first: "Ajax 2, Feyenoord 1"; scorers may be in brackets."""
GOALS_OF_OTHER = re.compile(r" (?P<goals>\d)\b(?![-–:.]\d)")
"""After the second, her goals."""
MOST_GOALS = 15
"""No side of a league has scored more for a century; more is a season or a ratio."""

NEAR = 60
"""Characters beside a score in which words may tell what it is."""

_LED = r"lead|led|leading|trail\w*|ahead|up|down|back|behind"
_BY = r"advantage|cushion|deficit|from|it(?!\ (?:end|finish|was\ an?\b))"
_WHEN = r"half-time|interval|break|aggregate"
BEFORE_INTERIM = re.compile(
    rf"\b (?: (?: {_LED} | {_BY} | {_WHEN} ) \W+ (?: \w+ \W+ ){{0,2}} | shoot-?out \W+ ) $",
    re.IGNORECASE | re.VERBOSE,
)
"""Words up to a score that is not the last: "came from 2-0 down", "led at the interval 1-0"."""

_STANDING = r"up|down|ahead|behind|lead|leaders?|advantage|cushion|deficit"
_SHOT_OUT = r"(?:\w+\ ){0,2} (?: on\ penalties | in\ (?:the|a)\ (?:penalty\ )?shoot ) | shoot-?out"
_COUNTED = rf"(?:on\ )? aggregate | (?:penalty\ )? (?:{_SHOT_OUT})"
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
BEFORE_APART = re.compile(r"\bshoot-?out \W*$", re.IGNORECASE)
AFTER_APART = re.compile(rf"^ \W{{0,2}} (?: {_COUNTED} )", re.IGNORECASE | re.VERBOSE)
"""Words beside a score of penalties, or of several matches together."""


def scores_in(sentence: Sentence, clubs: Sequence[ClubMention]) -> tuple[ScoreMention, ...]:
    """The scores in a sentence that names these clubs, in its order."""
    text, start = sentence.text, sentence.start
    found = [*_together(text, start), *_in_words(text, start), *_beside(sentence, clubs)]
    likely = (each for each in found if max(each.first, each.second) <= MOST_GOALS)
    return tuple(sorted(likely, key=lambda each: each.start))


def _together(text: str, offset: int) -> Iterator[ScoreMention]:
    """Two numbers side by side."""
    for match in SCORE.finditer(text):
        yield _mention(text, offset, match, int(match["first"]), int(match["second"]))


def _in_words(text: str, offset: int) -> Iterator[ScoreMention]:
    """Two words for numbers, or one for none at all."""
    for match in SCORE_IN_WORDS.finditer(text):
        first, second = match["high"] or match["one"], match["low"] or match["other"]
        yield _mention(text, offset, match, _goals(first), _goals(second))


def _mention(text: str, offset: int, match: re.Match[str], first: int, second: int) -> ScoreMention:
    """A score, with what the words beside it say of it."""
    return ScoreMention(
        start=offset + match.start(),
        end=offset + match.end(),
        first=first,
        second=second,
        interim=_is_beside(text, match, BEFORE_INTERIM, AFTER_INTERIM),
        apart=_is_beside(text, match, BEFORE_APART, AFTER_APART),
    )


def _goals(word: str | None) -> int:
    return 0 if word is None or fold(word) == "nil" else value_of(word)


def _beside(sentence: Sentence, clubs: Sequence[ClubMention]) -> Iterator[ScoreMention]:
    """A number beside each of two clubs."""
    for one, other in pairwise(clubs):
        first = GOALS_OF_ONE.fullmatch(sentence.between(one.end, other.start))
        second = GOALS_OF_OTHER.match(sentence.between(other.end, sentence.end))
        if first and second:
            yield ScoreMention(
                start=one.end + first.start("goals"),
                end=other.end + second.end(),
                first=int(first["goals"]),
                second=int(second["goals"]),
                interim=False,
            )


def _is_beside(
    text: str, match: re.Match[str], ahead: re.Pattern[str], behind: re.Pattern[str]
) -> bool:
    before = text[max(0, match.start() - NEAR) : match.start()]
    after = text[match.end() : match.end() + NEAR]
    return bool(ahead.search(before) or behind.search(after))
