"""What witnesses tell, in mentions of ours: from places in the text to scorers, clubs and scores.

A place where nothing of its kind was read tells nothing: who it would be nobody could say.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from graphsvc.extraction.reading.documents import Reading, Testimonies
from graphsvc.extraction.reading.passages import Found, MinuteMention, Passage, PersonMention
from graphsvc.extraction.tagging.sheets import Sheet
from graphsvc.extraction.tagging.tagger import may_score
from graphsvc.extraction.tagging.units import Form
from graphsvc.extraction.telling.goals import telling_around
from graphsvc.extraction.telling.outcomes import LOSS, TIE, WIN
from graphsvc.extraction.telling.phrases import distance, joined
from graphsvc.extraction.telling.tellings import GoalTelling, MatchTelling
from graphsvc.model import AliasKind, GoalKind, Span, WitnessedGoal, WitnessedResult

log = logging.getLogger(__name__)

SIDE = 2.0
"""What a witness says of a scorer's side, in log-odds."""

Mention = TypeVar("Mention", bound=Found)


@dataclass(frozen=True, slots=True)
class Heard:
    """A goal that a witness tells."""

    witness: str
    place: int
    """Of its sentence in the article."""
    at: int
    """Of the unit of that sentence which stands for the scorer."""
    passage: Passage
    words: Found
    scorer: PersonMention | None
    """At that unit; None where a pronoun or a noun stands there, and it is not told for whom."""
    minute: MinuteMention | None
    lean: Mapping[str, float]
    """For the club named as the scorer's, or as the other side: the log-odds that it is his."""
    kind: GoalKind | None
    kind_words: Found | None
    confidence: float

    def telling(self, scorer: PersonMention) -> GoalTelling:
        """The phrase, as one by that scorer."""
        read = telling_around(self.passage, self.words, scorer)
        return replace(
            read,
            rule=f"goal/{self.witness}",
            minute=self.minute,
            strength=self.confidence,
            lean=self.lean,
            kind=self.kind or read.kind,
            kind_words=self.kind_words if self.kind else read.kind_words,
        )


def goals_heard(
    sheets: Sequence[Sheet], testimonies: Testimonies, nouns: frozenset[str]
) -> list[Heard]:
    """The goals that witnesses tell; those that fit nothing that was read are left out, and told.

    `nouns` are the words that may stand for a scorer.
    """
    found = []
    for name, testimony in testimonies.items():
        for goal in testimony.goals:
            told = _heard(sheets, goal, name, nouns)
            if isinstance(told, Heard):
                found.append(told)
            else:
                span = goal.words
                log.info("%s: the goal at %d..%d left out: %s", name, span.start, span.end, told)
    return found


def _heard(
    sheets: Sequence[Sheet], goal: WitnessedGoal, name: str, nouns: frozenset[str]
) -> Heard | str:
    """The goal in our mentions, or why it is left out."""
    place = next((n for n, sheet in enumerate(sheets) if _at(sheet, goal.words)), None)
    if place is None:
        return "its words stand in no sentence that is read"
    sheet = sheets[place]
    stands = _standing(sheets, sheet, goal, nouns)
    if isinstance(stands, str):
        return stands
    at, scorer = stands
    passages = [each.passage for each in sheets]
    kind, kind_words = _kind(sheet, goal)
    return Heard(
        name,
        place,
        at,
        sheet.passage,
        _words(sheet, goal.words),
        scorer,
        _first(goal.minute, (each for passage in passages for each in passage.minutes)),
        _lean(passages, goal),
        kind,
        kind_words,
        goal.confidence,
    )


def _at(sheet: Sheet, span: Span) -> list[int]:
    """The units of a sentence at a place."""
    if span.end <= sheet.passage.sentence.start or sheet.passage.sentence.end <= span.start:
        return []
    return [at for at, unit in enumerate(sheet.units) if unit.overlaps([span])]


def _words(sheet: Sheet, span: Span) -> Found:
    """A place, from the beginning of its first word to the end of its last in that sentence."""
    units = [sheet.units[at] for at in _at(sheet, span)]
    return Found(units[0].start, units[-1].end)


def _first(span: Span | None, mentions: Iterable[Mention]) -> Mention | None:
    """The first mention at a place."""
    return next((each for each in mentions if span and each.overlaps([span])), None)


def _standing(
    sheets: Sequence[Sheet], sheet: Sheet, goal: WitnessedGoal, nouns: frozenset[str]
) -> tuple[int, PersonMention | None] | str:
    """The unit that stands for the scorer in the sentence, and who he is; or what is wrong."""
    for other in sheets:
        for at in _at(other, goal.scorer):
            mention = other.units[at].mention
            if isinstance(mention, PersonMention):
                if other.forms[at] == Form.COACH:
                    return "he is no player"
                return (at, mention) if other is sheet else _stand_in(sheet, goal, mention, nouns)
    for at in _at(sheet, goal.scorer):
        if may_score(sheet, at, nouns):
            return at, None
    return "nobody who was read as a person stands where it names the scorer"


def _stand_in(
    sheet: Sheet, goal: WitnessedGoal, named: PersonMention, nouns: frozenset[str]
) -> tuple[int, PersonMention]:
    """What stands for somebody named elsewhere: the nearest pronoun or noun, else the words."""
    units, words = sheet.units, _words(sheet, goal.words)
    options = [
        at
        for at, unit in enumerate(units)
        if not isinstance(unit.mention, PersonMention) and may_score(sheet, at, nouns)
    ]
    first = _at(sheet, goal.words)[0]
    at = min(options, key=lambda at: distance(units[at], words), default=first)
    unit = units[at]
    return at, PersonMention(unit.start, unit.end, named.person, AliasKind.DESCRIPTION)


def _lean(passages: Sequence[Passage], goal: WitnessedGoal) -> Mapping[str, float]:
    """Whose player the scorer is: of an own goal not of the side that it counts for."""
    club = _first(goal.club, (each for passage in passages for each in passage.clubs))
    return {club.club: -SIDE if goal.own_goal else SIDE} if club else {}


def _kind(sheet: Sheet, goal: WitnessedGoal) -> tuple[GoalKind | None, Found | None]:
    """What the sentence says it came from."""
    for span, kind in ((goal.own_goal, GoalKind.OWN_GOAL), (goal.penalty, GoalKind.PENALTY)):
        if span and _at(sheet, span):
            return kind, _words(sheet, span)
    return None, None


def results_heard(reading: Reading, told: Sequence[MatchTelling]) -> list[MatchTelling]:
    """The results that witnesses tell, but for those that phrases tell already."""
    known = {(each.pair, each.score) for each in told}
    return [
        each
        for name, testimony in reading.testimonies.items()
        if testimony.result
        for each in _results(reading, testimony.result, name)
        if (each.pair, each.score) not in known
    ]


def _results(reading: Reading, result: WitnessedResult, name: str) -> Iterator[MatchTelling]:
    """The result in our mentions; none where its words name no two clubs, or another score."""
    passages = reading.passages
    clubs = [each for passage in passages for each in passage.clubs]
    club, opponent = _first(result.club, clubs), _first(result.opponent, clubs)
    told = next((each for each in passages if _first(result.score, each.scores)), None)
    score = _first(result.score, told.scores) if told else None
    if not (told and score and club and opponent) or club.club == opponent.club:
        log.info("%s: the result left out: it names no two clubs and a score", name)
        return
    goals, others = result.goals
    if sorted(result.goals) != sorted((score.first, score.second)):
        log.info("%s: the result left out: its numbers are not those of its words", name)
        return
    beside = [each for each in (club, opponent) if each in told.clubs]
    quote = joined(score, *beside)
    yield MatchTelling(
        start=quote.start,
        end=quote.end,
        passage=told,
        club=club.club,
        opponent=opponent.club,
        outcome=TIE if goals == others else WIN if goals > others else LOSS,
        goals=result.goals,
        home=None,
        date=None,
        names=(),
        score=score,
        rule=f"result/{name}",
    )
