"""Segment and TextSpan: where in an article something stands."""

import strawberry

from graphsvc.graph.records import NodeRecord
from graphsvc.model import QuoteAlignment, SegmentKind
from graphsvc.schema.context import Info
from graphsvc.schema.node import Node, shown_as, shows
from graphsvc.schema.places import Span, Zone
from graphsvc.schema.references import ArticleRef
from graphsvc.schema.scalars import URL


@shows(Zone)
class Segment(Node):
    """A zone of an article, or a sentence inside one."""

    kind: SegmentKind
    """What kind of zone."""
    ordinal: int
    """Its place among the segments of its kind, from 1."""
    text: str
    """Its words."""
    truncated: bool
    """True where the source broke off, in the middle of a sentence."""
    start: int
    """Where it begins, counted in code points from 0."""
    end: int
    """Where it ends; the character there is no part of it."""


@shows(Span)
class TextSpan:
    """A quote with its place. Offsets count Unicode code points."""

    @shown_as(ArticleRef)
    @staticmethod
    def article(span: strawberry.Parent[Span], info: Info) -> NodeRecord | None:
        """The article it stands in."""
        return info.context.view.node(span.source.id)

    segment: Segment
    """The zone it stands in."""
    sentence: str
    """The sentence around the quote."""
    quote: str
    """The words themselves, as the article has them."""
    start: int
    """Where it begins, counted in code points from 0."""
    end: int
    """Where it ends; the character there is no part of it."""
    start_utf16: int
    """Where it begins in UTF-16 code units, for JavaScript's slice()."""
    end_utf16: int
    """Where it ends in UTF-16 code units."""
    quality: QuoteAlignment
    """How well the quote matches the text at its place."""
    url: URL | None
    """A link that opens the article at the quote (W3C text fragment)."""
