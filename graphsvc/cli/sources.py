"""Articles among the paths of a command line."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from graphsvc.articles import articles_of, decode, mend_of
from graphsvc.errors import UnreadableArticle

STDIN = Path("-")


def articles_in(paths: Iterable[Path]) -> list[Path]:
    """The files that are meant: of a folder its *.txt files, in the order of their names.

    Raises `UnreadableArticle` for a folder without any.
    """
    return [file for path in paths for file in (articles_of(path) if is_folder(path) else [path])]


def is_folder(path: Path) -> bool:
    """Whether a path is a folder; where we may not look, reading it will say so."""
    try:
        return path.is_dir()
    except OSError:
        return False


def text_of(path: Path) -> str:
    """The text of a file, `-` for what comes in. Raises `UnreadableArticle` if there is none."""
    try:
        data = sys.stdin.buffer.read() if path == STDIN else path.read_bytes()
    except OSError as error:
        raise UnreadableArticle(mend_of(error)) from None
    return decode(data)


def say_nothing_found(path: Path) -> None:
    """Tell that an article was read and says nothing that we understand."""
    click.echo(f"graphsvc: {path}: nothing about football was found in it", err=True)


@contextmanager
def progress(files: Sequence[Path], *, label: str) -> Iterator[Iterable[Path]]:
    """The files, with a bar on the terminal while they are worked through; elsewhere without."""
    if not sys.stderr.isatty():
        yield files
        return
    with click.progressbar(files, label=label, file=sys.stderr) as bar:
        yield bar
