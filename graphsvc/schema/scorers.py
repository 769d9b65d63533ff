"""ScorerRow: a player in the list of those who scored most."""

from dataclasses import dataclass
from datetime import date

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import EditionRecord, PlayerRecord
from graphsvc.model import Bound, Dataset
from graphsvc.reasoning.completeness import complete_in
from graphsvc.reasoning.occasions import is_settled
from graphsvc.reasoning.scorers import Scorer, assists_in, goals_of, top_scorers
from graphsvc.reasoning.wholes import Scope
from graphsvc.schema.because import because
from graphsvc.schema.explanation import Count, Tally
from graphsvc.schema.node import shows
from graphsvc.schema.references import PlayerRef
from graphsvc.schema.tallies import goals_are, tally

ALL_KNOWN = "{known} known, and the dataset {dataset} says that it has all."
NOT_ALL_SCORERS = "{known} known; of other goals no source tells who scored."


@dataclass(frozen=True)
class Row:
    """The source of a ScorerRow."""

    scorer: Scorer
    edition: EditionRecord
    view: GraphView
    day: date | None
    complete: Dataset | None
    """The dataset that has all goals of the edition."""
    unknown: int
    """Goals of which no source tells who scored."""

    @property
    def player(self) -> PlayerRecord:
        """Who."""
        return self.scorer.player

    @property
    def goals(self) -> Tally:
        """Goals, own goals left aside."""
        if self.complete is None:
            scope = Scope(self.player, editions=(self.edition,), day=self.day, own_goals=False)
            return tally(self.scorer.goals, scope, self.view)
        count, known = tally(self.scorer.goals), goals_are(len(self.scorer.goals))
        count.text = NOT_ALL_SCORERS.format(known=known)
        if not self.unknown:
            count.bound = Bound.EXACT
            count.text = ALL_KNOWN.format(known=known, dataset=self.complete.name)
        return count

    @property
    def assists(self) -> Tally:
        """Goals set up: that all goals are told does not mean that all assists are."""
        found = assists_in(self.edition, self.player, self.day)
        count = tally(found)
        count.premises = [s for goal in found for s in because(goal, "assist")]
        return count


def scorer_rows(
    edition: EditionRecord, view: GraphView, *, first: int, day: date | None = None
) -> list[Row]:
    """The players with most goals in an edition until a day, then by slug."""
    goals = goals_of(edition, day)
    complete = complete_in(view, edition, "goals") if _all_dated(edition, day) else None
    unknown = sum(each.scorer is None for each in goals)
    ranked = top_scorers(goals, first)
    return [Row(each, edition, view, day, complete, unknown) for each in ranked]


def _all_dated(edition: EditionRecord, day: date | None) -> bool:
    """Whether it is known of every match with goals whether it was by that day."""
    return day is None or all(is_settled(each, day) for each in edition.matches if each.goals)


@shows(Row)
class ScorerRow:
    """A player in the list of those who scored most."""

    player: PlayerRef
    """Who."""
    goals: Count
    """Goals; own goals are none."""
    assists: Count
    """Goals set up."""
