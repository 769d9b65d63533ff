"""Rules of what a result to come would bring."""

from datetime import timedelta

from graphsvc.graph.build import GraphView
from graphsvc.graph.reading import codes
from graphsvc.graph.records import ClubRecord, MatchRecord, StatementRecord
from graphsvc.model import EventOutcome, ResultEffect
from graphsvc.reasoning.checks.verdicts import (
    Finding,
    examiner_in_graph,
    failed,
    gravest,
    passed,
    unknown,
)
from graphsvc.reasoning.standings.computed import computed_from
from graphsvc.reasoning.standings.consequences import outcomes_in, said_of, supposing
from graphsvc.reasoning.standings.contest import Contest, contest_of
from graphsvc.reasoning.standings.played import window_of
from graphsvc.reasoning.standings.through import sure_of


@examiner_in_graph("enough to go through")
def enough_to_go_through(match: MatchRecord, view: GraphView) -> Finding | None:
    """With the result that a source calls enough, the club goes through by the table before."""
    if match.stage is None or len(match.participations) != 2:
        return None
    told = [
        (side.club, each)
        for side in match.participations
        for each in said_of(side.club, match)
        if _brings_through(each)
    ]
    if not told:
        return None
    contest = contest_of(view, match.stage)
    return gravest(
        _follows(contest, match, club, each, outcome)
        for club, each in told
        for outcome in outcomes_in(each)
        if outcome is not EventOutcome.UNDECIDED
    )


def _brings_through(told: StatementRecord) -> bool:
    effect = told.statement.qualifier("effect")
    return codes(ResultEffect)(effect) is ResultEffect.QUALIFICATION


def _follows(
    contest: Contest,
    match: MatchRecord,
    club: ClubRecord,
    told: StatementRecord,
    outcome: EventOutcome,
) -> Finding:
    start = window_of(contest, match).start
    if start is None:
        return unknown("The day of the match is not known.", [told])
    supposition = supposing(contest, start - timedelta(days=1), match, club, outcome)
    proof = sure_of(supposition, club.id)
    if proof:
        return passed([told], proof.premises)
    computed = computed_from(contest, supposition.before)
    results = [each for label in contest.clubs for each in computed.premises(label)]
    words = f"that a {outcome.lower()} would bring {club.name} through"
    if contest.format and len(computed.whole) == len(contest.clubs):
        return failed(f"The table before does not say {words}.", [told], results)
    return unknown(f"What is known of the table leaves open {words}.", [told], results)
