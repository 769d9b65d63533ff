"""Scores in football.txt: "3-2 a.e.t. (2-1, 0-1)", "1-1 (0-1), 4-2 pen.", "[awarded]"."""

import re
from typing import NamedTuple

from graphsvc.datasets.rows import Goals
from graphsvc.model import EventStatus

_AET = r"a\.?\s?e\.?\s?t\.?"
_PEN = r"(?:pens?\.?|p\.?)"
_ONE = rf"\d{{1,2}}\s?[-–:]\s?\d{{1,2}}(?!\d)(?:\s*(?:{_AET}|{_PEN})(?![^\W\d_]))?"
SCORE = rf"(?<![\d-]){_ONE}(?:[\s,]*(?:\(\s*{_ONE}(?:\s*,\s*{_ONE})*\s*\)|{_ONE}))*"
"""A score, with all that is told of its parts."""
_PART = re.compile(
    rf"(?P<home>\d{{1,2}})\s?[-–:]\s?(?P<away>\d{{1,2}})\s*(?:(?P<aet>{_AET})|(?P<pen>{_PEN}))?",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\(([^)]*)\)")
_STATUS = re.compile(
    r"\[(?P<word>[a-z. ]+)\]|\b(?P<bare>awd|awarded|canc|postp|abd)\b\.?", re.IGNORECASE
)

STATUSES = {
    "awarded": EventStatus.FORFEITED,
    "awd": EventStatus.FORFEITED,
    "w.o.": EventStatus.FORFEITED,
    "walkover": EventStatus.FORFEITED,
    "forfeited": EventStatus.FORFEITED,
    "cancelled": EventStatus.CANCELED,
    "canceled": EventStatus.CANCELED,
    "canc": EventStatus.CANCELED,
    "annulled": EventStatus.DISCARDED,
    "void": EventStatus.DISCARDED,
    "postponed": EventStatus.POSTPONED,
    "postp": EventStatus.POSTPONED,
    "abandoned": EventStatus.HALTED,
    "abd": EventStatus.HALTED,
    "suspended": EventStatus.SUSPENDED,
}


class Result(NamedTuple):
    """What is told of how a match ended."""

    score: Goals | None = None
    half_time: Goals | None = None
    full_time: Goals | None = None
    """After ninety minutes, where extra time followed."""
    shoot_out: Goals | None = None


def result_of(told: str) -> Result:
    """The score, and those in the course of the match; nothing of a text without any."""
    inside = " ".join(_IN_BRACKETS.findall(told))
    outside = list(_PART.finditer(_IN_BRACKETS.sub(" ", told)))
    course = list(_PART.finditer(inside))
    shoot_out = next((_goals(each) for each in [*outside, *course] if each["pen"]), None)
    final = next((each for each in outside if not each["pen"]), None)
    before = [_goals(each) for each in course if not each["pen"]]
    if final is None:
        return Result(shoot_out=shoot_out)
    longer = any(each["aet"] for each in [*outside, *course])
    full_time = before.pop(0) if longer and before else None
    return Result(_goals(final), before[0] if before else None, full_time, shoot_out)


def status_of(told: str) -> EventStatus | None:
    """What became of a match that did not take its course: "[awarded]"."""
    found = _STATUS.search(told)
    return STATUSES.get((found["word"] or found["bare"]).strip().lower()) if found else None


def without_status(told: str) -> str:
    """The text without the words that `status_of` reads."""
    return _STATUS.sub(" ", told) if status_of(told) else told


def _goals(part: re.Match[str]) -> Goals:
    return int(part["home"]), int(part["away"])
