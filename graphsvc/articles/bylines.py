"""Bylines: who wrote it, in the forms that pages use."""

import re

from graphsvc.articles.agencies import AGENCY

LONGEST = 100
MOST_WORDS = 14

_BY = re.compile(
    r"(?:by|written by|words by|words:|reported by|report by|from)\s+(?=\S)", re.IGNORECASE
)
_PARTICLES = ("de", "da", "di", "del", "der", "den", "van", "von", "bin")
_SMALL = frozenset((*_PARTICLES, "and", "at", "in", "for", "of", "the", "on", *"&|-–—/•"))
"""Small words within names and between them."""
_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’.-]*"
_NAMES = rf"{_NAME}(?: (?:(?:{'|'.join(_PARTICLES)}) )*{_NAME}){{1,3}}"
_ROLE = re.compile(
    rf"{_NAMES}\s*(?:[,|(–—-]|\s(?:in|at)\s)\s*[^.!?]*"
    r"\b(?i:correspondent|writer|reporter|editor|staff|journalist|columnist|sports?|football)\b\)?"
)
_PLACED = re.compile(rf"{_NAMES},? (?:at|in|at the) {_NAME}(?: {_NAME}){{0,3}}")
_NAME_ALONE = re.compile(rf"{_NAMES}")
_AGENCY_ALONE = re.compile(
    rf"\(?(?:the )?{AGENCY}\)?(?:\s(?:staff|sports?|football|writers?|reporters?|service))*",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"\S+@\S+\.\w+|@\w+")


def is_signed(text: str, start: int, end: int) -> bool:
    """Whether a line begins with "By" and goes on with names only."""
    line = text[start:end]
    opening = _BY.match(line)
    if opening is None or len(line) > LONGEST or line.endswith((".", "!", "?")):
        return False
    words = line[opening.end() :].replace(",", " ").split()
    return len(words) <= MOST_WORDS and all(map(_is_name_like, words)) and words[0] not in _SMALL


def is_agency(text: str, start: int, end: int) -> bool:
    """Whether a line names a news agency and nothing else: "(Reuters)", "AP Sports Writer"."""
    return _AGENCY_ALONE.fullmatch(text, start, end) is not None


def is_byline_under_headline(text: str, start: int, end: int) -> bool:
    """Whether a line may be a byline where one is to be expected: a name, a role, a place."""
    if end - start > LONGEST:
        return False
    forms = (_ROLE, _PLACED, _NAME_ALONE, _CONTACT)
    return any(form.fullmatch(text, start, end) for form in forms)


def _is_name_like(word: str) -> bool:
    return word in _SMALL or not word[0].isalpha() or word[0].isupper() or word == "dpa"
