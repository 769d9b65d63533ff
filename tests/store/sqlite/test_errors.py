import apsw
import pytest

from graphsvc.errors import StoreBusy, StoreError
from graphsvc.store.sqlite.errors import explained


@pytest.mark.parametrize(
    ("theirs", "mend"),
    [
        (apsw.NotADBError, "name another file"),
        (apsw.CantOpenError, "its folder is there and you may write in it"),
        (apsw.ReadOnlyError, "check the rights"),
        (apsw.FullError, "make room"),
        (apsw.ConnectionClosedError, "open it anew"),
        (apsw.CorruptError, "graphsvc verify"),
        (apsw.IOError, "look at the disk"),
        (apsw.MisuseError, "graphsvc verify"),
    ],
)
def test_what_sqlite_raises_is_told_with_the_path_the_mend_and_its_own_words(theirs, mend):
    with pytest.raises(StoreError, match=mend) as told, explained("graph.db"):
        raise theirs("its own words")
    assert str(told.value).startswith("graph.db: ")
    assert "its own words" in str(told.value)


def test_a_lock_held_for_long_is_busy():
    with pytest.raises(StoreBusy, match="try again later"), explained("graph.db"):
        raise apsw.BusyError("database is locked")


def test_other_errors_pass():
    with pytest.raises(ValueError, match="mine"), explained("graph.db"):
        raise ValueError("mine")
