"""Counts between limits: what is known for sure, and how much more there can be.

Pure arithmetic. A range never leaves out the truth as long as what it is made of holds, and it is
EXACT only where nothing that is consistent with it counts more or less.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from graphsvc.model import Bound


@dataclass(frozen=True, slots=True)
class Range:
    """A whole number from `low` to `high`, both counted; None where nothing limits it."""

    low: int = 0
    high: int | None = None

    @property
    def value(self) -> int:
        """The one number that says most: what is known, else the limit where nothing is."""
        return self.high if self.bound is Bound.AT_MOST and self.high is not None else self.low

    @property
    def bound(self) -> Bound:
        """What the value is of the number."""
        if self.high == self.low:
            return Bound.EXACT
        return Bound.AT_MOST if self.low == 0 and self.high is not None else Bound.AT_LEAST

    @property
    def is_exact(self) -> bool:
        """Whether only one number is left."""
        return self.high == self.low

    def __add__(self, other: "Range") -> "Range":
        high = None if self.high is None or other.high is None else self.high + other.high
        return Range(self.low + other.low, high)

    def meet(self, other: "Range") -> "Range":
        """Both hold. Where they contradict each other, what is known stands and nothing limits it.

        >>> Range(1, 3).meet(Range(2))
        Range(low=2, high=3)
        """
        low = max(self.low, other.low)
        highs = [each for each in (self.high, other.high) if each is not None]
        high = min(highs, default=None)
        return Range(low) if high is not None and high < low else Range(low, high)


def exactly(number: int) -> Range:
    """That number."""
    return Range(number, number)


def total(ranges: Iterable[Range]) -> Range:
    """The sum of several."""
    return reduce(Range.__add__, ranges, exactly(0))


def share(*, known: int, others: int, whole: Range) -> Range:
    """Those of some kind out of a whole, of which some are known and some known to be others.

    Two goals of a side, one of them by somebody else: of anybody's there is one at most.
    """
    high = None if whole.high is None else whole.high - others
    return Range(known).meet(Range(0, high)) if high is None or high >= known else Range(known)


def counted(number: int, *, until: int, later: int, last: bool) -> Range:
    """What a source's count comes to: `number` until a day, `until` of them known one by one.

    `later` are known from after that day; `last` tells that nobody asks for a day after it. A count
    below what is known was wrong, and says nothing.
    """
    if number < until:
        return Range(until + later)
    return Range(number + later, number if last and not later else None)


def counted_before(number: int, *, until: int, between: int) -> Range:
    """What a source's count says of an earlier day: those known from in between came after it."""
    return share(known=until, others=between, whole=exactly(number))
