"""The names in what a form tells of its authors: "By Jane Doe and John Roe"."""

import re

LONGEST = 200

_BY = re.compile(r"^\s*(?:(?:written|words|report(?:ed)?)\s+)?by:?\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[;|]\s*|,?\s+(?:and|&)\s+")
_COMMA = re.compile(r"\s*,\s*")


def names_in(words: str) -> tuple[str, ...]:
    """The names that words tell; none where they are an address or far too long."""
    words = _BY.sub("", " ".join(words.split()))
    if len(words) > LONGEST or "://" in words or words.startswith("@"):
        return ()
    names = [name for part in _BETWEEN.split(words) for name in _by_comma(part)]
    return tuple(filter(None, names))


def _by_comma(part: str) -> list[str]:
    """Names between commas; but "Doe, Jane" is one, and so is "Jane Doe, chief writer"."""
    names = _COMMA.split(part)
    return names if all(map(_is_full_name, names)) else [part]


def _is_full_name(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper()
