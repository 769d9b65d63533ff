"""Sentences, with their offsets.

A stop ends a sentence when white space and no small letter follow, and it does not belong to an
abbreviation, an initial or a number. Closing quotation marks and brackets stay with the sentence.
"""

import re
from collections.abc import Iterator

_STOP = re.compile(r"(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>[\"'”’»)\]]*+)(?=\s)")
_OPENERS = "\"'“‘«([—–-• "
_GLUED = re.compile(r"(?<=[a-z]{3})[.!?](?=[A-Z][a-z]+ )")
"""Crawled pages lose the space between two sentences: "the lead.The hosts"."""


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


NEVER_LAST = _words(
    "st ste mr mrs ms dr prof rev sgt lt capt col gen gov sen rep hon mt ft v vs cf e.g i.e"
)
"""Abbreviations that a name or the rest of a phrase always follows."""

SELDOM_LAST = _words(
    "min mins jr sr bros inc ltd corp u.s u.k u.n d.c a.m p.m f.c c.f a.c s.c a.s pen og agg approx"
    " incl jan feb mar apr jun jul aug sep sept oct nov dec etc dept"
)
"""Abbreviations that may end a sentence, but only a word that opens one shows it."""

STARTERS = _words(
    "the a an he she it they we i his her their its this that these those there here but and or so"
    " yet in on at after before when while as with without for from by to then however although"
    " though despite both neither either what who if no not only"
)
"""Small words; with a capital they can only open a sentence."""

BEFORE_LETTER = _words(
    "group serie series section pool pot division league liga primera segunda category plan"
    " grade block stand tier team"
)
"""What is counted with letters, so that the letter behind it is no initial: "in Serie A."."""

BEFORE_NUMBER = _words("ligue league division group liga tier formula no number")
_NUMBERED_CLUB = frozenset(("FC", "FSV", "FFC", "SC", "SV", "FK", "BFC", "CfR"))

_NUMBERED = re.compile(r"(?P<number>\d{1,2})\. ?[^\n]{1,40}(?:\n|$)")
"""A short line that is numbered, in a column of names: "7. Tim Tol"."""

_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_WORD = re.compile(r"[^\s\"'“”‘’«»()\[\]/]+")


def sentences_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a place of a text; together they hold all of it that is not blank."""
    for cut in (*_cuts(text, start, end), end):
        while start < cut and text[start].isspace():
            start += 1
        stop = start + len(text[start:cut].rstrip())
        if start < stop:
            yield start, stop
        start = cut


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Where a sentence ends and another begins."""
    cuts = [
        match.end() for match in _STOP.finditer(text, start, end) if _ends(text, start, end, match)
    ]
    glued = (match.end() for match in _GLUED.finditer(text, start, end))
    return sorted([*cuts, *glued])


def _ends(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    rest = text[match.end() : min(end, match.end() + 40)].lstrip().lstrip(_OPENERS)
    if not rest or rest[0].islower():
        return False
    if match["stop"] != "." or match["close"]:
        return True
    if _numbers_line(text, start, end, match.start()):
        return False
    before = _WORD.findall(text[max(start, match.start() - 40) : match.start()])
    return not before or _is_full_stop(before, rest)


def _numbers_line(text: str, start: int, end: int, stop: int) -> bool:
    """Whether a stop stands behind the number of a line."""
    line = max(start, text.rfind("\n", start, stop) + 1)
    numbered = _NUMBERED.match(text, line, end)
    return numbered is not None and numbered.end("number") == stop


def _is_full_stop(before: list[str], rest: str) -> bool:
    """Whether a single stop after those words ends a sentence that `rest` does not carry on."""
    word, previous = before[-1], before[-2].casefold() if len(before) > 1 else ""
    following = _WORD.findall(rest)[0] if _WORD.search(rest) else ""
    if word.isdecimal():
        return _number_ends(word, previous, following)
    folded = word.casefold()
    if folded in NEVER_LAST:
        return False
    initial = _INITIALS.fullmatch(word) and previous not in BEFORE_LETTER
    if folded in ("no", "nos"):
        return not following[:1].isdecimal()
    return following.casefold() in STARTERS if initial or folded in SELDOM_LAST else True


def _number_ends(word: str, previous: str, following: str) -> bool:
    """Not in "1. FC Köln", nor behind the number of a list; but in "Ligue 1. FC Metz"."""
    if following in _NUMBERED_CLUB and len(word) <= 2:
        return previous in BEFORE_NUMBER
    return bool(previous) or len(word) > 2
