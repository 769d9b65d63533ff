"""What the arguments of a document are given: how many conditions, and how long a text."""

from collections.abc import Iterator, Mapping
from itertools import chain

from graphql import (
    DocumentNode,
    ListValueNode,
    ObjectValueNode,
    StringValueNode,
    ValueNode,
    VariableNode,
    Visitor,
    visit,
)

from graphsvc.errors import LimitExceeded


def given_by(node: ValueNode, variables: Mapping[str, object]) -> object:
    """A value as far as its size goes: objects, lists and texts; None for anything else."""
    match node:
        case VariableNode(name=name):
            return variables.get(name.value)
        case ObjectValueNode(fields=fields):
            return {each.name.value: given_by(each.value, variables) for each in fields}
        case ListValueNode(values=values):
            return [given_by(each, variables) for each in values]
        case StringValueNode(value=text):
            return text
    return None


def conditions_in(value: object) -> int:
    """How many values there are in objects; a list by itself has none."""
    match value:
        case dict():
            return sum(max(1, conditions_in(each), listed(each)) for each in value.values())
        case list():
            return sum(conditions_in(each) for each in value)
    return 0


def listed(value: object) -> int:
    """How long a list is; nothing of anything else."""
    return len(value) if isinstance(value, list) else 0


def check_texts(
    document: DocumentNode, variables: Mapping[str, object], limit: str, allowed: int
) -> None:
    """Raise `LimitExceeded` for a text that is too long, to be looked for or to be read."""
    found = Texts()
    visit(document, found)
    longest = max([*found.lengths, *map(len, texts_in(variables))], default=0)
    if longest > allowed:
        raise LimitExceeded(limit, allowed=allowed, given=longest)


class Texts(Visitor):
    """The lengths of the texts in a document."""

    def __init__(self) -> None:
        super().__init__()
        self.lengths: list[int] = []

    def enter_string_value(self, node: StringValueNode, *_: object) -> None:
        """Note one."""
        self.lengths.append(len(node.value))


def texts_in(value: object) -> Iterator[str]:
    """The texts in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from texts_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts_in(each)


def names_in(value: object) -> Iterator[str]:
    """The names of what is in objects, however deep."""
    match value:
        case dict():
            yield from value
            yield from chain.from_iterable(map(names_in, value.values()))
        case list():
            yield from chain.from_iterable(map(names_in, value))
