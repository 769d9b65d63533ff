"""What is done to a store as a whole, by its URL: looking through it, copies of it."""

from importlib import import_module
from pathlib import Path
from typing import Any

from graphsvc.errors import UnknownStore
from graphsvc.store.base import Progress
from graphsvc.store.damage import Verdict

KEEPERS = {"sqlite": "graphsvc.store.sqlite.keeping"}
"""Scheme of the URL -> module, imported when first asked for."""

EXAMPLES = "sqlite:///relative/path.db  sqlite:////absolute/path.db"


def verify(url: str, expected: tuple[int, str] | None, progress: Progress) -> Verdict:
    """Whether a store still holds what was written to it; others may go on writing.

    `expected` is a revision and the seal that was noted of it, in hexadecimal digits. Raises
    `UnknownStore` for a URL of none that lasts, `StoreError` where there is nothing to look at.
    """
    return _keeper(url).verify_url(url, expected, progress)  # type: ignore[no-any-return]


def back_up(url: str, copy: Path, *, force: bool, progress: Progress) -> Verdict:
    """Copy a store, as it is at one revision, into a file; others may go on writing.

    The copy is looked through before it gets its name. Raises `StoreError` where there is such a
    file already, unless forced, or the store is damaged.
    """
    return _keeper(url).back_up_url(url, copy, force=force, progress=progress)  # type: ignore[no-any-return]


def restore(copy: Path, url: str, *, force: bool, progress: Progress) -> Verdict:
    """Make a store from a copy of one, which is looked through before.

    All of it, or nothing is changed. Raises `StoreError` where the copy is damaged, or there is a
    store already, unless forced; `StoreBusy` while another process has that open.
    """
    return _keeper(url).restore_url(copy, url, force=force, progress=progress)  # type: ignore[no-any-return]


def make_indexes(url: str, progress: Progress) -> None:
    """Make the indexes of a store anew from its log, all or nothing; others wait with writing.

    Raises `StoreError` where there is no store, or the log itself is damaged.
    """
    _keeper(url).make_indexes_url(url, progress)


def _keeper(url: str) -> Any:  # noqa: ANN401 - a module
    module = KEEPERS.get(url.partition(":")[0])
    if module is None:
        raise UnknownStore(f"{url!r} is no store that lasts. There are: {EXAMPLES}")
    return import_module(module)
