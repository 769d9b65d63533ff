"""The schema, put together: types, directives, scalars, descriptions."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

import strawberry
from graphql import GraphQLError, OperationType, get_operation_ast, parse
from graphql.execution import Executor
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig

from graphsvc.schema import sdl
from graphsvc.schema.arranging import arrange
from graphsvc.schema.card import Card
from graphsvc.schema.descriptions import describe
from graphsvc.schema.directives import cite
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
            config=StrawberryConfig(scalar_map={**SCALARS, Representation: REPRESENTATION}),
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
        if "subscription" not in query:
            return False
        try:
            operation = get_operation_ast(parse(query, no_location=True), operation_name)
        except (GraphQLError, RecursionError):
            return False
        return operation is not None and operation.operation is OperationType.SUBSCRIPTION

    def get_extensions(self, sync: bool = False) -> list[SchemaExtension]:  # noqa: ARG002
        """Ours alone: strawberry's own for directives would await every field."""
        return [extension() for extension in self.extensions]
