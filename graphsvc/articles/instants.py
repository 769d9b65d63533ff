"""Days and instants as metadata write them: ISO 8601, RFC 5322, or as news pages do."""

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from graphsvc.articles.moments import moments_in

EARLIEST = 1850
"""An earlier year is a machine's zero: "0001-01-01"."""
LONGEST = 100

_MAIL = re.compile(
    r"(?:\w{3},\s*)?\d{1,2}\s\w{3}\s\d{2,4}\s\d{1,2}:\d\d(?::\d\d)?\s(?:[A-Z]+|[+-]\d{4})"
)
"""Nothing else: the library makes something wrong of what is only alike."""


def instant_in(words: str) -> date | datetime | None:
    """The instant, or the mere day, that words tell; None where they tell none."""
    words = words.strip()
    if len(words) > LONGEST:
        return None
    for form in (_iso, _mail, _page):
        found = form(words)
        if found is not None:
            return found if found.year >= EARLIEST else None
    return None


def _iso(words: str) -> date | datetime | None:
    """As ISO 8601 writes it: a day, or a day and a time."""
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            return read(words)
        except ValueError:
            continue
    return None


def _mail(words: str) -> datetime | None:
    """As RFC 5322 and RSS write it: "Sat, 05 Oct 2024 17:12:00 +0100"."""
    try:
        return parsedate_to_datetime(words) if _MAIL.fullmatch(words) else None
    except (ValueError, OverflowError):
        return None


def _page(words: str) -> date | datetime | None:
    moment = next(moments_in(words, 0, len(words)), None)
    return (moment.at(timedelta()) or moment.day) if moment else None


def aware(instant: datetime) -> datetime:
    """The instant with its zone; without one it is taken as UTC."""
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)
