"""The clock of a match: labels such as 13 and 45+2, their order, and the half they fall in."""

import re
from functools import lru_cache

_LABEL = re.compile(r"(\d{1,3})(?:\+(\d{1,2}))?", re.ASCII)
_PERIOD_ENDS = ((45, 1), (90, 2), (105, 3), (120, 4))


@lru_cache(maxsize=1024)
def minute_key(label: str) -> tuple[int, int]:
    """Where a match clock label stands: "45+2" comes after "45" and before "46".

    Raises `ValueError` when it is no such label.
    """
    match = _LABEL.fullmatch(label)
    if match is None:
        raise ValueError(f"{label!r} is no minute of a match: write 13 or 45+2")
    return int(match[1]), int(match[2] or 0)


def period_of(label: str | None) -> int | None:
    """The half of a minute: 1 or 2, in extra time 3 or 4, None past that or without a label."""
    if label is None:
        return None
    minute, _ = minute_key(label)
    return next((period for end, period in _PERIOD_ENDS if minute <= end), None)
