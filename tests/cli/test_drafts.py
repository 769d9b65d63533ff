import pytest

from graphsvc.cli.drafts import Drafts
from graphsvc.errors import BadSetting


def test_files_take_their_place_together(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    with Drafts() as drafts:
        for each in (one, two):
            with drafts.of(each) as stream:
                stream.write(b"text")
            assert not each.exists()
    assert one.read_bytes() == two.read_bytes() == b"text"
    assert len(list(tmp_path.iterdir())) == 2


def test_what_ends_the_work_leaves_all_as_it_was(tmp_path):
    (tmp_path / "one").write_bytes(b"before")

    def work():
        with Drafts() as drafts:
            with drafts.of(tmp_path / "one") as stream:
                stream.write(b"half")
            with drafts.of(tmp_path / "two"):
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        work()
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"before"]


def test_a_place_that_cannot_be_written_is_told_with_its_mend(tmp_path):
    with Drafts() as drafts, pytest.raises(BadSetting, match="cannot be written"):
        drafts.of(tmp_path / "missing" / "one").__enter__()
