"""What was decided about an article, from which all that follows is claimed or explained."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphsvc.extraction.deciding.grouping import GoalEvent
from graphsvc.extraction.deciding.judging import Judgement
from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.tagging.tags import Tags
from graphsvc.extraction.telling.memberships import Membership
from graphsvc.extraction.telling.tellings import GoalTelling, MatchTelling
from graphsvc.extraction.telling.witnessing import Heard


@dataclass(frozen=True, slots=True)
class DecidedGoals:
    """The goals of a match, and what they were decided by."""

    events: Sequence[GoalEvent]
    patterns: Sequence[GoalTelling]
    """What rules alone find."""
    tellings: Sequence[GoalTelling]
    """All that were weighed, those of other matches among them."""
    tags: Sequence[Tags] = ()
    """Of each sentence, where a model weighed them."""
    heard: Sequence[Heard] = ()
    """What witnesses tell, where a model weighed it."""
    judgement: Judgement | None = None
    """None where patterns alone decided."""


@dataclass(frozen=True, slots=True)
class DecidedMatch:
    """A match, and its goals."""

    match: Match
    reading: Reading
    """What was read for its goals: with the clubs that other words stand for."""
    memberships: Sequence[Membership]
    goals: DecidedGoals


@dataclass(frozen=True, slots=True)
class Decided:
    """The matches of an article, the one that it reports first."""

    reading: Reading
    tellings: Sequence[MatchTelling]
    heard: Sequence[MatchTelling]
    """The results that witnesses tell."""
    matches: Sequence[DecidedMatch]
