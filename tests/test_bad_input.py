"""Whatever is given to the commands and the service: a clear word, and nothing half-written.

Two tables: command lines, some of them run as processes, too, and requests to a service that
listens.
"""

import asyncio
import json
import os
import shutil
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import apsw
import pytest

from graphsvc.store import open_store
from graphsvc.store.sqlite.file import APPLICATION_ID, FORMAT
from tests import forking
from tests.asking import SEED
from tests.commands import run_here
from tests.processes import GRAPHSVC, Done, fetch, run

WAIT = 0.3
"""Seconds that a command waits here for a store that another process holds."""
PROGRAM = f"""
from graphsvc.cli import main
from graphsvc.store.sqlite import engine

engine.BUSY_TIMEOUT = {WAIT}
main(prog_name="graphsvc")
"""
IMPATIENT = (sys.executable, "-c", PROGRAM)
UNPRIVILEGED = "--bounding-set=-dac_override,-dac_read_search"
"""For setpriv(1): root, but without the right to read what is closed to it."""

RECIPE = "Peel the onions and fry them in butter.\n\nAdd the stock, then let it simmer.\n"
MATCH = "Müller scored twice on Saturday as Köln beat Nürnberg 2-0 in the Bundesliga."
FILES = {
    "empty.txt": b"",
    "blank.txt": b" \r\n\t\n",
    "binary.txt": b"\x7fELF\x02\x01\x01\x00\x00\x00\xff\xfe",
    "huge.txt": b"Rovers beat City 1-0. " * 500_000,
    "cyrillic.txt": "Зенит выиграл".encode("cp1251"),
    "unmarked.txt": MATCH.encode("utf-16-le"),
    "latin1.txt": MATCH.encode("latin-1"),
    "utf16.txt": MATCH.encode("utf-16"),
    "recipe.txt": RECIPE.encode(),
    "good.txt": b"Leeds United beat Hull City 3-1 at Elland Road on Saturday.",
    "latin1.graphql": '{ player(by: {name: "Müller"}) { id } }'.encode("latin-1"),
}


class Case(NamedTuple):
    """A command line, and what a person sees."""

    arguments: str
    """Words, parted by two spaces."""
    code: int
    told: str
    """Part of what is told: on stderr, or as JSON where that is empty."""
    given: str = ""
    """The file that comes in."""


UNREADABLE = [
    ("empty.txt", "empty.txt: there is no text in it: send an article"),
    ("blank.txt", "blank.txt: there is no text in it: send an article"),
    ("binary.txt", "binary.txt: this is a binary file: send the article as plain text"),
    ("huge.txt", "huge.txt: 11,000,000 bytes are too many for one article: send at most"),
    ("cyrillic.txt", "cyrillic.txt: it is neither UTF-8 nor Windows-1252: save the article as"),
    ("unmarked.txt", "unmarked.txt: this is a binary file: send the article as plain text in UTF"),
    ("gone.txt", "gone.txt: there is nothing of that name; check the path"),
    ("bare", "bare: no articles in this folder (*.txt, *.html"),
    ("-", "-: there is no text in it: send an article"),
]
TELLING_NOTHING = "recipe.txt: nothing about football was found in it"

ARTICLES = [Case(f"ingest  {path}", 1, told) for path, told in UNREADABLE] + [
    Case(f"extract  {path}", 1, told) for path, told in UNREADABLE
]

STORES = [
    Case(f"ingest  good.txt  --store  {store}", 1, told)
    for store, told in [
        ("mysql://host/db", "No store answers to 'mysql://host/db'. There are: memory:  sqlite:"),
        ("season.db", "No store answers to 'season.db'. There are: memory:  sqlite:///"),
        ("", "No store answers to ''. There are: memory:  sqlite:///"),
        ("memory:here", "memory has none: write memory: alone"),
        ("sqlite:///no/such.db", "no/such.db: there is no such folder; make it first"),
        ("sqlite:///bare", "bare: a folder; name a file in it"),
        ("sqlite:///recipe.txt", "recipe.txt: not a database; name another file"),
        ("sqlite:///other.db", "other.db: a database, but not graphsvc's; name another file"),
        ("sqlite:///newer.db", "this one knows 3); upgrade graphsvc to use it"),
    ]
]

QUERIES = [
    Case("query  { stats { artcles } }", 1, "Did you mean 'articles'?"),
    Case('query  { player(by: {id: "player:nobody"}) { name } }', 0, '"player": null'),
    Case('query  { node(id: "nothing") { id } }', 0, '"node": null'),
    Case("query  { players(first: -1) { totalCount } }", 1, "between 0 and 500, not -1"),
    Case("query  { players(first: 501) { totalCount } }", 1, "between 0 and 500, not 501"),
    Case('query  { players(after: "%") { totalCount } }', 1, "take one from its edges or pageInfo"),
    Case("query  {", 1, "Syntax Error"),
    Case("query  ", 1, "there is no operation; give one, such as '{ stats"),
    Case("query  -", 1, "there is no operation; give one"),
    Case("query  -", 1, "not in UTF-8; save it so", given="latin1.graphql"),
    Case("query  { stats { articles } }  --variables  {", 1, 'give an object: {"name": "..."}'),
    Case("query  { stats { articles } }  --variables  []", 1, 'give one: {"name": "..."}'),
]

USAGE = [
    Case("", 2, "Commands:"),
    Case("ingst", 2, "No such command 'ingst'. Did you mean 'ingest'?"),
    Case("query  --stor  x", 2, "(Did you mean one of: '--author', '--store'?)"),
    Case("ingest", 2, "Missing argument 'SOURCES...'"),
    Case("serve  --port  http", 2, "Invalid value for '--port'"),
    Case("serve  --seeds  gone", 2, "Directory 'gone' does not exist"),
    Case("serve  --seeds  bare", 1, "bare: no articles in this folder"),
    Case("serve  --host  nowhere.invalid", 1, "(no such host): see --port and --host"),
    Case("extract  good.txt  --out  recipe.txt", 2, "Directory 'recipe.txt' is a file"),
    Case("extract  good.txt  --out  recipe.txt/x", 1, "Not a directory; name a folder you may"),
]

HONEST = [
    Case("ingest  recipe.txt  --store  memory:", 0, TELLING_NOTHING),
    Case("extract  recipe.txt", 0, TELLING_NOTHING),
    Case("extract  latin1.txt", 0, '"away": "Nürnberg"'),
    Case("extract  utf16.txt", 0, '"away": "Nürnberg"'),
]

CASES = [*ARTICLES, *STORES, *QUERIES, *USAGE, *HONEST]
APART = [
    (run, ARTICLES[0]),
    (forking.run, QUERIES[0]),
    (forking.run, QUERIES[8]),
    (forking.run, HONEST[2]),
]
"""What a process of its own is asked, too: a way to fail and one to succeed, what comes in."""


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A folder with bad files, and a store that holds one article."""
    folder = tmp_path_factory.mktemp("place")
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    (folder / "bare").mkdir()
    (folder / "bare" / "readme.md").touch()
    marked(folder / "other.db", application=APPLICATION_ID + 1)
    marked(folder / "newer.db", application=APPLICATION_ID, version=FORMAT + 1)
    assert run_here("ingest", "-", folder=folder, given=SEED.encode()).code == 0
    return folder


def marked(path: Path, *, application: int, version: int = 0) -> None:
    """Make a database of somebody's."""
    with apsw.Connection(str(path)) as db:
        db.execute("CREATE TABLE somebodys (x)")
        db.pragma("application_id", application)
        db.pragma("user_version", version)
    db.close()


@pytest.fixture(scope="module")
def outcomes(place):
    """What all cases come to."""
    return {case: outcome(run_here, case, place) for case in CASES}


def outcome(way: Callable[..., Done], case: Case, folder: Path) -> Done:
    words = case.arguments.split("  ") if case.arguments else []
    return way(*words, folder=folder, given=FILES[case.given] if case.given else b"")


def head_of(store: Path) -> int:
    """The newest revision of a store."""

    async def head() -> int:
        opened = await open_store(f"sqlite:///{store}")
        try:
            return await opened.head()
        finally:
            await opened.close()

    return asyncio.run(head())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.arguments or "nothing")
def test_a_command_says_what_is_wrong_and_what_mends_it(outcomes, case):
    done = outcomes[case]
    assert done.code == case.code
    assert case.told in done.err + json_of(done.out)
    assert "Traceback" not in done.err + done.out


def json_of(text: str) -> str:
    """What is printed, with the quotes inside JSON as they are read."""
    return text.replace('\\"', '"')


@pytest.mark.parametrize("case", [*ARTICLES, *STORES, *HONEST], ids=lambda case: case.arguments)
def test_it_is_one_line(outcomes, case):
    ours = [line for line in outcomes[case].err.splitlines() if not line.endswith(" extracted")]
    told = [line for line in ours if line.startswith("graphsvc: ")]
    assert told == ours
    assert len(told) == (TELLING_NOTHING in case.told or case.code == 1)


@pytest.mark.parametrize(("way", "case"), APART, ids=[case.arguments for _, case in APART])
def test_a_process_of_its_own_says_the_same(place, outcomes, way, case):
    assert outcome(way, case, place) == outcomes[case]


def test_none_of_it_is_half_written(place, outcomes):
    assert outcomes
    assert head_of(place / "graphsvc.db") == 1
    beside = {"graphsvc.db-shm", "graphsvc.db-wal"}  # SQLite's own, while it is open
    made = {"bare", "graphsvc.db", "newer.db", "other.db"}
    assert {each.name for each in place.iterdir()} - beside == {*FILES, *made}


@pytest.mark.skipif(
    os.geteuid() == 0 and not shutil.which("setpriv"), reason="root may read what is closed"
)
def test_a_folder_that_is_closed_is_not_taken_for_an_empty_one(tmp_path):
    (tmp_path / "closed").mkdir(mode=0o000)
    command = (*(("setpriv", UNPRIVILEGED) if os.geteuid() == 0 else ()), *GRAPHSVC)
    done = run("ingest", "closed", folder=tmp_path, command=command)
    assert done.code == 2
    assert "Path 'closed' is not readable" in done.err


def test_a_store_that_another_process_holds_is_told_after_the_wait(place, tmp_path):
    held = shutil.copy(place / "graphsvc.db", tmp_path)
    db = apsw.Connection(str(held))
    db.execute("BEGIN IMMEDIATE")
    try:
        busy = run("ingest", place / "good.txt", folder=tmp_path, command=IMPATIENT)
        read = run_here("query", "{ stats { articles } }", folder=tmp_path)
    finally:
        db.close()
    told = "another process is writing to it for too long; try again later (database is locked)"
    assert (busy.code, busy.err) == (1, f"graphsvc: graphsvc.db: {told}\n")
    assert (read.code, json.loads(read.out)["data"]["stats"]["articles"]) == (0, 1)
    assert head_of(Path(held)) == 1


def test_a_port_in_use_is_told_with_the_options_that_mend_it(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run_here("serve", "--port", str(port), folder=tmp_path)
    told = f"graphsvc: cannot listen at 127.0.0.1:{port} (Address already in use): "
    assert (done.code, done.err) == (1, f"{told}see --port and --host\n")
    assert list(tmp_path.iterdir()) == []


class Request(NamedTuple):
    """What is sent to the service, and what it answers."""

    body: bytes
    code: int
    told: str


def posted(query: str, code: int, told: str, **variables: object) -> Request:
    return Request(json.dumps({"query": query, "variables": variables}).encode(), code, told)


BY_NUMBER = "query ($n: Int) { players(first: $n) { totalCount } }"
REQUESTS = [
    Request(b"", 400, "not valid JSON"),
    Request(b"\xff\xfe", 400, "not valid JSON"),
    Request(b'{"query": ', 400, "not valid JSON"),
    Request(b"[]", 400, 'must be a JSON object: {"query": "..."}'),
    Request(b'{"query": "{ stats { articles } }", "variables": "{"}', 400, "must be an object"),
    posted("{ stats { artcles } }", 200, "Did you mean 'articles'?"),
    posted("{", 200, "Syntax Error"),
    posted('{ player(by: {id: "player:nobody"}) { name } }', 200, '"player":null'),
    posted('{ node(id: "nothing") { id } }', 200, '"node":null'),
    posted('{ club(by: {slug: "a", id: "b"}) { name } }', 200, "must specify exactly one key"),
    posted('{ players(after: "%") { totalCount } }', 200, "take one from its edges or pageInfo"),
    posted('{ player(by: {name: "\ud800"}) { name } }', 200, "Invalid character"),
    posted(BY_NUMBER, 200, "between 0 and 500, not -1", n=-1),
    posted(BY_NUMBER, 200, "between 0 and 500, not 501", n=501),
    posted(BY_NUMBER, 200, "Int cannot represent non-integer value", n="many"),
]


@pytest.fixture(scope="module")
def service(place):
    """A service on the store; nothing that it is asked may make it write a line."""
    with forking.serving("--no-seeds", folder=place) as (command, url):
        yield url
        command.terminate()
        assert command.done(timeout=20).err == ""


@pytest.mark.parametrize("sent", REQUESTS, ids=lambda sent: sent.told)
def test_the_service_says_what_is_wrong(service, sent):
    answer = fetch(service, sent.body)
    assert answer.code == sent.code
    assert sent.told in json_of(answer.text)
    assert "Traceback" not in answer.text


def test_a_request_that_is_no_json_or_has_no_such_method_is_refused(service):
    assert fetch(service, b"{}", {"content-type": "text/plain"}).code == 415
    assert fetch(service, b"{}", method="PUT").code == 405
    assert fetch(service + "/nothing").code == 404
