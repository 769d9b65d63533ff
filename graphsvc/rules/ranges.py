"""What values a property takes: a node of one of some kinds, or a value of some class."""

from collections.abc import Mapping

from graphsvc.model import (
    DateValue,
    EntityKind,
    EnumValue,
    NumberValue,
    ScoreValue,
    TextValue,
    Value,
)

Range = frozenset[EntityKind] | type[Value]


def _nodes(*kinds: EntityKind) -> Range:
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
_CODES = (
    "outcome",
    "eventStatus",
    "role",
    "shotType",
    "technique",
    "placement",
    "bodyPart",
    "shotOutcome",
    "cardColour",
    "position",
    "phase",
    "reachedPhase",
    "milestone",
)
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
    **dict.fromkeys(_CODES, EnumValue),
    **dict.fromkeys(_TEXTS, TextValue),
}
"""What a curator may say of each property; one that is not listed is told by sources alone."""
