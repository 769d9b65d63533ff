"""What an operation works with: the graph, the revision it pinned, and loaders for the store."""

from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from contextvars import ContextVar
from copy import copy
from dataclasses import dataclass, field

import strawberry
from graphql import GraphQLError
from strawberry.dataloader import DataLoader

from graphsvc.access import Visitor
from graphsvc.clients import Account
from graphsvc.graph.build import GraphView
from graphsvc.knowledge import KnowledgeBase
from graphsvc.model import Article
from graphsvc.schema.stories import Fetch
from graphsvc.store.base import RecordedClaim


@dataclass(slots=True)
class Caller:
    """Who asks, as whoever runs an operation hands it in."""

    knowledge: KnowledgeBase
    visitor: Visitor = field(default_factory=Visitor)
    """Who they are, and what they may do."""
    fetch: Fetch | None = None
    """What fetches articles for them; None where they have to give the text."""
    account: Account = field(default_factory=Account)
    """What their client has used, and may use."""
    parting: AsyncExitStack | None = None
    """What ends with an answer in parts; None of those who take it whole."""


beside: ContextVar[Mapping[str, object] | None] = ContextVar("beside", default=None)
"""The extensions of the operation that the running task asks for, over a WebSocket.

The library hands on those of requests alone.
"""


class Context:
    """One operation's view of the knowledge base.

    What must be fetched from the store is asked for at the revision the operation began with, so
    that an answer is never torn, however many articles come in meanwhile.
    """

    def __init__(self, caller: Caller) -> None:
        self.caller = caller
        self.knowledge = caller.knowledge
        self._past: GraphView | None = None
        self.cost = 0
        """What the operation costs at worst; told once it is known."""
        self.in_parts = False
        """Whether the answer may come in parts; told once it is known."""
        self.later_errors: Sequence[GraphQLError] = ()
        """The errors of the parts after the first."""
        self.pin()

    def pin(self, knowledge: KnowledgeBase | None = None) -> None:
        """Begin again at the newest revision, as a subscription does for each event.

        A dry run answers from a knowledge base of its own.
        """
        self.knowledge = knowledge or self.knowledge
        self.revision = self.view.revision
        self.claims = DataLoader(load_fn=self._claims)
        self.articles = DataLoader(load_fn=self._articles)

    @property
    def view(self) -> GraphView:
        """The resident graph; of a context that looks back, the graph of then."""
        return self._past or self.knowledge.view

    def looking_at(self, view: GraphView) -> "Context":
        """The same for a resolver that answers from a graph of the past."""
        other = copy(self)
        other._past = view  # noqa: SLF001 - its own kind
        return other

    def name_of(self, id: str) -> str:  # noqa: A002 - an id is called so everywhere
        """The name of a node; the id itself where the graph has none by it."""
        node = self.view.node(id)
        return node.name if node else id

    async def _claims(self, statements: list[str]) -> list[Sequence[RecordedClaim]]:
        found = await self.knowledge.evidence(statements, revision=self.revision)
        return [found.get(each, ()) for each in statements]

    async def _articles(self, ids: list[str]) -> list[Article]:
        found = await self.knowledge.articles(ids)
        return [found[each] for each in ids]


Info = strawberry.Info[Context, None]
