"""An import that is killed goes on where it was, and nothing is there twice."""

import json
import signal
import subprocess
import time

import pytest

from graphsvc.graph.build import GraphView
from graphsvc.store import open_store
from tests.processes import GRAPHSVC, clean_environment

CLUBS, SEASONS = 24, 4


def lines():
    """A small league over some seasons, every club against every other."""
    yield {"type": "dataset", "name": "League", "complete": ["matches"]}
    yield {"type": "competition", "slug": "league", "name": "League"}
    for club in range(CLUBS):
        yield {"type": "club", "slug": f"club-{club}", "name": f"Club {club}"}
    for year in range(2000, 2000 + SEASONS):
        for home in range(CLUBS):
            for away in range(CLUBS):
                if home != away:
                    yield {
                        "type": "match",
                        "competition": "league",
                        "season": f"{year}-{(year + 1) % 100:02d}",
                        "date": f"{year}-{8 + home % 4:02d}-{1 + away:02d}",
                        "home": f"club-{home}",
                        "away": f"club-{away}",
                        "score": [home % 4, away % 3],
                    }


def import_into(store, path):
    return subprocess.Popen(
        [*GRAPHSVC, "import", str(path), "--store", f"sqlite:///{store}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=clean_environment(),
    )


async def log_of(store):
    opened = await open_store(f"sqlite:///{store}")
    log = await opened.log(limit=1000)
    await opened.close()
    return log


@pytest.mark.slow
async def test_an_import_that_is_stopped_or_killed_goes_on_where_it_was(tmp_path):
    path, store = tmp_path / "league.jsonl", tmp_path / "x.db"
    path.write_text("".join(json.dumps(each) + "\n" for each in lines()))
    for killed_after, by in ((1, signal.SIGINT), (3, signal.SIGKILL)):  # commits
        with import_into(store, path) as process:
            deadline = time.monotonic() + 60
            while not store.exists() or len(await log_of(store)) < killed_after:
                assert time.monotonic() < deadline
                assert process.poll() is None, process.communicate()
            process.send_signal(by)
            _, told = process.communicate(timeout=60)
        assert by is signal.SIGKILL or told.endswith(
            "stopped; the same command goes on from here\n"
        )
    assert 0 < len(await log_of(store)) < 6
    with import_into(store, path) as process:
        printed, _ = process.communicate(timeout=120)
    assert process.returncode == 0
    assert "statements added" in printed
    log = await log_of(store)
    told = [each.id for commit in log for line in commit.records[1:] for each in line.statements]
    assert len(told) == len(set(told))
    view = GraphView.of(log)
    assert len(view.matches) == SEASONS * CLUBS * (CLUBS - 1)
    assert all(match.score for match in view.matches)
