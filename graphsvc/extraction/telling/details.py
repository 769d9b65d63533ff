"""How a goal was scored: the body part, the technique, where the ball went."""

import re
from dataclasses import dataclass
from typing import TypeVar

from graphsvc.extraction.reading.passages import Found
from graphsvc.extraction.telling.phrases import Table, joined, look_up, rest, table
from graphsvc.extraction.telling.tellings import GoalTelling
from graphsvc.model import BodyPart, ShotPlacement, ShotTechnique

BODY_PARTS = table(
    (r"head(?:ed|s|er|ing)\b|nodd?(?:ed|s)\b|glanc(?:ed|ing)", BodyPart.HEAD),
    (r"left[- ]foot(?:ed)?|with his left\b", BodyPart.LEFT_FOOT),
    (r"right[- ]foot(?:ed)?|with his right\b", BodyPart.RIGHT_FOOT),
)
TECHNIQUES = table(
    (r"diving header", ShotTechnique.DIVING_HEADER),
    (r"half-volley", ShotTechnique.HALF_VOLLEY),
    (r"volley(?:ed|s)?\b", ShotTechnique.VOLLEY),
    (r"overhead|bicycle kick|scissors kick", ShotTechnique.OVERHEAD_KICK),
    (r"back-?heel", ShotTechnique.BACKHEEL),
    (r"lobb?(?:ed|s)?\b|chip(?:ped|s)?\b|dink(?:ed|s)?\b", ShotTechnique.LOB),
)
CORNER = re.compile(
    r"""
    \b(?:into\ |in\ |inside\ )?the\ (?:
        (?P<side_first>left|right|near|far)[- ](?:hand\ )?(?P<then_height>top|bottom)
      | (?P<height_first>top|bottom)[- ](?P<then_side>left|right|near|far)(?:[- ]hand)?
    )\ corner
    """,
    re.IGNORECASE | re.VERBOSE,
)
END_OF_CLAUSE = re.compile(r"[,;] | (?:but|before|after|while|when) ")

Code = TypeVar("Code", BodyPart, ShotTechnique)


@dataclass(frozen=True, slots=True)
class Detail(Found):
    """One word of a closed list, and where the text says it."""

    code: BodyPart | ShotTechnique | ShotPlacement


def body_part(telling: GoalTelling) -> Detail | None:
    """What the ball was struck with."""
    return _first(telling, BODY_PARTS)


def technique(telling: GoalTelling) -> Detail | None:
    """How the ball was struck."""
    return _first(telling, TECHNIQUES)


def placement(telling: GoalTelling) -> Detail | None:
    """Which corner the ball went into."""
    stretch = _stretch(telling)
    match = CORNER.search(telling.passage.between(stretch.start, stretch.end))
    if match is None:
        return None
    height = match["then_height"] or match["height_first"]
    side = match["side_first"] or match["then_side"]
    code = ShotPlacement[f"{height}_{side}".upper()]
    return Detail(stretch.start + match.start(), stretch.start + match.end(), code)


def _first(telling: GoalTelling, rows: Table[Code]) -> Detail | None:
    """The first row of a table that the stretch holds, quoted from the stretch's start."""
    stretch = _stretch(telling)
    found = look_up(rows, telling.passage.between(stretch.start, stretch.end))
    if found is None:
        return None
    match, code = found
    return Detail(stretch.start, stretch.start + match.end(), code)


def _stretch(telling: GoalTelling) -> Found:
    """From the scorer's name, or the trigger, to the end of the clause that tells the goal."""
    text = rest(telling.passage, telling.trigger.end)
    clause = END_OF_CLAUSE.search(text)
    end = telling.trigger.end + (clause.start() if clause else len(text))
    scorer = telling.scorer
    ahead = scorer if scorer and scorer.start < telling.trigger.start else None
    return Found(joined(telling.trigger, ahead).start, end)
