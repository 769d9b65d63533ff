"""graphsvc ingest."""

import pytest
from click.testing import CliRunner

from graphsvc.cli import main
from graphsvc.settings import packaged_seeds
from tests.asking import SEED

ARTICLES = str(packaged_seeds() / "articles")


@pytest.fixture
def ingest(tmp_path):
    store = f"sqlite:///{tmp_path / 'x.db'}"
    return lambda *paths, **more: CliRunner().invoke(
        main, ["ingest", *paths, "--store", store], **more
    )


def test_the_same_article_twice_adds_nothing(ingest):
    first, second = ingest(ARTICLES), ingest(ARTICLES)
    assert first.stdout.startswith("1 new article, 0 known already")
    assert second.stdout == "0 new articles, 1 known already, 0 statements added, 0 supported\n"
    assert (first.exit_code, second.exit_code) == (0, 0)


def test_an_article_may_come_in(ingest):
    assert ingest("-", input=SEED).stdout.startswith("1 new article,")


def test_a_file_that_cannot_be_read_is_told_by_name_and_the_rest_goes_on(ingest, tmp_path):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\x00\x01\x02")
    done = ingest(str(bad), str(tmp_path / "none.txt"), ARTICLES)
    assert done.exit_code == 1
    assert done.stdout.startswith("1 new article,")
    assert done.stdout.endswith("2 failed\n")
    assert f"graphsvc: {bad}: " in done.stderr
    assert "none.txt: there is nothing of that name" in done.stderr


def test_at_least_one_path_is_needed(ingest):
    assert ingest().exit_code == 2


def test_a_dry_run_tells_what_would_change_and_stores_nothing(ingest):
    first, second = ingest(ARTICLES, "--dry-run"), ingest(ARTICLES, "--dry-run")
    lines = first.stdout.splitlines()
    assert ": new: article:" in lines[0]
    assert "  added       Atalanta v Midtjylland ended 1-1." in lines
    assert lines[-1].startswith("dry run, nothing stored: 1 new article, 0 known already, ")
    assert second.stdout == first.stdout
    assert ingest(ARTICLES).stdout.startswith("1 new article,")


def test_in_a_dry_run_each_article_comes_on_top_of_those_before_it(ingest, tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(SEED + ("" if name == "a" else "\nMore.\n"))
    done = ingest(str(tmp_path), "--dry-run")
    assert "  supported   Atalanta v Midtjylland ended 1-1." in done.stdout
    assert "dry run, nothing stored: 2 new articles, 0 known already" in done.stdout


def test_a_dry_run_of_what_is_there_changes_nothing(ingest):
    ingest(ARTICLES)
    done = ingest(ARTICLES, "--dry-run")
    assert done.stdout.splitlines()[1:] == [
        "dry run, nothing stored: 0 new articles, 1 known already, 0 statements added, 0 supported"
    ]
