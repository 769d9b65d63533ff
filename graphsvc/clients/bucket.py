"""So much at once, and so much each second: a token bucket.

https://en.wikipedia.org/wiki/Token_bucket; GitHub and Shopify limit GraphQL by one, by cost.
"""

from time import monotonic

from graphsvc.errors import LimitExceeded

NAME = "rate"
"""The limit that is told."""


class Bucket:
    """Full at first; what is taken out of it flows back in, `rate` each second."""

    def __init__(self, *, rate: float, burst: float) -> None:
        """`burst` is what goes in; a rate of zero means that there is no bottom."""
        self._rate = rate
        self._burst = burst
        self._left = burst
        self._at = monotonic()

    @property
    def left(self) -> float:
        """What is in it now."""
        now = monotonic()
        self._left = min(self._burst, self._left + self._rate * (now - self._at))
        self._at = now
        return self._left

    @property
    def full(self) -> bool:
        """Whether it is as new."""
        return self.left >= self._burst

    def take(self, amount: float) -> None:
        """Take so much out; more than goes in takes all of it.

        Raises `LimitExceeded` where it has not as much, which tells the seconds until it has.
        """
        if not self._rate:
            return
        wanted, left = min(amount, self._burst), self.left
        if wanted > left:
            wait = (wanted - left) / self._rate
            raise LimitExceeded(NAME, allowed=int(left), given=int(wanted), retry_after=wait)
        self._left -= wanted

    def give_back(self, amount: float) -> None:
        """Put back what was taken and not needed."""
        self._left = min(self._burst, self.left + amount)
