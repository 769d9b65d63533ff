"""Every way to write a club: its names, its nicknames, and the short forms of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product

from graphsvc.reference.naming import words
from graphsvc.reference.rows import ClubRow, Words

STYLES = frozenset(
    (
        *(
            "1",
            "ac",
            "acd",
            "acf",
            "acr",
            "ad",
            "afc",
            "as",
            "asd",
            "bk",
            "bsc",
            "bv",
            "ca",
            "calcio",
        ),
        *("cd", "cf", "cp", "cs", "ec", "fc", "fk", "foot", "fsv", "gd", "hnk", "hsc", "if", "ifk"),
        *(
            "ik",
            "kaa",
            "kf",
            "krc",
            "ks",
            "kv",
            "losc",
            "nk",
            "ogc",
            "osc",
            "pae",
            "pfc",
            "pfk",
            "psv",
        ),
        *("ra", "rb", "rc", "rcd", "rsc", "sc", "sd", "sk", "ssc", "ssd", "sv", "tsg", "tsv", "ud"),
        *("us", "vfb", "vfl", "vfr"),
    )
)
"""What a club's name may leave out: FC Midtjylland, ACD Treviso, 1. FC Köln, Brescia Calcio."""

CLIPPED = {"manchester": "man", "sheffield": "sheff", "united": "utd", "wednesday": "wed"}
"""How newspapers clip the words of a name."""


class Cities:
    """How well known the clubs of each city are."""

    def __init__(self, rows: Iterable[ClubRow]) -> None:
        self._prominences: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for row in rows:
            self._prominences[row.country, row.city].append(row.prominence)

    def lead(self, row: ClubRow) -> int:
        """How much more prominent a club is than the best-known other one of its city."""
        rivals = list(self._prominences[row.country, row.city])
        rivals.remove(row.prominence)
        return row.prominence - max(rivals, default=-1)


def ways_to_write(row: ClubRow, cities: Cities) -> Iterator[Words]:
    """The runs of words that name a club.

    The city alone is a listed name only while no club of the city is better known, and a short
    form only where no other is as well known: neither club of Bristol is "Bristol".
    """
    names = [words(name) for name in row.names]
    city = words(row.city)
    lead = cities.lead(row) if city else 0
    yield names[0]
    yield from (name for name in names[1:] if lead >= 0 or name != city)
    yield from map(words, row.nicknames)
    yield from (short for short in _short_forms(names) if lead > 0 or short != city)
    if lead > 0 and _contains(names[0], city):
        yield city


def _short_forms(names: Iterable[Words]) -> Iterator[Words]:
    for name in names:
        if not STYLES.isdisjoint(name):
            yield tuple(word for word in name if word not in STYLES)
        if any(map(_is_year, name)):
            yield from _without_years(name)
        if not CLIPPED.keys().isdisjoint(name):
            yield from product(*((word, CLIPPED.get(word, word)) for word in name))


def _without_years(name: Words) -> Iterator[Words]:
    """Bayer 04 Leverkusen; but a city and a year stay together: 1860 Munich."""
    kept = tuple(word for word in name if word not in STYLES and not _is_year(word))
    if len(kept) > 1:
        yield kept


def _is_year(word: str) -> bool:
    """Two digits at least: a single one tells a second team."""
    return word.isdigit() and len(word) > 1


def _contains(name: Words, part: Words) -> bool:
    return any(name[at : at + len(part)] == part for at in range(len(name) - len(part) + 1))
