"""Rules of who scores: for whom, and set up by whom."""

from collections import Counter

from graphsvc.graph.records import ClubRecord, GoalRecord, PlayerRecord
from graphsvc.reasoning.checks.spells import is_national, on_days
from graphsvc.reasoning.checks.told import (
    Because,
    appearance,
    behind,
    other_club,
)
from graphsvc.reasoning.checks.verdicts import Finding, examiner, failed, passed, unknown
from graphsvc.reasoning.occasions import days_of

FULL_SIDE = 11


@examiner("a scorer plays for the side")
def scorer_plays_for_side(goal: GoalRecord) -> Finding | None:
    """The scorer plays for the club that the goal counts for, or of an own goal for the other."""
    club = other_club(goal.match, goal.club) if goal.is_own else goal.club
    if goal.scorer is None or club is None:
        return None
    return _at_club(goal, goal.scorer, club, (*behind(goal, "scorer", "club", "shot_type"),))


@examiner("an assistant plays for the side")
def assistant_plays_for_side(goal: GoalRecord) -> Finding | None:
    """Who sets a goal up plays for the club that it counts for."""
    if goal.assist is None or goal.club is None or goal.is_own:
        return None
    inputs = (goal.assist.statement, *behind(goal, "club"))
    return _at_club(goal, goal.assist.player, goal.club, inputs)


def _at_club(
    goal: GoalRecord, player: PlayerRecord, club: ClubRecord, inputs: Because
) -> Finding | None:
    """Whether somebody is told to be at a club on the day of a goal."""
    if is_national(club):
        return None
    days = days_of(goal.match)
    here = [
        each.statement
        for each in player.memberships
        if each.club is club and each.statement.is_accepted
    ]
    if here:
        return passed(inputs, here)
    elsewhere = [each for each in on_days(player, days) if each.statement.is_accepted]
    if elsewhere:
        there = elsewhere[0].club.name
        told = f"{player.name} scores or assists for {club.name} and plays for {there} on that day."
        return failed(told, inputs, [each.statement for each in elsewhere])
    doubted = [each.statement for each in player.memberships]
    return unknown(f"No verified source tells the club of {player.name} then.", inputs, doubted)


@examiner("an assistant is another player")
def assistant_is_another(goal: GoalRecord) -> Finding | None:
    """Nobody sets up his own goal."""
    if goal.assist is None or goal.scorer is None:
        return None
    inputs = (behind(goal, "scorer"), [goal.assist.statement])
    if goal.assist.player is goal.scorer:
        return failed(f"{goal.scorer.name} both scores and sets up.", *inputs)
    return passed(*inputs)


@examiner("a scorer appeared")
def scorer_appeared(goal: GoalRecord) -> Finding | None:
    """Who scores a goal appeared in the match."""
    match, scorer = goal.match, goal.scorer
    if match is None or scorer is None or not match.appearances:
        return None
    told = [*behind(goal, "scorer")]
    if scorer in match.appearances:
        return passed(told, appearance(scorer, match))
    elevens = Counter(player.club.id for player in match.appearances if player.club)
    side = other_club(match, goal.club) if goal.is_own else goal.club
    if side and elevens[side.id] >= FULL_SIDE:
        return failed(f"{scorer.name} is not in the line-up that is told of {side.name}.", told)
    return unknown(f"No source tells that {scorer.name} appeared, nor the whole line-up.", told)
