"""Labels: which are free, and putting others in the place of those an extractor proposed."""

from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import TypeVar

from graphsvc.graph.build import GraphView
from graphsvc.model import (
    Claim,
    Entity,
    EntityKind,
    EntityValue,
    Findings,
    LineFindings,
    Qualifier,
    Statement,
    Value,
)

Told = TypeVar("Told", Findings, LineFindings)
"""What an article tells, or a line of a dataset."""

Labels = Mapping[str, str]
"""Proposed label -> the label of the node it turned out to be."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The labels that a new node may not have: those of the graph, and those just given."""

    view: GraphView
    given: Collection[str]

    def __contains__(self, label: object) -> bool:
        return label in self.given or self.view.node(str(label)) is not None


def free(label: str, taken: Container[str]) -> str:
    """The label itself, or the first of `label-2`, `label-3` … that is not taken."""
    numbered = (label if n == 1 else f"{label}-{n}" for n in count(1))
    return next(each for each in numbered if each not in taken)


def tells_more(entity: Entity, name: str | None) -> bool:
    """Whether the log must hold it: a new node, or a fuller name of a player than that one."""
    return name is None or (entity.kind is EntityKind.PLAYER and len(entity.name) > len(name))


def numbered(stem: str, taken: Container[str]) -> str:
    """The first of `stem-1`, `stem-2` … that is not taken."""
    return next(label for n in count(1) if (label := f"{stem}-{n}") not in taken)


def relabelled(findings: Told, labels: Labels) -> Told:
    """The findings with those labels in place of the proposed ones, wherever they stand."""
    if all(old == new for old, new in labels.items()):
        return findings
    return replace(
        findings,
        entities=_merged_entities(
            replace(each, id=labels.get(each.id, each.id)) for each in findings.entities
        ),
        claims=_merged_claims(_claims(findings.claims, labels)),
        mentions=tuple(
            replace(each, entity=labels.get(each.entity, each.entity)) for each in findings.mentions
        ),
    )


def _claims(claims: Collection[Claim], labels: Labels) -> list[Claim]:
    """The claims with those labels; what names another statement names it as it is now."""
    now = [replace(each, statement=_statement(each.statement, labels)) for each in claims]
    if not any(each.extraction.alternative for each in claims):
        return now
    ids = {old.statement.id: new.statement.id for old, new in zip(claims, now, strict=True)}
    return [_naming(each, ids) for each in now]


def _naming(claim: Claim, ids: Mapping[str, str]) -> Claim:
    """A claim that names the statement it is another reading of by its new id."""
    how = claim.extraction
    if how.alternative is None:
        return claim
    label = ids.get(how.alternative.to, how.alternative.to)
    alternative = replace(how.alternative, to=label)
    return replace(claim, extraction=replace(how, alternative=alternative))


def _statement(statement: Statement, labels: Labels) -> Statement:
    return replace(
        statement,
        subject=labels.get(statement.subject, statement.subject),
        value=_value(statement.value, labels) if statement.value else None,
        qualifiers=tuple(
            Qualifier(each.property, _value(each.value, labels)) for each in statement.qualifiers
        ),
    )


def _value(value: Value, labels: Labels) -> Value:
    if isinstance(value, EntityValue):
        return EntityValue(labels.get(value.entity, value.entity))
    return value


def _merged_entities(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Each node once, with the fullest of its names."""
    merged: dict[str, Entity] = {}
    for each in entities:
        known = merged.get(each.id)
        merged[each.id] = max(known, each, key=lambda e: len(e.name)) if known else each
    return tuple(merged.values())


def _merged_claims(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Each statement of a source once, with all its quotes and its surest reading."""
    merged: dict[str, Claim] = {}
    for each in claims:
        known = merged.get(each.id)
        merged[each.id] = _both(known, each) if known else each
    return tuple(merged.values())


def _both(one: Claim, other: Claim) -> Claim:
    surer = max(one, other, key=_sureness)
    quotes = sorted({*one.quotes, *other.quotes}, key=lambda quote: (quote.start, quote.end))
    return replace(surer, quotes=tuple(quotes))


def _sureness(claim: Claim) -> tuple[bool, float]:
    """What is said plainly first, then by how sure the reading is."""
    return claim.extraction.alternative is None, claim.extraction.confidence
