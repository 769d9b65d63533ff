"""`graphsvc migrate` brings an older store up to date."""

import pytest

from tests.commands import printed, run_here
from tests.store.sqlite.older import make_format_1


def test_an_older_store_is_brought_up_to_date_and_another_time_nothing_is_done(tmp_path):
    make_format_1(tmp_path / "graphsvc.db")
    assert "no seal yet" in printed("verify", folder=tmp_path)
    for _ in range(2):
        assert printed("migrate", folder=tmp_path) == (
            "sqlite:///graphsvc.db: up to date, revision 2\n"
        )
        told = printed("verify", folder=tmp_path)
        assert told.startswith("revision 2, 245 records, whole\nseal 2:")


@pytest.mark.parametrize("more", [[], ["--indexes"]])
def test_no_store_is_made(tmp_path, more):
    done = run_here("migrate", *more, folder=tmp_path)
    assert (done.code, "there is no such store" in done.err) == (1, True)
    assert list(tmp_path.iterdir()) == []
