"""graphsvc extract."""

import json

from click.testing import CliRunner

from graphsvc.cli import main
from graphsvc.settings import packaged_seeds
from tests.asking import SEED

ARTICLES = packaged_seeds() / "articles"


def extract(*arguments, **more):
    return CliRunner().invoke(main, ["extract", *map(str, arguments)], **more)


def test_without_a_folder_json_lines_are_printed():
    done = extract(ARTICLES, "-", input=SEED)
    first, second = map(json.loads, done.stdout.splitlines())
    assert first == second
    assert done.stderr == "2 of 2 articles extracted\n"


def test_with_a_folder_each_article_has_a_file_of_its_name(tmp_path):
    done = extract(ARTICLES, "--out", tmp_path / "new" / "folder")
    assert done.exit_code == 0
    (written,) = (tmp_path / "new" / "folder").iterdir()
    (seed,) = ARTICLES.glob("*.txt")
    assert written.stem == seed.stem
    assert json.loads(written.read_text("utf-8"))["article"]["agency"] == "Associated Press"


def test_a_file_that_cannot_be_read_is_told_by_name_and_the_rest_goes_on(tmp_path):
    empty = tmp_path / "empty.txt"
    empty.touch()
    done = extract(empty, ARTICLES)
    assert done.exit_code == 1
    assert f"graphsvc: {empty}: " in done.stderr
    assert "1 of 2 articles extracted" in done.stderr
    assert len(done.stdout.splitlines()) == 1


def test_a_file_that_cannot_be_written_is_told(tmp_path):
    (seed,) = ARTICLES.glob("*.txt")
    (tmp_path / f"{seed.stem}.json").mkdir()
    done = extract(seed, "--out", tmp_path)
    assert done.exit_code == 1
    assert f"graphsvc: --out {tmp_path}: Is a directory; make room or name another" in done.stderr
