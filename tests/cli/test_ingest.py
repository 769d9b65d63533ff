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
