"""Places in an article: a zone of it, and a quote with its sentence and its offsets."""

from dataclasses import dataclass
from urllib.parse import quote as percent_encoded

from graphsvc.model import Article, Quote, QuoteAlignment, Segment, SegmentKind

LONG_QUOTE = 100
"""A fragment with more characters than this names the quote's first and last words only."""

INNER = (SegmentKind.SENTENCE, SegmentKind.DATELINE)
"""Kinds that lie inside another zone."""


@dataclass(frozen=True)
class Zone:
    """The source of a Segment: it, and the text it is cut from."""

    source: Article
    segment: Segment

    @property
    def id(self) -> str:
        """The article's label, the kind, and the place among its kind."""
        label = self.source.id.partition(":")[2]
        return f"segment:{label}/{self.segment.kind.lower()}-{self.segment.ordinal}"

    @property
    def text(self) -> str:
        """The words of the zone."""
        return self.source.segment_text(self.segment)

    @property
    def kind(self) -> SegmentKind:
        """What kind of zone."""
        return self.segment.kind

    @property
    def ordinal(self) -> int:
        """Its place among its kind."""
        return self.segment.ordinal

    @property
    def truncated(self) -> bool:
        """Whether the source broke off there."""
        return self.segment.truncated

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.segment.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.segment.end


@dataclass(frozen=True)
class Span:
    """The source of a TextSpan: a quote, and the article it is in."""

    source: Article
    place: Quote
    quality: QuoteAlignment = QuoteAlignment.EXACT

    @property
    def quote(self) -> str:
        """The words quoted."""
        return self.place.exact

    @property
    def start(self) -> int:
        """Where it begins, in code points."""
        return self.place.start

    @property
    def end(self) -> int:
        """Where it ends, in code points."""
        return self.place.end

    @property
    def start_utf16(self) -> int:
        """Where it begins, as JavaScript counts."""
        return utf16_length(self.source.text[: self.start])

    @property
    def end_utf16(self) -> int:
        """Where it ends, as JavaScript counts."""
        return utf16_length(self.source.text[: self.end])

    @property
    def segment(self) -> Zone:
        """The zone around it; where the text has none there, the quote itself as a paragraph."""
        around = (each for each in self.source.segments if each.kind not in INNER)
        alone = Segment(SegmentKind.PARAGRAPH, 0, self.start, self.end)
        return Zone(self.source, next((each for each in around if self._touches(each)), alone))

    @property
    def sentence(self) -> str:
        """The sentence or sentences around it; in a zone that has none, the zone's words."""
        sentences = self.source.of_kind(SegmentKind.SENTENCE)
        touched = [self.source.segment_text(each) for each in sentences if self._touches(each)]
        return " ".join(touched) or self.segment.text

    @property
    def url(self) -> str | None:
        """A link to these words in the article, where it is on the web."""
        return None if self.source.url is None else f"{self.source.url}#{fragment(self.quote)}"

    def _touches(self, segment: Segment) -> bool:
        return segment.start < max(self.end, self.start + 1) and self.start < segment.end


def utf16_length(text: str) -> int:
    """How many UTF-16 code units a text takes: a character beyond U+FFFF takes two."""
    return len(text.encode("utf-16-le")) // 2


def fragment(quote: str) -> str:
    """A W3C text fragment directive for a quote: `:~:text=start,end` or the whole of it.

    https://wicg.github.io/scroll-to-text-fragment/
    """
    words = quote.split()
    # A match may not cross from one block of a page into another unless only its ends are named.
    if len(words) > 8 and (len(quote) > LONG_QUOTE or "\n" in quote):
        return f":~:text={_encoded(words[:4])},{_encoded(words[-4:])}"
    return f":~:text={_encoded(words)}"


def _encoded(words: list[str]) -> str:
    # The dash separates parts of the directive, so it is escaped like the comma and ampersand.
    return percent_encoded(" ".join(words), safe="").replace("-", "%2D")
