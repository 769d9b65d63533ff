"""What is found wrong with a log."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that is not as it was written."""

    what: str
    """What is wrong."""
    revision: int | None = None
    """In which commit; None where it is in none."""
    ordinal: int | None = None
    """Which of its records, from 0; None for the commit as a whole."""
    record: int | None = None
    """The number that the record has in the store."""
    index: bool = False
    """Whether it is only in an index, which can be made anew from the log."""

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"

    @property
    def where(self) -> str:
        """The place in the log, in words."""
        if self.revision is None:
            return "the store"
        if self.ordinal is None:
            return f"revision {self.revision}"
        number = "" if self.record is None else f" (number {self.record})"
        return f"revision {self.revision}, record {self.ordinal + 1}{number}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found out about a log."""

    revision: int
    """The newest."""
    records: int
    """How many there are."""
    seal: str
    """The seal of the newest revision that has one, in hexadecimal digits; empty without any."""
    unsealed: int
    """How many of the newest revisions have no seal yet: an older version wrote them."""
    damages: tuple[Damage, ...] = ()

    @property
    def only_indexes(self) -> bool:
        """Whether the log is whole, and only its indexes are damaged."""
        return all(each.index for each in self.damages)

    @property
    def mark(self) -> str:
        """A revision and its seal, which vouches for all of the log up to there."""
        return f"{self.revision - self.unsealed}:{self.seal}"
