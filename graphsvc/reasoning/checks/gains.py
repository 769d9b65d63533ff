"""The rule of the day before: a report less what clubs got on its day must have been possible."""

from collections.abc import Iterator

from graphsvc.graph.build import GraphView
from graphsvc.graph.reading import entity
from graphsvc.graph.records import StageRecord, StatementRecord
from graphsvc.model import StatementStatus
from graphsvc.reasoning.checks.reports import Report, premises, report_of
from graphsvc.reasoning.checks.verdicts import (
    Finding,
    examiner_in_graph,
    failed,
    passed,
    unknown,
)
from graphsvc.reasoning.standings.bounds import known_of
from graphsvc.reasoning.standings.reported import (
    Reported,
    Told,
    number_of,
    places_in,
    until_of,
)
from graphsvc.rules.elimination import possible


@examiner_in_graph("points gained on the day")
def points_gained_on_the_day(stage: StageRecord, view: GraphView) -> Finding | None:
    """A table that is told, less the points got on its day, was possible the day before."""
    report = report_of(stage, view)
    if report is None or not report.that_day:
        return None
    clubs = report.counted
    open_ = [club for club in clubs if report.gained(club) is None]
    if open_:
        return unknown(f"What {report.names(open_)} got on {report.on} is not told.", report.inputs)
    earlier = list(_until(report))
    inputs = [*report.reported.premises, *premises(report.that_day), *earlier]
    before = known_of(report.contest, _day_before(report, earlier), report.before)
    if clubs and possible(before) is None:
        return failed(f"No table of the day before fits what clubs got on {report.on}.", inputs)
    return passed(inputs) if clubs else None


def _day_before(report: Report, earlier: list[StatementRecord]) -> Reported:
    """What is told of the table at the end of the day before."""
    told = report.reported
    last = len(report.contest.clubs)
    return Reported(
        places={
            e.statement.subject: Told(number, e)
            for e in earlier
            if e.is_accepted and (number := number_of(e))
        },
        points={
            club: each._replace(number=each.number - _gain(report, club))
            for club, each in told.points.items()
        },
        ahead=[
            each._replace(points=each.points - _gain(report, each.club) + _gain(report, each.other))
            for each in told.ahead
        ],
        denied=[
            (e.statement.subject, Told(place, e))
            for e in earlier
            if not e.is_accepted
            for place in places_in(e, last)
        ],
    )


def _gain(report: Report, club: str) -> int:
    return report.gained(club) or 0


def _until(report: Report) -> Iterator[StatementRecord]:
    """The places that clubs are told to have had until that day, or not to have had."""
    kept = (StatementStatus.ACCEPTED, StatementStatus.REJECTED)
    for club in report.contest.clubs.values():
        for told in club.told.get("rank", ()):
            of = told.statement.qualifier
            in_table = entity(of("stage")) == report.contest.stage.id
            if in_table and told.status in kept and until_of(told) == report.on:
                yield told
