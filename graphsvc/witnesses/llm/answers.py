"""What a model may answer: as a JSON schema, and as it is read."""

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import cast

MOST_GOALS = 60
"""Phrases that tell goals in one article, at most: beyond that an answer is going in circles."""
MOST_BRACES = 20
"""Opening braces of a text at which an answer is looked for."""
WORDS = {"type": "string"}
OPEN_WORDS = {"type": ["string", "null"]}


def _object(**properties: object) -> dict[str, object]:
    """A schema as strict mode wants it: every property required, and no other."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


GOAL = _object(
    quote=WORDS,
    scorer=WORDS,
    minute=OPEN_WORDS,
    club=OPEN_WORDS,
    own_goal=OPEN_WORDS,
    penalty=OPEN_WORDS,
)
RESULT = _object(
    home=WORDS,
    away=WORDS,
    score=WORDS,
    home_goals={"type": "integer"},
    away_goals={"type": "integer"},
)
SCHEMA = _object(
    goals={"type": "array", "items": GOAL}, result={"anyOf": [RESULT, {"type": "null"}]}
)

Json = Mapping[str, object]


class Unreadable(ValueError):
    """An answer that is not what was asked for; the message tells the model what is wrong."""


@dataclass(frozen=True, slots=True)
class ToldGoal:
    """A goal in the words of an answer; whether they stand in the article is not known yet."""

    quote: str
    scorer: str
    minute: str | None = None
    club: str | None = None
    own_goal: str | None = None
    penalty: str | None = None


@dataclass(frozen=True, slots=True)
class ToldResult:
    """A result in the words of an answer."""

    home: str
    away: str
    score: str
    goals: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model says of an article, or of a piece of one."""

    goals: tuple[ToldGoal, ...]
    result: ToldResult | None = None


def read_answer(text: str) -> Answer:
    """The answer that a text holds, perhaps in a fence or behind thoughts. Raises `Unreadable`."""
    told = _json(text.rpartition("</think>")[2])
    goals = told.get("goals")
    if not isinstance(goals, list):
        raise Unreadable('it has no list "goals"')
    if len(goals) > MOST_GOALS:
        raise Unreadable(f'"goals" has {len(goals)} items; tell each goal once a phrase')
    result = told.get("result")
    return Answer(
        tuple(_goal(each, f"goals[{number}]") for number, each in enumerate(goals)),
        None if result is None else _result(_mapping(result, "result")),
    )


def _json(text: str) -> Json:
    """The first object with goals; without one, what begins at the first brace."""
    begins = [brace.start() for brace in islice(re.finditer("{", text), MOST_BRACES)]
    if not begins:
        raise Unreadable("it is no JSON object")
    for begin in begins:
        with suppress(Unreadable):  # braces of prose, or of thoughts
            told = _json_at(text, begin)
            if "goals" in told:
                return told
    return _json_at(text, begins[0])


def _json_at(text: str, begin: int) -> Json:
    try:
        told, _ = json.JSONDecoder().raw_decode(text, begin)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"it is no JSON ({error})") from None
    return _mapping(told, "it")


def _mapping(value: object, where: str) -> Json:
    if not isinstance(value, dict):
        raise Unreadable(f"{where} is no JSON object")
    return cast("Json", value)


def _goal(value: object, where: str) -> ToldGoal:
    told = _mapping(value, where)
    return ToldGoal(
        _words(told, "quote", where),
        _words(told, "scorer", where),
        *(_open(told, name, where) for name in ("minute", "club", "own_goal", "penalty")),
    )


def _result(told: Json) -> ToldResult:
    home, away, score = (_words(told, name, "result") for name in ("home", "away", "score"))
    return ToldResult(home, away, score, (_goals(told, "home_goals"), _goals(told, "away_goals")))


def _words(told: Json, name: str, where: str) -> str:
    """The words of a property; blank ones stand nowhere, which is for others to say."""
    value = told.get(name)
    if value is None:
        raise Unreadable(f'{where} has no "{name}"')
    if not isinstance(value, str):
        raise Unreadable(
            f'"{name}" of {where} is {json.dumps(value)[:60]}, and no words of the article'
        )
    return value.strip()


def _open(told: Json, name: str, where: str) -> str | None:
    """The words of a property; None where it is left out, null or blank."""
    return (_words(told, name, where) or None) if told.get(name) is not None else None


def _goals(told: Json, name: str) -> int:
    value = told.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise Unreadable(f'"{name}" of result is no number of goals')
    return value
