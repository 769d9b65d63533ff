"""Articles among the paths of a command line."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from graphsvc.articles import decode
from graphsvc.errors import UnreadableArticle

STDIN = Path("-")


def articles_in(paths: Iterable[Path]) -> list[Path]:
    """The files that are meant: of a folder its *.txt files, in the order of their names."""
    return [
        file for path in paths for file in (sorted(path.glob("*.txt")) if path.is_dir() else [path])
    ]


def text_of(path: Path) -> str:
    """The text of a file, `-` for what comes in. Raises `UnreadableArticle` if there is none."""
    try:
        data = sys.stdin.buffer.read() if path == STDIN else path.read_bytes()
    except OSError as error:
        raise UnreadableArticle(f"cannot be read: {error.strerror}") from error
    return decode(data)


@contextmanager
def progress(files: Sequence[Path], *, label: str) -> Iterator[Iterable[Path]]:
    """The files, with a bar on the terminal while they are worked through; elsewhere without."""
    if not sys.stderr.isatty():
        yield files
        return
    with click.progressbar(files, label=label, file=sys.stderr) as bar:
        yield bar
