"""What one phrase tells: of a match, "lost 1-0 at Liverpool"; of a goal, "Duff scored"."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphsvc.extraction.reading.dates import DateMention
from graphsvc.extraction.reading.passages import (
    ClubMention,
    Found,
    MinuteMention,
    NameKind,
    NameMention,
    Passage,
    PersonMention,
    ScoreMention,
)
from graphsvc.extraction.tagging.tags import Tags
from graphsvc.model import EventOutcome, GoalKind, GoalRole

TOLD_WITH = (NameKind.COMPETITION, NameKind.LEAGUE, NameKind.GROUP, NameKind.GROUND)
"""The names that a phrase about a match may tell with it."""


@dataclass(frozen=True, slots=True)
class MatchTelling(Found):
    """One phrase about a match, seen from `club`; what it leaves open is None."""

    passage: Passage
    club: str
    opponent: str | None
    outcome: EventOutcome
    """Of `club`; UNDECIDED for a fixture to come, or where no outcome is told."""
    goals: tuple[int, int] | None
    """Of `club` and of its opponent."""
    home: str | None
    date: DateMention | None
    names: tuple[NameMention, ...]
    """Competitions, groups and grounds told with it."""
    score: ScoreMention | None
    rule: str

    @property
    def pair(self) -> frozenset[str]:
        """The clubs, one or two."""
        return frozenset(club for club in (self.club, self.opponent) if club)


@dataclass(frozen=True, slots=True)
class Seen:
    """Where in an article, as the model sees it, a scorer stands."""

    tags: Tags
    place: int
    """Of the sentence in the article."""
    at: int
    """Of the scorer among the units of the sentence."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words that make it doubtful that a phrase tells a goal."""

    words: str
    left: float
    """What they leave of its strength, 0 to 1."""


@dataclass(frozen=True, slots=True)
class GoalTelling(Found):
    """One phrase that tells a goal."""

    passage: Passage
    trigger: Found
    scorer: PersonMention | None
    club: ClubMention | None
    """The club it counts for, where the phrase says so."""
    against: ClubMention | None
    minute: MinuteMention | None
    role: GoalRole | None
    period: int | None
    kind: GoalKind | None
    count: int
    """How many goals of this scorer it may tell: 2 for a brace."""
    strength: float
    """0 to 1: how surely the phrase tells a goal of the match."""
    rule: str
    lean: Mapping[str, float] = field(default_factory=dict, compare=False)
    """For each club of the match in the same sentence: the log-odds that it is his."""
    several: float = 1.0
    """How likely it tells that many, where it may tell more than one."""
    seen: Seen | None = field(default=None, compare=False)
    """The sentence as the model sees it, where the model weighed it."""
    role_words: Found | None = None
    """Where its role is told, if not by the trigger alone."""
    period_words: Found | None = None
    kind_words: Found | None = None
    doubts: tuple[Doubt, ...] = field(default=(), compare=False)
    """What has lessened the strength that its pattern alone gives it."""
