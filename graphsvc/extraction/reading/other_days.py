"""The other day that words may mean: "last Tuesday" on a Friday is this week's, or last week's.

`dates` gives the likelier reading; what is asked here is whether there is another one, and which.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from graphsvc.extraction.reading.dates import WEEKDAYS
from graphsvc.reference.naming import fold

WEEK = timedelta(weeks=1)
_DAY = "|".join(WEEKDAYS)
LAST = re.compile(rf"\blast (?:{_DAY})\b")
NEXT = re.compile(rf"\bnext (?:{_DAY})\b")
BARE = re.compile(rf"^(?:on )?(?:{_DAY})\b")
WEEKEND = re.compile(r"\b(?:at|over|last)(?: the)? weekend\b")
RELATIVE = re.compile(r"\b(?:earlier|before)\b")


@dataclass(frozen=True, slots=True)
class Occasion:
    """What is known of the match that a day is told of."""

    published: date
    """When the article was."""
    reported: date | None = None
    """The day of the match that the article reports, where this is another one."""
    undecided: bool = False
    """No outcome of it is told, so that it may be over or to come."""


def other_day(words: str, edtf: str, occasion: Occasion) -> str | None:
    """The other day or range, in EDTF, that words may mean which more likely mean `edtf`."""
    shift = _shift(" ".join(fold(words).split()), date.fromisoformat(edtf[:10]), occasion)
    return _shifted(edtf, shift) if shift else None


def _shift(words: str, day: date, occasion: Occasion) -> timedelta | None:
    """How far off the other reading is."""
    published = occasion.published
    this_week = day.isocalendar()[:2] == published.isocalendar()[:2]
    if LAST.search(words) and this_week:
        return -WEEK
    if NEXT.search(words) and this_week:
        return WEEK
    if WEEKEND.search(words) and this_week:  # it is under way
        return -WEEK
    if RELATIVE.search(words) and occasion.reported:
        return occasion.reported - published
    return _of_a_bare_weekday(day, occasion) if BARE.search(words) else None


def _of_a_bare_weekday(day: date, occasion: Occasion) -> timedelta | None:
    """The coming one, for "on Wednesday"; of another match, told on a Wednesday, the one before."""
    if occasion.undecided and day <= occasion.published:
        return WEEK
    return -WEEK if occasion.reported and day == occasion.published else None


def _shifted(edtf: str, shift: timedelta) -> str:
    days = (date.fromisoformat(each) + shift for each in edtf.split("/"))
    return "/".join(map(str, days))
