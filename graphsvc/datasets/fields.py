"""The fields of our own form: each is read by a small function that says what it must be."""

import re
from collections.abc import Mapping
from typing import TypeVar

from graphsvc.datasets.reading import BadRow
from graphsvc.datasets.rows import Goals
from graphsvc.model import Basis, EventStatus, Position
from graphsvc.reference.seasons import season_label
from graphsvc.rules.edtf import span
from graphsvc.rules.minutes import minute_key

Given = Mapping[str, object]
"""An object of JSON."""
WHAT = ("matches", "goals")

_SLUG = re.compile(r"[^\s:/]+")
"""Labels are parted by colons and strokes."""

Code = TypeVar("Code", Basis, EventStatus, Position)


def text(given: object) -> str:
    """A text that says something."""
    if isinstance(given, str) and given.strip():
        return given.strip()
    raise BadRow(f"{given!r} is no text; write one, in quotation marks")


def slug(given: object) -> str:
    """A slug; it is kept as it is given."""
    if isinstance(given, str) and _SLUG.fullmatch(given):
        return given
    raise BadRow(f"{given!r} is no slug; write letters, digits and hyphens")


def whole(given: object) -> int:
    """A number without a fraction, 0 or more."""
    if isinstance(given, int) and not isinstance(given, bool) and given >= 0:
        return given
    raise BadRow(f"{given!r} is no whole number; write one such as 3")


def count(given: str) -> int:
    """A number, told in digits."""
    if given.isascii() and given.isdigit():
        return int(given)
    raise BadRow(f"{given!r} is no whole number; write one such as 3")


def flag(given: object) -> bool:
    """Yes or no."""
    if isinstance(given, bool):
        return given
    raise BadRow(f"{given!r} is neither true nor false; write one of them")


def goals(given: object) -> Goals:
    """The goals of both sides."""
    match given:
        case [home, away]:
            return whole(home), whole(away)
    raise BadRow(f"{given!r} is no score; write the goals of both sides, such as [2,1]")


def day(given: object) -> str:
    """A day, a month, a year or a range of days in EDTF; a year may be a number."""
    told = str(given)
    if span(told):
        return told
    raise BadRow(f"{given!r} is no date; write one such as 2020-12-01")


def season(given: object) -> str:
    """A season, as the graph writes it: 2020-21 of 2020/21."""
    label = season_label(str(given))
    if label:
        return label
    raise BadRow(f"{given!r} is no season; write one such as 2020-21 or 2020")


def minute(given: object) -> str:
    """A minute of a match; it may be a number."""
    try:
        minute_key(str(given))
    except ValueError as error:
        raise BadRow(str(error)) from None
    return str(given)


def position(given: object) -> Position:
    """Where a player plays."""
    return _code(given, Position)


def what(given: object) -> tuple[str, ...]:
    """Of what a dataset is complete."""
    if isinstance(given, list) and all(each in WHAT for each in given):
        return tuple(given)
    raise BadRow(f"{given!r} is no list of what is complete; write some of {', '.join(WHAT)}")


def basis(given: object) -> Basis:
    """STATED, or CURATED."""
    return _code(given, Basis)


def status(given: object) -> EventStatus:
    """Where a match stands."""
    return _code(given, EventStatus)


def _code(given: object, words: type[Code]) -> Code:
    try:
        return words(str(given).upper())
    except ValueError:
        raise BadRow(f"{given!r} is unknown; write one of {', '.join(words)}") from None
