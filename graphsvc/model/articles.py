"""A news text, its zones, and a place in it. All offsets are code points over the raw text."""

from dataclasses import dataclass
from datetime import date, datetime

from graphsvc.model.enums import SegmentKind


@dataclass(frozen=True, slots=True)
class Segment:
    """One zone of an article: `text[start:end]`.

    Zones do not overlap, but for two kinds that lie inside another: a SENTENCE in a headline,
    caption or paragraph, and a DATELINE at the head of a paragraph.
    """

    kind: SegmentKind
    ordinal: int
    """Place among the segments of its kind, from 1."""
    start: int
    end: int
    truncated: bool = False
    """The source broke off here, in the middle of a sentence."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A place in an article and the words there (Web Annotation: TextPosition, TextQuote)."""

    article: str
    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Article:
    """A news text (schema.org NewsArticle). Its identity is its content hash."""

    id: str
    text: str
    """The raw text, code point for code point."""
    sha256: str
    """Of the raw text in UTF-8, hexadecimal."""
    segments: tuple[Segment, ...]
    """In the order of their start; of two that start together, the wider first."""
    headline: str
    agency: str | None = None
    """Who wrote it, as the byline or the dateline says: "Associated Press"."""
    authors: tuple[str, ...] = ()
    """Who is named as author beside the text, in the order named."""
    publisher: str | None = None
    language: str = "en"
    url: str | None = None
    dated: date | None = None
    """The day of publication where it was published: what "on Tuesday" is counted from."""
    published: datetime | None = None
    """The instant of publication, with its zone; None where only a day is told, or nothing."""
    updated: datetime | None = None
    published_quotes: tuple[Quote, ...] = ()
    """Where the publication time, and its zone, were read."""
    updated_quotes: tuple[Quote, ...] = ()
    agency_quotes: tuple[Quote, ...] = ()

    def quote(self, start: int, end: int) -> Quote:
        """The words at a place of this article."""
        return Quote(self.id, start, end, self.text[start:end])

    def of_kind(self, *kinds: SegmentKind) -> tuple[Segment, ...]:
        """Its segments of those kinds, in the order of the text."""
        return tuple(segment for segment in self.segments if segment.kind in kinds)

    def segment_text(self, segment: Segment) -> str:
        """The words of a segment."""
        return self.text[segment.start : segment.end]
