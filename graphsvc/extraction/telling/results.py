"""How sentences tell that two clubs met: the outcome, the score, who was at home, when.

Scores are turned to the subject's side: after "lost", 1-0 is the other side's win.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graphsvc.extraction.reading.dates import DateMention, dates_in, week_later
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import (
    ClubMention,
    Found,
    NameKind,
    NameMention,
    Passage,
    ScoreMention,
)
from graphsvc.extraction.telling.opponents import home_of, opponent_of, subject_of
from graphsvc.extraction.telling.outcomes import LOSS, OPEN, TIE, Trigger, is_unreal, outcomes_in
from graphsvc.extraction.telling.phrases import after, belonging, distance, joined, rest
from graphsvc.extraction.telling.scorelines import meetings_in, scorelines_in
from graphsvc.extraction.telling.tellings import TOLD_WITH, MatchTelling
from graphsvc.model import EventOutcome, SegmentKind

NEAR_SUBJECT = 70
"""Characters between a subject and its verb, up to which a quote begins with the subject."""
NEAR_SCORE = 45
"""Characters between a word of outcome and its score."""

AGGREGATE = re.compile(r"[^.;,]*\d on aggregate\b", re.IGNORECASE)
"""After a word of outcome whose score is that of two matches together, the result of neither."""
AROUND_OPPONENT = 80
"""Characters after such a word, in which its opponent and that score stand."""

TO_COME = re.compile(
    r"^(?:face|host|travel|visit|meet|play|welcome|entertain|go)(?:s|es)?$"
    r"|^take(?:s)? on$|^(?:is|are) (?:at|away)",
    re.IGNORECASE,
)
"""Verbs in the present: "they host Viking on Monday"."""


def tell_matches(reading: Reading) -> list[MatchTelling]:
    """What the phrases of an article tell about matches, in its order."""
    return [telling for passage in reading.passages for telling in _tell(reading, passage)]


def _tell(reading: Reading, passage: Passage) -> list[MatchTelling]:
    if not passage.clubs:
        return []
    sentence = passage.sentence
    dates = dates_in(sentence.text, offset=sentence.start, anchor=reading.article.dated)
    found = [*scorelines_in(passage, dates), *meetings_in(passage, dates)]
    taken = {telling.score for telling in found}
    scores = [each for each in passage.scores if not each.interim and each not in taken]
    triggers = outcomes_in(passage)
    for index, trigger in enumerate(triggers):
        clause = _Clause(passage, trigger, _window(passage, triggers, index), dates, scores)
        if telling := _by_outcome(clause):
            found.append(telling)
    return found


@dataclass(frozen=True, slots=True)
class _Clause:
    """A word of outcome, the stretch of the sentence that is its own, and what that may tell."""

    passage: Passage
    trigger: Trigger
    window: Found
    dates: Sequence[DateMention]
    scores: Sequence[ScoreMention]


def _window(passage: Passage, triggers: Sequence[Found], index: int) -> Found:
    """The stretch of a sentence that belongs to a trigger: from the one before to the one after."""
    start = triggers[index - 1].end if index else passage.sentence.start
    last = index + 1 >= len(triggers)
    return Found(start, passage.sentence.end if last else triggers[index + 1].start)


def _by_outcome(clause: _Clause) -> MatchTelling | None:
    passage, trigger = clause.passage, clause.trigger
    subject = subject_of(passage, trigger)
    if subject is None:
        return None
    opponent = opponent_of(passage, trigger, subject)
    date = _date(clause)
    outcome = _outcome(passage, trigger, date)
    if not _is_told(passage, outcome, opponent, date):
        return None
    score = None if outcome is OPEN else _score(clause)
    if score is None and AGGREGATE.match(rest(passage, trigger.end, length=AROUND_OPPONENT)):
        return None
    goals, names = _turned(score, outcome), _names(clause)
    place = _quote(trigger, subject, (opponent, score, *_grounds(names, trigger)))
    return MatchTelling(
        start=place.start,
        end=place.end,
        passage=passage,
        club=subject.club,
        opponent=opponent.club if opponent else None,
        outcome=outcome,
        goals=goals,
        home=home_of(passage, trigger, (subject, opponent), names),
        date=date,
        names=names,
        score=score if goals else None,
        rule=f"result/{outcome.lower()}",
    )


def _date(clause: _Clause) -> DateMention | None:
    """The day told with a trigger; with a verb in the present, that of a match to come."""
    date = belonging(clause.dates, clause.trigger, clause.window)
    verb = clause.passage.between(clause.trigger.start, clause.trigger.end)
    if date and TO_COME.match(verb) and not date.future and "/" not in date.edtf:
        return week_later(date)
    return date


def _outcome(passage: Passage, trigger: Trigger, date: DateMention | None) -> EventOutcome:
    future = bool(date and date.future)
    return OPEN if future or is_unreal(passage, trigger) else trigger.outcome


def _is_told(
    passage: Passage,
    outcome: EventOutcome,
    opponent: ClubMention | None,
    date: DateMention | None,
) -> bool:
    """Whether it is enough for a match: an outcome or a day to come; in a caption both clubs."""
    if opponent is None and passage.zone is SegmentKind.CAPTION:
        return False
    return outcome is not OPEN or bool(opponent and date and date.future)


def _score(clause: _Clause) -> ScoreMention | None:
    """The nearest score."""
    near = [score for score in clause.scores if distance(score, clause.trigger) <= NEAR_SCORE]
    return min(near, key=lambda score: distance(score, clause.trigger), default=None)


def _turned(score: ScoreMention | None, outcome: EventOutcome) -> tuple[int, int] | None:
    """The score from the subject's side; None where it does not fit the outcome."""
    if score is None:
        return None
    high, low = max(score.first, score.second), min(score.first, score.second)
    if (outcome is TIE) != (high == low):
        return None
    return (low, high) if outcome is LOSS else (high, low)


def _names(clause: _Clause) -> tuple[NameMention, ...]:
    """What is told with a trigger; a group belongs to the whole sentence."""
    window = clause.window
    return tuple(
        name
        for name in clause.passage.of_kind(*TOLD_WITH)
        if window.start <= name.start < window.end or name.kind is NameKind.GROUP
    )


def _grounds(names: Sequence[NameMention], trigger: Found) -> list[NameMention]:
    return [name for name in after(names, trigger.end) if name.kind is NameKind.GROUND]


def _quote(trigger: Found, subject: Found, others: Sequence[Found | None]) -> Found:
    """The shortest phrase that says it: from the subject, if near, to the last of the others."""
    place = joined(trigger, *others)
    near = 0 <= place.start - subject.end <= NEAR_SUBJECT
    return joined(place, subject) if near else place
