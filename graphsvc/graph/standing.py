"""What a statement is worth by its own sources alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import prod

from graphsvc.graph.records import StatementRecord, Voice
from graphsvc.graph.rulings import sentence
from graphsvc.model import Basis, DeprecationReason, Modality, Stance, StatementStatus
from graphsvc.rules.properties import property_of

_SEEN = ("shot:", "card:")
"""What a picture can show of a match."""

_FALLEN = {
    DeprecationReason.SUPERSEDED: "superseded",
    DeprecationReason.AMBIGUOUS_READING: "less-likely-reading",
}
"""The rule for what no voice that counts says."""
FIRMNESS = {
    basis: place
    for place, basis in enumerate(
        (
            Basis.STATED,
            Basis.CURATED,
            Basis.IMPLIED,
            Basis.NORMALIZED,
            Basis.DERIVED,
            Basis.BACKGROUND,
        )
    )
}
"""How firm a basis is: the lower the number, the firmer."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether its own sources carry a statement, and the rule that says so."""

    status: StatementStatus
    rule: str
    why: str
    basis: Basis
    confidence: float
    fallen: DeprecationReason | None = None
    """Why none of its sources counts any more."""


def standing(record: StatementRecord) -> Standing:
    """How a statement stands before it meets its rivals."""
    voices = independent(record)
    fallen = None if voices else _fallen(record)
    status, rule = _status(record, voices, fallen)
    why = sentence(rule, count=len(voices))
    telling = voices or unlikely(record)
    basis = min((each.basis for each in telling), key=FIRMNESS.__getitem__, default=Basis.STATED)
    return Standing(status, rule, why, basis, _confidence(telling), fallen)


def firmer(one: Basis, other: Basis) -> Basis:
    """The firmer of two bases."""
    return min(one, other, key=FIRMNESS.__getitem__)


def independent(record: StatementRecord) -> list[Voice]:
    """The voices that support a statement, one of each origin: a copy is no second witness.

    Those that what was known before has moved only where there are no others: they may echo them.
    """
    heard = [
        voice for voice in record.voices if voice.stance is Stance.SUPPORTS and not voice.silenced
    ]
    heard = [voice for voice in heard if not voice.priors] or heard
    if len(heard) < 2:
        return heard
    by_origin: dict[str, Voice] = {}
    for voice in heard:
        origin = voice.witness
        known = by_origin.get(origin)
        if known is None or voice.confidence > known.confidence:
            by_origin[origin] = voice
    return list(by_origin.values())


def unlikely(record: StatementRecord) -> list[Voice]:
    """The voices that only perhaps say a statement, for their words more likely say another."""
    ambiguous = DeprecationReason.AMBIGUOUS_READING
    return [each for each in record.voices if each.silenced is ambiguous]


def _fallen(record: StatementRecord) -> DeprecationReason | None:
    """Why nobody's word on it counts any more; None where somebody's does."""
    gone = [each.silenced for each in record.voices]
    said = [each.silenced for each in record.voices if each.stance is Stance.SUPPORTS]
    reasons = said or gone
    if not all(reasons):
        return None
    ambiguous = DeprecationReason.AMBIGUOUS_READING
    return ambiguous if ambiguous in reasons else next(iter(reasons), None)


def _confidence(voices: Iterable[Voice]) -> float:
    """The chance that not all of the independent sources are wrong."""
    return round(1 - prod(1 - voice.confidence for voice in voices), 6)


def _status(
    record: StatementRecord, voices: Sequence[Voice], fallen: DeprecationReason | None
) -> tuple[StatementStatus, str]:
    """Whether the sources that support a statement carry it, and the rule that says so."""
    if fallen:
        return StatementStatus.REJECTED, _FALLEN.get(fallen, "retracted")
    if not voices:
        return StatementStatus.REJECTED, "no-source"
    against = len(
        {
            voice.witness
            for voice in record.voices
            if voice.stance is Stance.CONTRADICTS and not voice.silenced
        }
    )
    if against >= len(voices):
        return StatementStatus.DISPUTED, "denied"
    doubt = _doubt(record, voices[0]) if len(voices) == 1 else None
    if doubt:
        return StatementStatus.UNVERIFIED, doubt
    return StatementStatus.ACCEPTED, _belief(record, len(voices), against)


def _doubt(record: StatementRecord, voice: Voice) -> str | None:
    """Why a single source is not enough."""
    if voice.confidence < property_of(record.statement.property).sure:
        return "unsure-reading"
    if voice.caption_only and not _visible(record):
        return "caption-only"
    return None


def _belief(record: StatementRecord, sources: int, against: int) -> str:
    """Why a statement is accepted, as long as no rival value is told."""
    if record.statement.modality is not Modality.FACT:
        return "no-fact"
    if against:
        return "more-say-than-deny"
    return "one-source" if sources == 1 else "several-sources"


def _visible(record: StatementRecord) -> bool:
    """Whether a caption is proof enough: of what a picture shows, and of a name in use."""
    name = record.statement.property
    event = record.statement.subject.startswith(_SEEN)  # it is of the match that is pictured
    return name == "alias" or property_of(name).pictured or (event and name == "match")
