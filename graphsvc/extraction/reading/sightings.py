"""Places that may name a club, and whether the words around speak for one there.

Many names of clubs are names of cities and people as well, some are plain words of English.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from graphsvc.extraction.reading import lexicon
from graphsvc.extraction.reading.gazetteering import Surface, Token
from graphsvc.extraction.reading.passages import Sentence
from graphsvc.reference.naming import fold

NO_GIVEN_NAMES = lexicon.FUNCTION_WORDS | lexicon.NO_NAMES | lexicon.TITLES | lexicon.CLUB_BEFORE
"""Words that may stand with a capital before the name of a club."""

ADJECTIVES = ("ing", "ed", "ant", "ent", "less", "ful", "ous", "ive", "ial")
"""Ends of words that begin a sentence before a club: "Rampant Ajax"."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place where a run of words stands, and what speaks for a club there."""

    sentence: Sentence
    surface: Surface
    cue: int
    """1 where the words around speak for a club, -1 where they speak for something else, or 0."""
    surname: bool
    """A given name or a role stands before, as it does where a person is named first."""


def sight(sentence: Sentence, tokens: list[Token], surfaces: Sequence[Surface]) -> list[Sighting]:
    """The places of a sentence that may name a club."""
    return [_sighting(sentence, tokens, surface) for surface in surfaces]


def _sighting(sentence: Sentence, tokens: Sequence[Token], surface: Surface) -> Sighting:
    """A run of several words is hardly anything else; a single one is asked for more."""
    before, after = _neighbours(tokens, surface)
    if len(surface.words) > 1:
        return Sighting(sentence, surface, _cue(before, after), surname=False)
    if sentence.titled:
        return Sighting(sentence, surface, cue=0, surname=False)
    owner = sentence.owns(surface.end)
    surname = before is not None and _may_name_a_person(before, initial=surface.first == 1)
    denied = surname or _is_place_or_word(surface, before, after, owner=owner)
    return Sighting(sentence, surface, -1 if denied else _cue(before, after), surname)


def _neighbours(tokens: Sequence[Token], surface: Surface) -> tuple[Token | None, Token | None]:
    """The words beside it, where only a blank or the like parts them."""
    first, following = surface.first, surface.last + 1
    before = tokens[first - 1] if first and tokens[first].joined else None
    after = tokens[following] if following < len(tokens) and tokens[following].joined else None
    return before, after


def _cue(before: Token | None, after: Token | None) -> int:
    """1 beside a word that clubs stand beside, else 0."""
    led = before is not None and fold(before.text) in lexicon.CLUB_BEFORE
    return int(led or (after is not None and fold(after.text) in lexicon.CLUB_AFTER))


def _may_name_a_person(before: Token, *, initial: bool) -> bool:
    """Whether a word makes the one behind it a surname: "Jon Forest", "striker Forest"."""
    word = fold(before.text)
    if word in lexicon.PERSON_BEFORE:
        return True
    adjective = initial and word.endswith(ADJECTIVES)
    return before.text[0].isupper() and word not in NO_GIVEN_NAMES and not adjective


def _is_place_or_word(
    surface: Surface, before: Token | None, after: Token | None, *, owner: bool
) -> bool:
    """Whether a single word is a city, a part of a longer name, or a plain word of English."""
    in_city = before is not None and fold(before.text) == "in" and not owner
    goes_on = after is not None and after.text[0].isupper()
    plain = surface.first == 0 and surface.words[0] in lexicon.ORDINARY_WORDS
    return in_city or goes_on or (plain and after is not None and not _is_club_verb(after))


def _is_club_verb(token: Token) -> bool:
    word = fold(token.text)
    return word.endswith("ed") or word in lexicon.CLUB_VERBS | lexicon.CLUB_AFTER
