"""Days as they are told, as EDTF, counted from the day of publication.

"On Tuesday" in a report is the last Tuesday, that of the day of publication included; "last week"
the ISO week before; "at the weekend" the last Saturday and Sunday that are over or under way.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from graphsvc.extraction.reading.numbers import NUMBER, value_of
from graphsvc.extraction.reading.passages import Found

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september",
          "october", "november", "december")  # fmt: skip
_DAY = "(?P<day>" + "|".join(WEEKDAYS) + ")"
_MONTH = "(?P<month>" + "|".join(f"{month}|{month[:3]}\\.?" for month in MONTHS) + ")"


@dataclass(frozen=True, slots=True)
class DateMention(Found):
    """A day or a range, in EDTF; `future` where it lies after the day of publication."""

    edtf: str
    future: bool


_Resolve = Callable[[re.Match[str], date], str | None]


def _week(day: date, *, shift: int) -> str:
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
    return f"{monday}/{monday + timedelta(days=6)}"


def _weekend(day: date, *, shift: int = 0) -> str:
    saturday = day - timedelta(days=(day.weekday() - 5) % 7) + timedelta(weeks=shift)
    return f"{saturday}/{saturday + timedelta(days=1)}"


def _weekday(match: re.Match[str], day: date, *, weeks: int = 0) -> str:
    back = (day.weekday() - WEEKDAYS.index(match["day"].lower())) % 7
    return str(day - timedelta(days=back) + timedelta(weeks=weeks))


def _next_weekday(match: re.Match[str], day: date) -> str:
    return str(
        day + timedelta(days=(WEEKDAYS.index(match["day"].lower()) - day.weekday() - 1) % 7 + 1)
    )


def _of_month(match: re.Match[str], day: date) -> str | None:
    month = next(n for n, name in enumerate(MONTHS, 1) if name[:3] == match["month"].lower()[:3])
    year = int(match["year"]) if match["year"] else day.year
    try:
        told = date(year, month, int(match["number"]))
    except ValueError:
        return None
    if not match["year"] and told > day + timedelta(days=180):
        told = told.replace(year=year - 1)
    return str(told)


_FORMS: tuple[tuple[str, _Resolve], ...] = (
    (rf"\b(?:on )?(?P<number>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH}(?:,? (?P<year>\d{{4}}))?\b", _of_month),
    (rf"\b(?:on )?{_MONTH} (?P<number>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?\b(?!:)", _of_month),
    (rf"\bnext {_DAY}\b", _next_weekday),
    (r"\bnext week\b", lambda _, day: _week(day, shift=1)),
    (r"\b(?:next|this coming) weekend\b", lambda _, day: _weekend(day, shift=1)),
    (rf"\b(?:a )?week (?:ago )?(?:last|on) {_DAY}\b", lambda match, day: _weekday(match, day, weeks=-1)),
    (rf"\b(?:on |last |this )?{_DAY}(?: (?:night|evening|afternoon|lunchtime|morning))?(?:['’]s)?\b", _weekday),
    (r"\blast week(?!end)\b", lambda _, day: _week(day, shift=-1)),
    (r"\b(?:at|over|last|this)(?: the)? weekend\b", lambda _, day: _weekend(day)),
    (r"\byesterday\b|\blast night\b", lambda _, day: str(day - timedelta(days=1))),
    (r"\b(?:today|tonight|this (?:evening|afternoon|lunchtime))\b", lambda _, day: str(day)),
    (rf"\b(?P<n>{NUMBER}) days (?:ago|earlier|before)\b",
     lambda match, day: str(day - timedelta(days=value_of(match["n"])))),
    (r"\ba week (?:ago|earlier)\b", lambda _, day: str(day - timedelta(days=7))),
    (r"\btomorrow\b", lambda _, day: str(day + timedelta(days=1))),
)  # fmt: skip
FORMS = tuple((re.compile(pattern, re.IGNORECASE), resolve) for pattern, resolve in _FORMS)


def week_later(mention: DateMention) -> DateMention:
    """The same weekday of the week after: "they host Viking on Monday"."""
    day = date.fromisoformat(mention.edtf) + timedelta(days=7)
    return replace(mention, edtf=str(day), future=True)


def dates_in(text: str, *, offset: int, anchor: date | None) -> tuple[DateMention, ...]:
    """The days told in a sentence that begins at `offset`; none without an anchor to count from."""
    if anchor is None:
        return ()
    found: list[DateMention] = []
    for pattern, resolve in FORMS:
        for match in pattern.finditer(text):
            start, end = match.start() + offset, match.end() + offset
            edtf = resolve(match, anchor)
            if edtf and not any(start < each.end and each.start < end for each in found):
                future = edtf.partition("/")[0] > str(anchor)
                found.append(DateMention(start, end, edtf, future))
    return tuple(sorted(found, key=lambda each: each.start))
