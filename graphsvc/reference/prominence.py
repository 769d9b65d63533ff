"""How well known a club is, from what the tables tell of it."""

import re
from collections.abc import Mapping

MOST = 4
LITTLE = 1
"""A reserve team or a club that was dissolved is at most this prominent."""

MANY_NAMES = 3
"""From so many other names on, several datasets knew the club."""

RESERVES = frozenset(("II", "III", "B", "U21", "U23", "Amateure", "Reserves", "Castilla", "2"))
"""Last words of the names of second teams."""

DISSOLVED = re.compile(r"\((?:\d{4})?-\d{4}\)$")
"""The end of a name that tells how long there was a club: "(1989-2015)", "(-2004)"."""


def prominence(row: Mapping[str, str], nicknames: tuple[str, ...]) -> int:
    """0 to 4, from a row of clubs.tsv and the club's nicknames.

    A club that people have a nickname for is known beyond its town, so that counts double.
    """
    told = sum(
        (
            bool(row["city"]),
            bool(row["ground"] or row["founded"]),
            row["aliases"].count("|") + 1 >= MANY_NAMES,
            2 * bool(nicknames),
        )
    )
    return min(told, LITTLE if overshadowed(row["common_name"]) else MOST)


def overshadowed(name: str) -> bool:
    """Whether a name is that of a second team, or of a club that was dissolved."""
    first, *others = name.split()
    is_second = first == "Jong" or (len(others) > 0 and others[-1] in RESERVES)
    return is_second or bool(DISSOLVED.search(name))
