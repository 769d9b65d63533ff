"""What follows if some results come in: the table, and who goes through."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from graphsvc.graph.build import GraphView
from graphsvc.graph.reading import codes, entity
from graphsvc.graph.records import ClubRecord, MatchRecord, StageRecord, StatementRecord
from graphsvc.model import (
    DateValue,
    EntityValue,
    EnumValue,
    EventOutcome,
    Modality,
    NumberValue,
    Qualifier,
    ResultEffect,
    Statement,
    StatementStatus,
    TableBasis,
)
from graphsvc.reasoning.derived import derived
from graphsvc.reasoning.reasons import Reason
from graphsvc.reasoning.standings.bounds import points
from graphsvc.reasoning.standings.contest import Contest, contest_of
from graphsvc.reasoning.standings.merged import merged_rows
from graphsvc.reasoning.standings.played import window_of
from graphsvc.reasoning.standings.reported import Ahead, Reported
from graphsvc.reasoning.standings.rules import OUT_OF_REACH
from graphsvc.reasoning.standings.supposing import Supposed, Supposition, ending_for
from graphsvc.reasoning.standings.table import Table, in_table_order
from graphsvc.reasoning.standings.tables import last_day
from graphsvc.reasoning.standings.through import sure_of
from graphsvc.rules.properties import WHEN

ENDINGS = (EventOutcome.WIN, EventOutcome.TIE, EventOutcome.LOSS)

CARRIED = "{} were ahead of {} by {}, and both have what these results bring."
NOBODY = "Nobody is sure to go through then, by what is known."
NO_FORMAT = "How many go through from this stage is not known."


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


@dataclass(frozen=True)
class Scenario:
    """The table with results supposed, and what they bring."""

    table: Table
    effects: Sequence[Consequence]
    explanation: Reason


def scenario_of(view: GraphView, stage: StageRecord, supposed: Sequence[Supposed]) -> Scenario:
    """What follows for a stage if some results come in."""
    contest = contest_of(view, stage)
    ends = [window_of(contest, each.match).end for each in supposed]
    on = max([last_day(contest), *(day for day in ends if day)])
    supposition = Supposition(contest, on, everything=True, supposed=supposed)
    effects = list(_effects(supposition))
    return Scenario(_table(supposition), effects, _explained(supposition, effects))


def consequences_of(view: GraphView, match: MatchRecord) -> list[Consequence]:
    """What a match may bring clubs: as sources say, and as it follows from the table before it."""
    stated = list(_stated(view, match))
    derived_ = list(_following(view, match)) if match.stage else []
    told = {each.statement.id for each in derived_}
    return [each for each in stated if each.statement.id not in told] + derived_


# ---------------------------------------------------------------- effects


def _effects(supposition: Supposition) -> Iterator[Consequence]:
    """The clubs that go through then, each with what it hangs on."""
    open_ = supposition.nothing()
    for club in supposition.contest.clubs.values():
        proof = sure_of(supposition, club.id)
        if proof:
            sure = sure_of(open_, club.id) is not None
            conditions = [] if sure else list(_conditions(supposition, club))
            yield _consequence(supposition.contest, club, conditions, proof)


def _conditions(supposition: Supposition, club: ClubRecord) -> Iterator[Condition]:
    """Of each match supposed, the endings with which a club goes through all the same."""
    for each in supposition.supposed:
        match = each.match
        seen = club if match.participation(club.id) else match.participations[0].club
        outcomes = [
            outcome
            for outcome in ENDINGS
            if outcome is each.ending.outcome(seen.id)
            or sure_of(supposition.instead(match, outcome, seen.id), club.id)
        ]
        if len(outcomes) < len(ENDINGS):
            yield Condition(match, seen, outcomes)


def _following(view: GraphView, match: MatchRecord) -> Iterator[Consequence]:
    """Who goes through by some endings of a match and not by others, on the day before it."""
    if match.stage is None or len(match.participations) != 2:
        return
    contest = contest_of(view, match.stage)
    start = window_of(contest, match).start
    if start is None or contest.format is None:
        return
    before, home = start - timedelta(days=1), match.participations[0].club
    endings = [_supposing(contest, before, match, home, outcome) for outcome in ENDINGS]
    for club in contest.clubs.values():
        proofs = [(each, sure_of(each, club.id)) for each in endings]
        sure = [(each, proof) for each, proof in proofs if proof]
        if sure and len(sure) < len(ENDINGS):
            supposition, proof = sure[-1]
            conditions = list(_conditions(supposition, club))
            yield _consequence(contest, club, conditions, proof)


def _supposing(
    contest: Contest, on: date, match: MatchRecord, home: ClubRecord, outcome: EventOutcome
) -> Supposition:
    supposed = [Supposed(match, ending_for(match, home.id, outcome))]
    return Supposition(contest, on, everything=False, supposed=supposed)


def _consequence(
    contest: Contest, club: ClubRecord, conditions: Sequence[Condition], proof: Reason
) -> Consequence:
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


def _stated(view: GraphView, match: MatchRecord) -> Iterator[Consequence]:
    """The conditions that sources tell of a match."""
    for club in (side.club for side in match.participations):
        for told in club.told.get("qualifiesFor", ()):
            of = told.statement.qualifier
            accepted = told.status is StatementStatus.ACCEPTED
            if accepted and entity(of("match")) == match.id:
                yield _told_consequence(view, club, match, told)


def _told_consequence(
    view: GraphView, club: ClubRecord, match: MatchRecord, told: StatementRecord
) -> Consequence:
    target = view.node(entity(told.statement.value) or "")
    outcomes = [
        outcome
        for each in told.statement.qualifiers
        if each.property == "outcome" and (outcome := codes(EventOutcome)(each.value))
    ]
    effect = codes(ResultEffect)(told.statement.qualifier("effect"))
    return Consequence(
        club,
        effect or ResultEffect.QUALIFICATION,
        target if isinstance(target, StageRecord) else None,
        [Condition(match, club, outcomes)] if outcomes else [],
        told,
    )


# ---------------------------------------------------------------- the table


def _table(supposition: Supposition) -> Table:
    """The table with the results supposed in it."""
    contest = supposition.contest
    ahead = [_carried(supposition, each) for each in supposition.reported.ahead]
    reported = Reported(ahead=ahead)
    rows = merged_rows(contest, reported, supposition.computed, {}, supposition.limits)
    return Table(contest.stage, supposition.on, TableBasis.MERGED, in_table_order(rows))


def _carried(supposition: Supposition, ahead: Ahead) -> Ahead:
    """A distance after what both clubs have gained since."""
    gained = supposition.gained
    apart = ahead.points + gained[ahead.club] - gained[ahead.other]
    names = (supposition.contest.clubs[club].name for club in (ahead.club, ahead.other))
    proof = Reason(CARRIED.format(*names, points(ahead.points)), (ahead.because,))
    told = (e for e in ahead.because.statement.qualifiers if e.property not in WHEN)
    day = Qualifier("asOf", DateValue(supposition.on.isoformat()))
    statement = Statement(ahead.club, "pointsAheadOf", NumberValue(apart), (*told, day))
    return Ahead(ahead.club, ahead.other, apart, derived(statement, proof))


def _explained(supposition: Supposition, effects: Sequence[Consequence]) -> Reason:
    """Who goes through, with the proof of each."""
    if supposition.contest.format is None:
        return Reason(NO_FORMAT)
    proofs = [sure_of(supposition, each.club.id) for each in effects]
    steps = [each for each in proofs if each]
    if len(steps) == 1:
        return steps[0]
    text = " ".join(each.text for each in steps) or NOBODY
    premises = {told.id: told for step in steps for told in step.premises}
    return Reason(text, tuple(premises.values()), rule=OUT_OF_REACH, steps=steps)
