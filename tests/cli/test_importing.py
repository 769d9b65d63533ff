"""graphsvc import."""

import json

import pytest
from click.testing import CliRunner

from graphsvc.cli import main

LINES = [
    {"type": "dataset", "name": "Cup", "licence": "CC0", "complete": ["matches", "goals"]},
    {"type": "competition", "slug": "cup", "name": "The Cup"},
    {"type": "club", "slug": "rovers", "name": "Rovers"},
    {"type": "club", "slug": "united", "name": "United"},
    {"type": "player", "slug": "ann-berg", "name": "Ann Berg", "club": "rovers"},
    {
        "type": "match",
        "competition": "cup",
        "season": "2020-21",
        "date": "2020-12-01",
        "home": "rovers",
        "away": "united",
        "score": [1, 0],
        "goals": [{"scorer": "ann-berg", "club": "rovers", "minute": "13"}],
    },
]
COUNT = '{ player(by: {slug: "ann-berg"}) { goalsByClub { club { name } goals { value bound } } } }'


@pytest.fixture
def graphsvc(tmp_path):
    store = f"sqlite:///{tmp_path / 'x.db'}"

    def run(command, *arguments):
        return CliRunner().invoke(main, [command, *map(str, arguments), "--store", store])

    return run


@pytest.fixture
def cup(tmp_path):
    path = tmp_path / "cup.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in LINES))
    return path


def test_a_dataset_twice_adds_nothing(graphsvc, cup):
    first, second = graphsvc("import", cup), graphsvc("import", cup)
    assert first.stdout == "5 lines, 18 statements added\n"
    assert second.stdout == "5 lines, 0 statements added\n"
    assert (first.exit_code, second.exit_code) == (0, 0)


def test_counts_over_a_complete_dataset_are_exact(graphsvc, cup):
    graphsvc("import", cup)
    done = graphsvc("query", COUNT)
    assert json.loads(done.stdout)["data"]["player"]["goalsByClub"] == [
        {"club": {"name": "Rovers"}, "goals": {"value": 1, "bound": "EXACT"}}
    ]


def test_a_bad_line_is_told_by_its_number_and_the_rest_goes_in(graphsvc, cup):
    cup.write_text(cup.read_text().replace('{"type": "competition"', "oh no"))
    done = graphsvc("import", cup)
    assert done.exit_code == 1
    assert done.stdout == "4 lines, 18 statements added, 1 bad line left out\n"
    assert done.stderr.startswith(f"graphsvc: {cup}: line 2: no JSON (")


def test_strictly_nothing_goes_in_where_a_line_is_bad(graphsvc, cup):
    cup.write_text(cup.read_text() + "oh no\n")
    done = graphsvc("import", cup, "--strict")
    assert done.exit_code == 1
    assert f"graphsvc: {cup}: line 7: no JSON (" in done.stderr
    assert done.stderr.endswith("1 bad line, nothing stored; mend, or leave --strict\n")
    assert graphsvc("query", "{ stats { statements } }").exit_code == 1  # there is no store


def test_strictly_all_goes_in_where_no_line_is_bad(graphsvc, cup):
    assert graphsvc("import", cup, "--strict").stdout == "5 lines, 18 statements added\n"


def test_of_very_many_bad_lines_the_first_are_told(graphsvc, cup):
    cup.write_text(cup.read_text() + "oh no\n" * 30)
    told = graphsvc("import", cup).stderr.splitlines()
    assert len(told) == 21
    assert told[-1] == "graphsvc: and more bad lines"


def test_a_file_of_another_form_is_refused(graphsvc, tmp_path):
    (tmp_path / "report.txt").write_text("Rovers beat United.\n")
    done = graphsvc("import", tmp_path / "report.txt")
    assert done.exit_code == 1
    assert "report.txt: of no form that is known; give one of JSON lines, " in done.stderr


def test_a_file_that_is_not_there_is_refused(graphsvc, tmp_path):
    assert graphsvc("import", tmp_path / "none.txt").exit_code == 2


def test_a_dataset_without_a_name_may_be_given_one_and_a_licence(graphsvc, tmp_path):
    path = tmp_path / "squads.csv"
    path.write_text("# Curated by us.\nplayer,club,season\nAnn Berg,Rovers,2020-21\n")
    graphsvc("import", path, "--name", "Squads of ours", "--licence", "CC0-1.0")
    statement = 'player(by: {slug: "ann-berg"}) { statements { nodes { basis claims { source { '
    done = graphsvc("query", f"{{ {statement} ... on Dataset {{ name licence }} }} }} }} }} }} }}")
    (told,) = json.loads(done.stdout)["data"]["player"]["statements"]["nodes"]
    assert told == {
        "basis": "CURATED",
        "claims": [{"source": {"name": "Squads of ours", "licence": "CC0-1.0"}}],
    }
