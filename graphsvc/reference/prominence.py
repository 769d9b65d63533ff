"""How well known a club is, from what the tables tell of it."""

import re
from collections.abc import Mapping

FINALIST = 4
"""Of a club that played the final of a continental competition."""

WELL_KNOWN = 3
"""Of a club that people abroad may have heard of; and at most, of any that is no finalist."""

LITTLE = 1
"""At most, of a reserve team or a club that was dissolved."""

MANY_NAMES = 3
"""From so many other names on, several datasets knew the club."""

RESERVES = frozenset(("II", "III", "B", "U21", "U23", "Amateure", "Reserves", "Castilla", "2"))
"""Last words of the names of second teams."""

DISSOLVED = re.compile(r"\((?:\d{4})?-\d{4}\)$")
"""The end of a name that tells how long there was a club: "(1989-2015)", "(-2004)"."""


def prominence(row: Mapping[str, str], *, nicknamed: bool, finalist: bool) -> int:
    """0 to 4, from a row of clubs.tsv, and whether the club has a nickname and played a final.

    A club that people have a nickname for is known beyond its town, so that counts double.
    """
    if finalist:
        return FINALIST
    told = bool(row["city"]) + bool(row["ground"] or row["founded"]) + 2 * nicknamed
    told += row["aliases"].count("|") + 1 >= MANY_NAMES
    return min(told, LITTLE if overshadowed(row["common_name"]) else WELL_KNOWN)


def overshadowed(name: str) -> bool:
    """Whether a name is that of a second team, or of a club that was dissolved."""
    first, *others = name.split()
    is_second = first == "Jong" or (len(others) > 0 and others[-1] in RESERVES)
    return is_second or bool(DISSOLVED.search(name))
