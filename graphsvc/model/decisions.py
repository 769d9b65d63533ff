"""A curator's word: appended to the log like any record, never edited, and undone by another one.

What a decision moves is written into it when it is taken, so that a replay needs nothing but the
log.
"""

from dataclasses import dataclass

from graphsvc.model.articles import Quote
from graphsvc.model.enums import DeprecationReason, Rank, Stance


@dataclass(frozen=True, slots=True)
class Curator:
    """A person who settles what sources leave open."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Retraction:
    """An article no longer counts; what it says is kept, deprecated."""

    article: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """The rank of a statement."""

    statement: str
    rank: Rank
    reason: DeprecationReason | None = None
    """Why it is ranked down."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """Which of the statements in a conflict is accepted; its rivals are rejected."""

    conflict: str
    accept: str


@dataclass(frozen=True, slots=True)
class Merger:
    """Two nodes are one: what is told of `source` is told of `target`, whose label stays."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class ClaimKey:
    """One source saying, or denying, a statement: by which a claim is found among all."""

    statement: str
    source: str
    stance: Stance


@dataclass(frozen=True, slots=True)
class Separation:
    """A node is two: what some mentions and claims tell of `source` is told of `target`."""

    source: str
    target: str
    mentions: tuple[Quote, ...]
    claims: tuple[ClaimKey, ...]


@dataclass(frozen=True, slots=True)
class Revocation:
    """An earlier decision no longer holds."""

    decision: str


Act = Retraction | Ranking | Settlement | Merger | Separation | Revocation


@dataclass(frozen=True, slots=True)
class Decision:
    """What a curator decided, and why."""

    id: str
    """`decision:` and its number in the log, from 1."""
    curator: str
    act: Act
    comment: str
