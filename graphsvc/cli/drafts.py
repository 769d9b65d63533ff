"""Files that are there whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from graphsvc.errors import BadSetting


class Drafts:
    """Files that are written beside their place, and take it once all of them are done.

    Whatever ends the work before, Ctrl-C too, leaves the places as they were.
    """

    def __init__(self) -> None:
        self._drafts: dict[Path, Path] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _error: object, _where: TracebackType | None
    ) -> None:
        for path, draft in self._drafts.items():
            if kind is None:
                draft.replace(path)
            else:
                draft.unlink(missing_ok=True)

    @contextmanager
    def of(self, path: Path) -> Iterator[BinaryIO]:
        """The draft of a file, to write to. Raises `BadSetting` where it cannot be written."""
        draft = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            with draft.open("wb") as stream:
                self._drafts[path] = draft
                yield stream
                stream.flush()
                os.fsync(stream.fileno())  # or a crash might leave the name and not the text
        except OSError as error:
            raise BadSetting(
                f"{path} cannot be written ({error.strerror}): make room or name another place"
            ) from None
