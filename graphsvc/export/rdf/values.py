"""Values as RDF terms."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from pyoxigraph import Literal, NamedNode, Triple

from graphsvc.export.base import Base
from graphsvc.export.rdf.vocabulary import EDTF, XSD, ours
from graphsvc.model import (
    BooleanValue,
    Bound,
    DateValue,
    EntityValue,
    EnumValue,
    NumberValue,
    ScoreValue,
    TextValue,
    Value,
)
from graphsvc.rules.terms import OURS, code_iri

Term = NamedNode | Literal

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(rf"{_DAY.pattern}T\d{{2}}:\d{{2}}:\d{{2}}(\.\d+)?(Z|[+-]\d{{2}}:\d{{2}})?")
_SCORE = NamedNode(OURS + "score")
"""The datatype of a score: "2-0", the home side's goals first."""
_DATE = NamedNode(XSD + "date")
_INSTANT = NamedNode(XSD + "dateTime")
_EDTF = NamedNode(EDTF + "EDTF")


def term_of(value: Value, base: Base) -> Term:
    """A value; what it has beside is told by `details`."""
    if isinstance(value, EntityValue):
        return NamedNode(base.of(value.entity))
    if isinstance(value, EnumValue):
        return link(code_iri(value.code))
    return _literal(value)


def _literal(
    value: TextValue | NumberValue | DateValue | ScoreValue | BooleanValue,
) -> Literal:
    match value:
        case TextValue():
            return _text(value.text, value.language)
        case NumberValue():
            return _number(value.number)
        case DateValue():
            return Literal(value.edtf, datatype=_kind_of(value.edtf))
        case ScoreValue():
            return Literal(value.text, datatype=_SCORE)
        case BooleanValue():
            return Literal(value.boolean)


def details(subject: NamedNode, value: Value) -> Iterator[Triple]:
    """What a value has that its term does not tell: a bound, a unit, how a date was told."""
    match value:
        case NumberValue(bound=bound) if bound is not Bound.EXACT:
            yield Triple(subject, ours("bound"), ours(bound))
        case DateValue(expression=str() as expression):
            yield Triple(subject, ours("expression"), Literal(expression))
        case _:
            pass
    match value:
        case NumberValue(unit=str() as unit):
            yield Triple(subject, ours("unit"), Literal(unit))
        case DateValue(anchor=date() as anchor):
            yield Triple(subject, ours("anchor"), day(anchor))
        case _:
            pass


def day(when: date) -> Literal:
    """A calendar day."""
    return Literal(when.isoformat(), datatype=_DATE)


def instant(when: datetime) -> Literal:
    """An instant, with its zone."""
    return Literal(when.isoformat(), datatype=_INSTANT)


def link(address: str) -> Term:
    """An address; as a text where it is none that RDF takes."""
    try:
        return NamedNode(address)
    except ValueError:
        return Literal(address)


def _kind_of(edtf: str) -> NamedNode:
    """The datatype of a date: that of XML for a day and an instant, else EDTF."""
    if _DAY.fullmatch(edtf):
        return _DATE
    return _INSTANT if _MOMENT.fullmatch(edtf) else _EDTF


def _number(number: float) -> Literal:
    return Literal(int(number)) if float(number).is_integer() else Literal(number)


def _text(text: str, language: str | None) -> Literal:
    """A text; without its language where that is no tag of BCP 47."""
    try:
        return Literal(text, language=language)
    except ValueError:
        return Literal(text)
