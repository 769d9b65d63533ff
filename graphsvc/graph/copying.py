"""A copy of records that point at one another, however long the chains are.

`copy.deepcopy` follows each pointer by calling itself, and a graph of matches, clubs and goals is
thousands of pointers deep. Here each record found is put on a list and filled in later.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from graphsvc.graph.records import (
    AliasRecord,
    AssistRecord,
    MembershipRecord,
    NodeRecord,
    ParticipationRecord,
    StatementRecord,
)

Record = (
    AliasRecord
    | AssistRecord
    | MembershipRecord
    | NodeRecord
    | ParticipationRecord
    | StatementRecord
)


def copied(values: Mapping[str, object]) -> dict[str, object]:
    """The same by name, with records, lists and dictionaries of their own; all else is shared."""
    copying = _Copying()
    copies = {name: copying.twin(value) for name, value in values.items()}
    copying.finish()
    return copies


@cache
def _attributes(kind: type[Record]) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))


class _Copying:
    """The records copied so far, and those whose attributes are still to be filled in."""

    def __init__(self) -> None:
        self._twins: dict[int, Record] = {}
        self._empty: list[tuple[Record, Record]] = []

    def twin(self, value: Any) -> Any:  # noqa: ANN401 - attributes hold anything
        """The copy of a value: the same one each time for a record."""
        kind = type(value)
        if kind is list or kind is tuple:
            return kind(map(self.twin, value))
        if kind is dict:
            return {key: self.twin(each) for key, each in value.items()}
        if kind is defaultdict:
            return defaultdict(value.default_factory, self.twin(dict(value)))
        return self._record(value) if isinstance(value, Record) else value

    def finish(self) -> None:
        """Fill in all attributes; what they point at is copied on the way."""
        while self._empty:
            record, twin = self._empty.pop()
            for name in _attributes(type(record)):  # type: ignore[arg-type] # classes are hashable
                setattr(twin, name, self.twin(getattr(record, name)))

    def _record(self, record: Record) -> Record:
        found = self._twins.get(id(record))
        if found is None:
            found = self._twins[id(record)] = object.__new__(type(record))
            self._empty.append((record, found))
        return found
