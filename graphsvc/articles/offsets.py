"""Words for time zones, as news sites write them, and how far each is from UTC."""

import re
from datetime import date, timedelta

HOURS: dict[str, float] = {
    **dict.fromkeys(("Z", "UTC", "GMT", "WET"), 0),
    **dict.fromkeys(("BST", "WEST", "CET"), 1),
    **dict.fromkeys(("CEST", "EET", "SAST"), 2),
    **dict.fromkeys(("EEST", "MSK"), 3),
    **dict.fromkeys(("BRT", "ART"), -3),
    **dict.fromkeys(("EDT",), -4),
    **dict.fromkeys(("EST", "CDT"), -5),
    **dict.fromkeys(("CST", "MDT"), -6),
    **dict.fromkeys(("MST", "PDT"), -7),
    **dict.fromkeys(("PST",), -8),
    **dict.fromkeys(("GST",), 4),
    **dict.fromkeys(("IST",), 5.5),
    **dict.fromkeys(("WIB",), 7),
    **dict.fromkeys(("HKT", "SGT", "AWST"), 8),
    **dict.fromkeys(("JST", "KST"), 9),
    **dict.fromkeys(("AEST",), 10),
    **dict.fromkeys(("AEDT",), 11),
    **dict.fromkeys(("NZST",), 12),
}
"""Abbreviations that several zones share have the meaning that football news gives them."""

AMERICAN: dict[str, float] = {"ET": -5, "CT": -6, "PT": -8}
"""Standard time; an hour later while summer time is kept."""

FURTHEST = timedelta(hours=14)

_SHIFT = r"[+-]\d{1,2}(?::?[0-5]\d)?"
ZONE = rf"(?:(?:{'|'.join([*HOURS, *AMERICAN])})\b(?:\s?{_SHIFT})?|[+-]\d\d:?[0-5]\d)(?!\d)"
"""A pattern for a zone behind a time: BST, GMT+08:00, +0200, Z."""

_PARTS = re.compile(rf"(?P<word>[A-Z]*)\s?(?P<shift>{_SHIFT})?")


def offset_of(zone: str, *, on: date) -> timedelta | None:
    """How far a zone is from UTC on a day; None if it is no zone."""
    parts = _PARTS.fullmatch(zone.upper())
    if parts is None or not zone:
        return None
    word = _word_hours(parts["word"], on) if parts["word"] else 0
    if word is None:
        return None
    offset = timedelta(hours=word) + _shift(parts["shift"])
    return offset if abs(offset) <= FURTHEST else None


def _word_hours(word: str, on: date) -> float | None:
    if word in AMERICAN:
        return AMERICAN[word] + is_american_summer(on)
    return HOURS.get(word)


def _shift(shift: str | None) -> timedelta:
    """The offset in "+08:00", "+0800" or "+8"."""
    if not shift:
        return timedelta()
    digits = shift[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    size = timedelta(hours=int(hours), minutes=int(minutes))
    return -size if shift[0] == "-" else size


def is_american_summer(day: date) -> bool:
    """Whether the United States keep summer time.

    Since 2007 from the second Sunday of March to the first of November (Energy Policy Act of 2005,
    section 110).
    """
    return _sunday(day.year, 3, 8) <= day < _sunday(day.year, 11, 1)


def _sunday(year: int, month: int, day: int) -> date:
    """The first Sunday on or after a day."""
    first = date(year, month, day)
    return first + timedelta(days=6 - first.weekday())
