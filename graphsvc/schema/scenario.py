"""Scenario: what follows if some results came in."""

from collections.abc import Sequence

import strawberry
from graphql import GraphQLError

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import MatchRecord, StageRecord
from graphsvc.model import EventOutcome
from graphsvc.reasoning.standings import scenarios
from graphsvc.reasoning.standings.supposing import Supposed, ending_for
from graphsvc.rules.results import Ending, ending_by_goals
from graphsvc.schema.consequence import Consequence
from graphsvc.schema.explanation import Explanation
from graphsvc.schema.lookups import of_type
from graphsvc.schema.node import shows
from graphsvc.schema.score import ScoreInput
from graphsvc.schema.table import Table


@strawberry.input
class ResultInput:
    """A supposed result: a score, or the outcome for one club."""

    match: strawberry.ID
    """The match."""
    score: ScoreInput | None = None
    """Its score."""
    club: strawberry.ID | None = None
    """The club that has the outcome; a TIE needs none."""
    outcome: EventOutcome | None = None
    """How it ends for that club: WIN, TIE or LOSS."""

    def supposed(self, view: GraphView, stage: StageRecord) -> Supposed:
        """The same for the graph. Raises `GraphQLError` for what is no result of that stage."""
        match = of_type(view, self.match, MatchRecord)
        if match is None or match.stage is not stage:
            raise GraphQLError(f"`{self.match}` is no match of this stage: take one of `matches`.")
        if len(match.participations) != 2:
            raise GraphQLError(f"Of `{self.match}` not both sides are known.")
        if self.score:
            goals = (self.score.home, self.score.away)
            return Supposed(match, self._agreeing(match, _ending(match, goals)), goals)
        return Supposed(match, self._ending(match))

    def _agreeing(self, match: MatchRecord, ending: Ending) -> Ending:
        """The ending of a score, where the outcome, if one is given too, is the same."""
        if self.outcome is not None and self._ending(match) != ending:
            raise GraphQLError("`score` and `outcome` do not agree: leave one of them out.")
        return ending

    def _ending(self, match: MatchRecord) -> Ending:
        if self.outcome not in (EventOutcome.WIN, EventOutcome.TIE, EventOutcome.LOSS):
            raise GraphQLError("Give a `score`, or an `outcome` that is WIN, TIE or LOSS.")
        if self.outcome is EventOutcome.TIE:
            return ending_for(match, "", self.outcome)
        if self.club is None or match.participation(self.club) is None:
            raise GraphQLError("Whose outcome is it? Give `club`, one of the sides.")
        return ending_for(match, self.club, self.outcome)


def suppose(
    view: GraphView, stage: StageRecord, results: Sequence[ResultInput]
) -> scenarios.Scenario:
    """What follows for a stage if these results came in. Raises `GraphQLError` for bad ones."""
    supposed = [each.supposed(view, stage) for each in results]
    if len({each.match.id for each in supposed}) < len(supposed):
        raise GraphQLError("A match has one result: give each match once.")
    return scenarios.scenario_of(view, stage, supposed)


def _ending(match: MatchRecord, goals: tuple[int, int]) -> Ending:
    if min(goals) < 0:
        raise GraphQLError("A score has no negative goals.")
    home, away = (side.club.id for side in match.participations)
    return ending_by_goals({home: goals[0], away: goals[1]})


@shows(scenarios.Scenario)
class Scenario:
    """What follows if some results came in."""

    table: Table
    """The table with these results in it."""
    effects: list[Consequence]
    """Who is sure to go through then, and on what of these results that hangs."""
    explanation: Explanation
    """The proof."""
