"""What is worked out from a whole graph, kept until that graph changes."""

from collections.abc import Callable
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from graphsvc.graph.build import GraphView

Made = TypeVar("Made")


class Kept(Generic[Made]):
    """What a function makes of a graph: made once for each revision of each graph."""

    def __init__(self, make: Callable[[GraphView], Made]) -> None:
        self._make = make
        self._made: WeakKeyDictionary[GraphView, tuple[int, Made]] = WeakKeyDictionary()

    def of(self, view: GraphView) -> Made:
        """What it makes of a graph as it is now."""
        kept = self._made.get(view)
        if kept is None or kept[0] != view.revision:
            kept = view.revision, self._make(view)
            self._made[view] = kept
        return kept[1]
