"""What an encoder learns from: strips of the corpus, what is asked of them, and what is right."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from graphsvc.extraction.reading.passages import PersonMention
from graphsvc.extraction.tagging.questions import (
    GOAL,
    MINUTE,
    SAME,
    SCORER,
    SEVERAL,
    Seated,
    seated,
)
from graphsvc.extraction.tagging.strips import Seat, Strip, Vocabulary, strips_of
from graphsvc.extraction.tagging.tags import Tags
from graphsvc.extraction.training.documents import Document, same_person


@dataclass(frozen=True, slots=True)
class Exercise:
    """A strip with the right answers; all places in it are tokens."""

    strip: Strip
    single: Mapping[int, Sequence[tuple[int, bool]]]
    """By the question: a token, and whether it is so."""
    links: Mapping[int, Sequence[tuple[int, int, bool]]]
    """By the question: two tokens, and whether they belong together."""
    meant: Sequence[tuple[int, Sequence[int]]]
    """A pronoun or noun, and which of the `players` it stands for, by their places in that list."""
    players: Sequence[int]


def exercises_of(
    document: Document, tags: Sequence[Tags], vocabulary: Vocabulary
) -> Iterator[Exercise]:
    """The exercises of a report whose sentences are tagged by what did not learn from it."""
    sides = document.match.clubs if document.match else ()
    for strip in strips_of(tags, sides, vocabulary):
        those = seated(strip, tags)
        gold = {seat: _gold(document, tags, seat) for seat in those.scorers}
        yield Exercise(
            strip,
            _single(document, those, gold),
            {
                MINUTE: list(_minutes(document, those, gold)),
                SAME: list(_same(document, gold)),
            },
            list(_meant(document, those, gold)),
            [seat.token for seat in those.players],
        )


Gold = Mapping[Seat, frozenset[str]]
"""The goals whose scorer a unit names."""


def _gold(document: Document, tags: Sequence[Tags], seat: Seat) -> frozenset[str]:
    return document.scorers(tags[seat.place].sheet, seat.at)


def _single(document: Document, those: Seated, gold: Gold) -> dict[int, list[tuple[int, bool]]]:
    return {
        GOAL: [(seat.token, bool(document.told(seat.unit))) for seat in those.words],
        SCORER: [(seat.token, bool(told)) for seat, told in gold.items()],
        SEVERAL: [(seat.token, len(told) > 1) for seat, told in gold.items() if told],
    }


def _person(seat: Seat) -> str:
    return seat.unit.mention.person if isinstance(seat.unit.mention, PersonMention) else ""


def _minutes(document: Document, those: Seated, gold: Gold) -> Iterator[tuple[int, int, bool]]:
    for scorer, minute in those.timed:
        if told := gold[scorer]:
            of_goal = told & document.told(minute.unit, "minute")
            yield scorer.token, minute.token, bool(of_goal)


def _same(document: Document, gold: Gold) -> Iterator[tuple[int, int, bool]]:
    """Only those of one scorer: who is who, other questions ask."""
    told = [(seat, goals, _scorers(document, goals)) for seat, goals in gold.items() if goals]
    for (one, first, who), (other, second, whom) in combinations(told, 2):
        if any(same_person(each, name) for each in who for name in whom):
            yield one.token, other.token, bool(first & second)


def _scorers(document: Document, goals: frozenset[str]) -> list[str]:
    return [name for goal in sorted(goals) if (name := document.goals[goal].scorer)]


def _meant(document: Document, those: Seated, gold: Gold) -> Iterator[tuple[int, list[int]]]:
    for seat in those.meaning:
        names = _scorers(document, gold[seat])
        right = [
            place
            for place, player in enumerate(those.players)
            if any(same_person(_person(player), name) for name in names)
        ]
        if right and len(right) < len(those.players):
            yield seat.token, right
