"""Days and ranges of days in EDTF (ISO 8601-2), level 0 and open ranges: what overlaps what.

`2020-12-01`, `2020-12`, `2020`, `2020-11-28/2020-11-29`, `../2020-12-01`, `2020-12-01/..`
https://www.loc.gov/standards/datetime/
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z", re.ASCII)


class Span(NamedTuple):
    """The days from `start` to `end`, both counted; None where the range is open."""

    start: date | None
    end: date | None

    @property
    def is_day(self) -> bool:
        """Whether it is one single day."""
        return self.start is not None and self.start == self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether some day lies in both."""
        return _starts_by(self.start, other.end) and _starts_by(other.start, self.end)

    def contains(self, other: "Span") -> bool:
        """Whether every day of the other lies in this one."""
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        ends = self.end is None or (other.end is not None and other.end <= self.end)
        return starts and ends

    def bounded(self, days: int) -> "Span":
        """The same, an open end closed that many days from the other one."""
        reach = timedelta(days=days)
        start = self.end - reach if self.start is None and self.end else self.start
        end = self.start + reach if self.end is None and self.start else self.end
        return Span(start, end)


EVER = Span(None, None)


@lru_cache(maxsize=4096)
def span(edtf: str) -> Span | None:
    """The days that an EDTF text stands for; None for what is no day or range of days."""
    first, slash, last = edtf.partition("/")
    if not slash:
        return _point(first)
    start = EVER if first == ".." else _point(first)
    end = EVER if last == ".." else _point(last)
    if start is None or end is None or start == end == EVER:
        return None
    whole = Span(start.start, end.end)
    return whole if _starts_by(whole.start, whole.end) else None


def _starts_by(start: date | None, end: date | None) -> bool:
    return start is None or end is None or start <= end


def _point(text: str) -> Span | None:
    """A day, a month or a year as the days in it."""
    found = _POINT.match(text)
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        return _days(year or 0, month, day)
    except ValueError:
        return None


def _days(year: int, month: int | None, day: int | None) -> Span:
    if month is None:
        return Span(date(year, 1, 1), date(year, 12, 31))
    if day is None:
        return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    return Span(date(year, month, day), date(year, month, day))
