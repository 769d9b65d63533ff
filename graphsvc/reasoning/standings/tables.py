"""The table of a stage on a day: computed, reported, or both merged."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import StageRecord
from graphsvc.model import TableBasis
from graphsvc.reasoning.standings.before import ahead_before
from graphsvc.reasoning.standings.bounds import Limits
from graphsvc.reasoning.standings.computed import computed_from, computed_rows
from graphsvc.reasoning.standings.contest import Contest, contest_of
from graphsvc.reasoning.standings.disagreements import disagreements
from graphsvc.reasoning.standings.forms import form_lines
from graphsvc.reasoning.standings.merged import merged_rows, reported_rows
from graphsvc.reasoning.standings.played import Matches, matches_on, window_of
from graphsvc.reasoning.standings.reported import last_report, reported_on
from graphsvc.reasoning.standings.table import Row, Table, in_table_order


def table_on(
    view: GraphView, stage: StageRecord, on: date | None, basis: TableBasis = TableBasis.MERGED
) -> Table:
    """The table of a stage at the end of a day; without one, on the last day that is known of."""
    contest = contest_of(view, stage)
    matches = matches_on(contest, on)
    day = on or last_day(contest, matches)
    computed = computed_from(contest, matches)
    reported = reported_on(contest, day)
    known = replace(reported, ahead=[*reported.ahead, *ahead_before(contest, day)])
    limits = Limits(contest, known, computed)
    rows: Sequence[Row]
    if basis is TableBasis.COMPUTED:
        rows = computed_rows(contest, computed)
    elif basis is TableBasis.REPORTED:
        rows = in_table_order(reported_rows(contest, reported))
    else:
        forms = form_lines(contest, matches, reported)
        rows = in_table_order(merged_rows(contest, known, computed, forms, limits))
    conflicts = disagreements(contest, known, computed, limits, day)
    return Table(stage, day, basis, rows, conflicts)


def last_day(contest: Contest, matches: Matches) -> date:
    """The last day on which a match was over or a standing was told; today where there is none."""
    ends = [window_of(contest, each.match).end for each in matches.over]
    days = [day for day in (*ends, last_report(contest)) if day]
    return max(days, default=date.today())  # noqa: DTZ011 - a day of the world's, not an instant
