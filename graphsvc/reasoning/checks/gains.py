"""The rule of the day before: a report less what clubs got on its day must have been possible."""

from collections.abc import Iterator
from datetime import date

from graphsvc.graph.build import GraphView
from graphsvc.graph.reading import edtf, entity, whole
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
from graphsvc.rules.edtf import span
from graphsvc.rules.elimination import Known, possible


@examiner_in_graph("points gained on the day")
def points_gained_on_the_day(stage: StageRecord, view: GraphView) -> Finding | None:
    """A table that is told, less the points got on its day, was possible the day before."""
    report = report_of(stage, view)
    if report is None or not report.that_day:
        return None
    clubs = _counted(report)
    open_ = [club for club in clubs if report.gained(club) is None]
    if open_:
        return unknown(f"What {report.names(open_)} got on {report.on} is not told.", report.inputs)
    earlier = list(_until(report))
    inputs = [*report.reported.premises, *premises(report.that_day), *earlier]
    if clubs and possible(_before(report, earlier)) is None:
        return failed(f"No table of the day before fits what clubs got on {report.on}.", inputs)
    return passed(inputs) if clubs else None


def _counted(report: Report) -> list[str]:
    """The clubs whose points, or distance to another, is told."""
    ahead = [club for each in report.reported.ahead for club in (each.club, each.other)]
    return list(dict.fromkeys([*report.reported.points, *ahead]))


def _before(report: Report, earlier: list[StatementRecord]) -> Known:
    """What is known of the table at the end of the day before."""
    least = {club: line.points for club, line in report.before.lines.items()}
    exact = {club: least[club] for club in report.before.whole}
    told = {
        club: each.number - (report.gained(club) or 0)
        for club, each in report.reported.points.items()
    }
    ahead = [
        (each.club, each.other, each.points - _gain(report, each.club) + _gain(report, each.other))
        for each in report.reported.ahead
    ]
    places = {each.statement.subject: whole(each.statement.value) for each in earlier}
    denied = [each for each in earlier if each.status is StatementStatus.REJECTED]
    believed = {each.statement.subject for each in earlier if each not in denied}
    return Known(
        tuple(report.contest.clubs),
        least=least | told,
        most=exact | told,
        ahead=ahead,
        places={club: place for club, place in places.items() if place and club in believed},
        not_places=[(e.statement.subject, whole(e.statement.value) or 0) for e in denied],
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
            if in_table and told.status in kept and _ends(told, report.on):
                yield told


def _ends(told: StatementRecord, day: date) -> bool:
    """Whether something is told to have held until a day."""
    until = span(edtf(told.statement.qualifier("validTo")) or "")
    return until is not None and until.end == day
