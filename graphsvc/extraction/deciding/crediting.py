"""For which club a goal counts: what its tellings and its scorer's club say, weighed together."""

from collections.abc import Sequence
from math import exp

from graphsvc.extraction.deciding.grouping import GoalEvent
from graphsvc.extraction.deciding.inference import Candidate
from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.deciding.running import towards
from graphsvc.extraction.telling.memberships import Membership
from graphsvc.extraction.telling.phrases import before
from graphsvc.extraction.telling.tellings import GoalTelling
from graphsvc.model import SegmentKind

FOR_CLUB, AGAINST_CLUB = 2.5, 2.5
"""In log units: "put Ajax ahead", "scored against Ajax"."""
CLUB_SCORED = 1.5
"""A club alone is said to have scored: "Ajax took the lead"."""
NAMED_BEFORE = 0.7
"""The last club named before in the sentence."""
IS_PLAYER, IS_PLAYER_IN_CAPTION = 3.0, 1.5
"""The scorer is said to be the club's player; of an own goal it speaks for the other side."""
LEAST_DOUBT = 0.02


def candidates_of(
    events: Sequence[GoalEvent], match: Match, memberships: Sequence[Membership]
) -> list[Candidate]:
    """The weights of each goal for either club of the match, and of no goal.

    What a goal did to the score speaks for a side by the goals told before it.
    """
    weights: list[Candidate] = []
    for event in events:
        lead = _lead(event, events, weights)
        votes = _votes(event, match, memberships)
        weights.append(_candidate(event, votes, towards(event, match, lead)))
    return weights


def _candidate(event: GoalEvent, votes: Sequence[float], running: float) -> Candidate:
    doubt = _doubt(event)
    first = 1.0 / (1.0 + exp(votes[1] - votes[0] - running))
    goal = 1.0 - doubt
    return Candidate(max(doubt, LEAST_DOUBT), goal * first, goal * (1.0 - first))


def _lead(event: GoalEvent, events: Sequence[GoalEvent], weights: Sequence[Candidate]) -> float:
    """By how many goals the first club leads before a goal, as far as those told before tell."""
    told = zip(events, weights, strict=False)
    return sum(each.first - each.second for other, each in told if other.start < event.start)


def _doubt(event: GoalEvent) -> float:
    """How likely all of its tellings are of no goal."""
    doubt = 1.0
    for telling in event.tellings:
        if telling.scorer:
            doubt *= 1.0 - telling.strength
    return doubt


def _votes(
    event: GoalEvent, match: Match, memberships: Sequence[Membership]
) -> tuple[float, float]:
    """What speaks for each club of the match, in log units."""
    votes = dict.fromkeys(match.clubs, 0.0)
    for club, weight in (
        *(vote for telling in event.tellings for vote in _told(telling, match)),
        *(vote for each in memberships for vote in _of_player(event, each)),
    ):
        if club in votes:
            votes[club] += weight
    return votes[match.clubs[0]], votes[match.clubs[1]]


def _told(telling: GoalTelling, match: Match) -> list[tuple[str, float]]:
    """The votes of one telling."""
    votes = []
    if telling.club:
        votes.append((telling.club.club, FOR_CLUB if telling.scorer else CLUB_SCORED))
    elif telling.scorer:
        clubs = before(telling.passage.clubs, telling.trigger.start)
        votes += [(club.club, NAMED_BEFORE) for club in clubs[-1:]]
    if telling.against:
        votes.append((match.other(telling.against.club), AGAINST_CLUB))
    return votes


def _of_player(event: GoalEvent, membership: Membership) -> list[tuple[str, float]]:
    """The vote of a phrase that says whose player the scorer is."""
    if membership.person.person != event.scorer:
        return []
    caption = membership.passage.zone is SegmentKind.CAPTION
    weight = IS_PLAYER_IN_CAPTION if caption else IS_PLAYER
    return [(membership.club.club, -weight if event.own_goal else weight)]
