"""The folders that commands write to."""

from pathlib import Path

from graphsvc.errors import BadSetting


def make_folder(path: Path) -> None:
    """Make the folder that is written to. Raises `BadSetting` where that cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadSetting(f"--out {path}: {error.strerror}; name a folder you may make") from None
