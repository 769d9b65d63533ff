"""Where a file is: whether what is written still reaches it."""

from dataclasses import dataclass
from pathlib import Path

from graphsvc.errors import StoreError


@dataclass(frozen=True)
class Place:
    """The files of a store that is open, as they were found under their names.

    A process goes on writing to a file that somebody has moved away or deleted, and all that is
    lost when it ends: so each write looks whether the names still mean the same files.
    """

    path: str
    files: tuple[tuple[str, tuple[int, int]], ...]
    """Their names, each with the device and the number that it means there."""

    @classmethod
    def of(cls, path: str) -> "Place":
        """Where the files of a store are now, the one with its newest commits among them."""
        names = (path, f"{path}-wal")
        return cls(path, tuple((each, _meant(each)) for each in names if Path(each).exists()))

    def check(self) -> None:
        """Raise `StoreError` where one of them is gone, or another file has its name."""
        for name, meant in self.files:
            try:
                there = _meant(name) == meant
            except OSError:
                there = False
            if not there:
                raise StoreError(
                    f"{self.path}: {name} was moved, deleted or replaced while it is in use; put "
                    f"it back, or stop graphsvc and restore the store from a backup."
                )


def _meant(name: str) -> tuple[int, int]:
    found = Path(name).stat()
    return found.st_dev, found.st_ino
