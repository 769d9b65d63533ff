"""A sentence with its marks, and below it who may have scored in it."""

from collections.abc import Iterator, Sequence

from graphsvc.cli.explaining.figures import chance, listed, quoted
from graphsvc.cli.explaining.kinds import FAINT, NOT, SURE, marked, named
from graphsvc.cli.explaining.paper import Paper, Piece
from graphsvc.cli.explaining.reasons import hardly, reason
from graphsvc.extraction.explaining.records import Heard, Line, MarkKind, Rejected, Why

MARGIN = 4
"""Columns of the numbers of sentences."""
BELOW = MARGIN + 2
"""Columns before what is told below a sentence."""


def sentence(line: Line, text: str, paper: Paper) -> Iterator[str]:
    """The lines of a sentence and of what was found in it."""
    pieces = marked(text, line.place, line.marks, paper)
    yield from paper.lines(pieces, lead=f"{line.number:>{MARGIN - 2}}", indent=MARGIN)
    for heard in line.heard:
        yield from paper.lines(
            _heard(heard, text, paper), lead="    + " if heard.taken else "    ? ", indent=BELOW
        )
    for told in _rejected(line.rejected, text):
        yield from paper.lines([told], lead="    - ", indent=BELOW)


def _heard(heard: Heard, text: str, paper: Paper) -> Iterator[Piece]:
    yield named(heard.person, MarkKind.PERSON, paper)
    yield Piece(" may have scored: ")
    yield Piece(chance(heard.strength), SURE)
    yield Piece(f" ({'; '.join(_parts(heard, text))})")
    if heard.minutes:
        yield Piece(", minute ")
        yield named(" and ".join(heard.minutes), MarkKind.MINUTE, paper)
    if heard.club:
        yield Piece(", for ")
        yield named(heard.club, MarkKind.CLUB, paper)


def _parts(heard: Heard, text: str) -> Iterator[str]:
    """What a chance was made of."""
    if heard.chance is not None:
        yield f"by the words {chance(heard.chance)}"
    if heard.sure < 1.0:
        yield f"{quoted(text, heard.place)} stands for him {chance(heard.sure)}"
    if heard.pattern:
        yield f"by the pattern {heard.pattern.removeprefix('goal/')} {chance(heard.pattern_chance)}"
    for witness, sure in heard.witnesses.items():
        yield f"by {witness} {chance(sure)}"
    if heard.doubts:
        yield f"against it {listed(heard.doubts)}"


def _rejected(rejected: Sequence[Rejected], text: str) -> Iterator[Piece]:
    for each in rejected:
        if each.why is not Why.UNLIKELY_SCORER:
            yield Piece(reason(each, text), NOT)
    if unlikely := [each for each in rejected if each.why is Why.UNLIKELY_SCORER]:
        yield Piece(hardly(unlikely, text, numbered=False), FAINT)
