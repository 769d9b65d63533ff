"""The schema, put together: types, directives, scalars, descriptions."""

from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import AsyncExitStack, aclosing
from functools import cached_property
from typing import Any

import strawberry
from graphql import GraphQLError, get_operation_ast, parse
from graphql import OperationType as Kind
from graphql.execution import Executor
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig

from graphsvc.schema import sdl
from graphsvc.schema.arranging import arrange
from graphsvc.schema.card import Card
from graphsvc.schema.descriptions import describe
from graphsvc.schema.directives import LATER, cite
from graphsvc.schema.duel import Duel
from graphsvc.schema.enums import map_enums, mark_enums
from graphsvc.schema.federation import REPRESENTATION, Representation
from graphsvc.schema.goal import Shot
from graphsvc.schema.mutation import Mutation
from graphsvc.schema.query import Query
from graphsvc.schema.scalars import SCALARS
from graphsvc.schema.subscription import Subscription
from graphsvc.schema.substitution import Substitution


class Schema(strawberry.Schema):
    """Our schema, described by the docstrings of what it is made of."""

    def __init__(
        self,
        extensions: Iterable[Callable[[], SchemaExtension]] = (),
        executor: type[Executor[Any]] | None = None,
    ) -> None:
        mark_enums()
        super().__init__(
            query=Query,
            mutation=Mutation,
            subscription=Subscription,
            directives=[cite],
            types=[Shot, Duel, Card, Substitution],
            extensions=extensions,
            execution_context_class=executor,
            config=StrawberryConfig(
                scalar_map={**SCALARS, Representation: REPRESENTATION},
                enable_experimental_incremental_execution=True,
            ),
        )
        arrange(self._schema)
        describe(self._schema)
        map_enums(self._schema)

    @cached_property
    def sdl(self) -> str:
        """The schema as text, without what only a gateway asks for."""
        return sdl.for_people(self)

    @cached_property
    def subgraph(self) -> str:
        """The same with the keys of its entities, for gateways."""
        return sdl.for_gateways(self.sdl)

    def as_str(self) -> str:
        """The schema as text."""
        return self.sdl

    def follows(self, query: str, operation_name: str | None) -> bool:
        """Whether an operation is a subscription; False for what is no document at all."""
        return "subscription" in query and _kind(query, operation_name) is Kind.SUBSCRIPTION

    def parts(self, query: str, operation_name: str | None) -> bool:
        """Whether an operation is a query some of whose answer may come later."""
        later = any(each in query for each in LATER)
        return later and _kind(query, operation_name) is Kind.QUERY

    async def in_parts(self, query: str, **kwargs: Any) -> AsyncGenerator[Any]:  # noqa: ANN401
        """The answer of a query whose caller takes it in parts: the first, and those that follow.

        For whoever is counted among those that are answered already.
        """
        caller = kwargs["context_value"]
        caller.parting = AsyncExitStack()
        async with caller.parting, aclosing(await super().stream(query, **kwargs)) as parts:
            async for each in parts:
                yield each

    def get_extensions(self, sync: bool = False) -> list[SchemaExtension]:  # noqa: ARG002
        """Ours alone: strawberry's own for directives would await every field."""
        return [extension() for extension in self.extensions]


def _kind(query: str, operation_name: str | None) -> Kind | None:
    """Of which kind an operation is; None where there is none, or no document at all."""
    try:
        operation = get_operation_ast(parse(query, no_location=True), operation_name)
    except (GraphQLError, RecursionError):
        return None
    return operation.operation if operation else None
