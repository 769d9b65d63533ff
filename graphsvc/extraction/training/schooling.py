"""Encoders that learn at the same time, each in a process of its own and on one core.

What they learn does not hang on how many do at once.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread

import torch

from graphsvc.errors import Died
from graphsvc.extraction.training.encoding import Say, learn_encoder
from graphsvc.extraction.training.exercises import Exercise
from graphsvc.extraction.training.keeping import mark_of
from graphsvc.extraction.training.packing import packed
from graphsvc.extraction.training.pretrained import Pretrained

AT_MOST = 3
"""Encoders that there are to teach."""


@dataclass(frozen=True, slots=True)
class School:
    """Where encoders learn. `say` is called in other processes, so it must travel to them."""

    begin: Pretrained
    pool: ProcessPoolExecutor
    say: Say
    folder: Path | None

    def learn(self, what: str, exercises: Sequence[Exercise], epochs: int) -> "Future[bytes]":
        """Begin to learn: in the end, the file of the encoder. `what` it learns is said with it."""
        bare = [replace(each, strip=replace(each.strip, seats=())) for each in exercises]
        keep = self.folder and self.folder / f"{mark_of(bare, self.begin, epochs)}.pt"
        return self.pool.submit(_learned, _Told(what, self.say), bare, self.begin, epochs, keep)


@contextmanager
def school(begin: Pretrained, say: Say, folder: Path | None = None) -> Iterator[School]:
    """A school, closed in the end; who still learns then leaves off.

    In `folder`, which is made if needed, is kept what was learned so far: who learns the same again
    goes on from there. Raises `Died` where a process did.
    """
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    try:
        with _pool(min(AT_MOST, os.cpu_count() or 1)) as pool:
            yield School(begin, pool, say, folder)
    except BrokenProcessPool:
        kept = f"what {folder} keeps" if folder else "the beginning"
        raise Died(
            "a process in which an encoder learned died, as for want of memory; run again, it goes "
            f"on from {kept}"
        ) from None


@contextmanager
def _pool(size: int) -> Iterator[ProcessPoolExecutor]:
    context = get_context("spawn")
    inside, door = context.Pipe(duplex=False)
    pool = ProcessPoolExecutor(size, mp_context=context, initializer=_enter, initargs=(inside,))
    try:
        yield pool
    finally:
        door.close()
        pool.shutdown(cancel_futures=True)


def _enter(door: Connection) -> None:
    """In a process of the pool: leave when the door closes, be it that the first process died."""
    torch.set_num_threads(1)
    Thread(target=_watch, args=(door,), daemon=True).start()


def _watch(door: Connection) -> None:
    with suppress(EOFError, OSError):
        door.recv()
    os._exit(1)


@dataclass(frozen=True, slots=True)
class _Told:
    """Says what an encoder says, and which of them does."""

    what: str
    say: Callable[[str], None]

    def __call__(self, said: str) -> None:
        self.say(f"{self.what}: {said}")


def _learned(
    say: Say, exercises: Sequence[Exercise], begin: Pretrained, epochs: int, keep: Path | None
) -> bytes:
    network = learn_encoder(exercises, begin, epochs=epochs, keep=keep, say=say)
    return packed(network, begin.vocabulary)
