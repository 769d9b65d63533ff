"""Which statements are believed: pure rules over what the sources say.

Only statements with the same subject, property and scope compete, and of those only facts of a
single-valued property; of a property with one value at a time, those that hold on a common day.
Nothing is dropped: a loser is kept as DISPUTED, with the rule that decided.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from graphsvc.graph.contest import contest, outdone, refuted, supported
from graphsvc.graph.records import StatementRecord
from graphsvc.graph.rivals import at_one_time, rivals_in
from graphsvc.graph.standing import standing, unlikely
from graphsvc.graph.verdicts import Verdict, Verdicts
from graphsvc.model import AliasKind, EnumValue, Modality, Rank, Stance, StatementStatus
from graphsvc.rules.properties import property_of


def judge(records: Iterable[StatementRecord], *, down: AbstractSet[str] = frozenset()) -> Verdicts:
    """Judge all statements on one subject and property, each among those of its scope.

    Those whose ids are in `down` a curator ranks down: they outweigh no rival.
    """
    scopes: defaultdict[tuple[str, ...], list[StatementRecord]] = defaultdict(list)
    for record in records:
        scopes[scope(record)].append(record)
    verdicts: Verdicts = {}
    for rivals in scopes.values():
        verdicts |= _judge_scope(rivals, down)
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
    names = property_of(record.statement.property).scope
    values = (record.statement.qualifier(name) for name in names)
    return tuple("" if value is None else value.key for value in values)


def _judge_scope(records: Sequence[StatementRecord], down: AbstractSet[str]) -> Verdicts:
    verdicts = {record.id: judge_alone(record) for record in records}
    for label in down & verdicts.keys():
        verdicts[label] = replace(verdicts[label], status=StatementStatus.REJECTED)
    how = property_of(records[0].statement.property)
    told = [each for each in records if _is_said(each, verdicts[each.id])]
    if not how.competes or len(told) < 2:
        return verdicts
    if how.single_valued:
        return verdicts | _judge_rivals(told, verdicts)
    verdicts |= supported(told, verdicts)
    for crowd in at_one_time(told):
        verdicts |= _judge_rivals(crowd, verdicts)
    return verdicts


def _is_said(record: StatementRecord, verdict: Verdict) -> bool:
    """Whether somebody says it as a fact; what is only denied is nobody's value."""
    untold = verdict.reason or verdict.rule == "no-source"
    return record.statement.modality is Modality.FACT and not untold


def _judge_rivals(told: Sequence[StatementRecord], verdicts: Verdicts) -> Verdicts:
    """Verdicts on statements of which only those that agree can be true together."""
    known = [each for each in told if each.statement.value is not None]
    judged = dict(verdicts)
    accepted = [each for each in known if judged[each.id].status is StatementStatus.ACCEPTED]
    for label, others in (rivals_in(known) if known else {}).items():
        judged[label] = replace(judged[label], rivals=others)
    if accepted:
        judged |= contest(accepted, judged)
        judged |= outdone(told, judged)
        judged |= refuted(known, judged)
    return {each.id: judged[each.id] for each in told}


def is_slip(record: StatementRecord) -> bool:
    """Whether it is a name that a source only misspells."""
    kind = record.statement.qualifier("kind") if record.statement.property == "alias" else None
    return kind == EnumValue(AliasKind.MISSPELLING) and bool(record.sources)


def is_alternative(record: StatementRecord) -> bool:
    """Whether it is told by words alone that more likely say something else."""
    said = [each for each in record.voices if each.stance is Stance.SUPPORTS]
    return bool(unlikely(record)) and all(each.silenced for each in said)


def is_contested(record: StatementRecord) -> bool:
    """Whether it cannot be true beside others, or not as it is told."""
    return bool(record.rivals or is_slip(record) or (record.readings and is_alternative(record)))


def in_order(records: Iterable[StatementRecord]) -> list[StatementRecord]:
    """The accepted facts with a known value, preferred ones first, else in the order of the log."""
    believed = [each for each in records if _answers(each)]
    if len(believed) < 2:
        return believed
    return sorted(believed, key=lambda each: each.rank is not Rank.PREFERRED)


def _answers(record: StatementRecord) -> bool:
    return (
        record.is_accepted
        and record.rank is not Rank.DEPRECATED
        and record.statement.modality is Modality.FACT
        and record.statement.value is not None
    )
