"""The simplest engine: a list of commits, gone when the process ends."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from graphsvc.errors import UnknownStore
from graphsvc.model import Article, Claim, Commit, Mention, Record, unfolded
from graphsvc.store.base import RecordedClaim
from graphsvc.store.bell import Bell
from graphsvc.store.commits import EMPTY, Head, next_commit
from graphsvc.store.fitting import Fitting
from graphsvc.store.search import FoundSentence, Sentence, asked, best_of_each, sentences_of


async def open_url(url: str, **_: object) -> "MemoryStore":
    """A new, empty store; the URL is `memory:` and nothing more. There is none but new ones."""
    if url != "memory:":
        raise UnknownStore(f"{url!r} names a place, but memory has none: write memory: alone.")
    return MemoryStore()


class MemoryStore:
    """A `Store` in a list. It looks things up by reading all of it.

    It may begin after the head of another store: it then holds only what follows.
    """

    def __init__(self, begins: Head = EMPTY) -> None:
        self._begins = begins
        self._commits: list[Commit] = []
        self._sentences: list[tuple[int, Sentence]] = []
        self._bell = Bell()

    async def append(self, records: Sequence[Record], *, after: int | None = None) -> Commit:
        """See `Store.append`."""
        newest = self._commits[-1] if self._commits else None
        head = Head(newest.revision, newest.at) if newest else self._begins
        commit = next_commit(records, head=head, after=after, now=datetime.now(UTC))
        self._commits.append(commit)
        self._sentences += [
            (commit.revision, sentence)
            for record in records
            if isinstance(record, Article)
            for sentence in sentences_of(record)
        ]
        self._bell.ring()
        return commit

    async def head(self) -> int:
        """See `Store.head`."""
        return self._begins.revision + len(self._commits)

    async def log(self, after: int = 0, *, limit: int = 100) -> list[Commit]:
        """See `Store.log`."""
        place = max(after - self._begins.revision, 0)
        return self._commits[place : place + limit]

    async def wait(self, after: int, *, timeout: float) -> bool:
        """See `Store.wait`."""

        async def grown() -> bool:
            return await self.head() > after

        return await self._bell.wait(grown, timeout=timeout)

    async def evidence(
        self, statements: Sequence[str], *, revision: int
    ) -> Mapping[str, Sequence[RecordedClaim]]:
        """See `Store.evidence`."""
        found: dict[str, list[RecordedClaim]] = {id_: [] for id_ in statements}
        for at, record in self._recorded(revision):
            for told in unfolded([record]):
                if isinstance(told, Claim) and told.statement.id in found:
                    found[told.statement.id].append(RecordedClaim(told, at))
        return found

    async def articles(self, ids: Sequence[str]) -> Mapping[str, Article]:
        """See `Store.articles`."""
        wanted = set(ids)
        return {
            record.id: record
            for _, record in self._recorded(await self.head())
            if isinstance(record, Article) and record.id in wanted
        }

    async def mentions(
        self, *, article: str | None = None, entity: str | None = None, revision: int
    ) -> Sequence[Mention]:
        """See `Store.mentions`."""
        if article is None and entity is None:
            raise ValueError("Mentions are asked by article, by entity, or both.")
        return [
            record
            for _, record in self._recorded(revision)
            if isinstance(record, Mention)
            and article in (None, record.quote.article)
            and entity in (None, record.entity)
        ]

    async def search(
        self, text: str, *, revision: int, limit: int = 100
    ) -> Sequence[FoundSentence]:
        """See `Store.search`."""
        words = asked(text)
        fitting = Fitting(words, [sentence for _, sentence in self._sentences])
        found = (
            FoundSentence(each.article, each.start, each.end, fitting.score(each))
            for recorded, each in self._sentences
            if words and recorded <= revision and set(words) <= set(each.words)
        )
        return best_of_each(found, limit)

    async def close(self) -> None:
        """See `Store.close`: there is nothing to let go of."""

    def _recorded(self, revision: int) -> Iterator[tuple[datetime, Record]]:
        """All records up to a revision, each with the time of its commit."""
        for commit in self._commits[: max(revision - self._begins.revision, 0)]:
            for record in commit.records:
                yield commit.at, record
