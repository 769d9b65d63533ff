"""Shots that were no goals, where a phrase plainly says so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found, Passage, PersonMention
from graphsvc.model import BodyPart, ShotOutcome

_STRUCK = r"(?P<how>headed|shot|fired|blazed|volleyed|curled|dragged|drilled|sent|struck|put|lifted|lashed)"
_FORMS = (
    (r"takes? an? (?P<how>header|shot|kick) (?:at|on) .{0,40}?\bunsuccessful(?: \w+)?", ShotOutcome.NO_GOAL),
    (rf"{_STRUCK}(?: (?:the ball|it|a|an|his|her|\w+ly|shot|effort|header|just|inches|narrowly|well|from|\d+|yards?|high|and))"
     r"{0,8} wide\b", ShotOutcome.OFF_TARGET),
    (rf"{_STRUCK}(?: (?:the ball|it|a|an|his|her|\w+ly|shot|effort|header|just|narrowly|well|high|and))"
     r"{0,8} over(?: the (?:bar|crossbar|top))?(?=[ ,.;]*(?:$|[,.;]|from|when|after|at|before|as))", ShotOutcome.OFF_TARGET),
    (r"(?P<how>hit|struck|rattled|clipped|headed against|shot against|grazed) the "
     r"(?:\w+ )?(?:post|bar|crossbar|woodwork|upright)\b", ShotOutcome.POST),
)  # fmt: skip
FORMS = tuple(
    (re.compile(rf"\b(?:{pattern})", re.IGNORECASE), outcome) for pattern, outcome in _FORMS
)


@dataclass(frozen=True, slots=True)
class ShotTelling(Found):
    """One phrase that tells a shot that was no goal."""

    passage: Passage
    player: PersonMention
    outcome: ShotOutcome
    body_part: BodyPart | None


def tell_shots(reading: Reading) -> list[ShotTelling]:
    """The shots of an article, in its order."""
    return [shot for passage in reading.passages for shot in _tell(reading, passage)]


def _tell(reading: Reading, passage: Passage) -> Iterator[ShotTelling]:
    base = passage.sentence.start
    for pattern, outcome in FORMS:
        for match in pattern.finditer(passage.sentence.text):
            start = base + match.start()
            before = [person for person in passage.people if person.end <= start]
            if (
                before
                and before[-1].person not in reading.officials
                and start - before[-1].end < 60
            ):
                header = match["how"].lower().startswith("head")
                yield ShotTelling(
                    start=start,
                    end=base + match.end(),
                    passage=passage,
                    player=before[-1],
                    outcome=outcome,
                    body_part=BodyPart.HEAD if header else None,
                )
