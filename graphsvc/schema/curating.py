"""Curation: what a curator says, and what became of it."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

import strawberry

from graphsvc import model
from graphsvc.errors import Undecidable
from graphsvc.graph.changes import Change as Happened
from graphsvc.graph.changes import ChangeSet
from graphsvc.graph.records import NodeRecord, StatementRecord
from graphsvc.model import Curator, Decision, DeprecationReason, Rank
from graphsvc.reasoning import curation, proposals
from graphsvc.reference.naming import slug
from graphsvc.schema.change import Change
from graphsvc.schema.context import Context
from graphsvc.schema.ingesting import is_address
from graphsvc.schema.node import shows
from graphsvc.schema.references import EntityRef, StatementRef
from graphsvc.schema.scalars import URL
from graphsvc.schema.user_error import UserError
from graphsvc.schema.value_input import QualifierInput, ValueInput


@strawberry.input
class RetractArticleInput:
    """An article that shall count no more."""

    article: strawberry.ID
    """Its id."""
    comment: str
    """Why."""
    client_mutation_id: str | None = None
    """Comes back with the answer."""


@strawberry.input
class SetRankInput:
    """The rank that a statement shall have."""

    statement: strawberry.ID
    """Its id."""
    rank: Rank
    """PREFERRED answers before all others, DEPRECATED never; NORMAL leaves it to the rules."""
    reason: DeprecationReason | None = None
    """Why it is ranked down; DEPRECATED needs one."""
    comment: str
    """Why, in words."""
    client_mutation_id: str | None = None
    """Comes back with the answer."""


@strawberry.input
class ResolveConflictInput:
    """Which side of a conflict is right."""

    conflict: strawberry.ID
    """Its id."""
    accept: strawberry.ID
    """The id of the statement that is accepted; its rivals are rejected."""
    comment: str
    """Why."""
    client_mutation_id: str | None = None
    """Comes back with the answer."""


@strawberry.input
class MergeEntitiesInput:
    """Two entities that are one."""

    from_: strawberry.ID = strawberry.field(name="from")
    """The one whose id shall lead to the other."""
    into: strawberry.ID
    """The one that stays."""
    comment: str
    """Why."""
    client_mutation_id: str | None = None
    """Comes back with the answer."""


@strawberry.input
class SplitEntityInput:
    """An entity that is two."""

    entity: strawberry.ID
    """Its id."""
    mentions: list[strawberry.ID]
    """The mentions that mean the other one; what is claimed there goes with them."""
    name: str
    """The name of the other one."""
    comment: str
    """Why."""
    client_mutation_id: str | None = None
    """Comes back with the answer."""


@strawberry.input
class ProposeStatementInput:
    """A statement that a curator says."""

    subject: strawberry.ID
    """What it is about."""
    property: str
    """In what respect: scorer, finalScore …"""
    value: ValueInput
    """What it says."""
    qualifiers: list[QualifierInput] | None = None
    """What narrows it."""
    source: URL | None = None
    """Where it can be read."""
    quote: str | None = None
    """The words there, where the graph has that article."""
    client_mutation_id: str | None = None
    """Comes back with the answer."""


@strawberry.input
class UndoDecisionInput:
    """A decision that shall hold no more."""

    decision: strawberry.ID
    """Its id, as the mutation that took it answered."""
    comment: str
    """Why."""
    client_mutation_id: str | None = None
    """Comes back with the answer."""


@dataclass(kw_only=True)
class Decided:
    """The source of a payload: what a curator's word did."""

    client_mutation_id: str | None
    statement: StatementRecord | None = None
    entity: NodeRecord | None = None
    change: Happened | None = None
    changes: tuple[Happened, ...] = ()
    decision: str | None = None
    user_errors: tuple[UserError, ...] = ()


class StatementDecided(Decided):
    """The source of a StatementPayload."""


class EntityDecided(Decided):
    """The source of an EntityPayload."""


@shows(StatementDecided)
class StatementPayload:
    """What became of a curator's word on a statement."""

    statement: StatementRef | None
    """The statement, as it stands now."""
    change: Change | None
    """What it did to that statement; null where that stood so already."""
    decision: strawberry.ID | None
    """By which it can be undone."""
    user_errors: list[UserError]
    """Why nothing was done."""
    client_mutation_id: str | None
    """As it was given."""


@shows(EntityDecided)
class EntityPayload:
    """What became of a curator's word on an entity."""

    entity: EntityRef | None
    """The entity that stays; of a split, the new one."""
    change: Change | None
    """What it did."""
    decision: strawberry.ID | None
    """By which it can be undone."""
    user_errors: list[UserError]
    """Why nothing was done."""
    client_mutation_id: str | None
    """As it was given."""


@shows(Decided)
class UndoPayload:
    """What became of an undoing."""

    changes: list[Change]
    """What it did."""
    user_errors: list[UserError]
    """Why nothing was done."""
    client_mutation_id: str | None
    """As it was given."""


HALF_A_CHARACTER = UserError(
    code="UNREADABLE_TEXT",
    message="A text in it holds half a character (a lone surrogate): send it as UTF-8.",
    path=["input"],
)

NOT_OF_A_LABEL = re.compile(r"[^a-z0-9 -]", re.ASCII | re.IGNORECASE)
"""What a label cannot tell of a name."""

Payload = TypeVar("Payload", bound=Decided)


def curator_of(context: Context) -> Curator:
    """Who decides.

    What is not told by the letters and digits of a name is told by a part of its hash, so that
    nobody is taken for somebody else.
    """
    name = context.caller.visitor.name
    label = slug(name)
    if NOT_OF_A_LABEL.search(name):
        label = f"{label}-{sha256(name.encode()).hexdigest()[:8]}".lstrip("-")
    return Curator(f"curator:{label}", name)


def word_of(context: Context, comment: str) -> curation.Word:
    """Who decides, and why."""
    return curation.Word(curator_of(context), comment)


async def decided(
    payload: type[Payload],
    client_mutation_id: str | None,
    work: Callable[[], Awaitable[ChangeSet]],
    show: Callable[[ChangeSet], tuple[StatementRecord | None, NodeRecord | None]],
    context: Context,
) -> Payload:
    """What became of a word; what stands in its way is a user error."""
    # A dry run earlier in the operation may have put a knowledge base of its own there.
    context.pin(context.caller.knowledge)
    try:
        done = await work()
    except Undecidable as error:
        return payload(client_mutation_id=client_mutation_id, user_errors=(UserError.of(error),))
    except UnicodeEncodeError:
        return payload(client_mutation_id=client_mutation_id, user_errors=(HALF_A_CHARACTER,))
    context.pin()
    statement, entity = show(done)
    return payload(
        client_mutation_id=client_mutation_id,
        statement=statement,
        entity=entity,
        change=_change(done, statement),
        changes=done.changes,
        decision=done.decision,
    )


async def carried_out(
    payload: type[Payload],
    client_mutation_id: str | None,
    make: curation.Make,
    show: Callable[[ChangeSet], tuple[StatementRecord | None, NodeRecord | None]],
    context: Context,
) -> Payload:
    """The same of a word that becomes a batch made for the graph as it is."""
    decide = context.caller.knowledge.decide
    return await decided(payload, client_mutation_id, lambda: decide(make), show, context)


def _change(done: ChangeSet, statement: StatementRecord | None) -> Happened | None:
    of_it = (each for each in done.changes if statement is None or each.statement is statement)
    return next(of_it, None)


async def propose(given: ProposeStatementInput, context: Context) -> StatementDecided:
    """Take in what a curator says."""
    said: list[str] = []

    async def work() -> ChangeSet:
        if given.source and not is_address(given.source):
            message = f"{given.source!r} is no absolute http(s) address."
            raise Undecidable("BAD_URL", message, "source")
        statement = model.Statement(
            given.subject,
            given.property,
            given.value.value("value"),
            tuple(each.qualifier() for each in given.qualifiers or ()),
        )
        said.append(statement.id)
        at = proposals.article_at(context.view, given.source)
        article = (await context.articles.load(at.id)) if at else None
        proposal = proposals.Proposal(statement, given.source, given.quote)
        curator = curator_of(context)
        return await context.caller.knowledge.decide(
            lambda view: proposals.propose(view, curator, proposal, article)
        )

    return await decided(
        StatementDecided,
        given.client_mutation_id,
        work,
        lambda _: (context.view.statement(said[0]), None),
        context,
    )


def new_entity(done: ChangeSet, context: Context) -> NodeRecord | None:
    """The entity that a split made."""
    made = context.view.decision(done.decision or "")
    act = made.act if isinstance(made, Decision) else None
    return context.view.node(act.target) if isinstance(act, model.Separation) else None
