"""Which half of the match a sentence is about, where its own words do not say.

Reports tell in order from behind their lead: what comes before half-time is of the first half.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from graphsvc.extraction.reading.minute_phrases import HALF_TIME_WORDS
from graphsvc.extraction.reading.passages import Passage, Sentence
from graphsvc.rules.minutes import minute_key

LEAD = 3
"""Paragraphs at the head of a report that need not tell in order."""
SOON = 2
"""Sentences after stoppage time in which half-time may be told."""
OPENING = re.compile(r"\b(?:first|opening) (?:half|period|45|forty-five)\b", re.IGNORECASE)
HALF, FULL = 45, 90


def before_half_time(told: Sequence[Sentence]) -> range:
    """Which sentences, behind the lead, come before the first that tells of half-time."""
    body = [n for n, sentence in enumerate(told) if sentence.depth >= LEAD]
    later = [n for n in body if HALF_TIME_WORDS.search(told[n].text)]
    return range(body[0], later[0]) if later else range(0)


def closing_first_half(passages: Sequence[Passage]) -> Iterator[int]:
    """The sentences whose stoppage time, told without its half, is that of the first.

    They say so; or half-time, or else a minute of the second half, is what is told next, and none
    of the second half was told before.
    """
    reached = 0
    for number, passage in enumerate(passages):
        if any(minute.label.startswith(f"{FULL}+") for minute in passage.minutes) and (
            OPENING.search(passage.sentence.text)
            or (passage.sentence.depth > 0 and reached <= HALF + 1 and _goes_on(passages, number))
        ):
            yield number
        reached = [reached, *_minutes((passage,))][-1]


def _goes_on(passages: Sequence[Passage], number: int) -> bool:
    """Whether the second half is what is told after a sentence."""
    after = next(_minutes(islice(passages, number + 1, None)), 0)
    soon = passages[number + 1 : number + 1 + SOON]
    return HALF < after < FULL or any(HALF_TIME_WORDS.search(p.sentence.text) for p in soon)


def _minutes(passages: Iterable[Passage]) -> Iterator[int]:
    """The minutes of the match that are told behind the headline and the lead."""
    for passage in passages:
        if passage.sentence.depth > 0:
            for minute in passage.minutes:
                if not minute.relative:
                    yield minute_key(minute.label)[0]
