"""What a service begins with: datasets and articles of folders, taken in once."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from mimetypes import guess_type
from pathlib import Path

from graphsvc.articles import Story, stories_in
from graphsvc.datasets import batches_of
from graphsvc.errors import GraphsvcError, StoreBusy, StoreError
from graphsvc.knowledge import KnowledgeBase

log = logging.getLogger(__name__)

PAUSE = 1.0
"""Seconds until a store that is busy is asked again."""
SOON, LATE = 30.0, 600.0
"""Seconds until what the store did not take is tried again: at first, and at most; doubled."""

TakeIn = Callable[[KnowledgeBase, Path], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Seed:
    """A file, and what takes it in."""

    path: Path
    take_in: TakeIn


class Seeding:
    """Takes seeds in; one that cannot be read is left out: the others are worth serving."""

    def __init__(
        self, knowledge: KnowledgeBase, datasets: Iterable[Path], articles: Iterable[Path]
    ) -> None:
        """The articles come after the datasets: they are read with what those tell."""
        self._knowledge = knowledge
        self._all = [Seed(each, take_in_dataset) for each in datasets]
        self._all += [Seed(each, take_in_articles) for each in articles]
        self._left: list[Seed] = []
        """Those that the store did not take."""

    async def begin(self) -> None:
        """Take all in, as far as the store takes them."""
        self._left = [each for each in self._all if not await self._tried(each)]

    async def go_on(self) -> None:
        """Try those that are left again and again, until all are in: a full disk may get room."""
        pause = SOON
        while self._left:
            names = ", ".join(each.path.name for each in self._left)
            log.warning("not taken in yet: %s; trying again in %g s", names, pause)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LATE)
            self._left = [each for each in self._left if not await self._tried(each)]

    async def _tried(self, seed: Seed) -> bool:
        """Whether there is no use in trying a seed again; waits as long as the store is busy."""
        while True:
            try:
                await seed.take_in(self._knowledge, seed.path)
            except StoreBusy as busy:
                log.warning("the store is busy, trying again: %s", busy)
                await asyncio.sleep(PAUSE)
                continue
            except StoreError as error:
                log.warning("seed %s is not taken in: %s", seed.path.name, error)
                return False
            except (GraphsvcError, OSError) as error:
                log.warning("seed %s left out: %s", seed.path.name, error)
            except Exception:
                log.exception("seed %s left out", seed.path.name)
            return True


def datasets_in(folder: Path) -> list[Path]:
    """The files of a folder, in the order of their names."""
    return sorted(each for each in folder.iterdir() if each.is_file())


async def take_in_dataset(knowledge: KnowledgeBase, path: Path) -> None:
    """Import a dataset, as far as it is not there already."""
    for batch in await asyncio.to_thread(lambda: list(batches_of(path, knowledge.names))):
        for bad in batch.bad:
            log.warning("dataset %s: %s", path.name, bad)
        await knowledge.take_in(batch.dataset, batch.lines, named=batch.named)


async def take_in_articles(knowledge: KnowledgeBase, path: Path) -> None:
    """Ingest the articles of a file, unless they are there already."""
    for story in await asyncio.to_thread(_stories_of, path):
        await knowledge.ingest_story(story)


def _stories_of(path: Path) -> list[Story]:
    return stories_in(path.read_bytes(), media_type=guess_type(path.name)[0])
