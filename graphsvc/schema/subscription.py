"""Subscription: what can be followed."""

from collections.abc import AsyncIterator

import strawberry
from graphql import GraphQLError

from graphsvc.graph.records import MatchRecord
from graphsvc.schema.context import Info
from graphsvc.schema.lookups import of_type
from graphsvc.schema.match import Match


@strawberry.type
class Subscription:
    """What can be followed: each event is answered from the graph as it is then."""

    @strawberry.subscription(graphql_type=Match)  # type: ignore[untyped-decorator]
    @staticmethod
    async def match_updated(info: Info, match: strawberry.ID) -> AsyncIterator[MatchRecord]:
        """A match, whenever something new is told of it or of what happened in it."""
        context = info.context
        record = of_type(context.view, match, MatchRecord)
        if record is None:
            raise GraphQLError(f"No match has the id {match!r}: take one from `matches`.")
        seen = newest(record)
        async for _ in context.knowledge.watch():
            if newest(record) > seen:
                seen = newest(record)
                context.pin()
                yield record


def newest(match: MatchRecord) -> int:
    """The revision that last changed a match or an event of it."""
    return max(each.revision for each in (match, *match.goals, *match.shots))
