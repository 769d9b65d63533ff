"""How long a dataset takes to go in, durably, and a store to open again.

    python benchmarks/dataset_import.py --matches 38000

Invents leagues of 20 clubs with goals, as JSON lines, imports them into a new SQLite file with
`graphsvc import`, replays the log, and prints what that took.
"""

import argparse
import asyncio
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from random import Random

from graphsvc.graph.build import GraphView
from graphsvc.graph.growing import growing
from graphsvc.store import open_store

CLUBS, SQUAD = 20, 25


def facts(matches: int) -> Iterator[dict[str, object]]:
    """A dataset of so many matches: 380 a season of a league, ten seasons each."""
    random = Random(1)
    yield {"type": "dataset", "name": "invented", "complete": ["matches", "goals"]}
    for season in range(-(-matches // 380)):
        league, year = f"league-{season // 10}", 2000 + season % 10
        if season % 10 == 0:
            yield from _clubs(league)
        for number, (home, away) in enumerate(permutations(range(CLUBS), 2)):
            yield _match(league, year, number, (f"{league}-{home}", f"{league}-{away}"), random)


def _clubs(league: str) -> Iterator[dict[str, object]]:
    yield {"type": "competition", "slug": league, "name": league.title()}
    for club in range(CLUBS):
        slug = f"{league}-{club}"
        yield {"type": "club", "slug": slug, "name": slug.title()}
        for player in range(SQUAD):
            own = f"{slug}-{player}"
            yield {"type": "player", "slug": own, "name": own.title(), "club": slug}


def _match(
    league: str, year: int, number: int, sides: tuple[str, str], random: Random
) -> dict[str, object]:
    goals = [random.choice(sides) for _ in range(random.choice((0, 1, 2, 2, 3, 3, 4, 5)))]
    return {
        "type": "match",
        "competition": league,
        "season": f"{year}-{(year + 1) % 100:02d}",
        "date": f"{year}-{8 + number % 5:02d}-{1 + number % 28:02d}",
        "home": sides[0],
        "away": sides[1],
        "score": [goals.count(side) for side in sides],
        "goals": [
            {
                "scorer": f"{club}-{random.randrange(SQUAD)}",
                "club": club,
                "minute": random.randint(1, 90),
            }
            for club in goals
        ],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--matches", type=int, default=38_000, help="how many matches to invent")
    matches = parser.parse_args().matches
    with tempfile.TemporaryDirectory() as folder:
        path, store = Path(folder, "facts.jsonl"), f"sqlite:///{folder}/graph.db"
        path.write_text("".join(f"{json.dumps(each)}\n" for each in facts(matches)))
        measure_import(path, store)
        asyncio.run(measure_replay(store))


def measure_import(path: Path, store: str) -> None:
    began = time.perf_counter()
    command = [sys.executable, "-m", "graphsvc", "import", str(path), "--store", store]
    subprocess.run(command, check=True)
    took = time.perf_counter() - began
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"imported in {took:.1f} s ({used.ru_utime + used.ru_stime:.1f} s of a core), ", end="")
    print(f"{used.ru_maxrss / 1000:,.0f} MB at most")


async def measure_replay(url: str) -> None:
    store = await open_store(url)
    view, began = GraphView(), time.perf_counter()
    with growing():
        while commits := await store.log(view.revision, limit=16):
            for commit in commits:
                view.apply(commit)
    took = time.perf_counter() - began
    statements, edges = len(view.statements), view.network.number_of_edges()
    print(f"replayed {statements:,} statements, {edges:,} edges in {took:.1f} s: ", end="")
    print(f"{statements / took:,.0f} statements/s")
    print(
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1000 / edges:,.0f} bytes per edge"
    )
    await store.close()


if __name__ == "__main__":
    main()
