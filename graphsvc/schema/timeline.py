"""The goals of a match in order, each with the score after it and the words that tell it."""

from collections.abc import Sequence
from dataclasses import dataclass

import strawberry

from graphsvc.graph.records import GoalRecord, MatchRecord
from graphsvc.model import GoalKind
from graphsvc.schema.because import Reasoned, because
from graphsvc.schema.context import Info
from graphsvc.schema.event import MatchEvent, told_by
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.places import Span
from graphsvc.schema.references import TextSpanRef
from graphsvc.schema.running import PlacedGoal, order_premises, placed_goals
from graphsvc.schema.scalars import MatchMinute
from graphsvc.schema.score import ReasonedScore, Score, shown_score

ADDED = {GoalKind.OWN_GOAL: " (own goal)", GoalKind.PENALTY: " (penalty)"}


@dataclass(kw_only=True)
class Entry(Reasoned):
    """The source of a TimelineEntry."""

    event: GoalRecord
    score: ReasonedScore | None

    @property
    def minute(self) -> str | None:
        """When it fell."""
        return self.event.minute

    @property
    def text(self) -> str:
        """As in 79' 1-1 Cristian Romero; what is unknown is left out."""
        scorer = self.event.scorer.name if self.event.scorer else "Goal"
        minute = self.minute and f"{self.minute}'"
        score = self.score and self.score.text
        added = ADDED.get(self.event.shot_type, "") if self.event.shot_type else ""
        return " ".join(each for each in (minute, score, scorer) if each) + added


def timeline(match: MatchRecord) -> list[Entry]:
    """The known goals in match order."""
    return [_entry(each) for each in placed_goals(match)]


def _entry(placed: PlacedGoal) -> Entry:
    goal, after = placed.goal, order_premises(placed.goal)
    minute, scorer = because(goal, "minute"), because(goal, "scorer")
    text = [*minute, *(after if placed.after else ()), *scorer, *because(goal, "shot_type")]
    return Entry(
        event=goal,
        score=shown_score(placed.after, after),
        premises=[each for told in goal.because.values() for each in told],
        apart={"minute": minute, "score": after if placed.after else (), "text": text},
    )


@shows(Entry)
class TimelineEntry:
    """A goal in its place in the match."""

    minute: MatchMinute | None
    """When, by the match clock."""
    event: MatchEvent
    """What happened."""
    score: Score | None
    """The score after it, where that is certain."""
    text: str
    """Minute, score and scorer in a line."""

    @shown_as(list[TextSpanRef])
    @staticmethod
    async def evidence(entry: strawberry.Parent[Entry], info: Info) -> Sequence[Span]:
        """The words that tell it."""
        return await told_by(entry.event, info)
