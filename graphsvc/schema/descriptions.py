"""Descriptions for the schema, from one place each.

Types and fields are described by the docstrings of the classes, resolvers and attributes that make
them; enum values and arguments, which have none, by `descriptions.toml`.
"""

import ast
import inspect
import sys
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
)

DEFINITION = "strawberry-definition"
"""Under what key graphql-core's types and fields hold strawberry's."""

NEEDS = "needs"
"""Under what key the metadata of a field hold the scope that it needs."""

WithFields = GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType


def describe(schema: GraphQLSchema) -> None:
    """Give everything in the schema that has none yet its description."""
    texts = tomllib.loads(files(__package__).joinpath("descriptions.toml").read_text("utf-8"))
    for directive in schema.directives:
        _describe_arguments(directive.args, texts["arguments"])
    for type_ in schema.type_map.values():
        origin = getattr(type_.extensions.get(DEFINITION), "origin", None)
        if origin is None:
            continue
        type_.description = type_.description or _flat(inspect.getdoc(origin))
        if isinstance(type_, GraphQLEnumType):
            _describe_values(type_, texts["values"])
        elif isinstance(type_, WithFields):
            _describe_fields(type_, origin, texts["arguments"])


def _describe_fields(type_: WithFields, origin: type, arguments: Mapping[str, str]) -> None:
    fields: Mapping[str, GraphQLField | GraphQLInputField] = type_.fields
    for field in fields.values():
        name = field.extensions[DEFINITION].python_name
        told = (docs_of(each).get(name) for each in origin.__mro__)
        field.description = field.description or next(filter(None, told), None)
        if need := field.extensions[DEFINITION].metadata.get(NEEDS):
            field.description = f"{field.description} Needs the scope `{need}`."
        if isinstance(field, GraphQLField):
            _describe_arguments(field.args, arguments)


def _describe_arguments(args: Mapping[str, GraphQLArgument], texts: Mapping[str, str]) -> None:
    for name, argument in args.items():
        argument.description = argument.description or texts.get(name)


def _describe_values(enum: GraphQLEnumType, texts: Mapping[str, Mapping[str, str]]) -> None:
    for name, value in enum.values.items():
        value.description = value.description or texts.get(enum.name, {}).get(name)


@cache
def docs_of(cls: type) -> Mapping[str, str]:
    """What the attributes and methods of a class say of themselves, by name."""
    return _docs_in(cls.__module__).get(cls.__name__, {})


@cache
def _docs_in(module: str) -> Mapping[str, Mapping[str, str]]:
    """The same for all classes of one of our modules."""
    if not module.startswith(__name__.partition(".")[0]):
        return {}
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    classes = (node for node in tree.body if isinstance(node, ast.ClassDef))
    return {node.name: dict(_documented(node)) for node in classes}


def _documented(cls: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for node, after in zip(cls.body, [*cls.body[1:], None], strict=True):
        match node, after:
            case ast.FunctionDef() | ast.AsyncFunctionDef(), _:
                yield node.name, _flat(ast.get_docstring(node))
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(
                value=ast.Constant(value=str() as text)
            ):
                yield name, _flat(inspect.cleandoc(text))


def _flat(text: str | None) -> str:
    """A docstring as one line: clients wrap by themselves."""
    return " ".join((text or "").split())
