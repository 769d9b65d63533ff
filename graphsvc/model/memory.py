"""What may be asked of the graph while an article is read: priors, and never evidence.

Extraction asks; whoever has a graph answers (`graph.recall`), by what others than the article say.
Clubs are told by their key in the gazetteer: "ajax".
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Prior:
    """How much what is known speaks for something."""

    log_odds: float
    """Above 0 for it, below 0 against it."""
    statements: tuple[str, ...]
    """The ids of the statements that speak so."""

    def against(self) -> "Prior":
        """The same for the contrary."""
        return replace(self, log_odds=-self.log_odds)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A known match of two clubs; what is not known of it is None."""

    home: Prior | None
    """That the first of the two was at home."""
    goals: tuple[int, int] | None = None
    """Of the first and of the second."""
    ended: Prior | None = None
    """That it ended so."""

    def turned(self) -> "Meeting":
        """The same with the second club first."""
        return Meeting(
            self.home and self.home.against(), self.goals and self.goals[::-1], self.ended
        )


class Memory(Protocol):
    """What is known already, for the reading of one article."""

    def allegiance(self, player: str, clubs: tuple[str, str], on: date | None) -> Prior | None:
        """That somebody of that name plays for the first of two clubs, not the second, on a day.

        A surname will do. None where he is known at neither.
        """

    def meetings(self, clubs: tuple[str, str], first: date, last: date) -> Sequence[Meeting]:
        """The matches of two clubs from a day to another, both counted."""
