"""How the value of a statement becomes what a slot holds; None where it is of another kind."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from graphsvc.model import DateValue, EntityValue, EnumValue, NumberValue, ScoreValue, TextValue
from graphsvc.model.statements import Statement
from graphsvc.model.values import Value
from graphsvc.rules.edtf import Span, span

Word = TypeVar("Word", bound=StrEnum)


def edtf(value: Value | None) -> str | None:
    """A date as EDTF."""
    return value.edtf if isinstance(value, DateValue) else None


def text(value: Value | None) -> str | None:
    """A text; a number as its digits, for a minute may be told as either."""
    if isinstance(value, NumberValue):
        return f"{value.number:g}"
    return value.text if isinstance(value, TextValue) else None


def whole(value: Value | None) -> int | None:
    """A number of things."""
    return int(value.number) if isinstance(value, NumberValue) else None


def instant(value: Value | None) -> datetime | None:
    """A moment with its zone; a day alone is none."""
    told = edtf(value) or ""
    try:
        moment = datetime.fromisoformat(told)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def year(value: Value | None) -> int | None:
    """A year, told as a number or as a date."""
    told = edtf(value)
    days = span(told) if told else None
    return days.start.year if days and days.start else whole(value)


def score(value: Value | None) -> ScoreValue | None:
    """A score."""
    return value if isinstance(value, ScoreValue) else None


def entity(value: Value | None) -> str | None:
    """The id of a node."""
    return value.entity if isinstance(value, EntityValue) else None


def codes(words: type[Word]) -> Callable[[Value | None], Word | None]:
    """A word of a closed list, as a reader of values."""

    def read(value: Value | None) -> Word | None:
        known = isinstance(value, EnumValue) and value.code in words.__members__
        return words(value.code) if known and isinstance(value, EnumValue) else None

    return read


def days_of(statement: Statement) -> Span | None:
    """The days on which a statement says that it is so; None where it does not tell."""
    at = edtf(statement.qualifier("validAt")) or edtf(statement.qualifier("asOf"))
    if at:
        return span(at)
    since, until = (edtf(statement.qualifier(name)) for name in ("validFrom", "validTo"))
    return span(f"{since or '..'}/{until or '..'}")
