"""Which statements are believed: pure rules over what the sources say.

Only statements with the same subject, property and scope compete, and of those only facts of a
single-valued property; of a property with one value at a time, those that hold on a common day.
Nothing is dropped: a loser is kept as DISPUTED, with the rule that decided.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from graphsvc.graph.reading import days_of
from graphsvc.graph.records import StatementRecord
from graphsvc.graph.rulings import sentence
from graphsvc.graph.standing import FIRMNESS, Standing, independent, standing
from graphsvc.model import (
    AliasKind,
    CardColour,
    DateValue,
    DeprecationReason,
    EnumValue,
    EventStatus,
    GoalRole,
    Modality,
    Rank,
    StatementStatus,
)
from graphsvc.rules.edtf import Span, span
from graphsvc.rules.properties import Property, property_of

_NOT_BEGUN = EnumValue(EventStatus.PRE_EVENT)
_TELLING_MORE: Mapping[str, tuple[str, ...]] = {
    CardColour.RED: (CardColour.SECOND_YELLOW,),
    GoalRole.GO_AHEAD: (GoalRole.OPENER, GoalRole.WINNER),
    GoalRole.WINNER: (GoalRole.OPENER,),
}
"""Of words that may both be true of one thing: which ones tell more than one of them."""

REFERENCES = ("dataset:", "curator:")
"""Sources that are kept for reference; what they say refutes what nobody verified."""


@dataclass(frozen=True, slots=True)
class Verdict(Standing):
    """What the rules make of one statement among its rivals."""

    rank: Rank = Rank.NORMAL
    reason: DeprecationReason | None = None
    rivals: tuple[StatementRecord, ...] = ()

    def by(self, rule: str, status: StatementStatus | None = None) -> "Verdict":
        """The same, decided by another rule."""
        return replace(self, rule=rule, why=sentence(rule), status=status or self.status)


Verdicts = dict[str, Verdict]
"""Statement id -> verdict."""


def competition(name: str) -> Property:
    """How statements of a property compete; one that is not listed may have many values."""
    return property_of(name)


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
    alone = standing(record)
    reason = alone.fallen
    rank = Rank.DEPRECATED if reason else Rank.NORMAL
    return Verdict(
        alone.status, alone.rule, alone.why, alone.basis, alone.confidence, reason, rank, reason
    )


def scope(record: StatementRecord) -> tuple[str, ...]:
    """The values of the qualifiers that make its scope."""
    names = competition(record.statement.property).scope
    values = (record.statement.qualifier(name) for name in names)
    return tuple("" if value is None else value.key for value in values)


def _judge_scope(records: Sequence[StatementRecord]) -> Verdicts:
    verdicts = {record.id: judge_alone(record) for record in records}
    how = competition(records[0].statement.property)
    told = [
        each
        for each in records
        if each.statement.modality is Modality.FACT and not verdicts[each.id].reason
    ]
    if not how.competes or len(told) < 2:
        return verdicts
    if how.single_valued:
        return verdicts | _judge_rivals(told, verdicts)
    verdicts |= _supported(told, verdicts)
    for crowd in _at_one_time(told):
        verdicts |= _judge_rivals(crowd, verdicts)
    return verdicts


def _judge_rivals(told: Sequence[StatementRecord], verdicts: Verdicts) -> Verdicts:
    """Verdicts on statements of which only those that agree can be true together."""
    known = [each for each in told if each.statement.value is not None]
    judged = dict(verdicts)
    accepted = [each for each in known if judged[each.id].status is StatementStatus.ACCEPTED]
    for record in known:
        others = tuple(each for each in known if each is not record and _rival(each, record))
        judged[record.id] = replace(judged[record.id], rivals=others)
    if accepted:
        judged |= _contest(accepted, judged)
        judged |= _outdone(told, judged)
        judged |= _refuted(known, judged)
    return {each.id: judged[each.id] for each in told}


def _rival(one: StatementRecord, other: StatementRecord) -> bool:
    """Whether two statements cannot both be true."""
    if not competition(one.statement.property).single_valued:
        return one.statement.value != other.statement.value and _share_a_day(one, other)
    return not (_refines(one, other) or _refines(other, one))


def _refines(one: StatementRecord, other: StatementRecord) -> bool:
    """Whether one tells more, and agrees.

    A day in a told week, a match that has begun since, the second caution somebody is sent off
    for, an opener that took the lead; of what holds for a time, the same value on another day.
    """
    if not competition(one.statement.property).single_valued:
        return one is not other and not _rival(one, other)
    days, wider = _days(one), _days(other)
    if days and wider:
        return days != wider and wider.contains(days)
    ours, theirs = one.statement.value, other.statement.value
    if isinstance(ours, EnumValue) and isinstance(theirs, EnumValue):
        more = _TELLING_MORE.get(theirs.code, ())
        return ours.code in more or (theirs == _NOT_BEGUN and ours != _NOT_BEGUN)
    return False


def _days(record: StatementRecord) -> Span | None:
    value = record.statement.value
    return span(value.edtf) if isinstance(value, DateValue) else None


# ---------------------------------------------------------------- one value at a time


def _at_one_time(told: Sequence[StatementRecord]) -> Iterator[list[StatementRecord]]:
    """Crowds of statements linked by common days, of those that tell more than one value."""
    if len({each.statement.value for each in told}) < 2:
        return
    dated = [(days, each) for each in told if (days := _told_days(each))]
    crowd: list[StatementRecord] = []
    until = date.min
    for days, record in sorted(dated, key=lambda pair: pair[0].start or date.min):
        if crowd and (days.start or date.min) > until:
            yield crowd
            crowd, until = [], date.min
        crowd.append(record)
        until = max(until, days.end or date.max)
    if crowd:
        yield crowd


def _supported(told: Sequence[StatementRecord], verdicts: Verdicts) -> Verdicts:
    """What nobody verified of a day, and another source says of a time with that day in it."""
    unsure = (each for each in told if verdicts[each.id].status is StatementStatus.UNVERIFIED)
    return {
        record.id: verdicts[record.id].by("supported-elsewhere", StatementStatus.ACCEPTED)
        for record in unsure
        if any(
            verdicts[each.id].status is StatementStatus.ACCEPTED
            and each.statement.value == record.statement.value
            and _share_a_day(each, record)
            and _origins(each).isdisjoint(_origins(record))
            for each in told
        )
    }


def _origins(record: StatementRecord) -> set[str]:
    return {voice.origin or voice.source for voice in independent(record)}


def _share_a_day(one: StatementRecord, other: StatementRecord) -> bool:
    ours, theirs = _told_days(one), _told_days(other)
    return ours is not None and theirs is not None and ours.overlaps(theirs)


def _told_days(record: StatementRecord) -> Span | None:
    """The days that a statement vouches for; of an open range the one end that it tells.

    What has no end holds until something else begins, and so excludes nothing that comes later.
    """
    days = days_of(record.statement)
    return days and Span(days.start or days.end, days.end or days.start)


# ---------------------------------------------------------------- the contest


def _contest(accepted: Sequence[StatementRecord], verdicts: Mapping[str, Verdict]) -> Verdicts:
    """Let the values that tell most compete; one that agrees with several speaks for each."""
    one_at_a_time = not competition(accepted[0].statement.property).single_valued
    if one_at_a_time:
        return _contest_of_values(accepted, verdicts)
    fullest = [each for each in accepted if not any(_refines(other, each) for other in accepted)]

    def weight(record: StatementRecord) -> tuple[int, int, float]:
        allies = [each for each in accepted if each is record or _refines(record, each)]
        return _weight(record, allies, verdicts)

    ranked = sorted(fullest, key=weight, reverse=True)
    best = [each for each in ranked if weight(each) == weight(ranked[0])]
    if len(best) > 1:
        return {each.id: _tied(each, best, verdicts[each.id]) for each in accepted}
    rule = _rule(weight(best[0]), weight(ranked[1])) if len(ranked) > 1 else None
    return _won(best[0], accepted, verdicts, rule)


def _contest_of_values(
    accepted: Sequence[StatementRecord], verdicts: Mapping[str, Verdict]
) -> Verdicts:
    """The same where statements of one value, on several days, stand for each other."""

    def weight(record: StatementRecord) -> tuple[int, int, float]:
        allies = [each for each in accepted if each.statement.value == record.statement.value]
        weights = [_weight(each, allies, verdicts) for each in allies]
        return max(weights)

    judged: Verdicts = {}
    for record in accepted:
        verdict = verdicts[record.id]
        rivals = [each for each in accepted if _rival(each, record)]
        if not rivals:
            if verdict.rivals:
                judged[record.id] = _best(verdict, None, agreeing=0)
            continue
        best = max(map(weight, rivals))
        mine = weight(record)
        if mine > best:
            judged[record.id] = _best(verdict, _rule(mine, best), agreeing=1)
        else:
            rule = "tied" if mine == best else "outweighed"
            judged[record.id] = verdict.by(rule, StatementStatus.DISPUTED)
    return judged


def _weight(
    record: StatementRecord, allies: Iterable[StatementRecord], verdicts: Mapping[str, Verdict]
) -> tuple[int, int, float]:
    """How much speaks for a value: independent sources, then the basis, then the reading."""
    origins = set().union(*map(_origins, allies))
    verdict = verdicts[record.id]
    return len(origins), -FIRMNESS[verdict.basis], verdict.confidence


def _tied(record: StatementRecord, best: Sequence[StatementRecord], verdict: Verdict) -> Verdict:
    """A tie is nobody's: only what holds either way stays accepted."""
    if all(_refines(each, record) for each in best):
        return verdict.by("agrees-with-disputed")
    return verdict.by("tied", StatementStatus.DISPUTED)


def _won(
    winner: StatementRecord,
    accepted: Sequence[StatementRecord],
    verdicts: Mapping[str, Verdict],
    rule: str | None,
) -> Verdicts:
    """The verdicts once one value has won; `rule` is None when none accepted stood against it."""
    others = [each for each in accepted if each is not winner]
    return {each.id: _lost(each, winner, verdicts[each.id]) for each in others} | {
        winner.id: _best(verdicts[winner.id], rule, agreeing=len(others))
    }


def _best(verdict: Verdict, rule: str | None, *, agreeing: int) -> Verdict:
    """The winner's verdict; it is preferred as soon as there is another value."""
    if rule is None and agreeing:
        rule = "tells-most"
    elif rule is None and verdict.rivals:
        rule = "no-rival-verified"
    preferred = Rank.PREFERRED if agreeing or verdict.rivals else Rank.NORMAL
    return replace(verdict.by(rule) if rule else verdict, rank=preferred)


def _lost(record: StatementRecord, winner: StatementRecord, verdict: Verdict) -> Verdict:
    if _refines(winner, record):
        return verdict.by("agrees-with-accepted")
    return verdict.by("outweighed", StatementStatus.DISPUTED)


def _rule(winner: tuple[int, int, float], second: tuple[int, int, float]) -> str:
    """Which of the rules put the winner before the second."""
    if winner[0] > second[0]:
        return "more-sources"
    return "firmer-basis" if winner[1] > second[1] else "surer-reading"


def _outdone(told: Sequence[StatementRecord], verdicts: Mapping[str, Verdict]) -> Verdicts:
    """A source that leaves the value open contradicts nobody, and never answers for it."""
    open_ones = (each for each in told if each.statement.value is None)
    return {each.id: verdicts[each.id].by("left-open") for each in open_ones}


def _refuted(known: Sequence[StatementRecord], verdicts: Mapping[str, Verdict]) -> Verdicts:
    """What nobody verified and a reference denies is an error in its source."""
    refuted: Verdicts = {}
    for record in known:
        verdict = verdicts[record.id]
        if verdict.status is StatementStatus.UNVERIFIED and any(
            verdicts[rival.id].status is StatementStatus.ACCEPTED and _is_reference(rival)
            for rival in verdict.rivals
        ):
            rejected = verdict.by("refuted-by-reference", StatementStatus.REJECTED)
            refuted[record.id] = replace(
                rejected, rank=Rank.DEPRECATED, reason=DeprecationReason.ERROR_IN_SOURCE
            )
    return refuted


def _is_reference(record: StatementRecord) -> bool:
    return any(source.startswith(REFERENCES) for source in record.sources)


def is_slip(record: StatementRecord) -> bool:
    """Whether it is a name that a source only misspells."""
    kind = record.statement.qualifier("kind") if record.statement.property == "alias" else None
    return kind == EnumValue(AliasKind.MISSPELLING) and bool(record.sources)


def is_contested(record: StatementRecord) -> bool:
    """Whether it cannot be true beside others, or not as it is told."""
    return bool(record.rivals) or is_slip(record)


def in_order(records: Iterable[StatementRecord]) -> list[StatementRecord]:
    """The accepted facts with a known value, preferred ones first, else in the order of the log."""
    believed = [each for each in records if _answers(each)]
    if len(believed) < 2:
        return believed
    return sorted(believed, key=lambda each: each.rank is not Rank.PREFERRED)


def _answers(record: StatementRecord) -> bool:
    return (
        record.status is StatementStatus.ACCEPTED
        and record.rank is not Rank.DEPRECATED
        and record.statement.modality is Modality.FACT
        and record.statement.value is not None
    )
