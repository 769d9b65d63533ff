"""Articles among the paths of a command line."""

from pathlib import Path

import pytest

from graphsvc.cli.files import articles_in, progress, text_of
from graphsvc.errors import UnreadableArticle


def test_a_folder_means_its_text_files_in_the_order_of_their_names(tmp_path):
    for name in ("b.txt", "a.txt", "c.json"):
        (tmp_path / name).touch()
    alone = Path("alone.md")
    assert [each.name for each in articles_in([alone, tmp_path])] == ["alone.md", "a.txt", "b.txt"]


def test_a_file_that_is_not_there_is_told_with_what_to_check():
    with pytest.raises(UnreadableArticle, match="nothing of that name; check the path"):
        text_of(Path("nowhere/none.txt"))


def test_the_bar_is_drawn_on_a_terminal_only(monkeypatch, capsys):
    files = [Path("a"), Path("b")]
    for terminal in (False, True):
        monkeypatch.setattr("sys.stderr.isatty", lambda terminal=terminal: terminal)
        with progress(files, label="Reading") as bar:
            assert list(bar) == files
        assert ("Reading" in capsys.readouterr().err) is terminal
