"""The words that tie another match to the group of the one reported."""

import re
from itertools import pairwise

from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found

THROUGH = re.compile(
    r"\b(?:knockout|qualif\w+|advance|progress|last[- ]16|last sixteen|second round|through to)\b",
    re.IGNORECASE,
)
RESULTS_MEAN = re.compile(
    r"^(?:The|These|Those|Both) results (?:mean|meant|leave|left|put|ensure)s?(?: that)?\b"
)


def links_of(reading: Reading, match: Match) -> list[Found]:
    """Words of going through, told with another match; after one that is over, what it means."""
    if match.main:
        return []
    through = []
    for passage in dict.fromkeys(telling.passage for telling in match.tellings):
        if found := THROUGH.search(passage.sentence.text):
            base = passage.sentence.start
            through.append(Found(base + found.start(), base + found.end()))
    return [*through, *([] if match.future else results_mean(reading, match))]


def results_mean(reading: Reading, match: Match) -> list[Found]:
    """The head of the next sentence of the paragraph: "The results mean that"."""
    told = {telling.passage for telling in match.tellings}
    return [
        Found(after.sentence.start, after.sentence.start + found.end())
        for before, after in pairwise(reading.passages)
        if before in told and before.sentence.zone_number == after.sentence.zone_number
        if (found := RESULTS_MEAN.match(after.sentence.text))
    ]
