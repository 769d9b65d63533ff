"""graphsvc export."""

import json
import signal
import subprocess
import time

import pytest
from click.testing import CliRunner

from graphsvc.cli import main
from graphsvc.store.sqlite import open_url
from tests.builders import introduced
from tests.processes import GRAPHSVC, PATIENCE, clean_environment
from tests.worlds import MATCH, world


@pytest.fixture
async def store(tmp_path):
    """The URL of a store that holds a small world."""
    url = f"sqlite:///{tmp_path}/world.db"
    opened = await open_url(url)
    await opened.append(introduced(world()))
    await opened.close()
    return url


def run(*arguments):
    return CliRunner().invoke(main, ["export", *map(str, arguments)])


@pytest.mark.parametrize("form", ["json-ld", "turtle", "nquads", "graphml", "node-link", "csv"])
def test_each_form_is_printed(store, form):
    done = run("--format", form, "--store", store)
    assert done.exit_code == 0
    assert MATCH.rpartition("/")[2] in done.stdout
    assert not done.stderr


def test_a_file_is_written_with_what_would_be_printed(store, tmp_path):
    done = run("--format", "node-link", "--store", store, "--out", tmp_path / "out.json")
    text = (tmp_path / "out.json").read_text(encoding="utf-8")
    assert (done.exit_code, done.stdout) == (0, "")
    assert text == run("--format", "node-link", "--store", store).stdout
    assert json.loads(text)["nodes"]


def test_csv_has_three_tables_in_a_folder_and_one_that_is_printed(store, tmp_path):
    run("--format", "csv", "--store", store, "--out", tmp_path / "tables")
    written = {each.stem: each.read_bytes().decode() for each in (tmp_path / "tables").iterdir()}
    assert set(written) == {"entities", "statements", "claims"}
    for name, text in written.items():
        printed = run("--format", "csv", "--store", store, "--table", name).stdout_bytes.decode()
        assert printed == text


def test_the_base_of_ids_may_be_chosen(store):
    done = run("--format", "nquads", "--store", store, "--base", "https://fc.example.org/")
    assert f"<https://fc.example.org/{MATCH}>" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "xls"], "'xls' is no form of export: give one of json-ld"),
        (["--format", "turtle", "--base", "football"], "give one such as https://"),
        (["--format", "turtle", "--table", "claims"], "--table is for csv alone"),
        (["--format", "csv", "--table", "claims", "--out", "x"], "leave out --table"),
        (["--format", "csv", "--store", "sqlite:///typo.db"], "there is no such store"),
    ],
)
def test_what_cannot_be_is_told_in_one_line(arguments, told):
    done = run(*arguments)
    assert done.exit_code == 1
    assert done.stderr.startswith("graphsvc: ")
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_place_that_cannot_be_written_is_told_in_one_line(store, tmp_path):
    (tmp_path / "file").touch()
    for form in ("csv", "graphml"):
        done = run("--format", form, "--store", store, "--out", tmp_path / "file" / "out")
        assert (done.exit_code, done.stderr.count("\n")) == (1, 1)


def test_ctrl_c_leaves_no_half_written_file(store, tmp_path):
    out = tmp_path / "out.nq"
    out.write_text("before", encoding="utf-8")
    slow = (
        "import asyncio, graphsvc.export.stream as s, graphsvc.cli as c\n"
        "async def wait(*_): await asyncio.sleep(60)\n"
        "s._told = wait; c.main()"
    )
    arguments = ["export", "--format", "nquads", "--store", store, "--out", str(out)]
    process = subprocess.Popen(
        [GRAPHSVC[0], "-c", slow, *arguments],
        env=clean_environment(),
        stderr=subprocess.DEVNULL,
    )
    while not list(tmp_path.glob(".out.nq.*.part")):
        assert process.poll() is None
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=PATIENCE) == 1
    assert not list(tmp_path.glob(".*"))
    assert out.read_text(encoding="utf-8") == "before"
