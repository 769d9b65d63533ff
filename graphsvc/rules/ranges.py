"""What a property is told of, and what it takes: nodes, a class of values, words of a list."""

from collections.abc import Mapping
from enum import StrEnum

from graphsvc.model import (
    BodyPart,
    CardColour,
    CompetitionPhase,
    DateValue,
    EntityKind,
    EventOutcome,
    EventStatus,
    GoalKind,
    GoalRole,
    MilestoneKind,
    NumberValue,
    Position,
    ScoreValue,
    ShotOutcome,
    ShotPlacement,
    ShotTechnique,
    TextValue,
    Value,
)

Kinds = frozenset[EntityKind]
Range = Kinds | type[Value] | type[StrEnum]


def _nodes(*kinds: EntityKind) -> Kinds:
    return frozenset(kinds)


_CLUB, _PLAYER, _MATCH = (
    _nodes(each) for each in (EntityKind.CLUB, EntityKind.PLAYER, EntityKind.MATCH)
)
_PLACE = _nodes(EntityKind.PLACE)
_CLUB_PROPERTIES = ("homeTeam", "awayTeam", "participant", "winner", "creditedTo", "memberOf")
_PLAYER_PROPERTIES = (
    "scorer",
    "assistedBy",
    "shotBy",
    "shownTo",
    "playerOn",
    "playerOff",
    "duelWith",
)
_SCORES = ("finalScore", "halfTimeScore", "extraTimeScore", "shootOutScore", "aggregateScore")
_NUMBERS = (
    "teamGoals",
    "roundNumber",
    "attendance",
    "period",
    "goalCountFor",
    "rank",
    "points",
    "pointsAheadOf",
    "won",
    "campaignNumber",
)
_DATES = ("date", "born", "founded", "kickoff")
_CODES: Mapping[str, type[StrEnum]] = {
    "outcome": EventOutcome,
    "eventStatus": EventStatus,
    "role": GoalRole,
    "shotType": GoalKind,
    "technique": ShotTechnique,
    "placement": ShotPlacement,
    "bodyPart": BodyPart,
    "shotOutcome": ShotOutcome,
    "cardColour": CardColour,
    "position": Position,
    "phase": CompetitionPhase,
    "reachedPhase": CompetitionPhase,
    "milestone": MilestoneKind,
}
_TEXTS = ("alias", "description", "sameAs", "referee", "minute", "season", "comment")

RANGES: Mapping[str, Range] = {
    **dict.fromkeys(_CLUB_PROPERTIES, _CLUB),
    **dict.fromkeys(_PLAYER_PROPERTIES, _PLAYER),
    **dict.fromkeys(("match", "about", "appearedIn"), _MATCH),
    **dict.fromkeys(
        ("locationCity", "locationCountry", "country", "nationality", "locatedIn"), _PLACE
    ),
    **dict.fromkeys(("venue", "homeVenue"), _nodes(EntityKind.VENUE)),
    **dict.fromkeys(("competition", "playsIn"), _nodes(EntityKind.COMPETITION)),
    "edition": _nodes(EntityKind.EDITION),
    "stage": _nodes(EntityKind.STAGE),
    "qualifiesFor": _nodes(EntityKind.STAGE, EntityKind.EDITION),
    **dict.fromkeys(_SCORES, ScoreValue),
    **dict.fromkeys(_NUMBERS, NumberValue),
    **dict.fromkeys(_DATES, DateValue),
    **_CODES,
    **dict.fromkeys(_TEXTS, TextValue),
}
"""What a curator may say of each property; one that is not listed is told by sources alone."""

_GOAL, _SHOT = _nodes(EntityKind.GOAL), _nodes(EntityKind.SHOT)
_CARD, _CHANGE = _nodes(EntityKind.CARD), _nodes(EntityKind.SUBSTITUTION)
_EVENT = _GOAL | _SHOT | _CARD | _CHANGE | _nodes(EntityKind.DUEL)
_OF_A_MATCH = (
    *("homeTeam", "awayTeam", "winner", "outcome", "eventStatus", "teamGoals"),
    *(*_SCORES, "date", "kickoff", "roundNumber", "venue", "locationCity", "locationCountry"),
    *("referee", "attendance"),
)
_OF_A_GOAL = ("scorer", "creditedTo", "assistedBy", "role", "shotType", "technique", "placement")
_OF_A_PLAYER = ("memberOf", "appearedIn", "goalCountFor", "position", "born", "nationality")

SUBJECTS: Mapping[str, Kinds] = {
    **dict.fromkeys(_OF_A_MATCH, _MATCH),
    **dict.fromkeys(_OF_A_GOAL, _GOAL),
    **dict.fromkeys(_OF_A_PLAYER, _PLAYER),
    **dict.fromkeys(("match", "minute", "period"), _EVENT),
    "participant": _MATCH | _nodes(EntityKind.STAGE),
    "bodyPart": _GOAL | _SHOT,
    **dict.fromkeys(("shotBy", "shotOutcome"), _SHOT),
    **dict.fromkeys(("shownTo", "cardColour"), _CARD),
    **dict.fromkeys(("playerOn", "playerOff"), _CHANGE),
    **dict.fromkeys(("founded", "homeVenue"), _CLUB),
    "about": _nodes(EntityKind.ARTICLE),
    "season": _nodes(EntityKind.EDITION),
    "phase": _nodes(EntityKind.STAGE),
}
"""What each property is told of; of one that is not listed, anything may be the subject."""
