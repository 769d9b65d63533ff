"""Where to look for what a filter wants: beside the node that it names, else everywhere."""

from collections.abc import Collection

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import (
    ClubRecord,
    EditionRecord,
    GoalRecord,
    MatchRecord,
    PlayerRecord,
    StageRecord,
)
from graphsvc.schema.goal_filter import GoalFilter
from graphsvc.schema.lookups import one_named
from graphsvc.schema.match_filter import MatchFilter
from graphsvc.schema.player_filter import PlayerFilter


def matches_for(where: MatchFilter | None, view: GraphView) -> Collection[MatchRecord]:
    """Matches, all wanted ones among them."""
    if where is None:
        return view.matches
    for named in (where.club, where.home, where.away, where.opponent):
        if club := one_named(named, view, ClubRecord):
            return club.matches
    if stage := one_named(where.stage, view, StageRecord):
        return stage.matches
    if edition := one_named(where.edition, view, EditionRecord):
        return edition.matches
    return view.matches


def goals_for(where: GoalFilter | None, view: GraphView) -> Collection[GoalRecord]:
    """Goals, all wanted ones among them."""
    if where is None:
        return view.goals
    if scorer := one_named(where.scorer, view, PlayerRecord):
        return scorer.goals
    if assistant := one_named(where.assistant, view, PlayerRecord):
        return assistant.assists
    if club := one_named(where.club, view, ClubRecord):
        return club.goals
    matches = matches_for(MatchFilter(club=where.against, edition=where.edition), view)
    if matches is view.matches:
        matches = matches_for(where.match, view)
    if matches is view.matches:
        return view.goals
    return [goal for match in matches for goal in match.goals]


def players_for(where: PlayerFilter | None, view: GraphView) -> Collection[PlayerRecord]:
    """Players, all wanted ones among them, each once."""
    if where is None:
        return view.players
    if match := one_named(where.appeared_in, view, MatchRecord):
        return match.appearances
    if club := one_named(where.club, view, ClubRecord):
        return list(dict.fromkeys(each.player for each in club.memberships))
    if other := one_named(where.scored_against, view, ClubRecord):
        goals = (goal for match in other.matches for goal in match.goals)
        return list(dict.fromkeys(each.scorer for each in goals if each.scorer))
    return view.players
