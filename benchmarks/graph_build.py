"""How fast a log becomes a graph, and what the graph weighs.

    python benchmarks/graph_build.py --matches 5000

Invents a season of matches with goals, scorers and line-ups, one article (and commit) a match,
applies the log, and prints statements and edges per second and bytes per edge.
"""

import argparse
import gc
import time
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime
from random import Random

from graphsvc.graph.build import GraphView
from graphsvc.model import (
    Article,
    Basis,
    Claim,
    Commit,
    DateValue,
    Entity,
    EntityKind,
    EntityValue,
    Extraction,
    Quote,
    Record,
    ScoreValue,
    Statement,
    TextValue,
    Value,
)

CLUBS, SQUAD, LINE_UP = 200, 25, 7
AT = datetime(2020, 12, 2, tzinfo=UTC)
HOW = Extraction("benchmark", "1", "invented", 0.9)


def season(matches: int) -> Iterator[Commit]:
    """A log: clubs and players first, then a commit for each match."""
    random = Random(1)
    yield Commit(1, AT, tuple(_clubs_and_players()))
    for number in range(matches):
        yield Commit(number + 2, AT, tuple(_report(number, random)))


def _clubs_and_players() -> Iterator[Record]:
    for club in range(CLUBS):
        yield Entity(f"club:{club}", EntityKind.CLUB, f"Club {club}")
        for player in range(SQUAD):
            yield Entity(f"player:{club}-{player}", EntityKind.PLAYER, f"Player {club} {player}")


def _report(number: int, random: Random) -> Iterator[Record]:
    home, away = random.sample(range(CLUBS), 2)
    goals = [random.choice((home, away)) for _ in range(random.randint(0, 5))]
    article, match = f"article:{number}", f"match:{number}"
    yield Article(article, "", str(number), (), f"Report {number}")
    yield Entity(match, EntityKind.MATCH, match)
    told: list[tuple[str, str, Value]] = [
        (match, "homeTeam", EntityValue(f"club:{home}")),
        (match, "awayTeam", EntityValue(f"club:{away}")),
        (match, "date", DateValue("2020-12-01")),
        (match, "finalScore", ScoreValue(goals.count(home), goals.count(away))),
        (article, "about", EntityValue(match)),
    ]
    for place, club in enumerate(goals):
        goal = f"goal:{number}/{place}"
        yield Entity(goal, EntityKind.GOAL, "a goal")
        told += [
            (goal, "match", EntityValue(match)),
            (goal, "creditedTo", EntityValue(f"club:{club}")),
            (goal, "scorer", EntityValue(f"player:{club}-{random.randrange(SQUAD)}")),
            (goal, "minute", TextValue(str(random.randint(1, 90)))),
        ]
    for club in (home, away):
        for player in random.sample(range(SQUAD), LINE_UP):
            told.append((f"player:{club}-{player}", "appearedIn", EntityValue(match)))
            told.append((f"player:{club}-{player}", "memberOf", EntityValue(f"club:{club}")))
    for subject, name, value in told:
        quotes = (Quote(article, 0, 10, "some words"),)
        yield Claim(Statement(subject, name, value), article, Basis.STATED, quotes, HOW)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--matches", type=int, default=3000, help="how many matches to invent")
    log = list(season(parser.parse_args().matches))
    measure_speed(log)
    measure_weight(log)


def measure_speed(log: list[Commit]) -> None:
    began = time.perf_counter()
    view = GraphView.of(log)
    took = time.perf_counter() - began
    statements, edges = len(view.statements), view.network.number_of_edges()
    print(f"{statements:,} statements, {edges:,} edges in {took:.2f} s")
    print(f"{statements / took:,.0f} statements/s, {edges / took:,.0f} edges/s")


def measure_weight(log: list[Commit]) -> None:
    gc.collect()
    tracemalloc.start()
    view = GraphView.of(log)
    weight, _ = tracemalloc.get_traced_memory()
    edges = view.network.number_of_edges()
    print(f"{weight / edges:,.0f} bytes per edge, statements and records included")


if __name__ == "__main__":
    main()
