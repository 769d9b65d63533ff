"""Which statements are believed: pure rules over what the sources say.

Only statements with the same subject, property and scope compete, and of those only facts of a
single-valued property. Nothing is dropped: a loser is kept as DISPUTED, with the rule that decided.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import prod

from graphsvc.graph.records import StatementRecord, Voice
from graphsvc.model import (
    Basis,
    CardColour,
    DateValue,
    EnumValue,
    EventStatus,
    Modality,
    Rank,
    Stance,
    StatementStatus,
)
from graphsvc.rules.edtf import Span, span
from graphsvc.rules.properties import PROPERTIES, Property

_NOT_BEGUN = EnumValue(EventStatus.PRE_EVENT)
_SENT_OFF = EnumValue(CardColour.RED)
_FOR_TWO_CAUTIONS = EnumValue(CardColour.SECOND_YELLOW)

_SEEN = ("shot:", "card:")
"""What a picture can show of a match."""

_FIRMNESS = {basis: place for place, basis in enumerate(Basis)}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules make of one statement."""

    status: StatementStatus
    why: str
    basis: Basis
    confidence: float
    rank: Rank = Rank.NORMAL
    rivals: tuple[StatementRecord, ...] = ()


Verdicts = dict[str, Verdict]
"""Statement id -> verdict."""


def competition(name: str) -> Property:
    """How statements of a property compete; one that is not listed may have many values."""
    return PROPERTIES.get(name) or Property(name, name, single_valued=False)


def judge(records: Iterable[StatementRecord]) -> Verdicts:
    """Judge all statements on one subject and property, each among those of its scope."""
    scopes: defaultdict[tuple[str, ...], list[StatementRecord]] = defaultdict(list)
    for record in records:
        scopes[scope(record)].append(record)
    verdicts: Verdicts = {}
    for rivals in scopes.values():
        verdicts |= _judge_scope(rivals)
    return verdicts


def judge_alone(record: StatementRecord) -> Verdict:
    """What a statement is worth by its own sources, before it meets its rivals."""
    supporting = _independent(record)
    status, why = _standing(record, supporting)
    basis = min((each.basis for each in supporting), key=_FIRMNESS.__getitem__, default=None)
    return Verdict(status, why, basis or Basis.STATED, _confidence(supporting))


def firmer(one: Basis, other: Basis) -> Basis:
    """The firmer of two bases."""
    return min(one, other, key=_FIRMNESS.__getitem__)


def scope(record: StatementRecord) -> tuple[str, ...]:
    """The values of the qualifiers that make its scope."""
    names = competition(record.statement.property).scope
    values = (record.statement.qualifier(name) for name in names)
    return tuple("" if value is None else value.key for value in values)


def _independent(record: StatementRecord) -> list[Voice]:
    """The voices that support a statement.

    Those that what was known before has moved only where there are no others: they may echo them.
    """
    voices = [voice for voice in record.voices if voice.stance is Stance.SUPPORTS]
    return [voice for voice in voices if not voice.priors] or voices


def _confidence(voices: Iterable[Voice]) -> float:
    """The chance that not all of the independent sources are wrong."""
    return round(1 - prod(1 - voice.confidence for voice in voices), 6)


def _standing(record: StatementRecord, voices: Sequence[Voice]) -> tuple[StatementStatus, str]:
    """Whether the sources that support a statement carry it, and the rule that says so."""
    against = sum(voice.stance is Stance.CONTRADICTS for voice in record.voices)
    if not voices:
        return StatementStatus.REJECTED, "No source says it, and one at least denies it."
    if against >= len(voices):
        return StatementStatus.DISPUTED, "As many sources deny it as say it."
    doubt = _doubt(record, voices[0]) if len(voices) == 1 else None
    if doubt:
        return StatementStatus.UNVERIFIED, doubt
    return StatementStatus.ACCEPTED, _belief(record, len(voices), against)


def _doubt(record: StatementRecord, voice: Voice) -> str | None:
    """Why a single source is not enough."""
    if voice.confidence < competition(record.statement.property).sure:
        return "One source says it, and the reading is not sure."
    if voice.caption_only and not _visible(record):
        return "Only a picture caption says it."
    return None


def _belief(record: StatementRecord, sources: int, against: int) -> str:
    """Why a statement is accepted, as long as no rival value is told."""
    if record.statement.modality is not Modality.FACT:
        return "It is said, but not as a fact."
    if against:
        return "More sources say it than deny it."
    if sources == 1:
        return "One source says it, and none says otherwise."
    return f"{sources} sources say it, and none says otherwise."


def _visible(record: StatementRecord) -> bool:
    """Whether a caption is proof enough: of what a picture shows, and of a name in use."""
    name = record.statement.property
    event = record.statement.subject.startswith(_SEEN)  # it is of the match that is pictured
    return name == "alias" or competition(name).pictured or (event and name == "match")


def _judge_scope(records: Sequence[StatementRecord]) -> Verdicts:
    verdicts = {record.id: judge_alone(record) for record in records}
    told = [each for each in records if each.statement.modality is Modality.FACT]
    known = [each for each in told if each.statement.value is not None]
    if not competition(records[0].statement.property).single_valued or len(told) < 2:
        return verdicts
    accepted = [each for each in known if verdicts[each.id].status is StatementStatus.ACCEPTED]
    for record in known:
        others = tuple(each for each in known if each is not record and _rival(each, record))
        verdicts[record.id] = replace(verdicts[record.id], rivals=others)
    if accepted:
        verdicts |= _contest(accepted, verdicts)
        verdicts |= _outdone(told, verdicts)
    return verdicts


def _rival(one: StatementRecord, other: StatementRecord) -> bool:
    """Whether two different values cannot both be true."""
    return not (_refines(one, other) or _refines(other, one))


def _refines(one: StatementRecord, other: StatementRecord) -> bool:
    """Whether one tells more, and agrees.

    A day in a told week, a match that has begun since, the second caution somebody is sent off for.
    """
    days, wider = _days(one), _days(other)
    if days and wider:
        return days != wider and wider.contains(days)
    if other.statement.value == _SENT_OFF:
        return one.statement.value == _FOR_TWO_CAUTIONS
    return other.statement.value == _NOT_BEGUN and one.statement.value != _NOT_BEGUN


def _days(record: StatementRecord) -> Span | None:
    value = record.statement.value
    return span(value.edtf) if isinstance(value, DateValue) else None


def _contest(accepted: Sequence[StatementRecord], verdicts: Mapping[str, Verdict]) -> Verdicts:
    """Let the values that tell most compete; one that agrees with several speaks for each."""
    fullest = [each for each in accepted if not any(_refines(other, each) for other in accepted)]

    def weight(record: StatementRecord) -> tuple[int, int, float]:
        allies = [each for each in accepted if each is record or _refines(record, each)]
        sources = {voice.source for each in allies for voice in _independent(each)}
        verdict = verdicts[record.id]
        return len(sources), -_FIRMNESS[verdict.basis], verdict.confidence

    ranked = sorted(fullest, key=weight, reverse=True)
    best = [each for each in ranked if weight(each) == weight(ranked[0])]
    if len(best) > 1:
        return {each.id: _tied(each, best, verdicts[each.id]) for each in accepted}
    why = _why(weight(best[0]), weight(ranked[1])) if len(ranked) > 1 else None
    return _won(best[0], accepted, verdicts, why)


def _tied(record: StatementRecord, best: Sequence[StatementRecord], verdict: Verdict) -> Verdict:
    """A tie is nobody's: only what holds either way stays accepted."""
    if all(_refines(each, record) for each in best):
        return replace(
            verdict, why="It agrees with each of the values that tell more, which are disputed."
        )
    return _disputed(verdict, "Its sources and those of a rival value weigh the same.")


def _won(
    winner: StatementRecord,
    accepted: Sequence[StatementRecord],
    verdicts: Mapping[str, Verdict],
    why: str | None,
) -> Verdicts:
    """The verdicts once one value has won; `why` is None when none accepted stood against it."""
    others = [each for each in accepted if each is not winner]
    return {each.id: _lost(each, winner, verdicts[each.id]) for each in others} | {
        winner.id: _best(verdicts[winner.id], why, agreeing=len(others))
    }


def _best(verdict: Verdict, why: str | None, *, agreeing: int) -> Verdict:
    """The winner's verdict; it is preferred as soon as there is another value."""
    if why is None and agreeing:
        why = "The values told agree, and it tells most."
    elif why is None and verdict.rivals:
        why = "No rival value is verified."
    preferred = Rank.PREFERRED if agreeing or verdict.rivals else Rank.NORMAL
    return replace(verdict, rank=preferred, why=why or verdict.why)


def _lost(record: StatementRecord, winner: StatementRecord, verdict: Verdict) -> Verdict:
    if _refines(winner, record):
        return replace(verdict, why="It agrees with the accepted value, which tells more.")
    return _disputed(verdict, "A rival value is better told.")


def _why(winner: tuple[int, int, float], second: tuple[int, int, float]) -> str:
    """Which of the rules put the winner before the second."""
    if winner[0] > second[0]:
        return "More independent sources say it than any rival value."
    if winner[1] > second[1]:
        return "As many sources say it as a rival value, on a firmer basis."
    return "As many sources say it as a rival value, and its reading is surer."


def _disputed(verdict: Verdict, why: str) -> Verdict:
    return replace(verdict, status=StatementStatus.DISPUTED, why=why)


def _outdone(told: Sequence[StatementRecord], verdicts: Mapping[str, Verdict]) -> Verdicts:
    """A source that leaves the value open contradicts nobody, and never answers for it."""
    why = "It leaves open what another statement tells."
    open_ones = (each for each in told if each.statement.value is None)
    return {each.id: replace(verdicts[each.id], why=why) for each in open_ones}


def in_order(records: Iterable[StatementRecord]) -> list[StatementRecord]:
    """The accepted facts with a known value, preferred ones first, else in the order of the log."""
    believed = [each for each in records if _answers(each)]
    return sorted(believed, key=lambda each: each.rank is not Rank.PREFERRED)


def _answers(record: StatementRecord) -> bool:
    return (
        record.status is StatementStatus.ACCEPTED
        and record.rank is not Rank.DEPRECATED
        and record.statement.modality is Modality.FACT
        and record.statement.value is not None
    )
