"""Shots that were no goals, where a phrase plainly says so."""

from collections.abc import Iterator
from dataclasses import dataclass

from graphsvc.extraction.reading.cues import cued
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found, Passage, PersonMention
from graphsvc.extraction.telling.phrases import before, one_of
from graphsvc.model import BodyPart, ShotOutcome

HIT = (
    r"(?P<how>headed|shot|fired|blazed|volleyed|curled|dragged|drilled|sent|struck|put|lifted"
    r"|lashed)"
)
WORDS = one_of(r"""
    the ball | it | a | an | his | her | \w+ly | shot | effort | header | just | narrowly | well
    high | and
""")
DISTANCE = r"inches|from|\d+|yards?"
UNSUCCESSFUL = r"takes? an? (?P<how>header|shot|kick) (?:at|on) .{0,40}?\bunsuccessful(?: \w+)?"
WIDE = rf"{HIT}(?: (?:{WORDS}|{DISTANCE})){{0,8}} wide\b"
OVER = (
    rf"{HIT}(?: {WORDS}){{0,8}} over(?: the (?:bar|crossbar|top))?"
    r"(?=[ ,.;]*(?:$|[,.;]|from|when|after|at|before|as))"
)
WOODWORK = (
    r"(?P<how>hit|struck|rattled|clipped|headed against|shot against|grazed) the "
    r"(?:\w+ )?(?:post|bar|crossbar|woodwork|upright)\b"
)
MISSES = (
    (cued(rf"\b(?:{UNSUCCESSFUL})", "unsuccessful"), ShotOutcome.NO_GOAL),
    (cued(rf"\b(?:{WIDE})", " wide"), ShotOutcome.OFF_TARGET),
    (cued(rf"\b(?:{OVER})", " over"), ShotOutcome.OFF_TARGET),
    (cued(rf"\b(?:{WOODWORK})", "post|bar|woodwork|upright"), ShotOutcome.POST),
)
FARTHEST = 60
"""Characters between the player and the shot."""


@dataclass(frozen=True, slots=True)
class ShotTelling(Found):
    """One phrase that tells a shot that was no goal."""

    passage: Passage
    player: PersonMention
    outcome: ShotOutcome
    body_part: BodyPart | None


def tell_shots(reading: Reading) -> list[ShotTelling]:
    """The shots of an article, in its order; those of officials are none."""
    return [
        shot
        for passage in reading.passages
        for shot in _tell(passage)
        if shot.player.person not in reading.officials
    ]


def _tell(passage: Passage) -> Iterator[ShotTelling]:
    base = passage.sentence.start
    for miss, outcome in MISSES:
        for match in miss.finditer(passage.sentence.text):
            start = base + match.start()
            near = [each for each in before(passage.people, start) if start - each.end < FARTHEST]
            header = match["how"].lower().startswith("head")
            for player in near[-1:]:
                yield ShotTelling(
                    start=start,
                    end=base + match.end(),
                    passage=passage,
                    player=player,
                    outcome=outcome,
                    body_part=BodyPart.HEAD if header else None,
                )
