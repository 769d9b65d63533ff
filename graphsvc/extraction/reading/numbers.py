"""Numbers in digits and in words, up to ninety-nine, as they count minutes, goals and days."""

import re

from graphsvc.extraction.reading.lexicon import words_of
from graphsvc.reference.naming import fold

_CARDINALS = words_of("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
""")
_ORDINALS = words_of("""
    zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
""")
_TENS = words_of("twenty thirty forty fifty sixty seventy eighty ninety")
_TENTHS = words_of("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth")

_VALUES = {
    **{word: number for row in (_CARDINALS, _ORDINALS) for number, word in enumerate(row)},
    **{word: number * 10 for row in (_TENS, _TENTHS) for number, word in enumerate(row, 2)},
    "a": 1,
    "an": 1,
}
_HOURS = {"half an hour": 30, "a quarter of an hour": 15}
"""Minutes of times that are counted in hours."""
_SUFFIX = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")


def _either(*words: str) -> str:
    """A pattern for any of these words; of two that begin alike the longer counts."""
    return "|".join(sorted(words, key=len, reverse=True))


def _compound(ones: tuple[str, ...]) -> str:
    return rf"(?:{_either(*_TENS)})[- ](?:{_either(*ones)})"


_PLACE_IN_WORDS = f"{_compound(_ORDINALS[1:10])}|{_either(*_TENTHS, *_ORDINALS[1:])}"
_COUNT_IN_WORDS = f"{_compound(_CARDINALS[1:10])}|{_either(*_TENS, *_CARDINALS[1:])}"

ONE_TO_NINE = _either(*_CARDINALS[1:10])
"""A regular expression for the words of these numbers, without a group of its own."""

# no other letters begin a number: to look at one first takes a fraction of all alternatives
_HEAD = r"(?=[\defnost])"

ORDINAL = rf"(?:{_HEAD}(?:\d{{1,3}}(?:st|nd|rd|th)|{_PLACE_IN_WORDS}))"
"""A regular expression for a place in a row, in digits or in words: "3rd", "twenty-first"."""

NUMBER = rf"(?:{_HEAD}(?:\d{{1,3}}|{_PLACE_IN_WORDS}|{_COUNT_IN_WORDS}))"
"""A regular expression for a number in digits or in words, "third" and "twenty-first" too."""


def value_of(number: str) -> int:
    """What `NUMBER` or `ORDINAL` matched, as an integer: "twenty-one" -> 21; "a" and "an" are 1.

    "half an hour" and "a quarter of an hour" are so many minutes.

    Raises `KeyError` for other words.
    """
    folded = _SUFFIX.sub("", fold(number))
    if folded in _HOURS:
        return _HOURS[folded]
    if folded.isdigit():
        return int(folded)
    return sum(_VALUES[part] for part in folded.replace("-", " ").split())
