"""Season labels: "2020-21" where a season runs from autumn to spring, "2020" within a year."""

from datetime import date

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
