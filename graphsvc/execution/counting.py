"""How much there is in a document that is parsed, counted before it is validated.

Each fragment is counted once, however often it is spread, so that counting takes time in proportion
to the document, while what is counted may grow with two to the power of its fragments.
"""

from collections import Counter
from typing import NamedTuple

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    VariableDefinitionNode,
)

from graphsvc.errors import LimitExceeded
from graphsvc.model import Limits
from graphsvc.schema.directives import LATER


class Extent(NamedTuple):
    """How much there is in a selection set, with all that its fragments bring in."""

    fields: int
    depth: int
    parts: int
    """Directives that put off a part of the answer."""


NOTHING = Extent(0, 0, 0)

Carrying = OperationDefinitionNode | FragmentDefinitionNode | VariableDefinitionNode
"""What may carry directives, beside selections."""


def put_off(node: SelectionNode) -> int:
    """How many directives of a selection put it off."""
    return sum(each.name.value in LATER for each in node.directives or ())


def check(document: DocumentNode, limits: Limits) -> None:
    """Raise `LimitExceeded` for a document that has too much of anything."""
    counting = Counting(document, limits)
    counting.definitions()
    counting.whole()


class Counting:
    """The counts of one document."""

    def __init__(self, document: DocumentNode, limits: Limits) -> None:
        self._limits = limits
        self._operations = [
            each for each in document.definitions if isinstance(each, OperationDefinitionNode)
        ]
        self._fragments = [
            each for each in document.definitions if isinstance(each, FragmentDefinitionNode)
        ]
        self._named = {each.name.value: each for each in self._fragments}
        self._counted: dict[str, Extent] = {}
        self._aliases = 0
        self._directives = 0

    def definitions(self) -> None:
        """Check how many there are."""
        self._check("operations", len(self._operations))
        self._check("fragments", len(self._fragments))

    def whole(self) -> None:
        """Check what is in them."""
        extents = [self._set(each.selection_set, 1) for each in self._operations]
        for each in self._named:
            self._fragment(each, 0)
        definitions = [*self._operations, *self._fragments]
        variables = [given for each in definitions for given in each.variable_definitions or ()]
        carrying: list[Carrying] = [*self._operations, *self._fragments, *variables]
        self._directives += sum(len(each.directives or ()) for each in carrying)
        self._check("aliases", self._aliases)
        self._check("directives", self._directives)
        self._check("fields", sum(each.fields for each in extents))
        self._check("parts", sum(each.parts for each in extents))

    def _set(self, selections: SelectionSetNode | None, depth: int) -> Extent:
        if selections is None:
            return NOTHING
        # Checked on the way down: the stack of Python grows with it.
        self._check("depth", depth)
        self._repeats(selections)
        found = [self._selection(each, depth) for each in selections.selections]
        deepest = max((each.depth for each in found), default=0)
        fields, parts = sum(each.fields for each in found), sum(each.parts for each in found)
        return Extent(fields, 1 + deepest, parts)

    def _selection(self, node: SelectionNode, depth: int) -> Extent:
        self._directives += len(node.directives or ())
        inner = self._inner(node, depth)
        return inner._replace(parts=inner.parts + put_off(node))

    def _inner(self, node: SelectionNode, depth: int) -> Extent:
        if isinstance(node, FragmentSpreadNode):
            return self._fragment(node.name.value, depth)
        inner = self._set(getattr(node, "selection_set", None), depth + 1)
        if isinstance(node, FieldNode):
            self._aliases += node.alias is not None
            return inner._replace(fields=1 + inner.fields)
        return inner

    def _fragment(self, name: str, depth: int) -> Extent:
        if name not in self._counted:
            # A fragment inside itself, or that nobody defines, is for the validation to tell.
            self._counted[name] = NOTHING
            defined = self._named.get(name)
            if defined:
                self._counted[name] = self._set(defined.selection_set, depth + 1)
        extent = self._counted[name]
        self._check("depth", depth + extent.depth)
        return extent

    def _repeats(self, selections: SelectionSetNode) -> None:
        names = Counter(
            (each.alias or each.name).value
            for each in selections.selections
            if isinstance(each, FieldNode)
        )
        self._check("repeats", max(names.values(), default=0))

    def _check(self, limit: str, given: int) -> None:
        allowed = getattr(self._limits, limit)
        if given > allowed:
            raise LimitExceeded(limit, allowed=allowed, given=given)
