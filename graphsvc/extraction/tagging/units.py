"""A sentence as the model reads it: words in lower case, and each name as one unit of its kind.

"Romero headed in Gosens' corner in the 79th minute" is `<per> headed in <per> ' corner in <min>`:
what a model learns of one player is true of all.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from graphsvc.extraction.reading.passages import (
    ClubMention,
    Found,
    MinuteMention,
    NameKind,
    NameMention,
    Passage,
    PersonMention,
    ScoreMention,
)
from graphsvc.reference.naming import fold

WORD = re.compile(r"\d+|[^\W\d_]+(?:[-'’](?!s\b)[^\W\d_]+)*|['’]s?\b|\S")
DIGITS = re.compile(r"\d")


class Form(StrEnum):
    """What stands for a name; no word looks like it."""

    PERSON = "<per>"
    COACH = "<coach>"
    KEEPER = "<gk>"
    SIDE = "<side>"
    """A club of the match reported."""
    CLUB = "<club>"
    MINUTE = "<min>"
    LATER = "<later>"
    """Minutes counted from the goal before."""
    SCORE = "<score>"
    DEMONYM = "<dem>"
    PLACE = "<place>"
    COMPETITION = "<comp>"
    NUMBER = "<num>"


TIMES = frozenset((Form.MINUTE, Form.LATER))
"""Those that tell when somebody scored."""

NAME_FORMS = {
    NameKind.COMPETITION: Form.COMPETITION,
    NameKind.DEMONYM: Form.DEMONYM,
}

Mention = PersonMention | ClubMention | MinuteMention | ScoreMention | NameMention


@dataclass(frozen=True, slots=True)
class Unit(Found):
    """A word or a name: its `form` is what the model reads."""

    form: str
    mention: Mention | None = None
    """What it names, if anything."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is who in a document, as far as it matters to what words tell."""

    sides: Collection[str] = ()
    """The clubs of the match reported, by slug."""
    coaches: Collection[str] = ()
    keepers: Collection[str] = ()


def units_of(passage: Passage, cast: Cast) -> list[Unit]:
    """The units of a sentence, in its order; white space is none."""
    base = passage.sentence.start
    named = list(_named(passage, cast))
    found: list[Unit] = []
    place = base
    for unit in named:
        found += _words(passage, place, unit.start)
        found.append(unit)
        place = unit.end
    return [*found, *_words(passage, place, passage.sentence.end)]


def _named(passage: Passage, cast: Cast) -> Iterator[Unit]:
    """The names of a sentence, in its order; of two that overlap the first of the longest."""
    mentions: list[Mention] = [
        *passage.clubs, *passage.people, *passage.minutes, *passage.scores, *passage.names
    ]  # fmt: skip
    end = -1
    for mention in sorted(mentions, key=lambda each: (each.start, -each.end)):
        if mention.start >= end:
            end = mention.end
            yield Unit(mention.start, mention.end, _form(mention, cast), mention)


def _form(mention: Mention, cast: Cast) -> str:
    match mention:
        case PersonMention():
            if mention.person in cast.coaches:
                return Form.COACH
            return Form.KEEPER if mention.person in cast.keepers else Form.PERSON
        case ClubMention():
            return Form.SIDE if mention.club in cast.sides else Form.CLUB
        case MinuteMention():
            return Form.LATER if mention.relative else Form.MINUTE
        case ScoreMention():
            return Form.SCORE
        case NameMention():
            return NAME_FORMS.get(mention.kind, Form.PLACE)


def _words(passage: Passage, start: int, end: int) -> Iterator[Unit]:
    for match in WORD.finditer(passage.between(start, end)):
        word = match[0]
        form = Form.NUMBER if DIGITS.match(word) else fold(word)
        yield Unit(start + match.start(), start + match.end(), form or word)
