"""Runs of capitalised words that the gazetteer may know, before anything is decided about them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from graphsvc.extraction.reading.passages import Found, NameKind, NameMention, Sentence, apart
from graphsvc.reference import NameIndex, Names
from graphsvc.reference.gazetteer import ClubRow, Row
from graphsvc.reference.naming import fold

WORD = re.compile(r"\w+(?:['’](?!s\b|S\b)\w+)*")
GAP = re.compile(r"^(?:[ \u00a0\n]|\. |[-/&’'.]| & )$")
GROUP = re.compile(r"\b[Gg]roup ([A-P])\b")
LEAGUE = re.compile(r"\bin the league\b(?! cup)", re.IGNORECASE)
LONGEST = 7
CUT = ("...", "…")
CITY_BEFORE = frozenset(("in", "from", "to"))


@dataclass(frozen=True, slots=True)
class Token(Found):
    """One word of a sentence."""

    text: str
    joined: bool
    """Only a space or the like stands between it and the word before."""
    key: str
    """As an index of names writes it: folded, without apostrophes."""
    capitalised: bool
    """Begins with a capital or a digit."""


def tokens_of(sentence: Sentence) -> list[Token]:
    """The words of a sentence, with offsets in the article; not a word that was cut off."""
    found: list[Token] = []
    end = 0
    for match in WORD.finditer(sentence.text):
        gap = sentence.text[end : match.start()]
        joined = bool(found) and (gap == " " or bool(GAP.match(gap)))
        start, end = match.span()
        found.append(_token(match[0], sentence.start + start, joined=joined))
    half_a_word = sentence.truncated and sentence.text[end:] in CUT
    return found[:-1] if half_a_word else found


def _token(text: str, start: int, *, joined: bool) -> Token:
    key = fold(text.replace("'", "").replace("’", ""))
    capitalised = text[0].isupper() or text[0].isdigit()
    return Token(start, start + len(text), text, joined, key, capitalised)


@dataclass(frozen=True, slots=True)
class Surface(Found):
    """A run of words that names one or more rows of the gazetteer."""

    words: tuple[str, ...]
    rows: tuple[ClubRow, ...]
    first: int
    """Index of its first token in the sentence."""
    last: int


def club_surfaces(tokens: list[Token], names: Names) -> Iterator[Surface]:
    """The runs that may name a club, longest first from each word on."""
    for first, last, rows in _runs(tokens, names.club_index):
        words = tuple(token.key for token in tokens[first : last + 1])
        yield Surface(tokens[first].start, tokens[last].end, words, rows, first, last)


def other_names(tokens: list[Token], sentence: Sentence, names: Names) -> list[NameMention]:
    """Competitions, countries, demonyms, grounds, cities and groups of a sentence."""
    found: list[NameMention] = []
    for kind, find in _FINDERS:
        named = [
            NameMention(tokens[first].start, tokens[last].end, kind, keys)
            for first, last, keys in find(tokens, names)
        ]
        found += apart(named, found)
    return sorted([*found, *_phrases(sentence)], key=lambda each: each.start)


def _phrases(sentence: Sentence) -> Iterator[NameMention]:
    """Names by their form: "Group D", "in the league"."""
    base = sentence.start
    for match in GROUP.finditer(sentence.text):
        start, end = match.span()
        yield NameMention(base + start, base + end, NameKind.GROUP, (match[1],))
    for match in LEAGUE.finditer(sentence.text):
        start, end = match.span()
        yield NameMention(base + start, base + end, NameKind.LEAGUE, ())


_Keyed = Iterator[tuple[int, int, tuple[str, ...]]]
"""First and last token of a name, and the keys of the rows that it may mean."""

_Finder = Callable[[list[Token], Names], _Keyed]


def _by(
    index: Callable[[Names], NameIndex[Row]], key: Callable[[Row], str], *, small: bool = False
) -> _Finder:
    def find(tokens: list[Token], names: Names) -> _Keyed:
        for first, last, rows in _runs(tokens, index(names), small=small):
            yield first, last, tuple(key(row) for row in rows)

    return find


def _cities(tokens: list[Token], names: Names) -> _Keyed:
    """Cities at the head of a line, and after a word of place: many are people's names as well."""
    for first, last, rows in _runs(tokens, names.city_index):
        if first == 0 or tokens[first - 1].text in CITY_BEFORE:
            yield first, last, (rows[0].city,)


_FINDERS: tuple[tuple[NameKind, _Finder], ...] = (
    (NameKind.COMPETITION, _by(attrgetter("competition_index"), attrgetter("slug"), small=True)),
    (NameKind.GROUND, _by(attrgetter("ground_index"), attrgetter("slug"))),
    (NameKind.COUNTRY, _by(attrgetter("country_index"), attrgetter("code"))),
    (NameKind.DEMONYM, _by(attrgetter("demonym_index"), attrgetter("code"))),
    (NameKind.CITY, _cities),
)
"""Of two kinds that claim the same words the one named first counts."""


def _runs(
    tokens: list[Token], index: NameIndex[Row], *, small: bool = False
) -> Iterator[tuple[int, int, tuple[Row, ...]]]:
    """First and last token, and the rows, of each longest run that the index knows.

    It ends with a capital, or, if it may be `small`, goes on in small letters as a "World Cup
    qualifier" does.
    """
    position = 0
    for first, token in enumerate(tokens):
        if first < position or not token.capitalised or not index.begins_with(token.key):
            continue
        length, rows = index.longest_from(_run_from(tokens, first))
        if length and (tokens[first + length - 1].capitalised or (small and length > 1)):
            yield first, first + length - 1, rows
            position = first + length


def _run_from(tokens: list[Token], position: int) -> tuple[str, ...]:
    run = [tokens[position].key]
    for token in tokens[position + 1 : position + LONGEST]:
        if not token.joined:
            break
        run.append(token.key)
    return tuple(run)
