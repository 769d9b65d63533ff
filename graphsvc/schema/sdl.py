"""The schema as text: for people, and for those who join several services to one graph."""

from copy import copy
from dataclasses import replace

import strawberry
from graphql import (
    ConstDirectiveNode,
    DefinitionNode,
    GraphQLObjectType,
    GraphQLSchema,
    ObjectTypeDefinitionNode,
    parse,
    print_ast,
)
from strawberry.printer import print_schema

LINK = """extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])"""
SHARED = frozenset({"PageInfo"})
"""Types that other services have in the same form."""
MACHINERY = "_"
"""What the names begin with of what only a gateway asks for."""


def for_people(schema: strawberry.Schema) -> str:
    """The schema without what only a gateway asks for."""
    shown = copy(schema)
    shown._schema = without_machinery(schema._schema)  # noqa: SLF001 - as the printer reads it
    return print_schema(shown)


def without_machinery(schema: GraphQLSchema) -> GraphQLSchema:
    """The same schema, without names that begin with an underscore."""
    kept = schema.to_kwargs()
    query = schema.query_type
    if query:
        told = query.to_kwargs()
        told["fields"] = {
            name: each for name, each in query.fields.items() if not name.startswith(MACHINERY)
        }
        kept["query"] = GraphQLObjectType(**told)
    others = (each for each in kept["types"] or () if each is not query)
    kept["types"] = tuple(each for each in others if not each.name.startswith(MACHINERY))
    return GraphQLSchema(**kept)


def for_gateways(sdl: str) -> str:
    """The same schema with the key of each entity, as federation 2 has it."""
    document = parse(sdl, no_location=True)
    definitions = tuple(map(keyed, document.definitions))
    return f"{LINK}\n\n{print_ast(replace(document, definitions=definitions))}"


def keyed(node: DefinitionNode) -> DefinitionNode:
    """A definition with how it may be joined with what others say of it."""
    if not isinstance(node, ObjectTypeDefinitionNode):
        return node
    return replace(node, directives=(*(node.directives or ()), *directives_of(node)))


def directives_of(node: ObjectTypeDefinitionNode) -> list[ConstDirectiveNode]:
    """How a type may be joined with what others say of it."""
    if any(each.name.value == "Node" for each in node.interfaces or ()):
        return _directives('@key(fields: "id")')
    return _directives("@shareable") if node.name.value in SHARED else []


def _directives(text: str) -> list[ConstDirectiveNode]:
    (found,) = parse(f"type Any {text} {{ id: ID }}", no_location=True).definitions
    return list(getattr(found, "directives", ()))
