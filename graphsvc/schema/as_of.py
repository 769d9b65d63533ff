"""AsOf: the two clocks that a question may be asked by."""

import datetime
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import strawberry
from strawberry.extensions import FieldExtension

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import NodeRecord
from graphsvc.schema.context import Context, Info


@strawberry.input
class AsOf:
    """Two clocks: when it was true in the world, and when this graph held it."""

    valid_at: datetime.date | None = None
    """What was true on that day; left out: the latest state that the graph knows of."""
    known_at: datetime.datetime | None = None
    """What this graph held at that instant; left out: all it holds."""


async def view_of(as_of: AsOf | None, context: Context) -> GraphView:
    """The graph as it was known at the instant asked for; as it is now where none is."""
    if as_of is None or as_of.known_at is None:
        return context.view
    return await context.knowledge.view_at(as_of.known_at)


def day_of(as_of: AsOf | None) -> datetime.date | None:
    """The day asked for, where one is."""
    return as_of.valid_at if as_of else None


class Recorded(FieldExtension):
    """Shows a field of a node as the graph held that node at `asOf.knownAt`.

    The resolver is given the record of then, and in its context the graph of then; where the graph
    did not know the node yet, `unknown` makes what is answered. Give it before `Paged`, which cuts
    what it hands on.
    """

    def __init__(self, unknown: Callable[[], object] = list) -> None:
        self.unknown = unknown

    def resolve(
        self,
        next_: Callable[..., Any],
        source: NodeRecord,
        info: Info,
        **given: Any,  # noqa: ANN401
    ) -> object:
        """Resolve a field that does not wait."""
        as_of: AsOf | None = given.get("as_of")
        if as_of is None or as_of.known_at is None:
            return next_(source, info, **given)
        return self._then(next_, source, info, as_of, given)

    async def resolve_async(
        self,
        next_: Callable[..., Awaitable[Any]],
        source: NodeRecord,
        info: Info,
        **given: Any,  # noqa: ANN401
    ) -> object:
        """Resolve a field that waits for something."""
        resolved = self.resolve(next_, source, info, **given)
        while isinstance(resolved, Awaitable):
            resolved = await resolved
        return resolved

    async def _then(
        self,
        next_: Callable[..., Any],
        source: NodeRecord,
        info: Info,
        as_of: AsOf,
        given: dict[str, Any],
    ) -> object:
        view = await view_of(as_of, info.context)
        record = view.node(source.id)
        if record is None:
            return self.unknown()
        # strawberry hands the source to a resolver by the name of its parameter
        then = {name: record if value is source else value for name, value in given.items()}
        return next_(record, _looking_at(view, info), **then)


def _looking_at(view: GraphView, info: Info) -> Info:
    """What a resolver is told beside its source, with the graph of then in its context."""
    raw = info._raw_info  # noqa: SLF001 - strawberry has no other way to it
    return replace(info, _raw_info=raw._replace(context=info.context.looking_at(view)))
