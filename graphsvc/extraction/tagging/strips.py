"""A document as an encoder reads it: token after token, and with each name who or which club it is.

Names are one token of their kind, as they are one unit for the linear model, so what is learned of
one player is true of all; a number, new in each document, tells one from another.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graphsvc.extraction.reading.passages import ClubMention, PersonMention
from graphsvc.extraction.tagging.tags import Tags
from graphsvc.extraction.tagging.units import Form, Unit

LONGEST = 448
"""Tokens that are read at once."""
LIKELY = 0.05
"""The chance of a goal or a scorer from which on a sentence is read; of others their names are."""
PEOPLE = 24
"""People that are told apart; with more of them, two share a number."""
NOBODY = PEOPLE
FIRST, SECOND, OTHER, NO_CLUB = 1, 2, 3, 0
ZONES = ("H", "S", "P0", "P1", "P2", "C", "L", "Q", "B", "D", "T", "R", "I", "?")
"""Where in an article a sentence may stand."""
FORMS = (
    Form.PERSON, Form.COACH, Form.KEEPER, Form.SIDE, Form.CLUB, Form.MINUTE, Form.LATER,
    Form.SCORE, Form.DEMONYM, Form.PLACE, Form.COMPETITION, Form.NUMBER, "<s>",
)  # fmt: skip
"""Those that are one token each; the last begins a sentence. They follow the words' tokens."""
BEGIN = FORMS[-1]
NAMES = frozenset((Form.PERSON, Form.KEEPER, Form.COACH, Form.SIDE))
"""The units of a sentence that is not read which are kept: who is there matters elsewhere."""
UNKNOWN = "[UNK]"
LONGEST_WORD = 100
"""Letters from which on a word is none that anybody knows."""
WORDS = re.compile(r"[^\W_]+|\S")


@dataclass(frozen=True, slots=True)
class Seat:
    """A unit of the document, and the first of its tokens; `read` with its whole sentence."""

    place: int
    at: int
    token: int
    unit: Unit
    read: bool

    @property
    def where(self) -> tuple[int, int]:
        """The sentence, and the unit in it."""
        return self.place, self.at


@dataclass(frozen=True, slots=True)
class Strip:
    """A stretch of a document that is read at once: four numbers for each token, and its units."""

    tokens: tuple[int, ...]
    people: tuple[int, ...]
    clubs: tuple[int, ...]
    zones: tuple[int, ...]
    seats: tuple[Seat, ...]


@dataclass(frozen=True)
class Vocabulary:
    """The pieces of words that an encoder knows, each by its number; `##` goes on with a word."""

    pieces: Mapping[str, int]

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self.pieces))

    def tokens(self, form: str) -> tuple[int, ...]:
        """A unit in tokens: one for a name, else the longest pieces that its words begin with."""
        if form in FORMS:
            return (len(self.pieces) + FORMS.index(form),)
        return tuple(n for word in WORDS.findall(form) for n in self._of_word(word))

    def _of_word(self, word: str) -> tuple[int, ...]:
        if len(word) > LONGEST_WORD:
            return (self.pieces[UNKNOWN],)
        found = []
        start = 0
        while start < len(word):
            sign = "##" if start else ""
            ends = range(min(len(word), start + self._longest), start, -1)
            end = next((end for end in ends if sign + word[start:end] in self.pieces), None)
            if end is None:
                return (self.pieces[UNKNOWN],)
            found.append(self.pieces[sign + word[start:end]])
            start = end
        return tuple(found)


Token = tuple[int, int, int]
"""Its number, that of the person it names, and which club."""


def strips_of(
    tags: Sequence[Tags], sides: Sequence[str], vocabulary: Vocabulary
) -> Iterator[Strip]:
    """The stretches of a document whose sentences are tagged; `sides` are its match's clubs."""
    numbers: dict[str, int] = {}
    draft = _Draft()
    for told in tags:
        tokens, seats = _sentence(told, sides, numbers, vocabulary)
        if draft.size + len(tokens) > LONGEST:
            yield draft.strip()
            draft = _Draft()
        draft.add(told.sheet.zone, tokens, seats)
    if draft.size:
        yield draft.strip()


def _sentence(
    told: Tags, sides: Sequence[str], numbers: dict[str, int], vocabulary: Vocabulary
) -> tuple[list[Token], list[Seat]]:
    """The tokens of a sentence, and its units among them; `numbers` of people may grow."""
    read = max((*told.goals, *told.scorers.values()), default=0.0) > LIKELY
    tokens: list[Token] = [(vocabulary.tokens(BEGIN)[0], NOBODY, NO_CLUB)]
    seats = []
    for at, unit in enumerate(told.sheet.units):
        if not read and unit.form not in NAMES:
            continue
        if len(tokens) < LONGEST:
            seats.append(Seat(told.place, at, len(tokens), unit, read))
        who, club = _who(unit, numbers), _which(unit, sides)
        tokens += [(number, who, club) for number in vocabulary.tokens(unit.form)]
    return tokens[:LONGEST], seats


def _who(unit: Unit, numbers: dict[str, int]) -> int:
    if not isinstance(unit.mention, PersonMention):
        return NOBODY
    return numbers.setdefault(unit.mention.person, len(numbers)) % PEOPLE


def _which(unit: Unit, sides: Sequence[str]) -> int:
    if not isinstance(unit.mention, ClubMention):
        return NO_CLUB
    club = unit.mention.club
    return FIRST + sides.index(club) if club in sides else OTHER


class _Draft:
    """A strip that grows."""

    def __init__(self) -> None:
        self._tokens: list[Token] = []
        self._zones: list[int] = []
        self._seats: list[Seat] = []

    @property
    def size(self) -> int:
        return len(self._tokens)

    def add(self, zone: str, tokens: Sequence[Token], seats: Sequence[Seat]) -> None:
        base = self.size
        self._seats += [
            Seat(seat.place, seat.at, base + seat.token, seat.unit, seat.read) for seat in seats
        ]
        number = ZONES.index(zone if zone in ZONES else ZONES[-1])
        self._zones += [number] * len(tokens)
        self._tokens += tokens

    def strip(self) -> Strip:
        tokens, people, clubs = zip(*self._tokens, strict=True)
        return Strip(tokens, people, clubs, tuple(self._zones), tuple(self._seats))
