"""The line of a dataset in the log: compact, for a large dataset has hundreds of thousands.

Statements stand under their subject, as a property and a value each::

    {"type":"Stated","source":"dataset:x","line":7,"basis":"STATED","how":["graphsvc",…],
     "entities":[["match:cup-2020-21/a-b","A v B"]],
     "told":[["match:cup-2020-21/a-b","homeTeam","@club:a","finalScore",[1,1]]]}

A value is marked by its first sign: @ an entity, = a text, # a date, ! a code; pairs are scores,
truth values stand for themselves, and what has more to tell is written out in full.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from sys import intern
from typing import cast

from graphsvc.model import (
    Basis,
    BooleanValue,
    DateValue,
    Entity,
    EntityKind,
    EntityValue,
    EnumValue,
    Extraction,
    Modality,
    Qualifier,
    ScoreValue,
    Stated,
    Statement,
    TextValue,
    Value,
)

Json = object
InFull = Callable[[Value], Json]
FromFull = Callable[[Json], Value]


def pack(record: Stated, in_full: InFull) -> dict[str, Json]:
    """A line as JSON; `in_full` writes the values that no sign stands for."""
    how = record.extraction
    priors = [list(how.priors)] if how.priors else []
    return {
        "source": record.source,
        "line": record.line,
        "basis": record.basis,
        "how": [how.agent, how.version, how.rule, how.confidence, *priors],
        "entities": [_packed(each) for each in record.entities],
        "told": [
            [subject, *_pairs(told, in_full)]
            for subject, told in groupby(record.statements, key=lambda each: each.subject)
        ],
    }


def unpack(given: Mapping[str, Json], from_full: FromFull) -> Stated:
    """The line that was packed so."""
    agent, version, rule, confidence, *priors = cast("list[str]", given["how"])
    how = Extraction(agent, version, rule, float(confidence), tuple(priors[0]) if priors else ())
    told = cast("list[list[Json]]", given["told"])
    return Stated(
        cast("str", given["source"]),
        cast("int", given["line"]),
        Basis(cast("str", given["basis"])),
        how,
        tuple(_entity(*each) for each in cast("list[list[str]]", given["entities"])),
        tuple(each for group in told for each in _statements(group, from_full)),
    )


def _packed(entity: Entity) -> list[str]:
    """Its id and name; its kind, where the id does not tell it."""
    told = entity.id.partition(":")[0].upper() == entity.kind
    return [entity.id, entity.name] if told else [entity.id, entity.name, entity.kind]


def _entity(label: str, name: str, kind: str = "") -> Entity:
    return Entity(label, EntityKind(kind or label.partition(":")[0].upper()), name)


# ---------------------------------------------------------------- statements


def _pairs(told: Iterable[Statement], in_full: InFull) -> Iterator[Json]:
    for each in told:
        yield _property(each, in_full)
        yield _value(each.value, in_full)


def _property(told: Statement, in_full: InFull) -> Json:
    """The name of the property; with qualifiers and modality, where it has any."""
    if not told.qualifiers and told.modality is Modality.FACT:
        return told.property
    narrowed = [[each.property, _value(each.value, in_full)] for each in told.qualifiers]
    return [told.property, narrowed, told.modality]


def _statements(group: list[Json], from_full: FromFull) -> Iterator[Statement]:
    subject = cast("str", group[0])
    for name, value in zip(group[1::2], group[2::2], strict=True):
        if isinstance(name, str):
            yield Statement(subject, intern(name), _read(value, from_full))
        else:
            bare, narrowed, modality = cast("tuple[str, list[tuple[str, Json]], str]", name)
            qualifiers = ((each, _read(told, from_full)) for each, told in narrowed)
            yield Statement(
                subject,
                bare,
                _read(value, from_full),
                tuple(Qualifier(each, told) for each, told in qualifiers if told is not None),
                Modality(modality),
            )


# ---------------------------------------------------------------- values


def _value(value: Value | None, in_full: InFull) -> Json:  # noqa: PLR0911 - one for each kind
    match value:
        case None:
            return None
        case EntityValue(entity):
            return f"@{entity}"
        case TextValue(text, None):
            return f"={text}"
        case DateValue(edtf, None, None):
            return f"#{edtf}"
        case EnumValue(code):
            return f"!{code}"
        case ScoreValue(home, away):
            return [home, away]
        case BooleanValue(boolean):
            return boolean
        case _:
            return in_full(value)


_SIGNS: Mapping[str, Callable[[str], Value]] = {
    "@": EntityValue,
    "=": TextValue,
    "#": DateValue,
    "!": EnumValue,
}


@lru_cache(maxsize=65_536)
def _signed(given: str) -> Value:
    """The value that a sign marks; the clubs and days of a dataset come again and again."""
    return _SIGNS[given[0]](given[1:])


def _read(given: Json, from_full: FromFull) -> Value | None:
    match given:
        case str():
            return _signed(given)
        case None:
            return None
        case [int(home), int(away)]:
            return ScoreValue(home, away)
        case bool():
            return BooleanValue(given)
        case _:
            return from_full(given)
