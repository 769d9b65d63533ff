"""How fast names are suggested while somebody types.

    python benchmarks/suggesting.py --names 20000

Invents players and clubs, asks for beginnings of their names with and without a slip, and prints
the milliseconds of a call (the median, and what 99 of 100 stay below; each the best of three), of
making the index, and of keeping it current after a commit.
"""

import argparse
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from random import Random
from statistics import median, quantiles

from graphsvc.graph.build import GraphView
from graphsvc.graph.naming import index_of
from graphsvc.graph.queries import suggest
from graphsvc.model import Commit, Entity, EntityKind

AT = datetime(2020, 12, 2, tzinfo=UTC)
SYLLABLES = [a + b + c for a in "bdfgklmnprstvz" for b in "aeiou" for c in ("", "n", "r", "l")]
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def names(count: int, random: Random) -> Iterator[str]:
    """Names of two words, of two or three syllables each."""
    for _ in range(count):
        words = ["".join(random.choices(SYLLABLES, k=random.randint(2, 3))) for _ in range(2)]
        yield " ".join(words).title()


def typed(name: str, random: Random) -> Iterator[str]:
    """The beginnings of a name, each also with one wrong letter."""
    for length in range(1, len(name) + 1):
        prefix = name[:length]
        yield prefix
        place = random.randrange(length)
        yield prefix[:place] + random.choice(LETTERS) + prefix[place + 1 :]


def milliseconds(began: float) -> float:
    """Since an instant of the clock."""
    return 1000 * (time.perf_counter() - began)


def measure(view: GraphView, told: list[str], random: Random) -> list[float]:
    """Milliseconds of each call, the best of three."""
    return [
        min(call(view, prefix) for _ in range(3))
        for name in random.sample(told, 100)
        for prefix in typed(name, random)
    ]


def call(view: GraphView, prefix: str) -> float:
    """Milliseconds of one call."""
    began = time.perf_counter()
    suggest(view, prefix)
    return milliseconds(began)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--names", type=int, default=20_000, help="how many to invent")
    random = Random(1)
    told = list(names(parser.parse_args().names, random))
    players = [Entity(f"player:{n}", EntityKind.PLAYER, name) for n, name in enumerate(told)]
    view = GraphView.of([Commit(1, AT, tuple(players))])
    began = time.perf_counter()
    index_of(view)
    print(f"index of {len(told):,} names made in {milliseconds(began):.0f} ms")
    view.apply(Commit(2, AT, (Entity("player:new", EntityKind.PLAYER, "Somebody New"),)))
    began = time.perf_counter()
    index_of(view)
    print(f"kept current in {milliseconds(began):.1f} ms")
    taken = measure(view, told, random)
    slow = quantiles(taken, n=100)[-1]
    print(f"{len(taken):,} calls: median {median(taken):.2f} ms, 99 of 100 below {slow:.2f} ms")


if __name__ == "__main__":
    main()
