"""Everything at once: 64 connections that query, follow, ingest and curate.

    python -m benchmarks.mixed [--seconds 60]

Starts `graphsvc serve` with the reference data. Prints for each kind how many there were, what half
and 99 of 100 of them stayed below, and what was no answer; and the memory of the service at the
start, in the middle and at the end. Fails where anything was no answer, a follower was not told, or
the log has a fault. Articles make the graph grow, so the memory grows with it: told per article.
"""

import argparse
import asyncio
import json
import sys
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from itertools import count
from statistics import quantiles

from benchmarks.hostile import documents as told
from benchmarks.hostile.target import Target, serving
from benchmarks.hostile.wire import Streams, answer, kind, message, opened, request, socket

QUERIES = (
    '{ player(by: {name: "Cristian Romero"}) { name goalsByClub { club { name } } } }',
    "{ matches(first: 20) { nodes { id date } totalCount } }",
    "query @cite { players(first: 5) { nodes { name } } }",
    '{ search(text: "Atalanta", first: 10) { nodes { __typename } } stats { articles } }',
    "{ gaps(first: 20) { nodes { __typename } } }",
)
EVENTS = "subscription { changed { id statement { id text } } }"
PROPOSAL = """mutation ($i: SetRankInput!) { setRank(input: $i) {
  statement { id } userErrors { message } } }"""
SOME = "{ statements(first: 20) { nodes { id } } }"
PATIENCE = 60.0


@dataclass(slots=True)
class Told:
    """What became of one kind."""

    seconds: list[float] = field(default_factory=list)
    wrong: Counter[str] = field(default_factory=Counter)

    @property
    def line(self) -> str:
        shares = quantiles([*self.seconds, *self.seconds] or [0.0, 0.0], n=100)
        half, most = 1000 * shares[49], 1000 * shares[98]
        return f"{len(self.seconds):7} {half:8.0f} {most:8.0f}  {dict(self.wrong) or ''}"


@dataclass(slots=True)
class Load:
    """The load on one service."""

    target: Target
    until: float
    told: dict[str, Told] = field(default_factory=lambda: {name: Told() for name in KINDS})
    numbers: "count[int]" = field(default_factory=lambda: count(int(time.time())))

    async def asked(self, name: str, streams: Streams, body: bytes) -> bytes:
        """Ask, and note how long it took and what was wrong."""
        reader, writer = streams
        began = time.perf_counter()
        writer.write(request(body))
        async with asyncio.timeout(PATIENCE):
            status, text = await answer(reader)
        self.told[name].seconds.append(time.perf_counter() - began)
        if status != 200 or b'"errors"' in text or b'"code":' in text:
            self.told[name].wrong[kind(status, text)] += 1
        return text

    async def queries(self, number: int) -> None:
        async with opened(self.target.port, number) as streams:
            while time.monotonic() < self.until:
                for each in QUERIES:
                    await self.asked("queries", streams, told.body(each))
                    await asyncio.sleep(0.05)

    async def articles(self, number: int) -> None:
        async with opened(self.target.port, number) as streams:
            while time.monotonic() < self.until:
                text = told.report(next(self.numbers), 3)
                await self.asked("articles", streams, told.ingested(text))
                await asyncio.sleep(1)

    async def decisions(self, number: int) -> None:
        async with opened(self.target.port, number) as streams:
            some = json.loads(await self.asked("queries", streams, told.body(SOME)))
            ids = [each["id"] for each in some["data"]["statements"]["nodes"]]
            while time.monotonic() < self.until:
                for each in ids[number % 2 :: 2]:
                    for rank in ("DEPRECATED", "NORMAL"):
                        await self.asked("decisions", streams, rank_of(each, rank))
                        await asyncio.sleep(0.5)

    async def events(self, number: int) -> None:
        async with socket(self.target.port, number) as one:
            await one.send(message(EVENTS))
            while (left := self.until - time.monotonic()) > 0:
                began = time.perf_counter()
                try:
                    text = await asyncio.wait_for(one.recv(), left)
                except TimeoutError:
                    return
                self.told["events"].seconds.append(time.perf_counter() - began)
                if '"next"' not in str(text) or '"errors"' in str(text):
                    self.told["events"].wrong[str(text)[:80]] += 1


def rank_of(statement: str, rank: str) -> bytes:
    """What ranks a statement."""
    reason = "ERROR_IN_SOURCE" if rank == "DEPRECATED" else None
    given = {"statement": statement, "rank": rank, "reason": reason, "comment": "a try"}
    return told.body(PROPOSAL, i=given)


KINDS: dict[str, tuple[int, Callable[[Load, int], Awaitable[None]]]] = {
    "queries": (40, Load.queries),
    "events": (16, Load.events),
    "articles": (6, Load.articles),
    "decisions": (2, Load.decisions),
}
"""How many connections there are of each kind."""


async def carried(target: Target, seconds: float) -> tuple[Load, list[float]]:
    """Carry the load; what became of it, and the memory at the start, in the middle, at the end."""
    load = Load(target, time.monotonic() + seconds)
    memory = [target.memory]
    ways = [way for number, way in KINDS.values() for _ in range(number)]
    under_way = asyncio.gather(*(way(load, number) for number, way in enumerate(ways)))
    await asyncio.sleep(seconds / 2)
    memory.append(target.memory)
    await under_way
    await asyncio.sleep(1)
    return load, [*memory, target.memory]


def faults(load: Load) -> list[str]:
    """What should not be."""
    wrong = [f"{name}: {dict(each.wrong)}" for name, each in load.told.items() if each.wrong]
    none = [f"no {name}" for name, each in load.told.items() if not each.seconds]
    return [*wrong, *none, *load.target.faults()]


def main() -> None:
    """Carry, and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=60.0, help="how long (60)")
    arguments = parser.parse_args()
    with serving() as target:
        load, memory = asyncio.run(carried(target, arguments.seconds))
        print(f"{'kind':10} {'number':>7} {'p50 ms':>8} {'p99 ms':>8}  what was wrong")
        for name, each in load.told.items():
            print(f"{name:10} {each.line}")
        print("memory at the start, in the middle, at the end: ", end="")
        print(", ".join(f"{each:.0f} MB" for each in memory))
        if wrong := faults(load):
            sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
