"""How persons, clubs, minutes and the like are shown: by colours, or by marks where none are."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graphsvc.cli.explaining.paper import Ink, Paper, Piece
from graphsvc.extraction.explaining.records import Mark, MarkKind
from graphsvc.extraction.reading.passages import Found


class Look(NamedTuple):
    """How one kind of thing is shown."""

    name: str
    ink: Ink
    opening: str
    closing: str


LOOKS: Mapping[MarkKind, Look] = {
    MarkKind.PERSON: Look("person", Ink(fg="magenta"), "[", "]"),
    MarkKind.CLUB: Look("club", Ink(fg="bright_blue"), "{", "}"),
    MarkKind.MINUTE: Look("minute", Ink(fg="green"), "<", ">"),
    MarkKind.SCORE: Look("score", Ink(fg="green", bold=True), "=", "="),
    MarkKind.COMPETITION: Look("competition", Ink(fg="cyan", bold=True), "~", "~"),
    MarkKind.PLACE: Look("place", Ink(fg="cyan"), "^", "^"),
    MarkKind.GOAL: Look("tells a goal", Ink(underline=True), "_", "_"),
}
"""Of the eight colours those that are read on black and on white alike; red is for what is not."""
GOAL = LOOKS[MarkKind.GOAL]
FAINT = Ink(dim=True)
NOT = Ink(fg="red")
SURE = Ink(bold=True)


def legend(paper: Paper) -> Iterator[Piece]:
    """What the colours or marks mean."""
    for look in LOOKS.values():
        yield _seen(look.name, look, paper)
        yield Piece("   ")


def named(name: str, kind: MarkKind, paper: Paper) -> Piece:
    """A name of a kind; its colour alone tells the kind, no mark."""
    return Piece(name, LOOKS[kind].ink if paper.colours else Ink())


def marked(text: str, place: Found, marks: Sequence[Mark], paper: Paper) -> Iterator[Piece]:
    """The words of an article at a place, with their marks."""
    goals = [each for each in marks if each.kind is MarkKind.GOAL]
    start = place.start
    for mark in sorted(marks, key=lambda each: each.start):
        if mark.kind is not MarkKind.GOAL:
            yield from _told(text, Found(start, mark.start), goals, paper)
            yield from _name(text, mark, goals, paper)
            start = mark.end
    yield from _told(text, Found(start, place.end), goals, paper)


def _name(text: str, mark: Mark, goals: Sequence[Mark], paper: Paper) -> Iterator[Piece]:
    """A name, and what it means; in colours also whether it is of the words that tell a goal."""
    look, words = LOOKS[mark.kind], text[mark.start : mark.end]
    means = f"={mark.means}" if mark.means else ""
    if not paper.colours:
        yield _seen(words + means, look, paper)
        return
    yield Piece(words, look.ink | GOAL.ink if mark.overlaps(goals) else look.ink)
    yield Piece(means, look.ink)


def _told(text: str, place: Found, goals: Sequence[Mark], paper: Paper) -> Iterator[Piece]:
    """Words between names: those that tell a goal are shown as such."""
    start = place.start
    for goal in sorted(goals, key=lambda each: each.start):
        first = max(goal.start, start)
        words = text[first : min(goal.end, place.end)]
        if words.strip():
            first += len(words) - len(words.lstrip())
            yield Piece(text[start:first])
            yield _seen(words.strip(), GOAL, paper)
            start = first + len(words.strip())
    yield Piece(text[start : place.end])


def _seen(words: str, look: Look, paper: Paper) -> Piece:
    return Piece(words, look.ink) if paper.colours else Piece(look.opening + words + look.closing)
