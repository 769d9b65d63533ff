"""The folders that commands write to."""

import pytest

from graphsvc.cli.folders import make_folder
from graphsvc.errors import BadSetting


def test_a_folder_is_made_with_those_around_it_and_may_be_there(tmp_path):
    for _ in range(2):
        make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_one_that_cannot_be_made_is_told_of(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(BadSetting, match="name a folder you may make"):
        make_folder(tmp_path / "file" / "b")
