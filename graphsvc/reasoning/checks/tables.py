"""Rules of a table: what sources state of it and what results make of it must fit together."""

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import StageRecord
from graphsvc.reasoning.checks.reports import Report, report_of
from graphsvc.reasoning.checks.verdicts import (
    Finding,
    examiner_in_graph,
    failed,
    gravest,
    passed,
    unknown,
)
from graphsvc.reasoning.standings.disagreements import NO_ORDER, disagreements
from graphsvc.reasoning.standings.forms import FormLine, form_lines
from graphsvc.reasoning.standings.reported import Told
from graphsvc.reasoning.standings.tables import table_on


@examiner_in_graph("an order fits the table")
def an_order_fits_the_table(stage: StageRecord, view: GraphView) -> Finding | None:
    """Some order of the clubs fits all that is told of a table, and the results that are known."""
    report = report_of(stage, view)
    if report is None:
        return None
    if report.limits.possible is None:
        return failed(NO_ORDER, report.inputs)
    return passed(report.inputs)


@examiner_in_graph("a table as results make it")
def table_as_results_make_it(stage: StageRecord, view: GraphView) -> Finding | None:
    """Places, points and distances that sources tell are those that results make."""
    report = report_of(stage, view)
    if report is None:
        return None
    wrong = _denied_by_results(report)
    if wrong:
        return failed(" ".join(wrong), report.inputs)
    open_ = [club for club in report.clubs if club not in report.computed.whole]
    if open_:
        of = report.names(open_)
        return unknown(f"Not all results until {report.on} are known of {of}.", report.inputs)
    return passed(report.inputs)


def _denied_by_results(report: Report) -> list[str]:
    """What results deny, in words."""
    found = disagreements(
        report.contest, report.reported, report.computed, report.limits, report.on
    )
    return [each.why for each in found if each.why != NO_ORDER]


@examiner_in_graph("points by form and results")
def points_by_form_and_results(stage: StageRecord, view: GraphView) -> Finding | None:
    """Points that are told are those of the run that is told, and of the matches after it."""
    report = report_of(stage, view)
    if report is None:
        return None
    forms = form_lines(report.contest, report.matches, report.reported)
    told = report.reported.points
    return gravest(
        _points(report, told[club], line) for club, line in forms.items() if club in told
    )


def _points(report: Report, told: Told, form: FormLine) -> Finding:
    name, points = report.names([form.line.club]), form.line.points
    inputs = [told.because, *form.reason.premises]
    if points > told.number:
        return failed(f"{name} are told to have {told.number} points, and got {points}.", inputs)
    if points < told.number:
        return unknown(f"Not all matches of {name} are told that brought points.", inputs)
    return passed(inputs)


@examiner_in_graph("goal differences sum to zero")
def goal_differences_sum_to_zero(stage: StageRecord, view: GraphView) -> Finding | None:
    """What one club of a table has scored, another one has conceded."""
    report = report_of(stage, view)
    rows = table_on(view, stage, report.on).rows if report else ()
    known = [row for row in rows if row.goal_difference is not None]
    if not known:
        return None
    figures = [figure for row in known for figure in (row.goals_for, row.goals_against) if figure]
    inputs = [told for figure in figures for told in figure.explanation.premises]
    if len(known) < len(rows):
        names = ", ".join(row.club.name for row in rows if row not in known)
        return unknown(f"The goals of {names} are not all known.", inputs)
    total = sum(row.goal_difference or 0 for row in known)
    if total:
        return failed(f"The goal differences sum to {total}.", inputs)
    return passed(inputs)
