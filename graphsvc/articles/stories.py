"""A story: a news text, and what its form tells beside the text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from graphsvc.model import SegmentKind


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a form tells of a text, in the terms of schema.org's NewsArticle.

    What is known here wins over what the text says.
    """

    headline: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    published: date | datetime | None = None
    """A mere day where no time is told; a time without a zone is taken as UTC."""
    updated: date | datetime | None = None
    language: str | None = None
    """A code of ISO 639: "en"."""


class Part(NamedTuple):
    """A headline, caption, paragraph, …; its kind is None where only the text can tell it."""

    text: str
    kind: SegmentKind | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """A raw text, the kinds of blocks that its form tells, and the metadata."""

    text: str
    kinds: Mapping[int, SegmentKind] = field(default_factory=dict)
    """By the offset where the block starts."""
    metadata: Metadata = Metadata()


def story_of(parts: Iterable[Part], metadata: Metadata) -> Story:
    """The story that parts make: headline and authors first, blank lines between.

    Lines within a part are kept; one that repeats the headline is left out.
    """
    opening = [*_headline(metadata), *_byline(metadata)]
    said = {_folded(part.text) for part in opening}
    body = (Part(_lines(part.text), part.kind) for part in parts)
    kept = [part for part in body if part.text and _folded(part.text) not in said]
    pieces: list[str] = []
    kinds: dict[int, SegmentKind] = {}
    start = 0
    for part in (*opening, *kept):
        if part.kind is not None:
            kinds[start] = part.kind
        pieces.append(part.text)
        start += len(part.text) + len(BETWEEN)
    return Story(BETWEEN.join(pieces), kinds, metadata)


BETWEEN = "\n\n"


def _headline(metadata: Metadata) -> list[Part]:
    headline = " ".join((metadata.headline or "").split())
    return [Part(headline, SegmentKind.HEADLINE)] if headline else []


def _byline(metadata: Metadata) -> list[Part]:
    *others, last = metadata.authors or ("",)
    names = f"{', '.join(others)} and {last}" if others else last
    return [Part(f"By {' '.join(names.split())}", SegmentKind.BYLINE)] if last else []


def _lines(text: str) -> str:
    """A text without blank lines, and without white space around its lines."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(filter(None, lines))


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
