"""What a line of a dataset tells, whatever its form: frozen rows, which name each other by slug.

They are the lines of our own form, word for word (docs/datasets.md). A reader of another form makes
them: it introduces each club and player by a row of its own before a match names it.
"""

from dataclasses import dataclass

from graphsvc.model import Basis, EventStatus, Position

LEAGUE = "League"
"""The stage of a match whose competition has no other: all clubs meet all."""

Goals = tuple[int, int]
"""Of the home side and of the away side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetRow:
    """The source of all rows after it."""

    name: str
    licence: str | None = None
    url: str | None = None
    complete: tuple[str, ...] = ()
    """Of what it has all: "matches", "goals"."""
    note: str | None = None
    """What it says of itself."""
    basis: Basis = Basis.STATED
    """CURATED where people put it together from what they know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetitionRow:
    """A competition."""

    slug: str
    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClubRow:
    """A club."""

    slug: str
    name: str
    country: str | None = None
    city: str | None = None
    ground: str | None = None
    founded: int | None = None
    """The year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayerRow:
    """A player."""

    slug: str
    name: str
    position: Position | None = None
    born: str | None = None
    """The year, month or day, in EDTF."""
    club: str | None = None
    """The one he plays for at present."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipRow:
    """A player of a club in a season; his name, where no row of his own introduces him."""

    player: str
    club: str
    season: str
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalRow:
    """A goal of a match."""

    club: str
    """The one it counts for."""
    scorer: str | None = None
    minute: str | None = None
    """As the clock of the match has it: 13, 45+2."""
    own_goal: bool = False
    penalty: bool = False
    assist: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchRow:
    """A match, with its goals as far as they are told."""

    home: str
    away: str
    competition: str | None = None
    season: str | None = None
    stage: str | None = None
    """ "Group D", "Quarter-finals", `LEAGUE`; None where it is not told."""
    round: int | None = None
    date: str | None = None
    """EDTF."""
    score: Goals | None = None
    """At the end of what was played: after extra time where there was one, without a shoot-out."""
    half_time: Goals | None = None
    full_time: Goals | None = None
    """After ninety minutes, where extra time followed."""
    shoot_out: Goals | None = None
    winner: str | None = None
    """Where the score does not tell: of a shoot-out without its score."""
    status: EventStatus | None = None
    """Where neither score nor goals tell that it was played."""
    ground: str | None = None
    city: str | None = None
    goals: tuple[GoalRow, ...] = ()


Row = DatasetRow | CompetitionRow | ClubRow | PlayerRow | MembershipRow | MatchRow
