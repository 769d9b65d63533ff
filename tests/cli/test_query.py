"""graphsvc query."""

import json

import pytest
from click.testing import CliRunner

from graphsvc.cli import main

STATS = "{ stats { articles } }"


def run(*arguments, **more):
    return CliRunner().invoke(main, ["query", *arguments, "--store", "memory:"], **more)


def test_the_response_is_printed_as_json():
    done = run(STATS)
    assert (done.exit_code, json.loads(done.stdout)) == (0, {"data": {"stats": {"articles": 0}}})


def test_the_operation_may_come_in():
    assert json.loads(run("-", input=STATS).stdout)["data"]


def test_variables_are_handed_over():
    query = "query ($n: String!) { player(by: {name: $n}) { name } }"
    done = run(query, "--variables", '{"n": "Nobody"}')
    assert json.loads(done.stdout) == {"data": {"player": None}}


def test_errors_are_printed_and_end_with_1():
    done = run("{ nothing }")
    assert done.exit_code == 1
    assert "Cannot query field" in json.loads(done.stdout)["errors"][0]["message"]


TWO = "query One { stats { articles } } query Two { stats { claims } }"


def test_of_several_operations_one_is_named():
    assert json.loads(run(TWO, "--operation", "Two").stdout) == {"data": {"stats": {"claims": 0}}}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([TWO], "Must provide operation name"),
        ([TWO, "--operation", "Three"], 'Unknown operation named "Three"'),
        (["fragment F on Club { id }"], "operation"),
        (["subscription { changed { id } }"], "graphql-transport-ws"),
    ],
)
def test_what_has_no_one_answer_is_told_as_an_error_of_the_response(arguments, told):
    done = run(*arguments)
    assert done.exit_code == 1
    assert told in json.loads(done.stdout)["errors"][0]["message"]


@pytest.mark.parametrize(("variables", "told"), [("{", "no JSON"), ("[]", "no JSON object")])
def test_variables_that_are_no_object_are_refused_in_one_line(variables, told):
    done = run(STATS, "--variables", variables)
    assert done.exit_code == 1
    assert done.stderr.startswith("graphsvc: --variables")
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_store_that_is_not_there_is_told_and_not_made(tmp_path):
    store = tmp_path / "typo.db"
    done = CliRunner().invoke(main, ["query", STATS, "--store", f"sqlite:///{store}"])
    assert done.exit_code == 1
    assert "typo.db: there is no such store" in done.stderr
    assert not store.exists()


def test_a_store_that_is_none_is_told_in_one_line():
    done = CliRunner().invoke(main, ["query", STATS, "--store", "nothing:"])
    assert done.exit_code == 1
    assert done.stderr.startswith("graphsvc: No store answers to 'nothing:'")


REPORT = "Atalanta 1-1 Midtjylland\n\nScholz put the visitors ahead in the 13th minute.\n"
DECIDE = """mutation ($id: ID!) { retractArticle(input: {article: $id, comment: "wrong"}) {
  change { cause { ... on Curator { name } } } userErrors { code } } }"""


def test_decisions_are_taken_in_the_name_that_is_told(tmp_path):
    def do(*arguments):
        store = ("--store", f"sqlite:///{tmp_path / 'store.db'}")
        return CliRunner().invoke(main, [*arguments, *store], catch_exceptions=False).stdout

    def ask(*arguments):
        return json.loads(do("query", *arguments))["data"]

    (tmp_path / "report.txt").write_text(REPORT)
    do("ingest", str(tmp_path / "report.txt"))
    (article,) = ask("{ articles { nodes { id } } }")["articles"]["nodes"]
    decided = ask(DECIDE, "--variables", json.dumps(article), "--author", "Ann Berg")
    told = decided["retractArticle"]
    assert told == {"change": {"cause": {"name": "Ann Berg"}}, "userErrors": []}


def test_an_author_without_a_name_is_refused():
    assert "--author" in run(STATS, "--author", " ").stderr
