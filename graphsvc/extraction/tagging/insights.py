"""What an encoder makes of a document, as log-odds: of single units, and of two together.

It decides nothing: the linear questions look at it among other things. Without an encoder there
is none, and they look at the words alone.
"""

from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields

Place = tuple[int, int]
"""A sentence of the document, and a unit in it."""
Odds = Mapping[Place, float]
"""The log-odds at units; a unit that is not there was not looked at."""
Links = Mapping[tuple[Place, Place], float]
"""The log-odds of two units that belong together."""

EDGES = (-6.0, -5.0, -4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0)


@dataclass(frozen=True, slots=True)
class Insight:
    """The log-odds of an encoder."""

    goals: Odds = field(default_factory=dict)
    """A word tells a goal."""
    scorers: Odds = field(default_factory=dict)
    """Whoever is named, or meant, scored."""
    several: Odds = field(default_factory=dict)
    """If he scored, several goals are told at once."""
    minutes: Links = field(default_factory=dict)
    """A scorer, and the minute of his goal."""
    same: Links = field(default_factory=dict)
    """Two scorers in the order of the text, and one goal that both of them are named for."""
    meant: Mapping[Place, Mapping[str, float]] = field(default_factory=dict)
    """For each pronoun or noun the players whom it may stand for."""


def joined(insights: Sequence[Insight]) -> Insight:
    """The insight of a document from those of its stretches."""
    return Insight(
        **{
            each.name: dict(ChainMap(*(getattr(insight, each.name) for insight in insights)))
            for each in fields(Insight)
        }
    )


def steps(name: str, logit: float | None) -> Iterator[str]:
    """Log-odds as features: each edge that they are above, so that what is learned is smooth."""
    if logit is None:
        yield f"{name}=none"
        return
    for edge in EDGES:
        if logit > edge:
            yield f"{name}>{edge:g}"
