"""What a curator's word does to the verdicts of the rules."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from graphsvc.graph.ranking import scope
from graphsvc.graph.records import StatementRecord
from graphsvc.graph.rulings import sentence
from graphsvc.graph.standing import unlikely
from graphsvc.graph.verdicts import Verdict, Verdicts
from graphsvc.model import Decision, DeprecationReason, Rank, Ranking, Settlement, StatementStatus

Find = Callable[[str], StatementRecord | None]
"""A statement by the id under which it was told."""


@dataclass(frozen=True, slots=True)
class Words:
    """What curators say of some statements, without what a later word takes back."""

    decisions: tuple[Decision, ...] = ()
    """In the order of the log."""
    down: frozenset[str] = frozenset()
    """The ids of statements that are ranked down: they stand against no other."""


def words_in_force(decisions: Iterable[Decision], find: Find) -> Words:
    """The words that hold: of a statement, its last ranking; and a settlement until ranked down."""
    last: dict[str, Decision] = {}
    kept: list[Decision] = []
    for each in reversed(list(decisions)):
        record = find(_named(each))
        if record is None:
            continue
        latest = last.setdefault(record.id, each)
        if each is latest or not (_is_ranking(each) or _ranks_down(latest)):
            kept.append(each)
    down = frozenset(label for label, latest in last.items() if _ranks_down(latest))
    return Words(tuple(reversed(kept)), down)


def _named(decision: Decision) -> str:
    match decision.act:
        case Ranking(statement) | Settlement(_, statement):
            return statement
    return ""


def _is_ranking(decision: Decision) -> bool:
    return isinstance(decision.act, Ranking)


def _ranks_down(decision: Decision) -> bool:
    return isinstance(decision.act, Ranking) and decision.act.rank is Rank.DEPRECATED


def overruled(
    records: Sequence[StatementRecord], verdicts: Verdicts, decision: Decision, find: Find
) -> Verdicts:
    """The verdicts on some statements once a ranking or a settlement has its say."""
    match decision.act:
        case Ranking(statement, rank, reason):
            ranked = find(statement)
            if ranked and ranked.id in verdicts:
                verdict = _worded(verdicts[ranked.id], "ranked", decision)
                return verdicts | {ranked.id: _ranked(verdict, rank, reason)}
        case Settlement(_, accept):
            return verdicts | _settled(records, verdicts, decision, find(accept))
    return verdicts


def _ranked(verdict: Verdict, rank: Rank, reason: DeprecationReason | None) -> Verdict:
    if rank is Rank.DEPRECATED:
        return replace(verdict, rank=rank, reason=reason, status=StatementStatus.REJECTED)
    if rank is Rank.PREFERRED:
        return replace(verdict, rank=rank, reason=None, status=StatementStatus.ACCEPTED)
    return replace(verdict, rank=rank, reason=None)


def _settled(
    records: Sequence[StatementRecord],
    verdicts: Verdicts,
    decision: Decision,
    accepted: StatementRecord | None,
) -> Verdicts:
    """One value accepted, and each that cannot be true beside it rejected."""
    if accepted is None or accepted.id not in verdicts:
        return {}
    rivals = {each.id for each in verdicts[accepted.id].rivals}
    misread = {each.id for each in accepted.readings if not _is_said_elsewhere(each, accepted)}
    settled: Verdicts = {}
    for record in records:
        if record is accepted:
            verdict = _worded(verdicts[record.id], "settled", decision)
            settled[record.id] = replace(
                verdict, rank=Rank.PREFERRED, reason=None, status=StatementStatus.ACCEPTED
            )
        elif record.id in rivals and scope(record) == scope(accepted):
            verdict = _worded(verdicts[record.id], "settled-otherwise", decision)
            settled[record.id] = replace(verdict, rank=Rank.NORMAL, status=StatementStatus.REJECTED)
        elif record.id in misread:
            verdict = _worded(verdicts[record.id], "settled-otherwise", decision)
            settled[record.id] = replace(
                verdict,
                rank=Rank.DEPRECATED,
                reason=DeprecationReason.AMBIGUOUS_READING,
                status=StatementStatus.REJECTED,
            )
    return settled


def _is_said_elsewhere(record: StatementRecord, accepted: StatementRecord) -> bool:
    """Whether a source says it whose words do not say what is accepted instead."""
    ambiguous = {voice.source for each in (record, accepted) for voice in unlikely(each)}
    return any(not each.silenced and each.source not in ambiguous for each in record.voices)


def _worded(verdict: Verdict, rule: str, decision: Decision) -> Verdict:
    return replace(verdict, rule=rule, why=sentence(rule, comment=decision.comment))
