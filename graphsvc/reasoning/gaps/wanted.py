"""Which properties a complete record has, by kind: the closed list that gaps are taken from."""

from collections.abc import Mapping, Sequence

from graphsvc.model import EntityKind
from graphsvc.rules.properties import Property

WHOLES = {
    "lineUp": Property("lineUp", "line-ups", single_valued=False),
    "fullName": Property("fullName", "full name", single_valued=True),
}
"""What is told piece by piece, or is part of a name, and so is no property of a statement."""

SETTING: Mapping[EntityKind, Sequence[str]] = {
    EntityKind.EDITION: ("competition", "season"),
    EntityKind.STAGE: ("edition", "phase"),
    EntityKind.VENUE: ("locatedIn",),
}
"""What is always wanted of that in which matches take place."""

_ALWAYS = "always"
_PLAYED = "of a match that has been played"

WANTED: Mapping[EntityKind, Mapping[str, str]] = {
    EntityKind.MATCH: {
        "date": "always; a range of days is not enough",
        "competition": "always; a description, as “the league”, is not enough",
        "venue": _ALWAYS,
        "locationCity": _ALWAYS,
        "homeTeam": "where the sides are told, but not who was at home",
        "finalScore": _PLAYED,
        "referee": _PLAYED,
        "attendance": _PLAYED,
        "halfTimeScore": f"{_PLAYED}, unless it follows from the goals",
        "goals": f"{_PLAYED}, until they add up to the score",
        "lineUp": f"{_PLAYED}, until 22 players are told",
    },
    EntityKind.GOAL: {
        "scorer": _ALWAYS,
        "minute": _ALWAYS,
        "bodyPart": "unless it is an own goal",
    },
    EntityKind.SHOT: {"shotBy": _ALWAYS, "shotOutcome": _ALWAYS, "minute": _ALWAYS},
    EntityKind.CARD: {"shownTo": _ALWAYS, "cardColour": _ALWAYS, "minute": _ALWAYS},
    EntityKind.SUBSTITUTION: {"playerOn": _ALWAYS, "playerOff": _ALWAYS, "minute": _ALWAYS},
    EntityKind.PLAYER: {
        "fullName": "of a player who goes by a single name",
        "memberOf": _ALWAYS,
        "position": _ALWAYS,
        "born": _ALWAYS,
    },
    EntityKind.CLUB: {
        "country": _ALWAYS,
        "homeVenue": _ALWAYS,
        "points": "where something is told of the table of its stage, but not its points",
    },
    **{kind: dict.fromkeys(names, _ALWAYS) for kind, names in SETTING.items()},
}
"""Kind of node -> property -> when a complete record has it."""
