"""Columns of names: a line-up that has each player on a line of its own, below a head.

"Ajax (4-3-3)", "Starting XI", "1 Tom Aker", "2 Bas Brink", …; "Substitutes:", "12 Luc Lips", …
"""

import re
from collections.abc import Iterator, Sequence

FEWEST = 9
"""Names that make a column; below "Substitutes:" one does."""
LONGEST_HEAD = 40
TEAM = re.compile(
    r"[^\W\d_].*?(?::| \(\d(?:-\d){2,4}\):?)|(?:.* )?(?:XI|line-?up|starting eleven):?",
    re.IGNORECASE,
)
"""The head of a column: "Ajax:", "Ajax (4-3-3)", "Starting XI"."""
BENCH = re.compile(
    r"(?:un-?used )?(?:sub(?:stitute)?s?|bench)(?: not used| \(not used\))?:?", re.IGNORECASE
)
_WORD = r"[^\W\d_][\w.'’-]*"
NAME = re.compile(
    rf"(?:\d{{1,2}}[.):]? )?(?:{_WORD} ){{0,3}}(?P<last>{_WORD})"
    r"(?: ?\([^()]{1,40}\)| \d{1,3}['’]?){0,2}[,;.]?"
)
"""One name: "Tom Aker", "5 Rob Roos (Zeb Zwart 61)", "Wim van der Wolf"."""


def columns(lines: Sequence[str], follows: Sequence[bool]) -> Iterator[range]:
    """The lines of each column, its head first; of each line is known if a blank parts it."""
    place = 0
    while place < len(lines):
        first = _behind_heads(lines, follows, place)
        end = first
        while end < len(lines) and follows[end] and _is_name(lines[end]):
            end += 1
        fewest = 1 if BENCH.fullmatch(lines[place]) else FEWEST
        if first > place and end - first >= fewest:
            yield range(place, end)
            place = end
        else:
            place += 1


def _behind_heads(lines: Sequence[str], follows: Sequence[bool], place: int) -> int:
    """The line behind a head, which may be of two lines: "Ajax", "Starting XI"."""
    if place + 1 < len(lines) and follows[place + 1]:
        two = _is_head(lines[place + 1]) and len(lines[place]) <= LONGEST_HEAD
        if two and not BENCH.fullmatch(lines[place + 1]):
            return place + 2
    return place + 1 if _is_head(lines[place]) else place


def _is_head(line: str) -> bool:
    return len(line) <= LONGEST_HEAD and bool(TEAM.fullmatch(line) or BENCH.fullmatch(line))


def _is_name(line: str) -> bool:
    name = NAME.fullmatch(line)
    return name is not None and name["last"][0].isupper() and not _is_head(line)
