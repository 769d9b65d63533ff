"""The contest of values of which at most one is true: who wins it, by which rule, and who loses."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graphsvc.graph.records import StatementRecord
from graphsvc.graph.rivals import refines, share_a_day
from graphsvc.graph.standing import FIRMNESS, independent
from graphsvc.graph.verdicts import Verdict, Verdicts
from graphsvc.model import DeprecationReason, Rank, StatementStatus, Value
from graphsvc.rules.properties import property_of

Weight = tuple[int, int, float]
"""Independent sources, firmness of the basis, confidence: the more the better."""
REFERENCES = ("dataset:", "curator:")
"""Sources that are kept for reference; what they say refutes what nobody verified."""


def contest(accepted: Sequence[StatementRecord], verdicts: Mapping[str, Verdict]) -> Verdicts:
    """Let the values that tell most compete; one that agrees with several speaks for each."""
    one_at_a_time = not property_of(accepted[0].statement.property).single_valued
    if one_at_a_time:
        return _contest_of_values(accepted, verdicts)
    fullest = [each for each in accepted if not any(refines(other, each) for other in accepted)]

    def weight(record: StatementRecord) -> Weight:
        allies = [each for each in accepted if each is record or refines(record, each)]
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
    weights = _weights(accepted, verdicts)

    def weight(record: StatementRecord) -> Weight:
        return weights[record.statement.value]

    judged: Verdicts = {}
    believed = {each.id for each in accepted}
    for record in accepted:
        verdict = verdicts[record.id]
        rivals = [each for each in verdict.rivals if each.id in believed]
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


def _weights(
    accepted: Iterable[StatementRecord], verdicts: Mapping[str, Verdict]
) -> Mapping[Value | None, Weight]:
    """How much speaks for each value."""
    told: defaultdict[Value | None, list[StatementRecord]] = defaultdict(list)
    for record in accepted:
        told[record.statement.value].append(record)
    weights: dict[Value | None, Weight] = {}
    for value, allies in told.items():
        origins = len(set().union(*map(origins_of, allies)))
        weights[value] = max((origins, *_firmness(verdicts[each.id])) for each in allies)
    return weights


def _firmness(verdict: Verdict) -> tuple[int, float]:
    return -FIRMNESS[verdict.basis], verdict.confidence


def _weight(
    record: StatementRecord, allies: Iterable[StatementRecord], verdicts: Mapping[str, Verdict]
) -> Weight:
    """How much speaks for a value: independent sources, then the basis, then the reading."""
    origins = set().union(*map(origins_of, allies))
    return (len(origins), *_firmness(verdicts[record.id]))


def _tied(record: StatementRecord, best: Sequence[StatementRecord], verdict: Verdict) -> Verdict:
    """A tie is nobody's: only what holds either way stays accepted."""
    if all(refines(each, record) for each in best):
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
    if refines(winner, record):
        return verdict.by("agrees-with-accepted")
    return verdict.by("outweighed", StatementStatus.DISPUTED)


def _rule(winner: tuple[int, int, float], second: tuple[int, int, float]) -> str:
    """Which of the rules put the winner before the second."""
    if winner[0] > second[0]:
        return "more-sources"
    return "firmer-basis" if winner[1] > second[1] else "surer-reading"


def outdone(told: Sequence[StatementRecord], verdicts: Mapping[str, Verdict]) -> Verdicts:
    """A source that leaves the value open contradicts nobody, and never answers for it."""
    open_ones = (each for each in told if each.statement.value is None)
    return {each.id: verdicts[each.id].by("left-open") for each in open_ones}


def refuted(known: Sequence[StatementRecord], verdicts: Mapping[str, Verdict]) -> Verdicts:
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


def supported(told: Sequence[StatementRecord], verdicts: Verdicts) -> Verdicts:
    """What nobody verified of a day, and another source says of a time with that day in it."""
    unsure = (each for each in told if verdicts[each.id].status is StatementStatus.UNVERIFIED)
    return {
        record.id: verdicts[record.id].by("supported-elsewhere", StatementStatus.ACCEPTED)
        for record in unsure
        if any(
            verdicts[each.id].status is StatementStatus.ACCEPTED
            and each.statement.value == record.statement.value
            and share_a_day(each, record)
            and origins_of(each).isdisjoint(origins_of(record))
            for each in told
        )
    }


def origins_of(record: StatementRecord) -> set[str]:
    """Who says it first: of copies the article that they copy."""
    return {voice.witness for voice in independent(record)}
