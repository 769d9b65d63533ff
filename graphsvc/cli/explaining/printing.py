"""An explanation from top to bottom."""

from collections.abc import Iterator
from itertools import groupby

from graphsvc.cli.explaining.kinds import FAINT, SURE, legend
from graphsvc.cli.explaining.matches import faint, not_taken, result, scorer, search
from graphsvc.cli.explaining.paper import Paper, Piece
from graphsvc.cli.explaining.sentences import MARGIN, sentence
from graphsvc.extraction.explaining.records import Explanation, Line, MatchExplained, Unread
from graphsvc.model import SegmentKind

KEY = (
    "=Name: who or what is meant. + tells a goal that is claimed, ? may have told one, - was not "
    "taken, and why. .93: how likely, from 0 to 1. (3): the sentence of that number."
)


def printed(told: Explanation, name: str, paper: Paper) -> str:
    """An explanation as text, under the name of its article."""
    return "\n".join(_printed(told, name, paper))


def _printed(told: Explanation, name: str, paper: Paper) -> Iterator[str]:
    yield from paper.lines([Piece(name, SURE)])
    yield ""
    yield from paper.lines(legend(paper))
    yield from paper.lines([Piece(KEY, FAINT)])
    yield from _article(told, paper)
    if not any(each.main for each in told.matches):
        yield from _search(told, paper)
    for match in told.matches:
        yield from _match(match, told, paper)
    if told.overlooked:
        words = f"left out: {told.overlooked} more who scored even less likely"
        yield ""
        yield from paper.lines([Piece(words, FAINT)])


def _article(told: Explanation, paper: Paper) -> Iterator[str]:
    parts: list[Line | Unread] = [*told.lines, *told.unread]
    parts.sort(key=lambda part: part.place.start)
    for zone, within in groupby(parts, _zone):
        yield ""
        yield from _heading(zone[0], paper)
        for part in within:
            if isinstance(part, Line):
                yield from sentence(part, told.text, paper)
            else:
                words = told.text[part.place.start : part.place.end]
                yield from paper.lines([Piece(words, FAINT)], indent=MARGIN)


def _zone(part: Line | Unread) -> tuple[SegmentKind, int]:
    """What parts are of one zone."""
    return part.zone, part.zone_number if isinstance(part, Line) else part.place.start


def _heading(zone: SegmentKind, paper: Paper) -> Iterator[str]:
    """What a zone is called, unless it is a paragraph."""
    read = zone in (SegmentKind.HEADLINE, SegmentKind.CAPTION)
    if zone is not SegmentKind.PARAGRAPH:
        words = zone.lower() if read else f"{zone.lower()}, not read for goals"
        yield from paper.lines([Piece(words, FAINT)], indent=MARGIN)


def _match(match: MatchExplained, told: Explanation, paper: Paper) -> Iterator[str]:
    if match.main:
        yield from _search(told, paper)
    else:
        yield from _title("Also told of", paper)
    yield from result(match, paper)
    yield from faint(match, told.text, paper)
    if match.scorers:
        yield from _title("Goals", paper)
    for each in match.scorers:
        yield from scorer(each, told.text, paper)
    if match.rejected:
        yield from _title("Not taken", paper)
        yield from not_taken(match, told.text, paper)


def _search(told: Explanation, paper: Paper) -> Iterator[str]:
    yield from _title("Match", paper)
    if told.searched:
        yield from search(told.searched, paper)
    elif not told.matches:
        yield from paper.lines([Piece("no match is told")], indent=2)


def _title(words: str, paper: Paper) -> Iterator[str]:
    yield ""
    yield from paper.lines([Piece(words.upper(), SURE)])
