import pytest

from graphsvc.errors import StoreBusy, StoreError
from graphsvc.store.sqlite.partial import finish, partial


def names(folder):
    return sorted(each.name for each in folder.iterdir())


def test_a_file_has_its_name_once_it_is_finished(tmp_path):
    place = tmp_path / "copy.db"
    with partial(place) as unfinished:
        unfinished.write_text("whole")
        assert names(tmp_path) == ["copy.db.partial"]
        finish(unfinished, place, force=False)
    assert names(tmp_path) == ["copy.db"]
    assert place.read_text() == "whole"


def test_nothing_is_left_of_one_that_was_not_finished(tmp_path):
    with pytest.raises(OSError, match="not empty"), partial(tmp_path / "copy.db") as unfinished:
        finish(unfinished, tmp_path, force=True)
    assert names(tmp_path) == []


def test_what_is_left_of_one_that_was_killed_is_used_anew(tmp_path):
    for name in ("copy.db.partial", "copy.db.partial-journal"):
        (tmp_path / name).write_text("half of it")
    with partial(tmp_path / "copy.db") as unfinished:
        assert unfinished.read_text() == ""
        assert names(tmp_path) == ["copy.db.partial"]


def test_two_do_not_make_the_same_file_at_once(tmp_path):
    with partial(tmp_path / "copy.db"):
        with (
            pytest.raises(StoreBusy, match="another process makes it"),
            partial(tmp_path / "copy.db"),
        ):
            pass
        assert names(tmp_path) == ["copy.db.partial"]


def test_a_folder_that_is_missing_is_named(tmp_path):
    with (
        pytest.raises(StoreError, match=r"none/copy\.db: there is no such folder"),
        partial(tmp_path / "none" / "copy.db"),
    ):
        pass


def test_a_place_where_nothing_can_be_written_is_named(tmp_path):
    (tmp_path / "copy.db.partial").mkdir()
    with (
        pytest.raises(StoreError, match=r"copy\.db\.partial: cannot be written"),
        partial(tmp_path / "copy.db"),
    ):
        pass
