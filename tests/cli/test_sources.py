"""Where articles come from on a command line."""

from pathlib import Path

import pytest

from graphsvc.cli.sources import document_of, names_of, sources_in
from graphsvc.errors import UnreadableArticle


def test_a_folder_means_its_articles_in_the_order_of_their_names(tmp_path):
    for name in ("b.txt", "a.html", "c.md"):
        (tmp_path / name).touch()
    alone, address = Path("alone.md"), "https://example.org/a.html"
    found = sources_in([alone, tmp_path, address])
    assert found == [alone, tmp_path / "a.html", tmp_path / "b.txt", address]


def test_a_file_that_is_not_there_is_told_with_what_to_check():
    with pytest.raises(UnreadableArticle, match="nothing of that name; check the path"):
        document_of(Path("nowhere/none.txt"))


def test_a_file_has_the_media_type_of_its_ending(tmp_path):
    (tmp_path / "page.htm").write_text("Rovers won.")
    assert document_of(tmp_path / "page.htm").media_type == "text/html"


def test_articles_of_one_source_are_counted():
    assert names_of(Path("report.txt"), 1) == ["report.txt"]
    assert names_of(Path("feed.xml"), 2) == ["feed.xml#1", "feed.xml#2"]
