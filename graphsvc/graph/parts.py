"""What a statement is made of where nodes were merged or separated: propositions as once told.

A merger makes one statement of two, a separation two of one. Each keeps what was told under which
id, so that both can be undone.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from graphsvc.graph.records import Voice
from graphsvc.graph.standing import firmer
from graphsvc.model import (
    Alternative,
    DeprecationReason,
    EntityValue,
    Qualifier,
    Statement,
    Value,
)

Rename = Callable[[str], str]
"""The label of a node now, by the label that a statement names."""


class Part(NamedTuple):
    """A proposition as it was told, and who says it."""

    statement: Statement
    voices: tuple[Voice, ...]
    since: int
    """The revision that first told it."""
    place: int
    """Its place in the order of the log."""


def renamed(statement: Statement, rename: Rename) -> Statement:
    """The same of other nodes; the very same where all labels stay."""
    subject, value = rename(statement.subject), _renamed(statement.value, rename)
    qualifiers = tuple(
        Qualifier(each.property, _renamed(each.value, rename) or each.value)
        for each in statement.qualifiers
    )
    if (subject, value, qualifiers) == (
        statement.subject,
        statement.value,
        statement.qualifiers,
    ):
        return statement
    return replace(statement, subject=subject, value=value, qualifiers=qualifiers)


def _renamed(value: Value | None, rename: Rename) -> Value | None:
    return EntityValue(rename(value.entity)) if isinstance(value, EntityValue) else value


def silence(
    fallen: DeprecationReason | None, alternative: Alternative | None
) -> DeprecationReason | None:
    """Why a voice does not count, by what became of its source and by how it was read."""
    return fallen or (DeprecationReason.AMBIGUOUS_READING if alternative else None)


def heard(voices: tuple[Voice, ...], new: Voice) -> tuple[Voice, ...]:
    """The voices on a statement with another claim among them: one for each source and stance."""
    place = place_in(voices, new)
    if place is None:
        return (*voices, new)
    return (*voices[:place], _both(voices[place], new), *voices[place + 1 :])


def place_in(voices: tuple[Voice, ...], new: Voice) -> int | None:
    """Where the voice of the same source and stance stands, if it has one."""
    source, stance = new.key
    for place, old in enumerate(voices):
        if old.source == source and old.stance is stance:
            return place
    return None


def _both(old: Voice, new: Voice) -> Voice:
    """Two claims of a source as one voice; what it says plainly needs no second reading."""
    if bool(old.alternative) is not bool(new.alternative):
        return old if new.alternative else new
    return new._replace(
        basis=firmer(old.basis, new.basis),
        confidence=max(old.confidence, new.confidence),
        caption_only=old.caption_only and new.caption_only,
        priors=old.priors and new.priors,
    )
