"""Trusted documents: those in a folder, by all the ids under which clients may ask for them.

A file of GraphQL is known by its name and by the hash of its text; a manifest tells its own ids:
that of relay-compiler and of graphql-codegen is an object of ids and texts, that of Apollo a list
of operations.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from graphql import GraphQLError, OperationDefinitionNode, parse, print_ast

from graphsvc.errors import BadSetting

SUFFIXES = frozenset({".graphql", ".gql"})
HEX = 64
"""Digits of a SHA-256."""


def trusted_in(folder: Path) -> Mapping[str, str]:
    """The documents in a folder, by their ids.

    Raises `BadSetting` where there are none, or a file is none that can be read.
    """
    try:
        files = sorted(each for each in folder.rglob("*") if each.is_file())
        found = {name: text for path in files for name, text in _documents_in(path)}
    except OSError as error:
        raise BadSetting(f"the trusted documents cannot be read: {error}") from None
    if not found:
        raise BadSetting(f"{folder} has no trusted documents: put files *.graphql or *.json there")
    return found


def hash_of(text: str) -> str:
    """By what a text is known to whoever has it: SHA-256, in hexadecimal digits."""
    # JSON can tell half of a pair, which is no text; that is for the parser to say.
    return sha256(text.encode(errors="surrogatepass")).hexdigest()


def operations_in(documents: Iterable[str]) -> frozenset[str]:
    """The names of the operations in documents."""
    parsed = (parse(each, no_location=True) for each in set(documents))
    return frozenset(
        each.name.value
        for document in parsed
        for each in document.definitions
        if isinstance(each, OperationDefinitionNode) and each.name
    )


def _documents_in(path: Path) -> Iterator[tuple[str, str]]:
    if path.suffix in SUFFIXES:
        text = _read(path)
        yield path.stem, text
        yield from _hashes(text, path)
    elif path.suffix == ".json":
        for name, text in _manifest(path):
            yield name, text
            yield from _hashes(text, path)


def _hashes(text: str, path: Path) -> Iterator[tuple[str, str]]:
    """The hashes of a text as it is, without the end of its last line, and as tools print it."""
    try:
        printed = print_ast(parse(text, no_location=True))
    except GraphQLError as error:
        raise BadSetting(f"{path} has what is no GraphQL: {error.message}") from None
    for each in (text, text.rstrip("\n"), printed):
        yield hash_of(each), each


def _manifest(path: Path) -> Iterator[tuple[str, str]]:
    try:
        told = json.loads(_read(path))
    except ValueError:
        raise BadSetting(f"{path} is no JSON, so no manifest of trusted documents") from None
    match told:
        case {"format": "apollo-persisted-query-manifest", "operations": list(operations)}:
            pairs = [_operation(each) for each in operations]
        case dict():
            pairs = list(told.items())
        case _:
            pairs = [(None, None)]
    for name, text in pairs:
        if not (isinstance(name, str) and isinstance(text, str)):
            raise BadSetting(
                f"{path} is no manifest of trusted documents: it needs ids with their texts"
            )
        if len(name) == HEX and name != hash_of(text):
            raise BadSetting(f"{path} has a text whose SHA-256 is {hash_of(text)}, not {name}")
        yield name, text


def _operation(told: object) -> tuple[object, object]:
    return (told.get("id"), told.get("body")) if isinstance(told, dict) else (None, None)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise BadSetting(f"{path} is not UTF-8") from None
