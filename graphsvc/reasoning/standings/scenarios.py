"""What follows if some results come in: the table, and who goes through."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import StageRecord
from graphsvc.model import (
    DateValue,
    NumberValue,
    Qualifier,
    Statement,
    TableBasis,
)
from graphsvc.reasoning.derived import DerivedRecord, derived
from graphsvc.reasoning.reasons import Reason, premises_of
from graphsvc.reasoning.standings.consequences import (
    Consequence,
    conditions_of,
    consequence,
    stated_of,
)
from graphsvc.reasoning.standings.contest import contest_of
from graphsvc.reasoning.standings.merged import merged_rows
from graphsvc.reasoning.standings.played import matches_on, window_of
from graphsvc.reasoning.standings.reported import Ahead, Reported
from graphsvc.reasoning.standings.rules import AS_REPORTED, OUT_OF_REACH
from graphsvc.reasoning.standings.supposing import Supposed, Supposition
from graphsvc.reasoning.standings.table import Table, in_table_order
from graphsvc.reasoning.standings.tables import last_day
from graphsvc.reasoning.standings.through import sure_of
from graphsvc.reasoning.standings.wording import points
from graphsvc.rules.properties import WHEN

CARRIED = "{} were ahead of {} by {}, and both have what these results bring."
SAID = "A source says that {} go through with this result."
NOBODY = "Nobody is sure to go through then, by what is known."
NO_FORMAT = "How many go through from this stage is not known."


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
    on = max([last_day(contest, matches_on(contest, None)), *(day for day in ends if day)])
    supposition = Supposition(contest, on, everything=True, supposed=supposed)
    effects = list(_effects(supposition))
    return Scenario(_table(supposition), effects, _explained(supposition, effects))


def _effects(supposition: Supposition) -> Iterator[Consequence]:
    """The clubs that go through then, each with what it hangs on; then those that sources say."""
    open_, told = supposition.nothing(), set()
    for club in supposition.contest.clubs.values():
        proof = sure_of(supposition, club.id)
        if proof:
            sure = sure_of(open_, club.id) is not None
            conditions = [] if sure else conditions_of(supposition, club)
            told.add(club.id)
            yield consequence(supposition.contest, club, conditions, proof)
    yield from (each for each in _as_said(supposition) if each.club.id not in told)


def _as_said(supposition: Supposition) -> Iterator[Consequence]:
    """What sources say of one of the results supposed."""
    for supposed in supposition.supposed:
        for each in stated_of(supposition.contest.view, supposed.match):
            outcome = supposed.ending.outcome(each.club.id)
            if any(outcome in condition.outcomes for condition in each.condition):
                yield each


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
    steps = [_proof(each) for each in effects]
    if len(steps) == 1:
        return steps[0]
    nobody = NOBODY if supposition.contest.format else NO_FORMAT
    text = " ".join(each.text for each in steps) or nobody
    return Reason(text, premises_of(steps), rule=OUT_OF_REACH, steps=steps)


def _proof(effect: Consequence) -> Reason:
    """The proof of an effect; where it does not follow, that a source says so."""
    statement = effect.statement
    if isinstance(statement, DerivedRecord) and statement.proof:
        return statement.proof
    text = SAID.format(effect.club.name)
    return Reason(text, (statement,), rule=AS_REPORTED)
