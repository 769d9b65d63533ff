"""What a curator's word becomes: the records to append, or why it cannot be carried out.

Each function looks at the graph as it is and gives the batch that makes it as it shall be; it
raises `Undecidable` where the word names what is not there or cannot be.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graphsvc.errors import Undecidable
from graphsvc.graph.build import GraphView
from graphsvc.graph.records import ArticleRecord, NodeRecord, StatementRecord
from graphsvc.model import (
    Act,
    Claim,
    ClaimKey,
    Curator,
    Decision,
    DeprecationReason,
    Entity,
    EntityKind,
    Mention,
    Merger,
    Quote,
    Rank,
    Ranking,
    Record,
    Retraction,
    Revocation,
    Separation,
    Settlement,
)
from graphsvc.reasoning.broken import conflict_named
from graphsvc.reference.naming import slug

Batch = tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """Who decides, and why."""

    curator: Curator
    comment: str


def retract(view: GraphView, word: Word, *, article: str) -> Batch:
    """An article counts no more."""
    if not isinstance(view.node(article), ArticleRecord):
        raise Undecidable("UNKNOWN_ARTICLE", f"No article has the id {article!r}.", "article")
    act = Retraction(article)
    if any(each.act == act for each in view.decisions):
        raise Undecidable("ALREADY_RETRACTED", "It is retracted already.", "article")
    return _decision(view, word, act)


def rank(
    view: GraphView, word: Word, *, statement: str, rank: Rank, reason: DeprecationReason | None
) -> Batch:
    """A statement has that rank, whatever the rules make of it."""
    _statement(view, statement, "statement")
    if rank is Rank.DEPRECATED and reason is None:
        message = "Say why it is ranked down: give a `reason`, such as ERROR_IN_SOURCE."
        raise Undecidable("REASON_MISSING", message, "reason")
    given = reason if rank is Rank.DEPRECATED else None
    return _decision(view, word, Ranking(statement, rank, given))


def settle(view: GraphView, word: Word, *, conflict: str, accept: str) -> Batch:
    """One of the statements of a conflict is accepted; its rivals are rejected."""
    known = conflict_named(conflict, view)
    if known is None:
        message = f"No conflict has the id {conflict!r}: take one from `conflicts`."
        raise Undecidable("UNKNOWN_CONFLICT", message, "conflict")
    record = _statement(view, accept, "accept")
    if record not in known.statements:
        sides = ", ".join(each.id for each in known.statements)
        message = f"That statement is no side of this conflict; these are: {sides}."
        raise Undecidable("NOT_IN_CONFLICT", message, "accept")
    return _decision(view, word, Settlement(conflict, accept))


def merge(view: GraphView, word: Word, *, source: str, target: str) -> Batch:
    """Two nodes are one, under the label of the target."""
    one, other = _node(view, source, "from"), _node(view, target, "into")
    if one is other:
        raise Undecidable("SAME_ENTITY", "Both ids lead to one entity already.", "from")
    if one.kind is EntityKind.ARTICLE:
        message = "An article is its text: retract the one that shall count no more."
        raise Undecidable("NOT_MERGEABLE", message, "from")
    if one.kind is not other.kind:
        kinds = f"{one.kind.lower()} and a {other.kind.lower()}"
        raise Undecidable("DIFFERENT_KINDS", f"A {kinds} are never one.", "into")
    return _decision(view, word, Merger(one.id, other.id))


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a node falls apart."""

    entity: str
    name: str
    """Of the other one."""
    moved: Sequence[Mention]
    """Those that mean the other one,"""
    kept: Sequence[Mention]
    """and those that do not."""
    claims: Sequence[Claim]
    """All that is claimed of the node."""


def split(view: GraphView, word: Word, cut: Cut) -> Batch:
    """A node is two: some mentions, and what is claimed there, are of another of that name."""
    node, name = _node(view, cut.entity, "entity"), cut.name.strip()
    if not name:
        raise Undecidable("NAME_MISSING", "The other one needs a name.", "name")
    if not cut.moved:
        message = "Name the mentions that mean the other one: take ids from `mentions`."
        raise Undecidable("NO_MENTIONS", message, "mentions")
    label = _free(view, f"{node.kind.lower()}:{slug(name)}")
    keys = tuple(
        ClaimKey(each.statement.id, each.source, each.stance)
        for each in cut.claims
        if _goes(each, cut.moved, cut.kept)
    )
    quotes = tuple(each.quote for each in cut.moved)
    act = Separation(node.id, label, quotes, keys)
    return _decision(view, word, act, Entity(label, node.kind, name))


def undo(view: GraphView, word: Word, *, decision: str) -> Batch:
    """An earlier decision holds no more."""
    if view.decision(decision) is None:
        message = f"No decision in force has the id {decision!r}: take what a mutation answered."
        raise Undecidable("UNKNOWN_DECISION", message, "decision")
    return _decision(view, word, Revocation(decision))


def _decision(view: GraphView, word: Word, act: Act, *introduced: Entity) -> Batch:
    if not word.comment.strip():
        raise Undecidable("COMMENT_MISSING", "Say why, in a few words.", "comment")
    label = f"decision:{view.decided + 1}"
    decision = Decision(label, word.curator.id, act, word.comment.strip())
    return (word.curator, *introduced, decision)


def _goes(claim: Claim, moved: Sequence[Mention], kept: Sequence[Mention]) -> bool:
    """Whether a claim is of the other one: all its quotes stand nearest to a mention of it."""
    theirs = [each.quote for each in moved if each.quote.article == claim.source]
    ours = [each.quote for each in kept if each.quote.article == claim.source]
    if not theirs:
        return False
    return not ours or all(
        _nearest(quote, theirs) < _nearest(quote, ours) for quote in claim.quotes
    )


def _nearest(quote: Quote, places: Sequence[Quote]) -> int:
    """Characters between a quote and the nearest of some places."""
    return min(max(0, each.start - quote.end, quote.start - each.end) for each in places)


def _node(view: GraphView, label: str, argument: str) -> NodeRecord:
    node = view.node(label)
    if node is None:
        raise Undecidable("UNKNOWN_ENTITY", f"Nothing has the id {label!r}.", argument)
    return node


def _statement(view: GraphView, label: str, argument: str) -> StatementRecord:
    record = view.statement(label)
    if record is None:
        raise Undecidable("UNKNOWN_STATEMENT", f"No statement has the id {label!r}.", argument)
    return record


def _free(view: GraphView, label: str) -> str:
    """That label, or the first of those numbered from 2 that nothing has."""
    free, number = label, 2
    while view.node(free) is not None:
        free, number = f"{label}-{number}", number + 1
    return free


Make = Callable[[GraphView], Batch]
"""What gives the batch to append for the graph as it is."""
