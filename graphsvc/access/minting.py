"""New tokens, and the end of old ones: each is a line that is added to the file, durably."""

import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from secrets import token_urlsafe

from graphsvc.access.keyrings import digest_of
from graphsvc.access.records import Ended, Minted, is_name
from graphsvc.access.register import now, read
from graphsvc.access.scopes import Scope
from graphsvc.errors import BadSetting
from graphsvc.reference.naming import slug

PREFIX = "graphsvc_"
"""By which whoever finds a token, or a program that looks for leaked ones, knows what it is."""
BYTES = 32
"""Of randomness: 256 bits."""


def new(
    path: Path, name: str, scopes: Iterable[Scope], *, expires: datetime | None = None
) -> tuple[str, Minted]:
    """A new token, and what is written of it. The token itself is told here and never again.

    A name may have several tokens, so that one can take the place of another without a gap. Raises
    `BadSetting` where the name is none, or is taken for another's, or the file cannot be written.
    """
    if not is_name(name):
        raise BadSetting(f"{name!r} is no name: give 1 to 128 characters that can be printed")
    _check_unlike(name, (each.name for each in _there(path)))
    token = f"{PREFIX}{token_urlsafe(BYTES)}"
    made = Minted(name, tuple(sorted(set(scopes))), digest_of(token).hex(), now(), expires)
    _add(path, [made.line()])
    return token, made


def revoke(path: Path, which: str) -> list[Minted]:
    """End the tokens of a name, or the one of an id; those that ended.

    Raises `BadSetting` where there is none.
    """
    ended = [each for each in read(path) if which in (each.name, each.id, each.sha256)]
    if not ended:
        raise BadSetting(f"no token is {which!r}: `graphsvc token list` tells those there are")
    _add(path, [Ended(each.sha256, now()).line() for each in ended])
    return ended


def _there(path: Path) -> list[Minted]:
    return read(path) if path.exists() else []


def _check_unlike(name: str, others: Iterable[str]) -> None:
    """Raise `BadSetting` for a name that another one could be taken for, as `Ann` for `ann`."""
    for other in others:
        if other != name and slug(other) == slug(name):
            raise BadSetting(f"{name!r} looks like {other!r}: give that name, or another")


def _add(path: Path, lines: Iterable[str]) -> None:
    """Add lines to the end, all of them or none. Raises `BadSetting` where that cannot be done."""
    try:
        # Only who runs the service has a reason to look. Appended in one piece, so that two who
        # write at the same time lose nothing of each other.
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            _append(file, "".join(f"{each}\n" for each in lines).encode())
        finally:
            os.close(file)
    except OSError as error:
        raise BadSetting(f"{path}: cannot be written ({error.strerror})") from None


def _append(file: int, data: bytes) -> None:
    size = os.fstat(file).st_size
    if size and os.pread(file, 1, size - 1) != b"\n":  # somebody's editor left it so
        data = b"\n" + data
    if os.write(file, data) < len(data):
        with suppress(OSError):
            os.ftruncate(file, size)
        raise OSError(0, "the disk is full")
    os.fsync(file)
