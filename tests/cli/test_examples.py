"""The examples at the end of each command's help run as they are written."""

import re
import shlex
import shutil
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from graphsvc.access import Scope
from graphsvc.access.minting import new
from graphsvc.cli import main
from graphsvc.store.sqlite.file import open_file
from tests import forking, processes
from tests.asking import SEED
from tests.commands import typed
from tests.processes import ask


def commands(group):
    """A group, its commands, and theirs."""
    yield group
    for name in getattr(group, "known", ()):
        yield from commands(group.get_command(None, name))


EXAMPLES = dict.fromkeys(
    line
    for command in commands(main)
    for line in "\n".join(command.examples).replace("\\\n", "").splitlines()
)
FAST = {"GRAPHSVC_TIER": "fast"}
"""An example runs, or it does not: the better model would take longer for that."""
CORPUS = Path(__file__).parents[2] / "corpus" / "reports"
SAMPLES = Path(__file__).parents[1] / "articles"
INPUTS = {
    "page.html": SAMPLES / "pages" / "sites" / "jsonld_object.html",
    "report.html": SAMPLES / "pages" / "sites" / "opengraph.html",
    "feed.xml": SAMPLES / "feeds" / "atom.xml",
    "item.json": SAMPLES / "ninjs" / "item.json",
}
TABLES = {
    "2020-21/cl.txt": "= UEFA Champions League 2020/21\n» Final\nSat May/29\nA v B  0-1\n",
    "en.1.json": '{"name": "English Premier League 2020/21", "matches": []}',
    "it.1.json": '{"name": "Italian Serie A 2020/21", "matches": []}',
    "results.csv": "date,home_team,away_team,home_score,away_score\n2020-01-01,Italy,France,1,0\n",
    "goalscorers.csv": "date,home_team,away_team,team,scorer\n2020-01-01,Italy,France,Italy,A B\n",
    "season.jsonl": '{"type": "dataset", "name": "A season"}\n',
}
ELSEWHERE = "https://example.org"
"""What cannot be fetched here; a server of our own has the same."""


@pytest.fixture
def folder(tmp_path):
    """What the examples are about: a report, folders, an operation, empty stores."""
    (tmp_path / "reports").mkdir()
    for name in ("report.txt", "reports/one.txt"):
        (tmp_path / name).write_text(SEED, encoding="utf-8")
    for name, sample in INPUTS.items():
        shutil.copy(sample, tmp_path / name)
    (tmp_path / "2020-21").mkdir()
    for name, text in TABLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "operation.graphql").write_text("{ stats { articles } }", encoding="utf-8")
    (tmp_path / "operations").mkdir()
    shutil.copy(tmp_path / "operation.graphql", tmp_path / "operations" / "stats.graphql")
    (tmp_path / "corpus").mkdir()
    for report in sorted((CORPUS / "brief").glob("*.txt"))[:12]:
        shutil.copy(report, tmp_path / "corpus")
    new(tmp_path / "tokens.jsonl", "Ann", [Scope.CURATE])
    for name in ("graphsvc.db", "other.db", "backup.db"):
        open_file(str(tmp_path / name), busy_timeout=1).close()
    return tmp_path


@pytest.fixture
def elsewhere(folder):
    """The address of a web server that has the files of the folder."""
    handler = partial(Silent, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Write no log."""


@pytest.mark.parametrize("line", [each for each in EXAMPLES if "graphsvc serve" not in each])
def test_an_example_runs_as_it_is_written(line, folder, elsewhere):
    if "| jq" in line and not shutil.which("jq"):
        line = line.partition("| jq")[0]
    if not shutil.which("curl"):
        line = line.replace(f"curl -s {ELSEWHERE}/", "cat ")
    before = set(folder.rglob("*"))
    printed = typed(line.replace(ELSEWHERE, elsewhere), folder, **FAST)
    assert printed or set(folder.rglob("*")) > before


@pytest.mark.parametrize("line", [each for each in EXAMPLES if "graphsvc serve" in each])
def test_an_example_of_the_service_answers(line, folder):
    line = re.sub(r"--workers \d+", "--workers 2", line)  # as well as any number of them
    words = shlex.split(re.sub(r"--(port|host) \S+", "", line))
    settings = FAST | dict(each.split("=", 1) for each in words[: words.index("graphsvc")])
    # Several workers begin as Python does, so nothing is gained by a fork of what has begun.
    serving = processes.serving if "--workers" in words else forking.serving
    with serving(*words[words.index("serve") + 1 :], folder=folder, **settings) as (_, url):
        assert "articles" in ask(url, "{ stats { articles } }")["data"]["stats"]
