"""The last report of a table: what is stated on its day, and the results that are known then."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import StageRecord, StatementRecord
from graphsvc.reasoning.standings.bounds import Limits
from graphsvc.reasoning.standings.computed import Computed, computed_from
from graphsvc.reasoning.standings.contest import Contest, contest_of
from graphsvc.reasoning.standings.played import Counted, Matches, matches_on, window_of
from graphsvc.reasoning.standings.reported import Reported, last_report, reported_on
from graphsvc.rules.points import points_of


@dataclass(frozen=True)
class Report:
    """What is stated of a table on a day, beside the results until then."""

    contest: Contest
    on: date

    @cached_property
    def reported(self) -> Reported:
        """What sources state."""
        return reported_on(self.contest, self.on)

    @cached_property
    def matches(self) -> Matches:
        """The matches as they stood at the end of the day."""
        return matches_on(self.contest, self.on)

    @cached_property
    def computed(self) -> Computed:
        """The table as results make it."""
        return computed_from(self.contest, self.matches)

    @cached_property
    def before(self) -> Computed:
        """The same at the end of the day before."""
        return computed_from(self.contest, matches_on(self.contest, self.on - timedelta(days=1)))

    @property
    def limits(self) -> Limits:
        """What both leave open."""
        return Limits(self.contest, self.reported, self.computed)

    @property
    def inputs(self) -> list[StatementRecord]:
        """What is stated, and what tells the results."""
        return [*self.reported.premises, *premises(self.matches.over)]

    @property
    def clubs(self) -> list[str]:
        """The ids of the clubs of which something is stated."""
        return list(dict.fromkeys([*self.reported.places, *self.counted]))

    @property
    def counted(self) -> list[str]:
        """Those whose points, or distance to another, is stated."""
        ahead = [club for each in self.reported.ahead for club in (each.club, each.other)]
        return list(dict.fromkeys([*self.reported.points, *ahead]))

    @cached_property
    def that_day(self) -> list[Counted]:
        """The matches that were over on that day and not before."""
        return [m for m in self.matches.over if window_of(self.contest, m.match).end == self.on]

    def gained(self, club: str) -> int | None:
        """The points that a club got on that day; None where no match of it then is known."""
        for each in self.that_day:
            if club in each.result.clubs:
                return points_of(each.result.ending.outcome(club), for_win=self.contest.for_win)
        return None

    def names(self, clubs: Iterable[str]) -> str:
        """The names of some clubs."""
        return ", ".join(self.contest.clubs[each].name for each in clubs)


def report_of(stage: StageRecord, view: GraphView) -> Report | None:
    """The last report of the table of a stage; None where no source tells anything of it."""
    contest = contest_of(view, stage)
    on = last_report(contest)
    report = Report(contest, on) if on else None
    return report if report and report.reported.premises else None


def premises(counted: Iterable[Counted]) -> Iterator[StatementRecord]:
    """What tells the results of some matches."""
    for each in counted:
        yield from each.premises
