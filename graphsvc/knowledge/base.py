"""The knowledge base: where reading, extraction, the log and the graph meet.

The way of an article is `KnowledgeBase.ingest`: read, extract, link, append, apply.
"""

import asyncio
import logging
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, contextmanager
from copy import copy
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock
from typing import Protocol, TypeVar

from graphsvc.articles import Metadata, Story, check, read_article
from graphsvc.errors import StaleRevision, StoreBusy, Undecidable
from graphsvc.extraction import extract
from graphsvc.graph.build import GraphView
from graphsvc.graph.changes import Change, ChangeSet
from graphsvc.graph.growing import growing
from graphsvc.graph.history import History
from graphsvc.graph.identity import link
from graphsvc.graph.identity.lines import Linked, link_lines
from graphsvc.graph.recall import Recollection
from graphsvc.graph.records import StatementRecord
from graphsvc.knowledge.past import BATCH, Past
from graphsvc.knowledge.stillness import Stillness
from graphsvc.knowledge.watching import BACKLOG, Watcher
from graphsvc.model import Article, Commit, Dataset, Findings, Memory, Mention, Record, Stated
from graphsvc.reasoning.conflicts import Conflict
from graphsvc.reasoning.curation import Cut, Make, Word, split
from graphsvc.reasoning.effects import open_questions
from graphsvc.reasoning.gaps import Missing
from graphsvc.reference import Names
from graphsvc.store import FoundSentence, OverlayStore, RecordedClaim, Store
from graphsvc.telemetry.events import timed
from graphsvc.telemetry.tracing import tracing

log = logging.getLogger(__name__)

Done = TypeVar("Done")
Seen = TypeVar("Seen")

POLL = 5.0
"""Seconds after which waiting for the store begins anew."""
KEPT_ARTICLES = 256


class Extractor(Protocol):
    """What finds claims in an article; it may ask the memory what was known before."""

    def __call__(self, article: Article, names: Names, /, *, memory: Memory) -> Findings:
        """What an article claims."""


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of a text."""

    article: str
    """The id of the article."""
    commit: Commit | None
    """None where an article with the same text was there already."""
    added: Sequence[StatementRecord] = ()
    """Statements that nobody had told before."""
    supported: Sequence[StatementRecord] = ()
    """Statements that were known, and have one more source now."""
    conflicts: Sequence[Conflict] = ()
    """Conflicts that there were not before, or that have one more side now."""
    gaps_closed: Sequence[Missing] = ()
    """What was unknown, and is known now."""


class KnowledgeBase:
    """A store, and the graph of its log, kept current. Make one with `open`.

    Resolvers read `view` without waiting; what they must wait for they ask at the revision that
    their operation began with. All methods belong to one event loop.
    """

    def __init__(self, store: Store, names: Names, *, extractor: Extractor = extract) -> None:
        self.view = GraphView()
        self.history = History()
        self.opened_at = datetime.now(UTC)
        self.backlog = BACKLOG
        """How many commits may wait until somebody who watches reads them."""
        self._store = store
        self._names = names
        self._extract = extractor
        self._writing = asyncio.Lock()
        self._reading = asyncio.Lock()
        """One article is read at a time: several would be no faster, and resolvers far slower."""
        self._looking = asyncio.Lock()
        """Of those who are inside `still`, one at a time looks at the whole graph."""
        self._changing = Lock()
        self._stillness = Stillness()
        self._watchers: set[Watcher] = set()
        self._articles: OrderedDict[str, Article] = OrderedDict()
        self._past = Past(store)

    @classmethod
    async def open(
        cls, store: Store, names: Names, *, extractor: Extractor = extract
    ) -> "KnowledgeBase":
        """A knowledge base that has replayed the log of the store."""
        base = cls(store, names, extractor=extractor)
        with growing():
            await base.catch_up()
        return base

    async def fork(self) -> "KnowledgeBase":
        """A knowledge base that begins as this one and keeps what it takes in to itself.

        For a dry run: nothing of it reaches the store. The graph is copied, so writing waits.
        """
        async with self._writing:
            await self._read_log()
            fork = KnowledgeBase(
                await OverlayStore.over(self._store), self._names, extractor=self._extract
            )
            fork.view = await asyncio.to_thread(self.view.copy)
            fork.history = self.history.copy()
        await fork.catch_up()  # what another process appended in between
        return fork

    async def close(self) -> None:
        """Let go of the store."""
        await self._store.close()

    @property
    def names(self) -> Names:
        """The names that are looked up while it takes in."""
        return self._names

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
        metadata = Metadata(url=url, published=published, publisher=publisher)
        return await self.ingest_story(Story(text, metadata=metadata))

    async def ingest_story(self, story: Story) -> Ingested:
        """Take in a story, as `ingest` does a text, with what its form tells beside the text."""
        with timed("article") as outcome:
            done = await self._take_in_story(story)
            outcome(new=done.commit is not None)
            return done

    async def _take_in_story(self, story: Story) -> Ingested:
        check(story.text)
        async with self._reading:
            article = await asyncio.to_thread(read_article, story)
            known = self.view.article_with_hash(article.sha256)
            if known:
                return Ingested(known.id, commit=None)
            memory = Recollection(self.view, article, self._changing)
            findings = await asyncio.to_thread(self._extract, article, self._names, memory=memory)
        return await self._record(findings)

    async def _record(self, findings: Findings) -> Ingested:
        """Append what an article tells, linked to the newest graph."""

        async def attempt() -> Ingested:
            known = self.view.article_with_hash(findings.article.sha256)
            if known:
                return Ingested(known.id, commit=None)
            commit = await self._append(link(findings, self.view))
            async with self._stillness.changing():
                return self._settle(findings.article.id, commit)

        return await self._write(attempt)

    async def _write(self, attempt: Callable[[], Awaitable[Done]]) -> Done:
        """What an attempt to append comes to; made anew where another process was faster.

        It finds the newest graph in `view`, and nobody of this process writes beside it.
        """
        async with self._writing:
            while True:
                await self._read_log()
                try:
                    return await attempt()
                except StaleRevision:
                    continue

    async def _append(self, batch: Sequence[Record]) -> Commit:
        """Append what was made for the graph in `view`. Raises `StaleRevision` if that is old."""
        with tracing.span("store append", graphsvc__records=len(batch)):
            return await self._store.append(batch, after=self.view.revision)

    def _settle(self, article: str, commit: Commit) -> Ingested:
        """Apply the commit of an article, and tell what it did."""
        before = open_questions(self.view, commit.records)
        done = self._apply(commit)
        after = open_questions(self.view, commit.records)
        return Ingested(
            article,
            commit,
            added=done.added,
            supported=done.supported,
            conflicts=before.conflicts_opened(after),
            gaps_closed=before.gaps_closed(),
        )

    async def take_in(self, dataset: Dataset, lines: Sequence[Stated], *, named: bool) -> int:
        """Take in lines of a dataset, durably; how many of its statements were new.

        What it has told before adds nothing. `named` as in `link_lines`.
        """
        with timed("dataset") as outcome:
            added = await self._take_in_lines(dataset, lines, named=named)
            outcome(new=added > 0)
            return added

    async def _take_in_lines(
        self, dataset: Dataset, lines: Sequence[Stated], *, named: bool
    ) -> int:
        added, left = 0, lines

        async def attempt() -> Linked:
            linked = link_lines(left, self.view, named=named)
            about = () if self.view.source(dataset.id) == dataset else (dataset,)
            if batch := (*about, *linked.lines):
                await self._change(await self._append(batch))
            return linked

        while left:
            linked = await self._write(attempt)
            added += sum(len(each.statements) for each in linked.lines)
            left = left[linked.done :]
        return added

    # ------------------------------------------------------------ curating

    async def decide(self, make: Make) -> ChangeSet:
        """Append what a curator's word becomes, made for the newest graph; what it did.

        Raises `Undecidable` where it cannot be carried out.
        """

        async def attempt() -> ChangeSet:
            return await self._change(await self._append(make(self.view)))

        return await self._write(attempt)

    async def split(
        self, word: Word, *, entity: str, mentions: Sequence[str], name: str
    ) -> ChangeSet:
        """Make of one node two: what those mentions, by their ids, mean is another one."""
        revision = self.view.revision
        told = await self.mentions(entity=entity, revision=revision)
        wanted = set(mentions)
        moved = [each for each in told if each.id in wanted]
        if len(moved) < len(wanted):
            message = "Some of these ids are no mentions of it: take them from its `mentions`."
            raise Undecidable("UNKNOWN_MENTION", message, "mentions")
        node = self.view.node(entity)
        about = [each.id for each in self.view.naming(node)] if node else []
        found = await self._store.evidence(
            [told_as for each in about for told_as in self.view.told_as(each)], revision=revision
        )
        claims = [each.claim for recorded in found.values() for each in recorded]
        kept = [each for each in told if each.id not in wanted]
        cut = Cut(entity, name, moved, kept, claims)
        return await self.decide(lambda view: split(view, word, cut))

    # ------------------------------------------------------------ following the log

    async def head(self) -> int:
        """The newest revision of the log, which the view may not have reached."""
        return await self._store.head()

    async def catch_up(self) -> int:
        """Apply what the log holds beyond the view, whoever wrote it; the revision reached."""
        async with self._writing:
            await self._read_log()
        return self.view.revision

    async def _read_log(self) -> None:
        while commits := await self._store.log(self.view.revision, limit=BATCH):
            for commit in commits:
                await self._change(commit)

    async def _change(self, commit: Commit) -> ChangeSet:
        async with self._stillness.changing():
            return self._apply(commit)

    def _apply(self, commit: Commit) -> ChangeSet:
        """Bring a commit into the view, and tell all who watch what it did."""
        with self._changing:  # what is being extracted may ask what the graph knows
            done = self.view.apply(commit)
        self.history.note(done)
        for watcher in self._watchers:
            watcher.tell(done)
        return done

    async def follow(self) -> None:
        """Keep the view current with what other processes write. Never returns; cancel it."""
        while True:
            try:
                if await self._store.wait(self.view.revision, timeout=POLL):
                    await self.catch_up()
            except StoreBusy as busy:
                log.warning("the store is busy, trying again: %s", busy)
                await asyncio.sleep(1)

    @contextmanager
    def watch(self) -> Iterator[AsyncIterator[ChangeSet]]:
        """What each commit from now on does, once and in order, when it is in `view`.

        What other processes write is seen while `follow` runs. Leaving the context ends it. Raises
        `FellBehind` where more than `backlog` commits waited to be read.
        """
        watcher = Watcher(self.backlog)
        self._watchers.add(watcher)
        try:
            yield watcher.steps()
        finally:
            self._watchers.remove(watcher)

    async def held_still(self, look: Callable[[GraphView], Seen]) -> Seen:
        """What somebody sees who looks at the whole graph, which does not change meanwhile.

        The look is taken in a thread of its own: writing waits for it, reading does not.
        """
        async with self._writing:
            return await asyncio.to_thread(look, self.view)

    def still(self) -> AbstractAsyncContextManager[None]:
        """Inside, `view` stays as it is, for those who look at it in slices.

        What is written meanwhile is durable, but seen only afterwards. Nobody inside may write, or
        ask to be inside again.
        """
        return self._stillness.looking()

    def inside(self) -> "KnowledgeBase":
        """The same for those who are inside `still` already, and may ask to be so again.

        Nobody may write by it.
        """
        other = copy(self)
        other._writing = self._looking  # noqa: SLF001 - its own kind
        other._stillness = Stillness()  # noqa: SLF001
        return other

    # ------------------------------------------------------------ what was known before

    async def view_at(self, instant: datetime) -> GraphView:
        """The graph as it was at an instant: the log replayed up to what was recorded by then.

        An instant without a zone is taken for UTC.
        """
        revision = self.revision_at(instant)
        if revision == self.view.revision:
            return self.view
        return await self._past.at(revision)

    def revision_at(self, instant: datetime) -> int:
        """The newest revision that had been recorded at an instant."""
        aware = instant if instant.tzinfo else instant.replace(tzinfo=UTC)
        return bisect_right(self.history.recorded, aware)

    def changes_since(self, instant: datetime) -> list[Change]:
        """What was recorded after an instant, in the order of the log."""
        return self.history.after(self.revision_at(instant), self.view)

    # ------------------------------------------------------------ what stays in the store

    async def evidence(
        self, statements: Sequence[str], *, revision: int
    ) -> Mapping[str, Sequence[RecordedClaim]]:
        """The claims on each of those statements, as of a revision.

        Of one that is made of several since nodes were merged, the claims on all of them.
        """
        parts = {each: self._told_as(each) for each in statements}
        wanted = list(dict.fromkeys(part for told in parts.values() for part in told))
        found = await self._store.evidence(wanted, revision=revision)
        return {each: [one for part in told for one in found[part]] for each, told in parts.items()}

    def _told_as(self, statement: str) -> Sequence[str]:
        """The ids under which a statement was told, also one that there was only in the past."""
        views = (self.view, *self._past.kept)
        knowing = (each for each in views if each.statement(statement))
        return next((each.told_as(statement) for each in knowing), (statement,))

    async def mentions(
        self, *, article: str | None = None, entity: str | None = None, revision: int
    ) -> Sequence[Mention]:
        """The mentions in an article, or of an entity, as of a revision."""
        if entity is None:
            told = await self._store.mentions(article=article, revision=revision)
            return [self.view.mention_now(each) for each in told]
        label = self.view.label_now(entity)
        found = [
            self.view.mention_now(each)
            for told_as in self.view.labels_of(label)
            for each in await self._store.mentions(
                article=article, entity=told_as, revision=revision
            )
        ]
        return [each for each in found if each.entity == label]

    async def search(self, text: str, *, revision: int, limit: int) -> Sequence[FoundSentence]:
        """The sentences that hold all words of a text, as of a revision, one of each article."""
        return await self._store.search(text, revision=revision, limit=limit)

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
