"""Datelines: where and when a report was filed, at the head of its first paragraph.

"BERGAMO, Italy (AP) — ", "LONDON (Reuters) - ", "MANCHESTER, England, April 5 -", or on a line of
its own "MILAN 1996-08-25". The place stands in capitals, or an agency follows it in brackets.
"""

import re

from graphsvc.articles.agencies import AGENCY
from graphsvc.articles.moments import DATE, MONTH, WEEKDAY

LONGEST = 120

_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_PLACE = rf"{_CAPITAL}(?:{_CAPITAL}|['’.-])+(?:[ /]{_CAPITAL}(?:{_CAPITAL}|['’.-])*){{0,4}}"
_NAME = rf"{_CAPITAL}[\w'’.-]*(?: (?:and |of |the )?{_CAPITAL}[\w'’.-]*){{0,3}}"
_DAY = rf"(?i:(?:{WEEKDAY},?\s+)?(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})\b|{DATE})"
_WHEN = rf"(?:,?\s+{_DAY})"
_SOURCE = rf"\(\s?{AGENCY}[^()]{{0,20}}\)"
_WHERE = rf"(?:, {_NAME})"

_STRONG = (
    rf"(?:{_PLACE}{_WHERE}?{_WHEN}?,?\s+{_SOURCE}|{_PLACE}{_WHERE}?{_WHEN}(?:\s+{_SOURCE})?"
    rf"|{_NAME}{_WHERE}?{_WHEN}?,?\s+{_SOURCE}|{_SOURCE})"
)
_DASH = r"(?:\s*[—–]|\s*--|\s+-|\s*:(?=\s))\s*"

_AT_HEAD = re.compile(rf"(?P<dateline>{_STRONG}){_DASH}(?=\S)")
_ANY_SOURCE = rf"(?:\s+\({_CAPITAL}[\w .&/-]{{1,30}}\))"
_BARE_AT_HEAD = re.compile(
    rf"(?P<dateline>{_PLACE}{_WHERE}?{_ANY_SOURCE}?)\s+(?:[—–-]|--)\s+(?=\S)"
)
_ALONE = re.compile(rf"(?P<dateline>{_STRONG})(?:{_DASH})?")


def dateline_at(text: str, start: int, end: int, *, bare: bool = False) -> tuple[int, int] | None:
    """Where the dateline at the head of a block ends, and where the words after its dash begin.

    With `bare` a place without day or known agency will do: "LONDON - The ...".
    """
    limit = min(end, start + LONGEST)
    match = _AT_HEAD.match(text, start, limit)
    if match is None and bare:
        match = _BARE_AT_HEAD.match(text, start, limit)
    if match is None or match.end() >= end:
        return None
    return match.end("dateline"), match.end()


def is_dateline(text: str, start: int, end: int) -> bool:
    """Whether a block is a dateline and nothing else, with a day or an agency."""
    return end - start <= LONGEST and _ALONE.fullmatch(text, start, end) is not None
