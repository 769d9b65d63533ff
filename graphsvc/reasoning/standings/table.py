"""A table: rows of clubs with figures, each of which says whether it is the whole and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from graphsvc.graph.records import ClubRecord, StageRecord, StatementRecord
from graphsvc.model import Bound, TableBasis
from graphsvc.reasoning.conflicts import Conflict
from graphsvc.reasoning.reasons import Reason


class Figure(NamedTuple):
    """A number in a table."""

    value: int
    bound: Bound
    explanation: Reason


class Relative(NamedTuple):
    """So many points ahead of another club; below 0 behind it."""

    to: ClubRecord
    difference: int
    statement: StatementRecord


FIGURES = ("played", "won", "drawn", "lost", "goals_for", "goals_against", "points")
"""The figures of a row, by attribute."""


@dataclass(frozen=True)
class Row:
    """A club's place and figures; None where nothing is known of one."""

    club: ClubRecord
    explanation: Reason
    """Why it stands where it stands."""
    rank: int | None = None
    relative: Sequence[Relative] = ()
    around: float = 0.0
    """The middle of the places that it may have."""
    played: Figure | None = None
    won: Figure | None = None
    drawn: Figure | None = None
    lost: Figure | None = None
    goals_for: Figure | None = None
    goals_against: Figure | None = None
    points: Figure | None = None

    @property
    def goal_difference(self) -> int | None:
        """Goals scored less goals conceded, where both are known to the last."""
        scored, conceded = self.goals_for, self.goals_against
        if scored is None or conceded is None or not _exact(scored, conceded):
            return None
        return scored.value - conceded.value


@dataclass(frozen=True)
class Table:
    """The table of a stage at the end of a day."""

    stage: StageRecord
    on: date
    basis: TableBasis
    rows: Sequence[Row]
    disagreements: Sequence[Conflict] = ()


def in_table_order(rows: Sequence[Row]) -> list[Row]:
    """Rows by rank; one without it goes to the middle of the places that it may have."""
    return sorted(rows, key=lambda row: (row.rank or row.around, row.rank is None, row.club.id))


def _exact(*figures: Figure) -> bool:
    return all(each.bound is Bound.EXACT for each in figures)
