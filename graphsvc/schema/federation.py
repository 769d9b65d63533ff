"""The service as one of several: whoever joins them to one graph finds all of ours by their ids.

https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, NewType, Union, cast

import strawberry
from graphql import GraphQLError

from graphsvc.schema.article import Article
from graphsvc.schema.card import Card
from graphsvc.schema.change import Change
from graphsvc.schema.check import Check
from graphsvc.schema.claim import Claim, Curator, Dataset
from graphsvc.schema.club import Club
from graphsvc.schema.competition import Competition, CompetitionEdition
from graphsvc.schema.conflict import Conflict
from graphsvc.schema.context import Context, Info
from graphsvc.schema.duel import Duel
from graphsvc.schema.gap import Gap
from graphsvc.schema.goal import Goal, Shot
from graphsvc.schema.match import Match
from graphsvc.schema.membership import Membership
from graphsvc.schema.mention import Mention
from graphsvc.schema.place import Place, Venue
from graphsvc.schema.player import Player
from graphsvc.schema.refetch import Refetched, refetch
from graphsvc.schema.span import Segment
from graphsvc.schema.stage import Stage
from graphsvc.schema.statement import Statement
from graphsvc.schema.substitution import Substitution

ENTITIES: Mapping[str, Any] = {
    each.__name__: each
    for each in (
        Article,
        Card,
        Change,
        Check,
        Claim,
        Club,
        Competition,
        CompetitionEdition,
        Conflict,
        Curator,
        Dataset,
        Duel,
        Gap,
        Goal,
        Match,
        Membership,
        Mention,
        Place,
        Player,
        Segment,
        Shot,
        Stage,
        Statement,
        Substitution,
        Venue,
    )
}
"""All types that have an id, by their names."""

Representation = NewType("Representation", object)
"""What another service knows of one of ours: its type and its id."""

REPRESENTATION = strawberry.scalar(
    name="_Any", description="What another service knows of an entity: its type and its key."
)

SHAPE = 'A representation needs both: {"__typename": "Club", "id": "club:atalanta"}'

if TYPE_CHECKING:
    Entity = Any
else:
    Entity = Annotated[Union[tuple(ENTITIES.values())], strawberry.union("_Entity")]  # noqa: UP007


@strawberry.type(name="_Service")
class Service:
    """What a gateway is told of the service."""

    sdl: str
    """Its schema, with the keys of its entities."""


@strawberry.type
class Federated:
    """What a gateway asks."""

    @strawberry.field(name="_entities", graphql_type=list[Entity | None])  # type: ignore[untyped-decorator]
    @staticmethod
    async def entities(
        info: Info, representations: list[Representation]
    ) -> list[Refetched | GraphQLError | None]:
        """Ours among what other services know, in that order; null for what is not there."""
        return [await entity(each, info.context) for each in representations]

    @strawberry.field(name="_service")  # type: ignore[untyped-decorator]
    @staticmethod
    def service(info: Info) -> Service:
        """The service, for those who compose several."""
        return Service(sdl=cast("Any", info.schema).subgraph)


async def entity(told: object, context: Context) -> Refetched | GraphQLError | None:
    """What a representation stands for; an error takes the place of one that stands for nothing."""
    match told:
        case {"__typename": str(kind), "id": str(label)} if kind in ENTITIES:
            found = await refetch(label, context)
            return found if found and ENTITIES[kind].is_type_of(found, None) else None
        case {"__typename": str(kind), "id": str()}:
            return GraphQLError(f"No entity of this service is called {kind!r}")
    return GraphQLError(SHAPE)
