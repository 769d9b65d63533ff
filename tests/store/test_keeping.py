from pathlib import Path

import pytest

from graphsvc.errors import UnknownStore
from graphsvc.store.keeping import back_up, restore, verify


def unheard(*_):
    """Nobody asks how far it is."""


@pytest.mark.parametrize("url", ["memory:", "graph.db", "sqlite:"])
def test_only_a_store_that_lasts_can_be_looked_through_and_copied(url):
    with pytest.raises(UnknownStore, match="sqlite:///relative"):
        verify(url, None, unheard)
    with pytest.raises(UnknownStore, match="sqlite:///relative"):
        back_up(url, Path("copy.db"), force=False, progress=unheard)
    with pytest.raises(UnknownStore, match="sqlite:///relative"):
        restore(Path("copy.db"), url, force=False, progress=unheard)
