"""A store over another: it reads both, and keeps to itself what is appended to it."""

from collections.abc import Mapping, Sequence

from graphsvc.model import Article, Commit, Mention, Record
from graphsvc.store.base import RecordedClaim, Store
from graphsvc.store.commits import EMPTY, Head
from graphsvc.store.memory import MemoryStore
from graphsvc.store.search import FoundSentence, best_of_each


class OverlayStore:
    """A `Store` that begins as another stands, and never writes to it. Make one with `over`.

    What the other appends later is not seen. Closing it leaves the other open.
    """

    def __init__(self, base: Store, begins: Head) -> None:
        self._base = base
        self._begins = begins.revision
        self._own = MemoryStore(begins)

    @classmethod
    async def over(cls, base: Store) -> "OverlayStore":
        """A store that begins as `base` stands now."""
        revision = await base.head()
        last = await base.log(revision - 1, limit=1) if revision else []
        return cls(base, Head(revision, last[0].at) if last else EMPTY)

    async def append(self, records: Sequence[Record], *, after: int | None = None) -> Commit:
        """See `Store.append`: gone when the process ends."""
        return await self._own.append(records, after=after)

    async def head(self) -> int:
        """See `Store.head`."""
        return await self._own.head()

    async def log(self, after: int = 0, *, limit: int = 100) -> list[Commit]:
        """See `Store.log`."""
        left = max(self._begins - after, 0)
        below = await self._base.log(after, limit=min(limit, left)) if left else []
        return below + await self._own.log(max(after, self._begins), limit=limit - len(below))

    async def wait(self, after: int, *, timeout: float) -> bool:
        """See `Store.wait`."""
        return await self._own.wait(after, timeout=timeout)

    async def evidence(
        self, statements: Sequence[str], *, revision: int
    ) -> Mapping[str, Sequence[RecordedClaim]]:
        """See `Store.evidence`."""
        below = await self._base.evidence(statements, revision=min(revision, self._begins))
        own = await self._own.evidence(statements, revision=revision)
        return {each: [*below[each], *own[each]] for each in statements}

    async def articles(self, ids: Sequence[str]) -> Mapping[str, Article]:
        """See `Store.articles`."""
        return {**await self._base.articles(ids), **await self._own.articles(ids)}

    async def mentions(
        self, *, article: str | None = None, entity: str | None = None, revision: int
    ) -> Sequence[Mention]:
        """See `Store.mentions`."""
        begins = min(revision, self._begins)
        below = await self._base.mentions(article=article, entity=entity, revision=begins)
        own = await self._own.mentions(article=article, entity=entity, revision=revision)
        return [*below, *own]

    async def search(
        self, text: str, *, revision: int, limit: int = 100
    ) -> Sequence[FoundSentence]:
        """See `Store.search`; how well a sentence fits is told by the store that has it."""
        begins = min(revision, self._begins)
        below = await self._base.search(text, revision=begins, limit=limit)
        own = await self._own.search(text, revision=revision, limit=limit)
        return best_of_each([*below, *own], limit)

    async def close(self) -> None:
        """See `Store.close`: there is nothing to let go of."""
