"""Season labels: "2020-21" where a season runs from autumn to spring, "2020" within a year."""

import re
from datetime import date, timedelta

_SEASON = re.compile(r"(\d{4})(?:[-/\u2013](\d{4}|\d\d))?", re.ASCII)

FIRST_MONTH = 7
"""A split season begins in July: qualifying rounds included, finals of June excluded."""


def season_of(day: date, *, kind: str = "split") -> str:
    """The season that a day lies in; `kind` is split, calendar or single."""
    if kind != "split":
        return str(day.year)
    first = day.year if day.month >= FIRST_MONTH else day.year - 1
    return f"{first}-{(first + 1) % 100:02d}"


def season_before(season: str) -> str:
    """The season before: "2020-21" -> "2019-20", "2020" -> "2019"."""
    first = int(season[:4]) - 1
    return f"{first}-{(first + 1) % 100:02d}" if "-" in season else str(first)


def bounds_of(season: str) -> tuple[date, date]:
    """The first and the last day of a season: of "2020-21" from July to June."""
    first = int(season[:4])
    if "-" in season:
        return date(first, FIRST_MONTH, 1), date(first + 1, FIRST_MONTH, 1) - timedelta(days=1)
    return date(first, 1, 1), date(first, 12, 31)


def season_label(told: str) -> str | None:
    """A season as the graph has it: "2020-21" of "2020/21", "2020/2021"; None for what is none."""
    found = _SEASON.fullmatch(told.strip())
    if found is None:
        return None
    first, last = found[1], found[2]
    return f"{first}-{last[-2:]}" if last else first
