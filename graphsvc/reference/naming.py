"""How names are compared, and how they become labels."""

import re
from functools import lru_cache

from anyascii import anyascii

WORD = re.compile(r"\w+")
APOSTROPHES = "'’‘`"
NOT_LABEL = re.compile(r"[^a-z0-9]+")

_NO_APOSTROPHES = str.maketrans("", "", APOSTROPHES)
# Most names are ASCII: to translate and split those takes a third of what a pattern takes.
_ONLY_WORDS = {code: None if chr(code) in APOSTROPHES else " " for code in range(128)} | {
    code: chr(code).lower() for code in range(128) if WORD.fullmatch(chr(code))
}


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Without accents and case: "Søren Çelik" -> "soren celik"."""
    return text.lower() if text.isascii() else anyascii(text).lower()


@lru_cache(maxsize=65_536)
def words(text: str) -> tuple[str, ...]:
    """The folded words of a name, whatever stands between them: "At. Bergamo" -> (at, bergamo)."""
    if text.isascii():
        return tuple(text.translate(_ONLY_WORDS).split())
    found = (fold(word) for word in WORD.findall(text.translate(_NO_APOSTROPHES)))
    return tuple(word for word in found if word)


@lru_cache(maxsize=65_536)
def slug(name: str) -> str:
    """A readable label: "Atlètic Club d'Escaldes" -> "atletic-club-descaldes"."""
    return NOT_LABEL.sub("-", fold(name.translate(_NO_APOSTROPHES))).strip("-")
