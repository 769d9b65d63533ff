"""The goals in football.txt: "[Neymar 29', 71' (pen.); Marcelo 11' (o.g.)]"."""

import re
from typing import NamedTuple

from graphsvc.datasets.rows import Goals

_ITEM = r"\d{1,3}\s?(?:'|’)?(?:\s?\+\s?\d{1,2})?(?:'|’)?"
_ITEM_MARKED = _ITEM + r"\s*(?:\(\s*(?:pen\.?|p\.?|o\.?\s?g\.?)\s*\)|(?:pen|og|p)(?![^\W\d_]))?"
_SCORER = re.compile(
    rf"(?P<name>[^\W\d_][^\d,;]*?)\s+(?P<items>{_ITEM_MARKED}(?:[\s,]+{_ITEM_MARKED})*)",
    re.IGNORECASE,
)
_GOAL = re.compile(
    r"(?P<minute>\d{1,3})\s?(?:'|’)?(?:\s?\+\s?(?P<added>\d{1,2}))?(?:'|’)?\s*"
    r"(?P<mark>\(\s*[a-z.\s]+\)|(?:pen|og|p)(?![^\W\d_]))?",
    re.IGNORECASE,
)
_ENDS = {"(": ")", "[": "]"}


class Scored(NamedTuple):
    """A goal, as far as it is told."""

    scorer: str
    minute: str
    home: bool
    """Whether it counts for the home side."""
    penalty: bool
    own_goal: bool


def begins_goals(line: str) -> bool:
    """Whether a line begins to tell goals: a bracket, and a name or a dash in it."""
    return bool(re.match(r"[(\[]\s*(?:-\s*;|[^\W\d_])", line)) and bool(
        re.search(r"\d|-\s*;", line)
    )


def is_whole(text: str) -> bool:
    """Whether the bracket that a text begins with is closed at its end."""
    return text.rstrip().endswith(_ENDS[text[0]])


def goals_in(text: str, score: Goals | None) -> list[Scored]:
    """The goals in brackets, those of the home side before a semicolon.

    Raises `ValueError` where nothing tells whose they are.
    """
    inside = text.strip()[1:-1]
    home, parted, away = inside.partition(";")
    if not parted and score and 0 in score:
        home, away = (inside, "") if score[0] else ("", inside)
    elif not parted and score and score != (0, 0):
        raise ValueError("no semicolon parts the goals of the two sides; put one between them")
    return [*_of_side(home, home=True), *_of_side(away, home=False)]


def _of_side(text: str, *, home: bool) -> list[Scored]:
    return [
        _scored(scorer["name"].strip(" -,"), goal, home=home)
        for scorer in _SCORER.finditer(text)
        for goal in _GOAL.finditer(scorer["items"])
    ]


def _scored(name: str, goal: re.Match[str], *, home: bool) -> Scored:
    minute = f"{goal['minute']}+{goal['added']}" if goal["added"] else goal["minute"]
    mark = (goal["mark"] or "").strip("() .").lower()
    return Scored(name, minute, home, mark.startswith("p"), mark.startswith("o"))
