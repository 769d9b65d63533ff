"""What a result brings a club beyond its points, and what a match may bring."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from graphsvc.graph.build import GraphView
from graphsvc.graph.reading import codes, entity
from graphsvc.graph.records import ClubRecord, MatchRecord, StageRecord, StatementRecord
from graphsvc.model import (
    EntityValue,
    EnumValue,
    EventOutcome,
    Modality,
    Qualifier,
    ResultEffect,
    Statement,
)
from graphsvc.reasoning.derived import derived
from graphsvc.reasoning.reasons import Reason
from graphsvc.reasoning.standings.contest import Contest, contest_of
from graphsvc.reasoning.standings.played import window_of
from graphsvc.reasoning.standings.supposing import Supposed, Supposition, ending_for
from graphsvc.reasoning.standings.through import sure_of

ENDINGS = (EventOutcome.WIN, EventOutcome.TIE, EventOutcome.LOSS)


@dataclass(frozen=True)
class Condition:
    """A match, and how it must end for a club."""

    match: MatchRecord
    club: ClubRecord
    outcomes: Sequence[EventOutcome]


@dataclass(frozen=True)
class Consequence:
    """What a result brings a club beyond its points."""

    club: ClubRecord
    effect: ResultEffect
    target: StageRecord | None
    """Where it goes through to."""
    condition: Sequence[Condition]
    statement: StatementRecord

    @property
    def conditional(self) -> bool:
        """Whether it hangs on how a match ends."""
        return bool(self.condition)


def consequences_of(view: GraphView, match: MatchRecord) -> list[Consequence]:
    """What a match may bring clubs, as sources say; then what only the table before it says."""
    following = list(_following(view, match))
    both = {each.statement.id for each in following}
    stated = [each for each in stated_of(view, match) if each.statement.id not in both]
    return sorted([*stated, *following], key=lambda each: not each.statement.voices)


def conditions_of(supposition: Supposition, club: ClubRecord) -> list[Condition]:
    """What a club needs: of each match supposed, the endings with which it goes through as well.

    Where any one of several results may be another one, but not all of them, they stand together.
    """
    found = [_condition(supposition, each, club) for each in supposition.supposed]
    needed = [each for each in found if len(each.outcomes) < len(ENDINGS)]
    return needed or [_as_supposed(each, club) for each in supposition.supposed]


def _condition(supposition: Supposition, supposed: Supposed, club: ClubRecord) -> Condition:
    asis = _as_supposed(supposed, club)
    match, seen = asis.match, asis.club
    outcomes = [
        outcome
        for outcome in ENDINGS
        if outcome in asis.outcomes
        or sure_of(supposition.instead(match, outcome, seen.id), club.id)
    ]
    return Condition(match, seen, outcomes)


def _as_supposed(supposed: Supposed, club: ClubRecord) -> Condition:
    """The outcome supposed, for the club itself where it plays, else for the first side."""
    match = supposed.match
    seen = club if match.participation(club.id) else match.participations[0].club
    return Condition(match, seen, [supposed.ending.outcome(seen.id)])


def _following(view: GraphView, match: MatchRecord) -> Iterator[Consequence]:
    """Who goes through by some endings of a match and not by others, on the day before it."""
    if match.stage is None or len(match.participations) != 2:
        return
    contest = contest_of(view, match.stage)
    start = window_of(contest, match).start
    if start is None or contest.format is None:
        return
    before, home = start - timedelta(days=1), match.participations[0].club
    endings = [supposing(contest, before, match, home, outcome) for outcome in ENDINGS]
    for club in contest.clubs.values():
        proofs = [(each, sure_of(each, club.id)) for each in endings]
        sure = [(each, proof) for each, proof in proofs if proof]
        if sure and len(sure) < len(ENDINGS):
            supposition, proof = sure[-1]
            yield consequence(contest, club, conditions_of(supposition, club), proof)


def supposing(
    contest: Contest, on: date, match: MatchRecord, club: ClubRecord, outcome: EventOutcome
) -> Supposition:
    """That a match ends so for a club, by what was known at the end of a day."""
    supposed = [Supposed(match, ending_for(match, club.id, outcome))]
    return Supposition(contest, on, everything=False, supposed=supposed)


def consequence(
    contest: Contest, club: ClubRecord, conditions: Sequence[Condition], proof: Reason
) -> Consequence:
    """That a club goes through, as a statement with its proof."""
    target = _target(contest)
    qualifiers = [Qualifier("match", EntityValue(each.match.id)) for each in conditions] + [
        Qualifier("outcome", EnumValue(o)) for each in conditions for o in each.outcomes
    ]
    statement = Statement(
        club.id,
        "qualifiesFor",
        EntityValue(target.id) if target else None,
        (*qualifiers, Qualifier("effect", EnumValue(ResultEffect.QUALIFICATION))),
        Modality.CONDITIONAL if conditions else Modality.FACT,
    )
    told = contest.view.statement(statement.id)
    record = derived(statement, proof, told)
    return Consequence(club, ResultEffect.QUALIFICATION, target, conditions, record)


def _target(contest: Contest) -> StageRecord | None:
    """The stage that clubs of this one go through to: as sources name it, else the knockout."""
    edition = contest.stage.edition
    told = (
        contest.view.node(entity(each.statement.value) or "")
        for club in contest.clubs.values()
        for each in club.told.get("qualifiesFor", ())
    )
    stages = [each for each in told if isinstance(each, StageRecord)]
    if edition:
        knockout = contest.view.node(f"stage:{edition.slug}/knockout")
        stages += [knockout] if isinstance(knockout, StageRecord) else []
        prefix = f"stage:{edition.slug}/"
        stages = [each for each in stages if each.edition is edition or each.id.startswith(prefix)]
    return next(iter(stages), None)


# ---------------------------------------------------------------- as stated


def stated_of(view: GraphView, match: MatchRecord) -> Iterator[Consequence]:
    """The conditions that sources tell of a match."""
    for club in (side.club for side in match.participations):
        for told in said_of(club, match):
            yield _told_consequence(view, club, match, told)


def said_of(club: ClubRecord, match: MatchRecord) -> Iterator[StatementRecord]:
    """The accepted statements on what a match may bring a club."""
    for told in club.told.get("qualifiesFor", ()):
        accepted = told.is_accepted
        if accepted and entity(told.statement.qualifier("match")) == match.id:
            yield told


def outcomes_in(told: StatementRecord) -> list[EventOutcome]:
    """The outcomes of the match that such a statement names."""
    named = [each.value for each in told.statement.qualifiers if each.property == "outcome"]
    return [outcome for each in named if (outcome := codes(EventOutcome)(each))]


def _told_consequence(
    view: GraphView, club: ClubRecord, match: MatchRecord, told: StatementRecord
) -> Consequence:
    target = view.node(entity(told.statement.value) or "")
    outcomes = outcomes_in(told)
    effect = codes(ResultEffect)(told.statement.qualifier("effect"))
    return Consequence(
        club,
        effect or ResultEffect.QUALIFICATION,
        target if isinstance(target, StageRecord) else None,
        [Condition(match, club, outcomes)] if outcomes else [],
        told,
    )
