"""Every way to write a club: its names, its nicknames, and the short forms of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from graphsvc.reference.naming import words
from graphsvc.reference.prominence import FINALIST
from graphsvc.reference.rows import ClubRow, Words

STYLES = frozenset(
    words(
        "1 ac acd acf acr ad afc as asd bk bsc bv ca calcio cd cf cp cs ec fc fk foot fsv gd hnk "
        "hsc if ifk ik kaa kf krc ks kv nk ogc osc pae pfc pfk rc rcd rsc sc sd sk ssc ssd sv tsg "
        "tsv ud us vfb vfl vfr"
    )
)
"""What a club's name may leave out: FC Midtjylland, ACD Treviso, 1. FC Köln, Brescia Calcio."""

YEARS = frozenset((*(f"{year:02}" for year in range(100)), *map(str, range(1850, 2050))))
"""The year of founding, left out too: Bayer 04 Leverkusen."""

OPTIONAL = STYLES | YEARS

CLIPPED = {"manchester": "man", "sheffield": "sheff", "united": "utd", "wednesday": "wed"}
"""How newspapers clip the words of a name."""


class Cities:
    """Which club of a city may be called by the bare name of the city."""

    def __init__(self, rows: Iterable[ClubRow]) -> None:
        self._claims: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for row in rows:
            self._claims[row.country, row.city].append(_claim(row))

    def lead(self, row: ClubRow) -> int:
        """By how much a club's claim to its city beats that of any other club there."""
        claim = _claim(row)
        rivals = list(self._claims[row.country, row.city])
        rivals.remove(claim)
        return claim - max(rivals, default=-1)


def _claim(row: ClubRow) -> int:
    """The club whose very name is the city comes before a better-known one: Dundee."""
    return FINALIST + 1 if row.name == row.city else row.prominence


def ways_to_write(row: ClubRow, cities: Cities) -> list[Words]:
    """The runs of words that name a club.

    The city alone is a listed name only while no other club has a better claim to it, and a short
    form only where none has as good a one: neither club of Bristol is "Bristol".
    """
    name = words(row.name)
    listed = [name, *map(words, row.aliases), *map(words, row.nicknames)]
    short = [*_clipped(name), *_short_forms(row.names)]
    if city := words(row.city):
        lead = cities.lead(row)
        if lead > 0:
            return [*listed, *short, city] if _contains(name, city) else listed + short
        if lead < 0:
            listed = [name, *(each for each in listed if each != city)]
        short = [each for each in short if each != city]
    return listed + short


def _short_forms(names: Sequence[str]) -> Iterator[Words]:
    """What the names are without optional words; of an abbreviated one nothing more is left out."""
    for place, name in enumerate(names):
        long = words(name)
        if not OPTIONAL.isdisjoint(long) and name[-1] != ".":
            # One word left of another name is often a city in another language: FC Moscow.
            yield from _shortened(long, fewest=1 if place < 2 else 2)


def _shortened(name: Words, *, fewest: int) -> Iterator[Words]:
    """Without letters of style, and without years; but 1860 Munich is not Munich."""
    bare = tuple(word for word in name if word not in STYLES)
    if len(bare) >= fewest:
        yield bare
    plain = tuple(word for word in bare if word not in YEARS)
    if len(plain) > 1:
        yield plain


def _clipped(name: Words) -> Iterator[Words]:
    if not CLIPPED.keys().isdisjoint(name):
        yield from product(*((word, CLIPPED.get(word, word)) for word in name))


def _contains(name: Words, part: Words) -> bool:
    return any(name[at : at + len(part)] == part for at in range(len(name) - len(part) + 1))
