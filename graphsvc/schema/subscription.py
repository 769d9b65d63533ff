"""Subscription: what can be followed."""

from collections.abc import AsyncIterator, Collection
from functools import partial

import strawberry
from graphql import GraphQLError

from graphsvc.graph import changes
from graphsvc.graph.changes import ChangeSet
from graphsvc.graph.records import MatchRecord
from graphsvc.model import ChangeKind, ConflictKind
from graphsvc.reasoning.conflicts import Conflict as Disagreement
from graphsvc.reasoning.conflicts import wanted as is_asked_for
from graphsvc.reasoning.opened import opened_by
from graphsvc.schema.change import Change
from graphsvc.schema.conflict import Conflict
from graphsvc.schema.context import Info
from graphsvc.schema.happenings import happenings
from graphsvc.schema.lookups import of_type
from graphsvc.schema.match import Match
from graphsvc.schema.revision import GraphRevision, Standing, standing_of


@strawberry.type
class Subscription:
    """What can be followed: each event is answered from the graph as it is then."""

    @strawberry.subscription(graphql_type=GraphRevision)  # type: ignore[untyped-decorator]
    @staticmethod
    async def revised(info: Info) -> AsyncIterator[Standing]:
        """Where the graph stands: told at once, and again after each commit."""
        context = info.context
        with context.knowledge.watch() as steps:
            yield standing_of(context.knowledge)
            async for step in steps:
                context.pin()
                yield Standing(step.revision, step.at)

    @strawberry.subscription(graphql_type=Match)  # type: ignore[untyped-decorator]
    @staticmethod
    async def match_updated(info: Info, match: strawberry.ID) -> AsyncIterator[MatchRecord]:
        """A match, once for each article that tells something new of it or of its events."""
        context = info.context
        record = of_type(context.view, match, MatchRecord)
        if record is None:
            raise GraphQLError(f"No match has the id {match!r}: take one from `matches`.")
        with context.knowledge.watch() as steps:
            async for step in steps:
                if tells_of(record, step):
                    context.pin()
                    yield record

    @strawberry.subscription(graphql_type=Change)  # type: ignore[untyped-decorator]
    @staticmethod
    async def changed(
        info: Info, subject: strawberry.ID | None = None, kinds: list[ChangeKind] | None = None
    ) -> AsyncIterator[changes.Change]:
        """Each statement that is added, changes its status or rank, or is withdrawn, in order."""
        context = info.context
        if subject is not None and context.view.node(subject) is None:
            raise GraphQLError(f"Nothing has the id {subject!r}: take one from an answer.")
        with context.knowledge.watch() as steps:
            async for step in steps:
                about = context.view.label_now(subject) if subject else None
                for change in (each for each in step.changes if wanted(each, about, kinds)):
                    context.pin()
                    yield change

    @strawberry.subscription(graphql_type=Conflict)  # type: ignore[untyped-decorator]
    @staticmethod
    async def conflict_opened(
        info: Info, kinds: list[ConflictKind] | None = None
    ) -> AsyncIterator[Disagreement]:
        """Each conflict, when it comes up, and when it has one more side.

        Words that can be read in two ways are told of where `kinds` names that.
        """
        context = info.context
        with context.knowledge.watch() as steps:
            async for step in steps:
                look = partial(opened_by, step)
                for conflict in await context.knowledge.held_still(look):
                    if is_asked_for(conflict, kinds):
                        context.pin()
                        yield conflict


def wanted(
    change: changes.Change, subject: str | None, kinds: Collection[ChangeKind] | None
) -> bool:
    """Whether a change is of that subject, or of any, and of one of those kinds, or of any."""
    return subject in (None, change.subject) and (kinds is None or change.kind in kinds)


def tells_of(match: MatchRecord, step: ChangeSet) -> bool:
    """Whether a commit told something of a match, or of anything that happened in it."""
    return any(each.id in step.touched for each in (match, *happenings(match)))
