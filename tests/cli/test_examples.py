"""The examples at the end of each command's help run as they are written."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from graphsvc.cli import main
from graphsvc.store.sqlite.file import open_file
from tests.asking import SEED
from tests.processes import ask, serving, shell

EXAMPLES = [
    line
    for command in (main, *main.commands.values())
    for line in "\n".join(command.examples).replace("\\\n", "").splitlines()
]
CORPUS = Path(__file__).parents[2] / "corpus" / "reports"
ELSEWHERE = "curl -s https://example.org/report.txt"
"""What cannot be fetched here; the file is in the folder."""


@pytest.fixture
def folder(tmp_path):
    """What the examples are about: a report, folders, an operation, empty stores."""
    (tmp_path / "reports").mkdir()
    for name in ("report.txt", "reports/one.txt"):
        (tmp_path / name).write_text(SEED, encoding="utf-8")
    (tmp_path / "operation.graphql").write_text("{ stats { articles } }", encoding="utf-8")
    (tmp_path / "corpus").mkdir()
    for report in sorted((CORPUS / "brief").glob("*.txt"))[:12]:
        shutil.copy(report, tmp_path / "corpus")
    for name in ("graphsvc.db", "other.db"):
        open_file(str(tmp_path / name), busy_timeout=1).close()
    return tmp_path


@pytest.mark.parametrize("line", [each for each in EXAMPLES if "graphsvc serve" not in each])
def test_an_example_runs_as_it_is_written(line, folder):
    if "| jq" in line and not shutil.which("jq"):
        line = line.partition("| jq")[0]
    before = set(folder.rglob("*"))
    printed = shell(line.replace(ELSEWHERE, "cat report.txt"), folder)
    assert printed or set(folder.rglob("*")) > before


@pytest.mark.parametrize("line", [each for each in EXAMPLES if "graphsvc serve" in each])
def test_an_example_of_the_service_answers(line, folder):
    words = shlex.split(re.sub(r"--(port|host) \S+", "", line))
    settings = dict(each.split("=", 1) for each in words[: words.index("graphsvc")])
    with serving(*words[words.index("serve") + 1 :], folder=folder, **settings) as (_, url):
        assert "articles" in ask(url, "{ stats { articles } }")["data"]["stats"]
