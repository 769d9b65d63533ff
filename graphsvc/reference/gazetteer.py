"""The rows of the gazetteer, and an index of every name in it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from graphsvc.reference.naming import fold, words

Words = tuple[str, ...]
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class ClubRow:
    """A club: `slug` is its label, `name` the one people use."""

    slug: str
    name: str
    country: str
    city: str
    ground: str
    aliases: tuple[str, ...]
    prominence: int
    """How much the gazetteer knows of it, 0 to 4: of two clubs of one name, mostly the one meant."""


@dataclass(frozen=True, slots=True)
class CompetitionRow:
    """A competition; `country` is empty for international ones, `season` split, calendar, single."""

    slug: str
    name: str
    aliases: tuple[str, ...]
    country: str
    teams: str
    season: str


@dataclass(frozen=True, slots=True)
class CountryRow:
    """A country; `demonyms` begins with the adjective, `season` is split or calendar."""

    code: str
    name: str
    demonyms: tuple[str, ...]
    season: str


class NameIndex(Generic[Row]):
    """Finds the rows that a run of words names; the longest run counts."""

    def __init__(self, entries: Iterable[tuple[str, Row]]) -> None:
        self._rows: dict[Words, list[Row]] = defaultdict(list)
        for name, row in entries:
            key = words(name)
            if key and row not in self._rows[key]:
                self._rows[key].append(row)
        longest: dict[str, int] = defaultdict(int)
        for key in self._rows:
            longest[key[0]] = max(longest[key[0]], len(key))
        self._longest = dict(longest)

    def called(self, name: str) -> tuple[Row, ...]:
        """The rows of exactly that name, accents and case aside."""
        return tuple(self._rows.get(words(name), ()))

    def longest_from(self, run: Words) -> tuple[int, tuple[Row, ...]]:
        """How many words from the start of `run` make the longest name, and its rows; (0, ())."""
        for length in range(min(self._longest.get(run[0], 0), len(run)), 0, -1):
            if rows := self._rows.get(run[:length]):
                return length, tuple(rows)
        return 0, ()

    def __iter__(self) -> Iterator[Words]:
        return iter(self._rows)


@dataclass(frozen=True)
class Names:
    """What can be looked up: clubs, competitions, countries, grounds and cities."""

    clubs: Mapping[str, ClubRow]
    competitions: Mapping[str, CompetitionRow]
    countries: Mapping[str, CountryRow]

    @cached_property
    def club_index(self) -> "NameIndex[ClubRow]":
        """Clubs by their names, other names and short forms."""
        return NameIndex((name, row) for row in self.clubs.values() for name in club_names(row))

    @cached_property
    def competition_index(self) -> "NameIndex[CompetitionRow]":
        """Competitions by all their names."""
        rows = self.competitions.values()
        return NameIndex((name, row) for row in rows for name in (row.name, *row.aliases))

    @cached_property
    def country_index(self) -> "NameIndex[CountryRow]":
        """Countries by their names."""
        return NameIndex((row.name, row) for row in self.countries.values())

    @cached_property
    def demonym_index(self) -> "NameIndex[CountryRow]":
        """Countries by the words for their people and things: Danish, Dutchman."""
        rows = self.countries.values()
        return NameIndex((demonym, row) for row in rows for demonym in row.demonyms)

    @cached_property
    def ground_index(self) -> "NameIndex[ClubRow]":
        """Clubs by the name of their ground."""
        return NameIndex((row.ground, row) for row in self.clubs.values() if row.ground)

    @cached_property
    def city_index(self) -> "NameIndex[ClubRow]":
        """Clubs by the city they come from."""
        return NameIndex((row.city, row) for row in self.clubs.values() if row.city)


STYLES = frozenset(
    "afc ac acf as bk bsc cd cf cp fc fk fsv gd hsc if ifk kv losc nk ogc osc rb rc rcd sc sk ssc sv "
    "tsg tsv ud us vfb vfl ca cs ks sd ad krc kaa kf nec psv".split()
)
"""Words and letters that a club's name may leave out: "FC Midtjylland", "Brescia Calcio"."""

SUFFIXES = frozenset(
    "city town united albion athletic rovers wanderers county hotspur argyle alexandra stanley "
    "forest orient north end palace calcio harriers".split()
)
"""Second words of British clubs, left out where no other club shares the first."""

CLIPPED = {"manchester": "man", "sheffield": "sheff", "united": "utd", "wednesday": "wed"}
"""How newspapers clip the words of a name."""

KEPT_WHOLE = frozenset(("north", "end", "palace", "forest"))


def club_names(row: ClubRow) -> Iterator[str]:
    """Every way to write a club: its names, and the short forms that follow from them."""
    yield from (row.name, *row.aliases)
    yield from _short_forms(row.name, city=row.city)
    for alias in row.aliases:
        yield from _without_style(alias)


def _short_forms(name: str, *, city: str) -> Iterator[str]:
    yield from _without_style(name)
    parts = name.split()
    folded = [fold(part) for part in parts]
    if len(parts) == 2 and folded[1] in SUFFIXES:
        yield parts[0]
    if any(part in CLIPPED for part in folded):
        yield " ".join(CLIPPED.get(part, part) for part in folded)
        yield " ".join([CLIPPED.get(folded[0], folded[0]), *folded[1:]])
    if len(parts) > 1 and city and fold(city) in folded and fold(city) != folded[0]:
        yield city


def _without_style(name: str) -> Iterator[str]:
    parts = name.split()
    kept = [part for part in parts if fold(part).strip(".") not in STYLES and not part.isdigit()]
    if kept and len(kept) < len(parts):
        yield " ".join(kept)
