"""Plug-ins that are asked: extract, ingest and serve `--with` them."""

import json
import re

import pytest

from tests.processes import ask, run, serving
from tests.witnesses.llm.scripted import declines, goal, says, scripted
from tests.witnesses.llm.test_witness import BISCUIT, KEY, REPORT
from tests.witnesses.packages import SLIPS, install

pytestmark = pytest.mark.slow  # each of them starts processes; the rest is in tests/witnesses

DIENG = "Ousseynou Dieng"
FAULTY = "class Faulty:\n    def testify(self, article): return 1 / 0\n"


@pytest.fixture
def folder(tmp_path):
    """A folder with a report, and a package that an installer left there."""
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    install(tmp_path, "newsroom", SLIPS, slips="Slips")
    return tmp_path


def scorers(printed):
    return [each["scorer"] for each in json.loads(printed)["goals"]]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_package_that_somebody_else_wrote_is_found_and_asked(folder, python_path, jobs):
    arguments = "extract", "report.txt", "--jobs", jobs
    without = run(*arguments, folder=folder, **python_path)
    done = run(*arguments, "--with", "slips", folder=folder, **python_path)
    assert done.code == 0
    assert DIENG not in scorers(without.out)
    assert DIENG in scorers(done.out)
    rules = {
        (each["property"], quote["quote"])
        for each in json.loads(done.out)["statements"]
        if each["property"] == "scorer"
        for quote in each["quotes"]
    }
    assert ("scorer", "biscuit went to Ousseynou Dieng") in rules


def test_the_environment_may_ask_for_it(folder, python_path):
    done = run("extract", "report.txt", folder=folder, **python_path, GRAPHSVC_WITH="slips")
    assert DIENG in scorers(done.out)


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("command", ["extract", "ingest", "serve"])
def test_an_unknown_name_is_told_with_those_that_are_installed(folder, python_path, command, jobs):
    more = {"extract": ("report.txt", "--jobs", jobs), "ingest": ("report.txt",), "serve": ()}
    done = run(command, *more[command], "--with", "slip", folder=folder, **python_path)
    assert done.code == 1
    assert done.err == "graphsvc: no plug-in is called 'slip'; installed: llm, slips\n"


def test_one_that_fails_does_not_lose_the_article(folder, python_path):
    install(folder, "faulty", FAULTY, faulty="Faulty")
    arguments = "--with", "faulty", "--with", "slips"
    done = run("extract", "report.txt", *arguments, folder=folder, **python_path)
    assert done.code == 0
    assert DIENG in scorers(done.out)
    assert "the plug-in faulty failed, and is left out of article:" in done.err
    assert "ZeroDivisionError" in done.err


def test_what_is_ingested_with_it_says_who_was_asked(folder, python_path):
    assert run("ingest", "report.txt", "--with", "slips", folder=folder, **python_path).code == 0
    told = json.loads(run("extract", "report.txt", folder=folder).out)
    asked = f"""{{ article(by: {{id: "{told["article"]["id"]}"}}) {{
        claims(first: 500) {{ nodes {{ extraction {{ rule agent }} }} }}
    }} }}"""
    done = run("query", asked, folder=folder, **python_path, GRAPHSVC_WITH="nobody")
    assert '"rule": "goal/slips"' in done.out, done
    assert set(re.findall(r'"agent": "(.*)"', done.out)) == {"graphsvc/rules+slips"}


def test_what_the_service_takes_in_it_asks_about_too(folder, python_path):
    ingest = """
        mutation ($text: String!) { ingestArticle(input: {text: $text}) { article { id } } }
    """
    arguments = "--with", "slips", "--store", "memory:", "--no-seeds"
    with serving(*arguments, folder=folder, **python_path) as (_, url):
        assert ask(url, ingest, text=REPORT)["data"]["ingestArticle"]["article"]
        told = ask(url, "{ players { nodes { name } } }")["data"]["players"]["nodes"]
    assert {"name": DIENG} in told


# ------------------------------------------------------------ the language model


def settings(server, **more):
    named = {"URL": server.url, "MODEL": "m", "KEY": KEY, "RETRIES": "0", **more}
    return {f"GRAPHSVC_LLM_{name}": each for name, each in named.items()}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_model_is_asked_and_what_it_cost_is_logged(folder, jobs):
    (folder / "again.txt").write_text(REPORT + "\nIt rained.\n", encoding="utf-8")
    arguments = "extract", "report.txt", "again.txt", "--with", "llm", "--jobs", jobs
    with scripted(says(BISCUIT)) as server:
        priced = settings(server, PRICE_IN="2", PRICE_OUT="4")
        done = run(*arguments, folder=folder, **priced, GRAPHSVC_LOG="INFO")
    assert [DIENG in scorers(each) for each in done.out.splitlines()] == [True, True]
    assert done.err.count("1 request, 1,000 tokens in, 50 out, costs 0.002200") >= 2
    together = [each for each in done.err.splitlines() if "articles together" in each]
    assert sum(int(each.split("all ")[1].split()[0]) for each in together) == 2
    assert KEY not in done.err + done.out


def test_one_that_is_not_there_is_warned_of_and_the_article_told_without(folder):
    with scripted(declines(401, KEY)) as server:
        done = run("extract", "report.txt", "--with", "llm", folder=folder, **settings(server))
    assert done.code == 0
    assert DIENG not in scorers(done.out)
    assert "llm is left out of article:" in done.err
    assert "set GRAPHSVC_LLM_KEY to a key that it takes" in done.err
    assert KEY not in done.err


def test_without_its_settings_it_does_not_begin(folder):
    done = run("extract", "report.txt", "--with", "llm", folder=folder)
    assert done.code == 1
    assert done.err.startswith("graphsvc: GRAPHSVC_LLM_URL is not set: give the address of ")


def test_a_model_that_lies_makes_no_claim(folder):
    with scripted(says(goal("scored a hat-trick", DIENG))) as server:
        done = run("extract", "report.txt", "--with", "llm", folder=folder, **settings(server))
    assert DIENG not in scorers(done.out)
