"""Records to JSON and back, exactly: the form in which the log keeps them.

A record, and a value in a statement, carries the name of its class under `type`. Fields that have
their default are left out. A time keeps its offset from UTC, not the name of its zone. The lines of
datasets, of which there are many, have a form of their own (`lines`).
"""

import json
from collections.abc import Callable

from cattrs.preconf.json import JsonConverter, make_converter
from cattrs.strategies import configure_tagged_union

from graphsvc.model import Act, Record, Stated, Value
from graphsvc.store.lines import pack, unpack

TAG = "type"


def encode(record: Record) -> str:
    """A record as compact JSON, on one line."""
    return _to_json(_unstructure(record))


def decode(body: str) -> Record:
    """The record that was encoded so."""
    return _structure(json.loads(body), Record)


def _make_converter() -> JsonConverter:
    converter = make_converter(omit_if_default=True, detailed_validation=False)
    configure_tagged_union(Value, converter, tag_name=TAG)
    _allow_no_value(converter)
    configure_tagged_union(Act, converter, tag_name=TAG)
    _pack_lines(converter)
    configure_tagged_union(Record, converter, tag_name=TAG)
    return converter


def _allow_no_value(converter: JsonConverter) -> None:
    """Teach it `Value | None`, which is another union than `Value`: None has no tag."""
    structure = converter.get_structure_hook(Value)
    unstructure = converter.get_unstructure_hook(Value)
    converter.register_structure_hook(
        Value | None, lambda given, _: None if given is None else structure(given, Value)
    )
    converter.register_unstructure_hook(
        Value | None, lambda value: None if value is None else unstructure(value)
    )


def _pack_lines(converter: JsonConverter) -> None:
    """Teach it the compact form of `Stated`."""
    structure = converter.get_structure_hook(Value)
    unstructure = converter.get_unstructure_hook(Value)
    converter.register_structure_hook(
        Stated, lambda given, _: unpack(given, lambda value: structure(value, Value))
    )
    converter.register_unstructure_hook(Stated, lambda line: pack(line, unstructure))


_converter = _make_converter()
_structure: Callable[[object, object], Record] = _converter.get_structure_hook(Record)
_unstructure: Callable[[Record], object] = _converter.get_unstructure_hook(Record)
_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
