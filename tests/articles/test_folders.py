"""The articles of a folder."""

import re

import pytest

from graphsvc.articles.folders import articles_of, mend_of
from graphsvc.errors import UnreadableArticle


def test_they_are_its_files_of_all_forms_in_the_order_of_their_names(tmp_path):
    for name in ("b.txt", "a.HTML", "d.rss", "c.json", "notes.md", "photo.jpg"):
        (tmp_path / name).touch()
    assert [each.name for each in articles_of(tmp_path)] == ["a.HTML", "b.txt", "c.json", "d.rss"]


def test_a_folder_without_any_is_told_with_what_was_looked_for(tmp_path):
    (tmp_path / "readme.md").touch()
    told = r"no articles in this folder \(\*\.txt, \*\.html, .*\); name a folder"
    with pytest.raises(UnreadableArticle, match=told):
        articles_of(tmp_path)


def test_a_folder_that_is_not_there_is_told_by_name(tmp_path):
    with pytest.raises(UnreadableArticle, match="gone: there is nothing of that name"):
        articles_of(tmp_path / "gone")


@pytest.mark.parametrize(
    ("error", "mend"),
    [
        (FileNotFoundError(2, "No such file"), "check the path"),
        (PermissionError(13, "Permission denied"), "check its rights"),
        (IsADirectoryError(21, "Is a directory"), r"\(Is a directory\); check the path"),
    ],
)
def test_each_error_of_the_system_comes_with_its_mend(error, mend):
    assert re.search(mend, mend_of(error))
