"""Where articles come from on a command line: files, folders, addresses, standard input."""

import asyncio
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from mimetypes import guess_type
from pathlib import Path

import click

from graphsvc.articles import Story, articles_of, holds_several, mend_of, stories_in
from graphsvc.errors import UnreadableArticle
from graphsvc.fetching import OWN, fetch, is_address

STDIN = Path("-")
Source = Path | str
"""A file, `-` for standard input, or an address on the web."""


class _SourceType(click.ParamType[Source]):
    """An address on the web, or a path that is there and may be read, or isn't there."""

    name = "source"
    path = click.Path(path_type=Path, allow_dash=True)

    def convert(
        self, value: Source, param: click.Parameter | None, ctx: click.Context | None
    ) -> Source:
        """The source that an argument means."""
        if isinstance(value, str) and is_address(value):
            return value
        return Path(self.path.convert(value, param, ctx))


SOURCES = click.argument("sources", nargs=-1, required=True, type=_SourceType())


@dataclass(frozen=True, slots=True)
class Document:
    """What a source holds, and what is known of it beside."""

    data: bytes
    media_type: str | None = None
    charset: str | None = None
    url: str | None = None

    @property
    def holds_several(self) -> bool:
        """Whether it is of a form that may hold several articles."""
        return holds_several(self.data, media_type=self.media_type)

    def stories(self) -> list[Story]:
        """The stories in it. Raises `UnreadableArticle` where there is none."""
        return stories_in(self.data, media_type=self.media_type, charset=self.charset, url=self.url)


def sources_in(given: Iterable[Source]) -> list[Source]:
    """What is meant: of a folder the files that may hold articles, in the order of their names.

    Raises `UnreadableArticle` for a folder without any.
    """
    return [
        source
        for each in given
        for source in (articles_of(each) if isinstance(each, Path) and is_folder(each) else [each])
    ]


def is_folder(path: Path) -> bool:
    """Whether a path is a folder; where we may not look, reading it will say so."""
    try:
        return path.is_dir()
    except OSError:
        return False


def document_of(source: Source) -> Document:
    """What a source holds. Raises `UnreadableArticle` where it can't be read."""
    if isinstance(source, str):
        fetched = asyncio.run(fetch(source, OWN))
        return Document(fetched.data, fetched.media_type, fetched.charset, fetched.url)
    try:
        data = sys.stdin.buffer.read() if source == STDIN else source.read_bytes()
    except OSError as error:
        raise UnreadableArticle(mend_of(error)) from None
    return Document(data, guess_type(source.name)[0])


def names_of(source: Source, count: int) -> list[str]:
    """What each of the stories of a source is called: by the source, counted if they are more."""
    return [str(source)] if count == 1 else [f"{source}#{n}" for n in range(1, count + 1)]


def say_nothing_found(name: str) -> None:
    """Tell that an article was read and says nothing that we understand."""
    click.echo(f"graphsvc: {name}: nothing about football was found in it", err=True)
