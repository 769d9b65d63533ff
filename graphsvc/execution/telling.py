"""What the schema tells of itself, kept: it is always the same, and takes long to put together."""

import json
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from graphql import FieldNode, OperationDefinitionNode

from graphsvc.telemetry.events import LookedUp, tell

KEPT = 8
"""Answers that are kept; each may have megabytes."""

INTROSPECTION = frozenset({"__schema", "__type", "__typename"})

Told = dict[str, Any]


class Telling:
    """The answers to the operations that asked for the schema last."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Told] = OrderedDict()

    def known(self, asked: str) -> Told | None:
        """What was told when this was asked before."""
        found = asked in self._kept
        tell(LookedUp("introspection", found))
        if found:
            self._kept.move_to_end(asked)
        return self._kept.get(asked)

    def keep(self, asked: str, told: Told) -> None:
        """Keep an answer, in place of the one that was asked for longest ago."""
        self._kept[asked] = told
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)


def introspects(operation: OperationDefinitionNode) -> bool:
    """Whether an operation asks for the schema alone; `__typename` by itself is no asking."""
    asked = operation.selection_set.selections
    names = {each.name.value if isinstance(each, FieldNode) else "" for each in asked}
    return names <= INTROSPECTION and names != {"__typename"}


def asked_by(operation: OperationDefinitionNode, variables: Mapping[str, object]) -> str:
    """All that the answer to such an operation depends on."""
    document = operation.loc.source.body if operation.loc else ""
    name = operation.name.value if operation.name else ""
    return f"{name}\n{json.dumps(variables, default=str)}\n{document}"
