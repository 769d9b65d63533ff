"""The clients that people use, each in its own language, against the running service."""

import json
import os
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from tests.processes import PATIENCE, ask, serving

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "graphsvc-clients"
INSTALL = ("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock")
FIRST = "{ clubs(first: 6) { nodes { id } } }"


@pytest.fixture(scope="module")
def installed():
    """A folder with what `package.json` names, kept for the next time."""
    if shutil.which("npm") is None:
        pytest.skip("npm is not here")
    package = (HERE / "package.json").read_bytes()
    folder = CACHE / sha256(package).hexdigest()[:16]
    if not (folder / "done").exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_bytes(package)
        subprocess.run(INSTALL, cwd=folder, check=True, capture_output=True, timeout=900)
        (folder / "done").touch()
    return folder


@pytest.fixture(scope="module")
def url(tmp_path_factory):
    folder = tmp_path_factory.mktemp("service")
    with serving(folder=folder, GRAPHSVC_TIER="fast") as (_, url):
        yield url


@pytest.fixture(scope="module")
def first(url):
    """The ids of the first clubs."""
    return [each["id"] for each in ask(url, FIRST)["data"]["clubs"]["nodes"]]


@pytest.fixture
def run(installed, url):
    """What a script finds that is run where the packages are."""
    folder = installed / f"run-{os.getpid()}"
    folder.mkdir()
    for each in HERE.glob("*.mjs"):
        shutil.copy(each, folder)

    def running(name):
        done = subprocess.run(
            ["node", f"{name}.mjs", url],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    yield running
    shutil.rmtree(folder)


def test_subscriptions_are_followed_by_each_protocol(run, url):
    revision = run("follow")
    assert set(revision) == {"graphql-ws", "graphql-sse", "apollo multipart"}
    assert len(set(revision.values())) == 1
    assert revision["graphql-ws"] > 0


def test_apollo_client_merges_pages_and_persists_queries(run, first):
    found = run("apollo")
    assert found["ids"] == first
    assert found["cached"] == 6
    assert found["named"] == [1, 1]
    # By its hash, which is not known; then with the text; the second client by the hash alone.
    by_hash, with_text = ["GET", False], ["GET", True]
    assert found["sent"] == [by_hash, with_text, by_hash]


def test_urql_merges_pages_and_gets_json_though_it_takes_streams(run, first):
    found = run("urql")
    assert found["ids"] == first
    assert found["kinds"] == [[True, "application/graphql-response+json"]] * 2
    assert found["followed"] > 0


def test_relay_compiles_our_schema_and_merges_pages(run, first):
    assert run("relay") == {"first": 3, "ids": first}


def test_generated_types_are_strict(run):
    found = run("typed")
    assert found["right"] == ""
    assert "'valve' does not exist" in found["wrong"]


def test_a_gateway_joins_ours_with_those_of_another_service(run):
    found = run("federation")
    assert found == {
        "data": {
            "favourite": {"name": "Atalanta", "nickname": "the club:atalanta"},
            "clubs": {"nodes": [{"nickname": "the club:atalanta"}]},
        }
    }


def test_an_answer_in_parts_is_put_together_by_each_client(run, url):
    found = run("parts")
    asked = "{ clubs(first: 3) { nodes { id name slug } } }"
    whole = ask(url, asked)["data"]["clubs"]["nodes"]
    assert found["told"] == {
        "older": [whole, whole],
        "newer": [whole, whole],
        "urql": [whole, whole],
    }
    forms = {name: kind.rpartition(";")[2] for name, kind in found["kinds"].items()}
    older, newer = "deferSpec=20220824", "incrementalSpec=v0.2"
    assert forms == {"older": older, "newer": newer, "urql": older}
