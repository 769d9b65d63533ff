"""The dates of football.txt, mostly without a year: "Wed Oct/21 2020", "[Fri Aug 9]"."""

import re
from datetime import date

from graphsvc.reference.months import month_of
from graphsvc.reference.seasons import bounds_of

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = r"(?:(?P<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?\s+)?"
DATE = re.compile(
    rf"\[?{_DAY}(?:(?P<iso>\d{{4}}-\d\d-\d\d)"
    rf"|(?:(?P<m1>{_MONTH})[/\s]\s*(?P<d1>\d{{1,2}})|(?P<d2>\d{{1,2}})\.?[/\s]\s*(?P<m2>{_MONTH}))"
    r"(?:,?[/\s]\s*(?P<year>\d{4}))?)\]?(?=\s{2}|\s*$)",
    re.IGNORECASE,
)


class Calendar:
    """Tells the year of a day by its season, its weekday and the day before it in the file."""

    def __init__(self, season: str | None) -> None:
        self._years = _years(season)
        self._first = bounds_of(season)[0] if season else None
        self._last: date | None = None

    def begin(self) -> None:
        """Begin a part that goes its own way through the season."""
        self._last = None

    def day(self, found: re.Match[str]) -> date:
        """The day that a match of `DATE` means. Raises `ValueError` for one that there is not."""
        if found["iso"]:
            self._last = date.fromisoformat(found["iso"])
            return self._last
        month = month_of(found["m1"] or found["m2"])
        number = int(found["d1"] or found["d2"])
        years = [int(found["year"])] if found["year"] else self._years
        if not years:
            raise ValueError("no year is told; add it")
        days = [date(year, month, number) for year in years if _is_day(year, month, number)]
        if not days:
            raise ValueError("there is no such day; correct it")
        if found["year"] and not self._years:
            self._years = [int(found["year"]), int(found["year"]) + 1]
        self._last = min(days, key=lambda day: self._unlikeness(day, found["weekday"]))
        return self._last

    def _unlikeness(self, day: date, weekday: str | None) -> tuple[bool, bool, bool, date]:
        """Another weekday than told; before the one told last; before the season."""
        named = weekday is not None and DAYS[day.weekday()] != weekday.lower()
        backwards = self._last is not None and day < self._last
        early = self._first is not None and day < self._first
        return named, early, backwards, day


def _years(season: str | None) -> list[int]:
    if season is None:
        return []
    first = int(season[:4])
    return [first, first + 1] if "-" in season else [first]


def _is_day(year: int, month: int, number: int) -> bool:
    try:
        date(year, month, number)
    except ValueError:
        return False
    return True
