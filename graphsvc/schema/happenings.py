"""What happened in a match, in its order: goals, and everything else at its minute among them."""

from graphsvc.graph.records import (
    ClubRecord,
    EventRecord,
    GoalRecord,
    MatchRecord,
    PlayerRecord,
)
from graphsvc.reasoning.duels import duels_of
from graphsvc.rules.minutes import minute_key
from graphsvc.schema.running import placed_goals, score_after

_Place = tuple[int, int]
_NEVER: _Place = (10_000, 0)


def happenings(match: MatchRecord) -> list[EventRecord]:
    """All that is known to have happened in a match, in no order."""
    return [
        *match.goals,
        *match.shots,
        *duels_of(match),
        *match.cards,
        *match.substitutions,
    ]


def in_match_order(match: MatchRecord) -> list[EventRecord]:
    """The goals in match order, and all else at its minute among them.

    In a minute goals come first; what has no minute comes last.
    """
    goals = [each.goal for each in placed_goals(match)]
    others = sorted((each for each in happenings(match) if each not in goals), key=_place)
    ordered: list[EventRecord] = []
    for goal in goals:
        ahead = [each for each in others if _place(each) < _place(goal) != _NEVER]
        ordered += [*ahead, goal]
        others = others[len(ahead) :]
    return ordered + others


def sequence_of(event: EventRecord) -> int | None:
    """The place of an event in the order of its match; None where no source tells when it fell."""
    match = event.match
    told = event.minute or (isinstance(event, GoalRecord) and score_after(event))
    if match is None or not told:
        return None
    ids = [each.id for each in in_match_order(match)]
    return ids.index(event.id) + 1


def club_in(match: MatchRecord | None, *players: PlayerRecord | None) -> ClubRecord | None:
    """The side that the first of some players is known to be of; None where he is of both."""
    sides = [side.club for side in match.participations] if match else []
    for player in filter(None, players):
        believed = {each.club.id for each in player.memberships if each.statement.is_accepted}
        own = [club for club in sides if club.id in believed]
        if len(own) == 1:
            return own[0]
    return None


def _place(event: EventRecord) -> _Place:
    return minute_key(event.minute) if event.minute else _NEVER
