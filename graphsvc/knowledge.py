"""The knowledge base: where reading, extraction, the log and the graph meet.

The way of an article is `KnowledgeBase.ingest`: read, extract, link, append, apply.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from graphsvc.articles import check, read_article
from graphsvc.errors import StaleRevision, StoreBusy
from graphsvc.extraction import extract
from graphsvc.graph.build import GraphView
from graphsvc.graph.identity import link
from graphsvc.model import Article, Claim, Commit, Findings, Mention, Stance
from graphsvc.reference import Names
from graphsvc.store import RecordedClaim, Store

Extractor = Callable[[Article, Names], Findings]

log = logging.getLogger(__name__)

BATCH = 100
"""Commits read from the log at once."""
POLL = 5.0
"""Seconds after which waiting for the store begins anew."""
KEPT_ARTICLES = 256


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of a text."""

    article: str
    """The id of the article."""
    commit: Commit | None
    """None where an article with the same text was there already."""
    added: int = 0
    """Statements that nobody had told before."""
    supported: int = 0
    """Statements that were known, and have one more source now."""


class KnowledgeBase:
    """A store, and the graph of its log, kept current. Make one with `open`.

    Resolvers read `view` without waiting; what they must wait for they ask at the revision that
    their operation began with. All methods belong to one event loop.
    """

    def __init__(self, store: Store, names: Names, *, extractor: Extractor = extract) -> None:
        self.view = GraphView()
        self.opened_at = datetime.now(UTC)
        self._store = store
        self._names = names
        self._extract = extractor
        self._writing = asyncio.Lock()
        self._moved = asyncio.Condition()
        self._articles: OrderedDict[str, Article] = OrderedDict()

    @classmethod
    async def open(
        cls, store: Store, names: Names, *, extractor: Extractor = extract
    ) -> "KnowledgeBase":
        """A knowledge base that has replayed the log of the store."""
        base = cls(store, names, extractor=extractor)
        await base.catch_up()
        return base

    async def close(self) -> None:
        """Let go of the store."""
        await self._store.close()

    # ------------------------------------------------------------ taking in

    async def ingest(
        self,
        text: str,
        *,
        url: str | None = None,
        published: datetime | None = None,
        publisher: str | None = None,
    ) -> Ingested:
        """Take in the text of an article; the same text twice adds nothing.

        Once it returns, what the article tells is durable and in `view`. Raises
        `UnreadableArticle` for a text that is none, `StoreBusy` when the store stays locked.
        """
        check(text)
        article = await asyncio.to_thread(
            read_article, text, url=url, published=published, publisher=publisher
        )
        known = self.view.article_with_hash(article.sha256)
        if known:
            return Ingested(known.id, commit=None)
        findings = await asyncio.to_thread(self._extract, article, self._names)
        return await self._record(findings)

    async def _record(self, findings: Findings) -> Ingested:
        """Append what an article tells, linked to the newest graph; again if another was faster."""
        async with self._writing:
            while True:
                await self._read_log()
                known = self.view.article_with_hash(findings.article.sha256)
                if known:
                    return Ingested(known.id, commit=None)
                batch = link(findings, self.view)
                try:
                    commit = await self._store.append(batch, after=self.view.revision)
                except StaleRevision:
                    continue
                ingested = self._counted(findings.article.id, commit)
                await self._apply([commit])
                return ingested

    def _counted(self, article: str, commit: Commit) -> Ingested:
        """How much of a commit, not applied yet, is new to the graph."""
        told = {
            each.statement.id
            for each in commit.records
            if isinstance(each, Claim) and each.stance is Stance.SUPPORTS
        }
        known = sum(self.view.statement(each) is not None for each in told)
        return Ingested(article, commit, added=len(told) - known, supported=known)

    # ------------------------------------------------------------ following the log

    async def catch_up(self) -> int:
        """Apply what the log holds beyond the view, whoever wrote it; the revision reached."""
        async with self._writing:
            await self._read_log()
        return self.view.revision

    async def _read_log(self) -> None:
        while commits := await self._store.log(self.view.revision, limit=BATCH):
            await self._apply(commits)

    async def _apply(self, commits: Sequence[Commit]) -> None:
        for commit in commits:
            self.view.apply(commit)
        async with self._moved:
            self._moved.notify_all()

    async def follow(self) -> None:
        """Keep the view current with what other processes write. Never returns; cancel it."""
        while True:
            try:
                if await self._store.wait(self.view.revision, timeout=POLL):
                    await self.catch_up()
            except StoreBusy as busy:
                log.warning("the store is busy, trying again: %s", busy)
                await asyncio.sleep(1)

    def watch(self, *, after: int | None = None) -> AsyncIterator[Commit]:
        """Each commit after a revision (else after now), once and in order, when it is in `view`.

        What other processes write is seen while `follow` runs.
        """
        return self._commits_after(self.view.revision if after is None else after)

    async def _commits_after(self, seen: int) -> AsyncIterator[Commit]:
        while True:
            async with self._moved:
                while self.view.revision <= seen:
                    await self._moved.wait()
            limit = min(BATCH, self.view.revision - seen)
            for commit in await self._store.log(seen, limit=limit):
                yield commit
                seen = commit.revision

    # ------------------------------------------------------------ what stays in the store

    async def evidence(
        self, statements: Sequence[str], *, revision: int
    ) -> Mapping[str, Sequence[RecordedClaim]]:
        """The claims on each of those statements, as of a revision."""
        return await self._store.evidence(statements, revision=revision)

    async def mentions(
        self, *, article: str | None = None, entity: str | None = None, revision: int
    ) -> Sequence[Mention]:
        """The mentions in an article, or of an entity, as of a revision."""
        return await self._store.mentions(article=article, entity=entity, revision=revision)

    async def articles(self, ids: Sequence[str]) -> Mapping[str, Article]:
        """Those articles, with text and segments; the ones asked for last are kept at hand."""
        found = {each: self._articles[each] for each in ids if each in self._articles}
        missing = [each for each in ids if each not in found]
        if missing:
            found |= await self._store.articles(missing)
        self._keep(found)
        return found

    def _keep(self, articles: Mapping[str, Article]) -> None:
        for each, article in articles.items():
            self._articles[each] = article
            self._articles.move_to_end(each)
        while len(self._articles) > KEPT_ARTICLES:
            self._articles.popitem(last=False)
