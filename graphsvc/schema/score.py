"""Score: goals of the home side and of the away side."""

from dataclasses import dataclass

import strawberry

from graphsvc import model
from graphsvc.schema.because import Reasoned, Statements
from graphsvc.schema.node import shows


@dataclass(kw_only=True)
class ReasonedScore(Reasoned):
    """The source of a Score: it, and the statements it rests on."""

    home: int
    away: int

    @property
    def text(self) -> str:
        """Home, dash, away."""
        return model.ScoreValue(self.home, self.away).text


def shown_score(score: model.ScoreValue | None, premises: Statements = ()) -> ReasonedScore | None:
    """A score with what it rests on; None for an unknown one."""
    if score is None:
        return None
    return ReasonedScore(home=score.home, away=score.away, premises=premises)


@shows(ReasonedScore)
class Score:
    """A score."""

    home: int
    """Goals of the home side."""
    away: int
    """Goals of the away side."""
    text: str
    """As people write it: 1-1."""


@strawberry.input
class ScoreInput:
    """A score that is given."""

    home: int
    """Goals of the home side."""
    away: int
    """Goals of the away side."""
