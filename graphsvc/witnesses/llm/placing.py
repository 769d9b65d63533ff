"""From the words of an answer to places in the article; what doesn't stand there is refused."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graphsvc.model import Article, Span, Testimony, WitnessedGoal, WitnessedResult
from graphsvc.witnesses.aligning import Places
from graphsvc.witnesses.llm.answers import Answer, ToldGoal, ToldResult

BEFORE = 3
"""Sentences before the one that tells a goal, in which its scorer may be named."""
NO_QUOTE = "quote not in the article"
NO_SCORER = "scorer not near the quote"
NO_RESULT = "result not in the article"
NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Placed:
    """What is left of answers, and why the rest was refused: how often each reason."""

    testimony: Testimony
    refused: Counter[str]


def placed(answers: Iterable[Answer], article: Article, trust: float) -> Placed:
    """The places that answers point at; each goal with the same confidence, `trust`."""
    places, refused = Places(article), Counter[str]()
    goals: dict[WitnessedGoal, None] = {}
    result: WitnessedResult | None = None
    for answer in answers:
        for told in answer.goals:
            goal = _goal(places, told, trust)
            if isinstance(goal, WitnessedGoal):
                goals[goal] = None
            else:
                refused[goal] += 1
        if answer.result and result is None:
            result = _result(places, answer.result)
            refused[NO_RESULT] += result is None
    return Placed(Testimony(tuple(goals), result), +refused)


def _goal(places: Places, told: ToldGoal, trust: float) -> WitnessedGoal | str:
    """The goal, where its quote stands and its scorer is named there; else what is missing."""
    quotes = places.quote(told.quote)
    for quote in quotes:
        if scorer := _scorer(places, told.scorer, quote):
            sentence = places.around(quote)
            return WitnessedGoal(
                words=quote,
                scorer=scorer,
                minute=_minute(places, told.minute, quote),
                club=_club(places, told.club, quote),
                own_goal=_nearest(places, told.own_goal, sentence, quote),
                penalty=_nearest(places, told.penalty, sentence, quote),
                confidence=trust,
            )
    return NO_SCORER if quotes else NO_QUOTE


def _scorer(places: Places, name: str, quote: Span) -> Span | None:
    """Where the scorer is named: in the quote's sentence before those above, in full or by half."""
    for within in (places.around(quote), places.around(quote, before=BEFORE)):
        for words in (name, *name.split()[-1:]):
            if found := _nearest(places, words, within, quote):
                return found
    return None


def _minute(places: Places, words: str | None, quote: Span) -> Span | None:
    """Where the minute is told, by its words or its number: there, or in the sentence above."""
    for within in (places.around(quote), places.around(quote, before=1)):
        if found := _nearest(places, words, within, quote):
            return found
        if number := NUMBER.search(words or ""):
            text = places.text[within.start : within.end]
            if match := re.search(rf"(?<!\d){number[0]}(?!\d)", text):
                return Span(within.start + match.start(), within.start + match.end())
    return None


def _club(places: Places, words: str | None, quote: Span) -> Span | None:
    """Where the side is named, as near as may be."""
    for within in (places.around(quote, before=BEFORE), _all(places)):
        if found := _nearest(places, words, within, quote):
            return found
    return None


def _nearest(places: Places, words: str | None, within: Span, quote: Span) -> Span | None:
    """Where words stand in a stretch of the text, nearest to a quote."""
    found = places.exact(words or "", within)
    return min(found, key=lambda each: _apart(each, quote), default=None)


def _apart(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _all(places: Places) -> Span:
    return Span(0, len(places.text))


def _result(places: Places, told: ToldResult) -> WitnessedResult | None:
    """The result, where all its words stand in the article; best in one sentence."""
    for within in _stretches(places):
        found = [next(places.exact(words, within), None) for words in _words(told)]
        home, away, score = found
        if home and away and score:
            return WitnessedResult(club=home, opponent=away, score=score, goals=told.goals)
    return None


def _stretches(places: Places) -> Iterator[Span]:
    yield from places.sentences
    yield _all(places)


def _words(told: ToldResult) -> Sequence[str]:
    return told.home, told.away, told.score
