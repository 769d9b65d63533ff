"""Days as they are told, as EDTF, counted from the day of publication.

"On Tuesday" in a report is the last Tuesday, that of the day of publication included; "last week"
the ISO week before; "at the weekend" the last Saturday and Sunday that are over or under way.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from graphsvc.extraction.reading.cues import cued
from graphsvc.extraction.reading.lexicon import words_of
from graphsvc.extraction.reading.numbers import NUMBER, value_of
from graphsvc.extraction.reading.passages import Found
from graphsvc.reference.months import month_of
from graphsvc.reference.naming import fold

WEEKDAYS = words_of("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = words_of("""
    january february march april may june july august september october november december
""")
SATURDAY = WEEKDAYS.index("saturday")


@dataclass(frozen=True, slots=True)
class DateMention(Found):
    """A day or a range, in EDTF; `future` where it lies after the day of publication."""

    edtf: str
    future: bool


def dates_in(text: str, *, offset: int, anchor: date | None) -> tuple[DateMention, ...]:
    """The days told in a sentence that begins at `offset`; none without an anchor to count from."""
    found: list[DateMention] = []
    for each in _by_phrase(text, offset, anchor) if anchor else ():
        if not each.overlaps(found):
            found.append(each)
    return tuple(sorted(found, key=lambda each: each.start))


def week_later(mention: DateMention) -> DateMention:
    """The same weekday of the week after: "they host Viking on Monday"."""
    day = date.fromisoformat(mention.edtf) + timedelta(days=7)
    return replace(mention, edtf=str(day), future=True)


def _by_phrase(text: str, offset: int, anchor: date) -> Iterator[DateMention]:
    for pattern, resolve in _PHRASES:
        for match in pattern.finditer(text):
            if edtf := resolve(match, anchor):
                future = edtf.partition("/")[0] > str(anchor)
                yield DateMention(match.start() + offset, match.end() + offset, edtf, future)


_Resolve = Callable[[re.Match[str], date], str | None]
"""From the words and the day of publication to EDTF; None where the words are no day."""


def _days_on(count: int) -> _Resolve:
    return lambda _, today: str(today + timedelta(days=count))


def _days_ago(match: re.Match[str], today: date) -> str:
    return str(today - timedelta(days=value_of(match["n"])))


def _week(shift: int) -> _Resolve:
    """The week of publication, or one so many weeks from it."""

    def resolve(_: re.Match[str], today: date) -> str:
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=shift)
        return f"{monday}/{monday + timedelta(days=6)}"

    return resolve


def _weekend(shift: int) -> _Resolve:
    """The weekend that is over or under way, or one so many weeks from it."""

    def resolve(_: re.Match[str], today: date) -> str:
        back = (today.weekday() - SATURDAY) % 7
        saturday = today - timedelta(days=back) + timedelta(weeks=shift)
        return f"{saturday}/{saturday + timedelta(days=1)}"

    return resolve


def _last_weekday(match: re.Match[str], today: date) -> str:
    back = (today.weekday() - _weekday_in(match)) % 7
    return str(today - timedelta(days=back))


def _weekday_before_last(match: re.Match[str], today: date) -> str:
    return _last_weekday(match, today - timedelta(weeks=1))


def _next_weekday(match: re.Match[str], today: date) -> str:
    ahead = (_weekday_in(match) - today.weekday() - 1) % 7 + 1
    return str(today + timedelta(days=ahead))


def _weekday_in(match: re.Match[str]) -> int:
    return WEEKDAYS.index(fold(match["day"]))


def _of_month(match: re.Match[str], today: date) -> str | None:
    """A day of a month; without a year, of the year that brings it nearest to publication."""
    month = month_of(match["month"])
    years = [int(match["year"])] if match["year"] else range(today.year - 1, today.year + 2)
    days = [day for year in years if (day := _day(year, month, int(match["number"])))]
    return str(min(days, key=lambda day: abs(day - today))) if days else None


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:  # the 31st of June
        return None


_DAY = rf"(?P<day>{'|'.join(WEEKDAYS)})"
_CAPITALISED = "|".join(
    rf"{form}|{form.upper()}"
    for month in map(str.capitalize, MONTHS)
    for form in (month, rf"{month[:4]}\b\.?", rf"{month[:3]}\b\.?")
)
_MONTH = rf"(?P<month>(?-i:{_CAPITALISED}))"  # "may" and "march" are words as well
_NUMBER = r"(?P<number>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>\d{4}))?"
_TIME_OF_DAY = r"(?: (?:night|evening|afternoon|lunchtime|morning))?(?:['’]s)?"

_MONTH_CUES = "|".join(month[:3] for month in MONTHS)
_PHRASES = tuple(
    (cued(pattern, cue), resolve)
    for pattern, resolve, cue in (
        (rf"\b(?:on )?(?:the )?{_NUMBER} (?:of )?{_MONTH}{_YEAR}(?!\w)", _of_month, _MONTH_CUES),
        (rf"\b(?:on )?{_MONTH} {_NUMBER}{_YEAR}\b(?!:)", _of_month, _MONTH_CUES),
        (rf"\bnext {_DAY}\b", _next_weekday, "next "),
        (r"\bnext week\b", _week(1), "next week"),
        (r"\b(?:next|this coming) weekend\b", _weekend(1), "weekend"),
        (rf"\b(?:a )?week (?:ago )?(?:last|on) {_DAY}\b", _weekday_before_last, "week "),
        (rf"\b(?:on |last |this )?{_DAY}{_TIME_OF_DAY}\b", _last_weekday, "day"),
        (r"\blast week(?!end)\b", _week(-1), "last week"),
        (r"\b(?:at|over|last|this)(?: the)? weekend\b", _weekend(0), "weekend"),
        (r"\b(?:yesterday|last night)\b", _days_on(-1), "yesterday|last night"),
        (
            r"\b(?:today|tonight|this (?:evening|afternoon|lunchtime))\b",
            _days_on(0),
            "today|tonight|this ",
        ),
        (rf"\b(?P<n>{NUMBER}) days (?:ago|earlier|before)\b", _days_ago, " days "),
        (r"\ba week (?:ago|earlier)\b", _days_on(-7), "a week "),
        (r"\btomorrow\b", _days_on(1), "tomorrow"),
    )
)
"""In the order in which they count, where two overlap."""
