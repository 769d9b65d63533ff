"""Node: what Relay can fetch again by its id; and how a type is tied to what it shows.

The types of this schema hold no data. Resolvers return the records of the graph, the values of the
vocabulary and the like, and a type declares which of their attributes are seen.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import strawberry
from strawberry.extensions import FieldExtension

from graphsvc.access import Scope
from graphsvc.schema.descriptions import NEEDS
from graphsvc.schema.directives import terms

Type = TypeVar("Type")
Resolver = TypeVar("Resolver")


def shown_as(
    type_: object, *extensions: FieldExtension, needs: Scope | None = None
) -> Callable[[Resolver], Resolver]:
    """Make a resolver that returns the source of that GraphQL type a field.

    `needs` is the scope without which nobody is let to it.
    """

    def decorate(resolver: Any) -> Any:  # noqa: ANN401 - strawberry's field stands for its resolver
        return strawberry.field(
            resolver,
            graphql_type=type_,
            extensions=list(extensions),
            metadata={NEEDS: needs} if needs else None,
        )

    return decorate


def shows(
    *sources: type, name: str | None = None, iri: Sequence[str] = ()
) -> Callable[[type[Type]], type[Type]]:
    """Make a class the GraphQL type of those sources, told apart in interfaces and unions.

    `iri` are the terms of public vocabularies that it maps to.
    """

    def is_type_of(source: object, _info: object) -> bool:
        return isinstance(source, sources)

    def decorate(cls: type[Type]) -> type[Type]:
        cls.is_type_of = staticmethod(is_type_of)  # type: ignore[attr-defined]
        return strawberry.type(cls, name=name, directives=terms(iri))

    return decorate


@strawberry.interface
class Node:
    """Anything that can be fetched again by its id."""

    id: strawberry.ID
    """A readable label that never changes and never means something else."""
