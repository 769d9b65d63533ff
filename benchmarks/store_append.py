"""How fast the SQLite store takes commits in, and gives them back.

    python benchmarks/store_append.py --commits 200 --claims 50

Appends that many commits of that many claims to a new file, durably, one after the other; then
reads the whole log back as a restart does. Prints commits and claims per second of both, and of
decoding alone.
"""

import argparse
import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from graphsvc.model import (
    Basis,
    Claim,
    EntityValue,
    Extraction,
    NumberValue,
    Qualifier,
    Quote,
    Statement,
)
from graphsvc.store import Store, open_store
from graphsvc.store.codec import decode, encode


def make_claim(commit: int, n: int) -> Claim:
    """A claim as an article makes them: one quote, every other one with a qualifier."""
    article = f"article:{commit:016x}"
    words = "scored his first goal for the club from close range"
    qualifier = Qualifier("club", EntityValue(f"club:some-club-{n % 7}"))
    return Claim(
        Statement(
            subject=f"goal:some-league-2020-21/home-away-{commit}/some-player-{n}",
            property="minute",
            value=NumberValue(n),
            qualifiers=(qualifier,) if n % 2 else (),
        ),
        source=article,
        basis=Basis.STATED,
        quotes=(Quote(article, 1000 + n, 1000 + n + len(words), words),),
        extraction=Extraction("graphsvc", "0.1.0", "goal.minute", 0.93),
    )


async def append(store: Store, batches: list[list[Claim]]) -> None:
    """Each batch as a commit of its own."""
    for batch in batches:
        await store.append(batch)


async def replay(store: Store) -> None:
    """The whole log, as a restart reads it."""
    after = 0
    while commits := await store.log(after):
        after = commits[-1].revision


def report(name: str, *, commits: int, claims: int, seconds: float) -> None:
    """One line of the result."""
    print(f"{name:8} {commits / seconds:12,.0f} commits/s {claims / seconds:12,.0f} claims/s")


async def measure(path: Path, *, commits: int, claims: int) -> None:
    """Append, replay and decode, and print how long each took."""
    batches = [[make_claim(c, n) for n in range(claims)] for c in range(commits)]
    store = await open_store(f"sqlite:///{path}")
    started = perf_counter()
    await append(store, batches)
    appended = perf_counter()
    await replay(store)
    replayed = perf_counter()
    await store.close()
    bodies = [encode(claim) for batch in batches for claim in batch]
    before = perf_counter()
    for body in bodies:
        decode(body)
    total = commits * claims
    decoding = perf_counter() - before
    report("append", commits=commits, claims=total, seconds=appended - started)
    report("replay", commits=commits, claims=total, seconds=replayed - appended)
    report("decode", commits=commits, claims=total, seconds=decoding)


def main() -> None:
    """Read the options and measure in a folder that is thrown away."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--commits", type=int, default=200, help="how many (default 200)")
    parser.add_argument("--claims", type=int, default=50, help="in each commit (default 50)")
    parser.add_argument("--folder", type=Path, help="on the disk to measure (default: temporary)")
    options = parser.parse_args()
    with TemporaryDirectory(dir=options.folder) as folder:
        path = Path(folder) / "log.db"
        asyncio.run(measure(path, commits=options.commits, claims=options.claims))
        print(f"{path.stat().st_size / (options.commits * options.claims):,.0f} bytes per claim")


if __name__ == "__main__":
    main()
