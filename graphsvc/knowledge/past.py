"""The graph as it was: the log replayed up to a revision."""

import asyncio
from collections import OrderedDict
from collections.abc import Sequence

from graphsvc.graph.build import GraphView
from graphsvc.model import Commit
from graphsvc.store import Store
from graphsvc.telemetry.events import LookedUp, tell

BATCH = 16
"""Commits read from the log at once; one of a dataset may hold thousands of statements."""
KEPT_VIEWS = 4
"""Views that are kept at hand,"""
KEPT_STATEMENTS = 500_000
"""as long as they have no more statements than this, all together."""


class Past:
    """Views of the past; those asked for last are kept, so the same question waits for nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: OrderedDict[int, GraphView] = OrderedDict()
        self._replaying = asyncio.Lock()

    async def at(self, revision: int) -> GraphView:
        """The graph as it was at a revision."""
        async with self._replaying:
            found = revision in self._kept
            tell(LookedUp("past", found))
            if not found:
                self._kept[revision] = await self._replayed(revision)
                self._forget_the_oldest()
            self._kept.move_to_end(revision)
            return self._kept[revision]

    @property
    def kept(self) -> Sequence[GraphView]:
        """The views at hand, the one asked for last at the head."""
        return tuple(reversed(self._kept.values()))

    async def _replayed(self, revision: int) -> GraphView:
        view = GraphView()
        while view.revision < revision:
            left = min(BATCH, revision - view.revision)
            commits = await self._store.log(view.revision, limit=left)
            await asyncio.to_thread(_apply_all, view, commits)
        return view

    def _forget_the_oldest(self) -> None:
        """Let go of what was asked for first; the last one stays, however large."""
        while len(self._kept) > 1 and (
            len(self._kept) > KEPT_VIEWS
            or sum(len(each.statements) for each in self._kept.values()) > KEPT_STATEMENTS
        ):
            self._kept.popitem(last=False)


def _apply_all(view: GraphView, commits: Sequence[Commit]) -> None:
    for commit in commits:
        view.apply(commit)
