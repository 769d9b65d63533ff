"""What may be asked of the units of a strip, one by one and two by two."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphsvc.extraction.tagging.strips import Seat, Strip
from graphsvc.extraction.tagging.tagger import may_tell
from graphsvc.extraction.tagging.tags import Tags
from graphsvc.extraction.tagging.units import TIMES, Form

GOAL, SCORER, SEVERAL = range(3)
"""The questions about single units, by their place in what the encoder gives."""
MINUTE, SAME, MEANT = range(3)
"""The questions about two units."""
FAR = 96
"""Tokens between a scorer and a minute from which on it is not asked whether it is his."""
PLAYERS = frozenset((Form.PERSON, Form.KEEPER))


@dataclass(frozen=True, slots=True)
class Seated:
    """The units of a strip by what may be asked of them."""

    words: Sequence[Seat]
    scorers: Sequence[Seat]
    players: Sequence[Seat]
    minutes: Sequence[Seat]

    @property
    def meaning(self) -> Sequence[Seat]:
        """The pronouns and nouns that may stand for a scorer."""
        return [seat for seat in self.scorers if seat.unit.form not in PLAYERS]

    @property
    def timed(self) -> Sequence[tuple[Seat, Seat]]:
        """Each scorer with each minute of his sentence, or of those beside it."""
        return [
            (scorer, minute)
            for scorer in self.scorers
            for minute in self.minutes
            if abs(scorer.place - minute.place) <= 1 and abs(scorer.token - minute.token) <= FAR
        ]


def seated(strip: Strip, tags: Sequence[Tags]) -> Seated:
    """What may be asked of a strip of a document."""
    read = [seat for seat in strip.seats if seat.read]
    return Seated(
        [seat for seat in read if may_tell(seat.unit.form)],
        [seat for seat in read if seat.at in tags[seat.place].scorers],
        [seat for seat in strip.seats if seat.unit.form in PLAYERS],
        [seat for seat in read if seat.unit.form in TIMES],
    )
