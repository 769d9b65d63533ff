"""Days and times as news pages write them.

Closed formats only: an ISO day, day/month/year with the day first (unless that cannot be), or the
month as a word; a 12- or 24-hour clock before or after it; a zone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from graphsvc.articles.offsets import ZONE, offset_of
from graphsvc.reference.months import month_of

WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?:1[89]|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = (
    rf"(?:{WEEKDAY},?\s+)?(?<!\d)(?:"
    rf"{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}"
    rf"|\d{{1,2}}[-/.]\d{{1,2}}[-/.]{_YEAR}"
    rf"|{_DAY}[\s-]+{MONTH},?[\s-]+{_YEAR}"
    rf"|{MONTH}\s+{_DAY},?\s+{_YEAR})(?!\d)"
)
CLOCK = (
    r"(?<!\d)(?:\d{1,2}[:.h]\d\d(?::\d\d(?:\.\d+)?)?(?:\s?[ap]\.?m\b\.?)?"
    r"|\d{1,2}\s?[ap]\.?m\b\.?)(?!\d)"
)

_MOMENT = re.compile(
    rf"(?:(?P<clock1>{CLOCK})(?:\s*\(?(?P<zone1>{ZONE})\)?)?\s*,?\s+(?:on\s+)?)?"
    rf"(?P<date>{DATE})"
    rf"(?:(?:T|\s*[,|/–-]?\s*(?:at\s+)?)(?P<clock2>{CLOCK})(?:\s*\(?(?P<zone2>{ZONE})\)?)?)?",
    re.IGNORECASE,
)
_A_YEAR = re.compile(_YEAR)
_NUMBERS = re.compile(r"\d+")
_MONTH = re.compile(MONTH, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, perhaps with a time, perhaps with its zone, and where it stands."""

    start: int
    end: int
    day: date
    clock: time | None = None
    offset: timedelta | None = None
    """From UTC."""
    zone: tuple[int, int] | None = None
    """Where the zone stands."""

    def at(self, offset: timedelta) -> datetime | None:
        """The instant, by that offset where it has none of its own; None for a mere day."""
        if self.clock is None:
            return None
        own = offset if self.offset is None else self.offset
        return datetime.combine(self.day, self.clock, timezone(own))


def moments_in(text: str, start: int, end: int) -> Iterator[Moment]:
    """The moments that stand in a place of a text, in order."""
    if not _A_YEAR.search(text, start, end):  # spares most lines the long pattern
        return
    for match in _MOMENT.finditer(text, start, end):
        day = _day(match["date"])
        if day is not None:
            yield _moment(match, day)


def _moment(match: re.Match[str], day: date) -> Moment:
    which = "1" if match["clock1"] else "2"
    clock = _clock(match["clock" + which]) if match["clock" + which] else None
    zone = match["zone" + which]
    offset = offset_of(zone, on=day) if zone and clock else None
    place = match.span("zone" + which) if offset is not None else None
    return Moment(match.start(), match.end(), day, clock, offset, place)


def _day(words: str) -> date | None:
    """The day that words such as "Sat 14 Apr 2018" tell, if there is such a day."""
    numbers = [int(number) for number in _NUMBERS.findall(words)]
    month = _MONTH.search(words) if len(numbers) == 2 else None
    if month is not None:
        day, year = numbers
        numbers = [year, month_of(month[0]), day]
    elif numbers[0] < 100:
        numbers.reverse()
    try:
        return date(*numbers)
    except ValueError:
        return _month_first(*numbers)


def _month_first(year: int, month: int, day: int) -> date | None:
    """12/25/2018 can only be American."""
    try:
        return date(year, day, month)
    except ValueError:
        return None


def _clock(words: str) -> time | None:
    """The time that words such as "17.02" or "9 pm" tell, to the minute."""
    numbers = [int(number) for number in _NUMBERS.findall(words)]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    half = re.search("[ap]", words, re.IGNORECASE)
    if half:
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
