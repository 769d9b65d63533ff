"""What was known of a match before the article that tells of it."""

from dataclasses import dataclass, replace
from datetime import date

from graphsvc.model import Meeting, Memory


@dataclass(frozen=True, slots=True)
class Remembered:
    """What was known of a match before the article: priors."""

    meeting: Meeting | None = None
    """In the order of its clubs."""
    memory: Memory | None = None
    """Who knows for which of them the players played."""
    on: date | None = None
    """The day that it is asked for."""

    def turned(self) -> "Remembered":
        """The same with the second club first."""
        return replace(self, meeting=self.meeting and self.meeting.turned())
