"""Runs of capitalised words that the gazetteer may know, before anything is decided about them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graphsvc.extraction.reading.passages import Found, NameKind, NameMention, Sentence
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

    @property
    def capitalised(self) -> bool:
        """Begins with a capital or a digit."""
        return self.text[0].isupper() or self.text[0].isdigit()


def tokens_of(sentence: Sentence) -> list[Token]:
    """The words of a sentence, with offsets in the article."""
    found: list[Token] = []
    end = 0
    for match in WORD.finditer(sentence.text):
        gap = sentence.text[end : match.start()]
        start = sentence.start
        joined = bool(found) and bool(GAP.match(gap))
        found.append(Token(start + match.start(), start + match.end(), match[0], joined))
        end = match.end()
    if (
        sentence.truncated
        and found
        and sentence.text.endswith(CUT)
        and _runs_into_cut(sentence, end)
    ):
        found.pop()  # half a word
    return found


def _runs_into_cut(sentence: Sentence, end: int) -> bool:
    return sentence.text[end:] in CUT


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
        words = tuple(_key(token) for token in tokens[first : last + 1])
        yield Surface(tokens[first].start, tokens[last].end, words, rows, first, last)


def other_names(tokens: list[Token], sentence: Sentence, names: Names) -> list[NameMention]:
    """Competitions, countries, demonyms, grounds, cities and groups of a sentence."""
    found: list[NameMention] = []
    for match in GROUP.finditer(sentence.text):
        found.append(_mention(sentence, match, NameKind.GROUP, (match[1],)))
    for match in LEAGUE.finditer(sentence.text):
        found.append(_mention(sentence, match, NameKind.LEAGUE, ()))
    taken: set[int] = set()
    for kind, rows_of in _INDEXES:
        for first, last, keys in rows_of(tokens, names):
            span = set(range(first, last + 1))
            if keys and not span & taken:
                taken |= span
                found.append(NameMention(tokens[first].start, tokens[last].end, kind, tuple(keys)))
    return sorted(found, key=lambda each: each.start)


def _mention(
    sentence: Sentence, match: re.Match[str], kind: NameKind, keys: tuple[str, ...]
) -> NameMention:
    return NameMention(sentence.start + match.start(), sentence.start + match.end(), kind, keys)


_Keyed = Iterator[tuple[int, int, list[str]]]


def _competitions(tokens: list[Token], names: Names) -> _Keyed:
    for first, last, rows in _runs(tokens, names.competition_index):
        yield first, last, [row.slug for row in rows]


def _countries(tokens: list[Token], names: Names) -> _Keyed:
    for first, last, rows in _runs(tokens, names.country_index):
        yield first, last, [row.code for row in rows]


def _demonyms(tokens: list[Token], names: Names) -> _Keyed:
    for first, last, rows in _runs(tokens, names.demonym_index):
        yield first, last, [row.code for row in rows]


def _grounds(tokens: list[Token], names: Names) -> _Keyed:
    for first, last, rows in _runs(tokens, names.ground_index):
        yield first, last, [row.slug for row in rows]


def _cities(tokens: list[Token], names: Names) -> _Keyed:
    """Cities at the head of a line, and after a word of place: many are people's names as well."""
    for first, last, rows in _runs(tokens, names.city_index):
        if first == 0 or tokens[first - 1].text in CITY_BEFORE:
            yield first, last, [rows[0].city]


_INDEXES: tuple[tuple[NameKind, Callable[[list[Token], Names], _Keyed]], ...] = (
    (NameKind.COMPETITION, _competitions),
    (NameKind.GROUND, _grounds),
    (NameKind.COUNTRY, _countries),
    (NameKind.DEMONYM, _demonyms),
    (NameKind.CITY, _cities),
)


def _key(token: Token) -> str:
    return fold(token.text.replace("'", "").replace("’", ""))


def _runs(tokens: list[Token], index: NameIndex[Row]) -> Iterator[tuple[int, int, tuple[Row, ...]]]:
    """First and last token, and the rows, of each longest run that the index knows."""
    position = 0
    while position < len(tokens):
        step = 1
        if tokens[position].capitalised:
            length, rows = index.longest_from(_run_from(tokens, position))
            if length and tokens[position + length - 1].capitalised:
                yield position, position + length - 1, rows
                step = length
        position += step


def _run_from(tokens: list[Token], position: int) -> tuple[str, ...]:
    run = [_key(tokens[position])]
    for token in tokens[position + 1 : position + LONGEST]:
        if not token.joined:
            break
        run.append(_key(token))
    return tuple(run)
