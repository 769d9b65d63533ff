"""The table as results make it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from graphsvc.graph.records import StatementRecord
from graphsvc.model import Bound
from graphsvc.reasoning.reasons import Reason
from graphsvc.reasoning.standings.contest import Contest
from graphsvc.reasoning.standings.played import Counted, Matches, all_known
from graphsvc.reasoning.standings.rules import FROM_RESULTS
from graphsvc.reasoning.standings.table import FIGURES, Figure, Row
from graphsvc.reasoning.standings.wording import matches, points
from graphsvc.rules.tables import Line, table_of

GOALS = ("goals_for", "goals_against")

WHOLE = "All matches until then are known: {n}."
PART = "Known matches: {n}; no source says that there were no more."
NO_GOALS = "Of some of them only the outcome is known."
PLACED = "Place {place} by results: {points} from {matches}."
LEVEL = " With the same points, {by} decide."
OPEN = "Not all results until then are known, so no place follows from them."


@dataclass(frozen=True)
class Computed:
    """The lines of a table as results make them, in its order."""

    lines: Mapping[str, Line]
    """By club, in the order of the table."""
    counted: Mapping[str, list[Counted]]
    """Each club's matches."""
    whole: frozenset[str]
    """The clubs of which all results are known."""
    ranks: Mapping[str, int]
    """The places that follow: nothing as long as results of any club may be missing."""
    known: Reason | None = None
    """Why no match is missing."""

    def exact(self, club: str, *, of_goals: bool = False) -> bool:
        """Whether the figures of a club are the whole; those of goals only with every score."""
        scored = all(each.result.goals for each in self.counted[club])
        return club in self.whole and (scored or not of_goals)

    def premises(self, club: str) -> list[StatementRecord]:
        """What tells a club's results."""
        return [told for each in self.counted[club] for told in each.premises]

    def figure(self, club: str, name: str) -> Figure:
        """A figure of a club."""
        return self.figures(club)[name]

    def figures(self, club: str) -> dict[str, Figure]:
        """All figures of a club, by attribute of a row."""
        line, known = self.lines[club], {goals: self._known(club, goals) for goals in (True, False)}
        return {name: Figure(getattr(line, name), *known[name in GOALS]) for name in FIGURES}

    def _known(self, club: str, of_goals: bool) -> tuple[Bound, Reason]:
        bound = Bound.EXACT if self.exact(club, of_goals=of_goals) else Bound.AT_LEAST
        return bound, self._why(club, of_goals=of_goals)

    def _why(self, club: str, *, of_goals: bool) -> Reason:
        """From how many matches figures come, and whether these are all."""
        counted = self.counted[club]
        text = (WHOLE if club in self.whole else PART).format(n=len(counted))
        if of_goals and not all(each.result.goals for each in counted):
            text = f"{text} {NO_GOALS}"
        steps = [self.known] if self.known and club in self.whole else []
        return Reason(text, self.premises(club), rule=FROM_RESULTS, steps=steps)


def computed_from(contest: Contest, told: Matches) -> Computed:
    """What the matches that were over come to."""
    ordered = table_of(contest.clubs, told.results, for_win=contest.for_win, breaks=contest.breaks)
    lines = {line.club: line for line in ordered}
    known = all_known(contest)
    whole = {club for club in lines if known and not told.may_be_more(club)}
    counted = {club: told.of(club) for club in lines}
    computed = Computed(lines, counted, frozenset(whole), {}, known)
    return replace(computed, ranks=_ranks(computed))


def computed_rows(contest: Contest, computed: Computed) -> list[Row]:
    """The rows of a table that rests on results alone."""
    return [
        Row(
            contest.clubs[club],
            place_by_results(contest, computed, club),
            computed.ranks.get(club),
            (),
            float(place),
            **computed.figures(club),
        )
        for place, club in enumerate(computed.lines, start=1)
    ]


def place_by_results(contest: Contest, computed: Computed, club: str) -> Reason:
    """Why a club stands where results put it."""
    place, line = computed.ranks.get(club), computed.lines[club]
    if place is None:
        return Reason(OPEN, computed.premises(club), rule=FROM_RESULTS)
    text = PLACED.format(place=place, points=points(line.points), matches=matches(line.played))
    if sum(other.points == line.points for other in computed.lines.values()) > 1:
        text += LEVEL.format(by=", ".join(contest.breaks.order))
    return Reason(text, computed.premises(club), rule=FROM_RESULTS)


def _ranks(computed: Computed) -> dict[str, int]:
    """Places, once all results are known; clubs level on points need all goals known too."""
    if len(computed.whole) < len(computed.lines):
        return {}
    totals = [line.points for line in computed.lines.values()]
    scored = all(each.result.goals for told in computed.counted.values() for each in told)
    return {
        club: place
        for place, (club, line) in enumerate(computed.lines.items(), start=1)
        if scored or totals.count(line.points) == 1
    }
