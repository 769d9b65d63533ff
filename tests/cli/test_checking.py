"""graphsvc check."""

import asyncio

from click.testing import CliRunner

from graphsvc.cli import main
from graphsvc.store import open_store
from tests.builders import claim, introduced
from tests.worlds import MATCH, goal, world


def checked(folder, records, *arguments):
    """What the command prints of a store that holds some records, and how it ends."""
    url = f"sqlite:///{folder / 'graph.db'}"
    asyncio.run(filled(url, records))
    done = CliRunner().invoke(main, ["check", "--store", url, *arguments])
    return done.exit_code, done.output.splitlines()


async def filled(url, records):
    store = await open_store(url)
    await store.append(introduced(records))
    await store.close()


def test_what_hangs_together_is_counted(tmp_path):
    code, lines = checked(tmp_path, world())
    assert code == 0
    assert len(lines) == 1
    assert " kept, 0 broken, " in lines[0]


def test_a_broken_rule_is_listed_with_what_was_compared_and_ends_with_1(tmp_path):
    code, lines = checked(tmp_path, [*world(), *goal("goal:late", match=None, at="200")])
    assert code == 1
    assert lines[:3] == [
        "Late: a minute of the match (FAIL)",
        "  No match has a minute 200.",
        "    Late fell in minute 200.",
    ]
    assert lines[3].endswith("1 broken, 2 unknown")


def test_what_cannot_be_told_is_listed_on_demand(tmp_path):
    half = claim(MATCH, "halfTimeScore", (0, 0))
    code, lines = checked(tmp_path, [half], "--unknown")
    assert code == 0
    assert "  The score at the end is not known." in lines
