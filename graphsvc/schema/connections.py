"""Relay connections: a page of a list, by cursor.

https://relay.dev/graphql/connections.htm
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Generic, NamedTuple, Protocol, Self, TypeVar

import strawberry
from graphql import GraphQLError
from strawberry.annotation import StrawberryAnnotation
from strawberry.extensions import FieldExtension
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graphsvc.schema.context import Info

ARGUMENTS = {"first": int | None, "after": str | None, "last": int | None, "before": str | None}
"""What a field with pages is asked."""

MOST = 500
"""The most that one page may hold."""

NO_CURSOR = "`{}` is no cursor of this list: take one from its edges or pageInfo."
OTHER_ORDER = (
    "`{}` is a cursor of another list, or of this one in another order: "
    "ask with the same `orderBy`, or begin without a cursor."
)

ORDERING = ("order_by", "text")
"""The arguments of a field that its order depends on; a search has the best first."""

Node = TypeVar("Node")


@strawberry.type
class PageInfo:
    """Where a page lies in its list."""

    has_next_page: bool
    """More come after this page."""
    has_previous_page: bool
    """Others come before this page."""
    start_cursor: str | None
    """The first edge's cursor; null on an empty page."""
    end_cursor: str | None
    """The last edge's cursor; null on an empty page."""


@strawberry.type
class Edge(Generic[Node]):
    """One place in a list."""

    cursor: str
    """This place; opaque."""
    node: Node
    """What is there."""


@strawberry.type
class Connection(Generic[Node]):
    """A page of a list, with the length of the whole."""

    edges: list[Edge[Node]]
    """The page with a cursor for each place."""
    nodes: list[Node]
    """The page without cursors."""
    page_info: PageInfo
    """Whether there is more, and from where to go on."""
    total_count: int
    """How many there are in the whole list."""


class Identified(Protocol):
    """Whatever a list may hold: its id makes its cursor."""

    @property
    def id(self) -> str:
        """The same for the same thing, always."""


class Place(NamedTuple):
    """The source of an edge."""

    cursor: str
    node: Identified


@dataclass(frozen=True)
class Page:
    """The source of a connection: `items[start:stop]`."""

    items: Sequence[Identified]
    start: int
    stop: int
    order: str = ""
    """What tells the list and its order from others; cursors have it in them."""

    @classmethod
    def cut(  # noqa: PLR0913 - as many as Relay has, and the list
        cls,
        items: Sequence[Identified],
        *,
        order: str = "",
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Self:
        """A page out of a list.

        `last` goes before `first`, which has a default and so cannot be told from one left out.
        Raises `GraphQLError` for a size out of bounds or a cursor that is none of this list.
        """
        start = 0 if after is None else _position(items, after, order, "after") + 1
        stop = len(items) if before is None else _position(items, before, order, "before")
        if last is not None:
            start = max(start, stop - size(last, "last"))
        else:
            stop = min(stop, start + size(first, "first"))
        return cls(items, start, max(start, stop), order)

    @property
    def nodes(self) -> Sequence[Identified]:
        """What is on the page."""
        return self.items[self.start : self.stop]

    @property
    def edges(self) -> list[Place]:
        """The page with cursors."""
        return [Place(cursor_of(each, self.order), each) for each in self.nodes]

    @property
    def page_info(self) -> PageInfo:
        """Where the page lies."""
        nodes = self.nodes
        return PageInfo(
            has_next_page=self.stop < len(self.items),
            has_previous_page=self.start > 0,
            start_cursor=cursor_of(nodes[0], self.order) if nodes else None,
            end_cursor=cursor_of(nodes[-1], self.order) if nodes else None,
        )

    @property
    def total_count(self) -> int:
        """The length of the whole list."""
        return len(self.items)


def cursor_of(item: Identified, order: str = "") -> str:
    """The opaque name of a place: its id, so that it outlives what is added elsewhere."""
    return urlsafe_b64encode(f"{order}/{item.id}".encode()).decode().rstrip("=")


def _position(items: Sequence[Identified], cursor: str, order: str, argument: str) -> int:
    try:
        told = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
        made_for, _, wanted = told.partition("/")
    except ValueError:
        raise GraphQLError(NO_CURSOR.format(argument)) from None
    found = next((n for n, each in enumerate(items) if each.id == wanted), None)
    if made_for != order:
        raise GraphQLError((NO_CURSOR if found is None else OTHER_ORDER).format(argument))
    if found is None:
        raise GraphQLError(NO_CURSOR.format(argument))
    return found


def size(number: int | None, argument: str, *, default: int = MOST, most: int = MOST) -> int:
    """A number of things asked for; null means the default, 0 means none.

    Raises `GraphQLError` when it is negative or too high.
    """
    if number is None:
        return default
    if not 0 <= number <= most:
        raise GraphQLError(f"`{argument}` must lie between 0 and {most}, not {number}.")
    return number


def _argument(name: str, kind: object, default: object) -> StrawberryArgument:
    return StrawberryArgument(
        python_name=name,
        graphql_name=None,
        type_annotation=StrawberryAnnotation(kind),
        default=default,
    )


class Paged(FieldExtension):
    """Gives a field the arguments of a page, and cuts it from the list that is resolved."""

    def __init__(self, first: int, *, pages: type[Page] = Page) -> None:
        """`first` is the size of a page when none is asked for; `pages` cuts it."""
        self.first = first
        self.pages = pages

    def apply(self, field: StrawberryField) -> None:
        """Add the arguments."""
        defaults = {"first": self.first}
        added = [_argument(*each, defaults.get(each[0])) for each in ARGUMENTS.items()]
        field.arguments = [*field.arguments, *added]

    def resolve(
        self, next_: Callable[..., Any], source: object, info: Info, **given: object
    ) -> Page | Awaitable[Page]:
        """Cut the page from what a resolver returns, at once or in the end."""
        cut, others = _parted(given)
        found = next_(source, info, **others)
        order = order_of(info, others)
        if isinstance(found, Awaitable):
            return self._cut_later(found, order, cut)
        return self.pages.cut(found, order=order, **cut)

    async def resolve_async(
        self, next_: Callable[..., Awaitable[Any]], source: object, info: Info, **given: object
    ) -> Page:
        """Cut the page from what a resolver returns in the end."""
        cut, others = _parted(given)
        return await self._cut_later(next_(source, info, **others), order_of(info, others), cut)

    async def _cut_later(self, found: Awaitable[Any], order: str, cut: dict[str, Any]) -> Page:
        return self.pages.cut(await found, order=order, **cut)


def order_of(info: Info, given: Mapping[str, object]) -> str:
    """What tells the list of a field and its order from others: a few signs."""
    by = [given.get(name) for name in ORDERING]
    field = f"{info._raw_info.parent_type.name}.{info.field_name}"  # noqa: SLF001 - strawberry's
    return blake2b(f"{field} {by!r}".encode(), digest_size=4).hexdigest()


def _parted(given: Mapping[str, object]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The arguments of a page, and the others."""
    cut = {name: value for name, value in given.items() if name in ARGUMENTS}
    return cut, {name: value for name, value in given.items() if name not in ARGUMENTS}
