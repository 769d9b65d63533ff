"""Table: clubs in their places, with figures that say whether they are the whole."""

import datetime

from graphsvc.model import TableBasis
from graphsvc.reasoning.standings import table
from graphsvc.schema.conflict import Conflict
from graphsvc.schema.explanation import Count, Explanation
from graphsvc.schema.node import shows
from graphsvc.schema.references import ClubRef, StageRef, StatementRef


@shows(table.Relative)
class RelativePoints:
    """Points between two clubs, as a source tells them."""

    to: ClubRef
    """The other club."""
    difference: int
    """So many points more; below 0, so many fewer."""
    statement: StatementRef
    """What says so."""


@shows(table.Row)
class TableRow:
    """A club in a table; what is not known is null."""

    club: ClubRef
    """The club."""
    rank: int | None
    """Its place; null where what is known leaves more than one."""
    played: Count | None
    """Matches played."""
    won: Count | None
    """Matches won."""
    drawn: Count | None
    """Matches drawn."""
    lost: Count | None
    """Matches lost."""
    goals_for: Count | None
    """Goals scored."""
    goals_against: Count | None
    """Goals conceded."""
    goal_difference: int | None
    """Goals scored less goals conceded, where both are known to the last."""
    points: Count | None
    """Points."""
    relative: list[RelativePoints]
    """Points relative to another club, as sources tell them: a point above Ajax."""
    explanation: Explanation
    """Why it stands where it stands."""


@shows(table.Table)
class Table:
    """The table of a stage at the end of a day."""

    stage: StageRef
    """The stage."""
    on: datetime.date
    """The day; its matches count."""
    basis: TableBasis
    """What it is made from."""
    rows: list[TableRow]
    """The clubs by their places; one whose place is open goes where its possible places lie."""
    disagreements: list[Conflict]
    """Where what sources state and what results make of it disagree."""
