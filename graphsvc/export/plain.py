"""Values and nodes in plain texts, for the forms that know nothing else."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime

from graphsvc.export.snapshot import Snapshot
from graphsvc.graph.records import StatementRecord
from graphsvc.model import (
    BooleanValue,
    Bound,
    DateValue,
    EntityValue,
    EnumValue,
    NumberValue,
    ScoreValue,
    Statement,
    TextValue,
    Value,
)
from graphsvc.rules.properties import PROPERTIES

LIMITS = {Bound.EXACT: "", Bound.AT_LEAST: ">=", Bound.AT_MOST: "<="}
BETWEEN = "; "
"""Stands between several values of one property."""


def text_of(value: Value | None) -> str:
    """A value as a person would write it: an id, "2-0", ">=3", "2020-12-01"; empty if left open."""
    match value:
        case EntityValue(entity=text) | TextValue(text=text):
            return text
        case EnumValue(code=text) | DateValue(edtf=text):
            return text
        case NumberValue():
            return f"{LIMITS[value.bound]}{number(value.number)} {value.unit or ''}".rstrip()
        case ScoreValue():
            return value.text
        case BooleanValue():
            return "true" if value.boolean else "false"
        case None:
            return ""


def number(value: float) -> str:
    """A number without a needless fraction."""
    return str(int(value)) if value == value // 1 and abs(value) < 1e15 else repr(value)


def qualifiers_of(statement: Statement) -> str:
    """What narrows a statement: "club=club:atalanta; asOf=2020-12-01"."""
    told = (f"{each.property}={text_of(each.value)}" for each in statement.qualifiers)
    return BETWEEN.join(told)


def label_of(name: str) -> str:
    """A property for people."""
    known = PROPERTIES.get(name)
    return known.label if known else name


def iso(when: datetime | None) -> str:
    """An instant; empty where there is none."""
    return when.isoformat() if when else ""


def sources_of(record: StatementRecord) -> str:
    """Who says a statement, by id."""
    return " ".join(record.sources)


def plain_facts(snapshot: Snapshot) -> Mapping[str, Mapping[str, str]]:
    """What is believed of each node and is no other node: by its id and the property."""
    facts: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    for record in snapshot.statements:
        told = record.statement
        if record.id in snapshot.believed and not isinstance(told.value, EntityValue):
            facts[told.subject].setdefault(told.property, []).append(_narrowed(told))
    return {
        node: {name: BETWEEN.join(texts) for name, texts in each.items()}
        for node, each in facts.items()
    }


def _narrowed(statement: Statement) -> str:
    """A value, with what narrows it in brackets."""
    qualifiers = qualifiers_of(statement)
    return f"{text_of(statement.value)} ({qualifiers})" if qualifiers else text_of(statement.value)
