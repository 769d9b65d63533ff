"""Opening a knowledge base as the settings say, for the service and for commands."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial

from graphsvc.extraction import extract
from graphsvc.extraction.tagging.tiers import Tier, shipped
from graphsvc.knowledge import KnowledgeBase
from graphsvc.model import Article, Findings, Memory
from graphsvc.reference import Names, load_names
from graphsvc.settings import Settings
from graphsvc.store import OverlayStore, open_store
from graphsvc.witnesses import Summoned, hear, summoned


@asynccontextmanager
async def opened(
    settings: Settings, *, create: bool = True, dry_run: bool = False
) -> AsyncIterator[KnowledgeBase]:
    """A knowledge base on the store of the settings, its log replayed; closed at the end.

    The store is made where there is none, if `create` says so. Of a dry run, what it takes in is
    kept from the store. The plug-ins of the settings are asked about each article.
    """
    names = await asyncio.to_thread(load_names, settings.reference)
    with summoned(settings.witnesses) as witnesses:
        store = await open_store(settings.store, create=create)
        try:
            kept_in = await OverlayStore.over(store) if dry_run else store
            extractor = partial(findings_in, settings.tier, witnesses)
            yield await KnowledgeBase.open(kept_in, names, extractor=extractor)
        finally:
            await store.close()


def findings_in(
    tier: Tier, witnesses: Sequence[Summoned], article: Article, names: Names, *, memory: Memory
) -> Findings:
    """What an article claims, with what witnesses say of it and what was known before."""
    return extract(article, names, shipped(tier), hear(witnesses, article), memory)
