"""How names are compared, and how they become labels."""

import re
from functools import lru_cache

from anyascii import anyascii

WORD = re.compile(r"\w+")
APOSTROPHES = re.compile("['’‘`]")
NOT_LABEL = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Without accents and case: "Søren Çelik" -> "soren celik"."""
    return anyascii(text).casefold()


@lru_cache(maxsize=65_536)
def words(text: str) -> tuple[str, ...]:
    """The folded words of a name, whatever stands between them: "At. Bergamo" -> (at, bergamo)."""
    return tuple(fold(word) for word in WORD.findall(APOSTROPHES.sub("", text)))


@lru_cache(maxsize=65_536)
def slug(name: str) -> str:
    """A readable label: "Atlètic Club d'Escaldes" -> "atletic-club-descaldes"."""
    return NOT_LABEL.sub("-", fold(APOSTROPHES.sub("", name))).strip("-")
