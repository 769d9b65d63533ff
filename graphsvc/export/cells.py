"""Rows of CSV (RFC 4180), such that no cell is a formula where a spreadsheet opens them.

A name or a quote comes from an article, and an article may be anybody's. What begins with = + - @
or the like is run by spreadsheets, so it gets an apostrophe in front, which they take for "this is
text". `unguarded` takes it off again: nothing is lost. A number is no formula and stays as it is.
https://owasp.org/www-community/attacks/CSV_Injection
"""

import csv
import io
import re
from collections.abc import Iterable

GUARD = "'"
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?(e[+-]?\d+)?")


def rows(told: Iterable[Iterable[str]]) -> bytes:
    """Rows of texts, in UTF-8, each ended by CR LF."""
    lines = io.StringIO(newline="")
    csv.writer(lines).writerows([guarded(cell) for cell in row] for row in told)
    return lines.getvalue().encode()


def guarded(text: str) -> str:
    """The text as a cell that no spreadsheet runs."""
    if _FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return GUARD + text
    return text


def unguarded(cell: str) -> str:
    """The text of a cell."""
    return cell.removeprefix(GUARD) if _FORMULA.match(cell) else cell
