"""The file of tokens: read again whenever it has changed, so that nothing has to be restarted."""

import logging
import os
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from graphsvc.access.keyrings import Holder, digest_of, found
from graphsvc.access.records import Minted, tokens_in
from graphsvc.access.scopes import Scope, with_all_it_means
from graphsvc.errors import BadSetting

log = logging.getLogger(__name__)

Stamp = tuple[int, int, int, int]


def now() -> datetime:
    """What the clock says."""
    return datetime.now(UTC)


def read(path: Path) -> list[Minted]:
    """The tokens of a file that hold. Raises `BadSetting` where they cannot be told."""
    try:
        with path.open(encoding="utf-8") as file:
            _check_kept(os.fstat(file.fileno()))
            return tokens_in(file)
    except BadSetting as error:
        raise BadSetting(f"{path}: {error}") from None
    except FileNotFoundError:
        raise BadSetting(f"{path}: no such file; `graphsvc token new` makes it") from None
    except OSError as error:
        raise BadSetting(f"{path}: cannot be read ({error.strerror}): check who may") from None
    except UnicodeDecodeError:
        raise BadSetting(f"{path}: is not in UTF-8: `graphsvc token new` makes another") from None


def _check_kept(file: os.stat_result) -> None:
    """Raise `BadSetting` for a file in which anybody may write a token of their own."""
    if file.st_mode & stat.S_IWOTH:
        raise BadSetting("everybody may write it: chmod o-w mends that")


@dataclass(slots=True)
class Register:
    """The tokens of a file. While it cannot be read nobody holds one, and the log says why."""

    path: Path
    clock: Callable[[], datetime] = now
    _stamp: Stamp | None = field(default=None, init=False)
    _tokens: Mapping[bytes, Minted] = field(default_factory=dict, init=False, repr=False)
    _trouble: str = field(default="", init=False)

    async def holder(self, token: str) -> Holder | None:
        """Who holds that token now."""
        digest = digest_of(token)
        made = self._valid(digest)
        return Holder(made.name, lambda: self._scopes(digest)) if made else None

    def _scopes(self, digest: bytes) -> frozenset[Scope] | None:
        made = self._valid(digest)
        return with_all_it_means(made.scopes) if made else None

    def _valid(self, digest: bytes) -> Minted | None:
        """The token of that digest, if the file as it is now has it, and it has not expired."""
        self._look()
        made = found(digest, self._tokens.items())
        return made if made and (made.expires is None or self.clock() < made.expires) else None

    def _look(self) -> None:
        """Read the file again if it is another one, or has changed."""
        stamp = _stamp_of(self.path)
        if stamp is not None and stamp == self._stamp:
            return
        self._stamp, trouble = stamp, ""
        try:
            self._tokens = {bytes.fromhex(each.sha256): each for each in read(self.path)}
        except BadSetting as error:
            self._tokens, trouble = {}, str(error)
        if trouble and trouble != self._trouble:
            log.error("no token is valid until this is mended: %s", trouble)
        self._trouble = trouble


def _stamp_of(path: Path) -> Stamp | None:
    """By what a change of a file is seen; None where it cannot be looked at."""
    try:
        told = path.stat()
    except OSError:
        return None
    return (told.st_dev, told.st_ino, told.st_size, told.st_mtime_ns)
