"""Numbers in digits and in words, up to ninety-nine."""

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
         "eighty": 80, "ninety": 90}  # fmt: skip
_ORDINALS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]

_SIMPLE = {word: number for number, word in enumerate(_ONES)} | _TENS
_VALUES = (
    _SIMPLE
    | {word: number for number, word in enumerate(_ORDINALS)}
    | {"a": 1, "an": 1, "couple": 2}
)

NUMBER = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[- ](?:one|two|three|four|"
    r"five|six|seven|eight|nine))?|ninety|" + "|".join([*_ORDINALS[:0:-1], *_ONES[:0:-1]]) + r")"
)
"""A regular expression for a number in digits or in words."""


def value_of(number: str) -> int:
    """What `NUMBER` matched, as an integer: "twenty-one" -> 21.

    Raises `KeyError` for other words.
    """
    if number.isdigit():
        return int(number)
    parts = number.lower().replace("-", " ").split()
    return sum(_VALUES[part] for part in parts)
