"""In which order the fields of a type are listed: what names it, what is its own, then the rest.

Interfaces declare their fields first, so that without this whoever reads about a type would find
what makes it special at the end.
"""

from collections.abc import Container, Iterable

from graphql import GraphQLObjectType, GraphQLSchema

NAMING = ("id", "name", "slug", "description")
"""What tells anything apart from others of its kind."""


def arrange(schema: GraphQLSchema) -> None:
    """Put the fields of all types into that order."""
    for type_ in schema.type_map.values():
        if isinstance(type_, GraphQLObjectType):
            shared = {name for each in type_.interfaces for name in each.fields}
            for name in in_order(type_.fields, shared):
                type_.fields[name] = type_.fields.pop(name)


def in_order(names: Iterable[str], shared: Container[str]) -> list[str]:
    """The names of fields in that order; `shared` are those of interfaces."""
    return sorted(names, key=lambda name: (place(name), name in shared))


def place(name: str) -> int:
    """The place of a name among those that tell things apart, or behind them.

    What only gateways ask for, whose names begin with an underscore, comes last of all.
    """
    if name in NAMING:
        return NAMING.index(name)
    return len(NAMING) + name.startswith("_")
