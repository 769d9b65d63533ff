"""A text becomes an `Article`: its zones and sentences, its headline, its day, its identity."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256

from graphsvc.articles.datelines import dateline_at
from graphsvc.articles.instants import aware
from graphsvc.articles.publication import Timing, agency, publication, update
from graphsvc.articles.segments import TELLING, inner_datelines, segments_of
from graphsvc.articles.sentences import sentences_in
from graphsvc.articles.stories import Metadata, Story
from graphsvc.articles.zones import Zone, zones_of
from graphsvc.errors import UnreadableArticle
from graphsvc.model import Article, Quote, SegmentKind
from graphsvc.reference.naming import slug

LONGEST_LABEL = 60
LONGEST_HEADLINE = 100
"""Characters of a headline that is made from the first sentence."""


def read_article(story: Story | str) -> Article:
    """The article that a story, or a mere text, holds; the raw text is kept as it is.

    What the metadata of the story tell wins over what the text says. Raises `UnreadableArticle`
    when the text is blank or no Unicode text.
    """
    story = Story(story) if isinstance(story, str) else story
    text, known = story.text, story.metadata
    digest = _digest(text)
    zones = zones_of(text, story.kinds)
    datelines = inner_datelines(text, zones)
    furniture = (*zones, *datelines)
    timing = _given(known.published) or publication(text, furniture)
    headline = known.headline or _headline(text, zones)
    article = Article(
        id=_label(timing.day, headline, digest),
        text=text,
        sha256=digest,
        segments=tuple(segments_of(text, zones, datelines)),
        headline=headline,
        authors=known.authors,
        publisher=known.publisher,
        language=known.language or "en",
        url=known.url,
        dated=timing.day,
        published=timing.instant,
    )
    return _with_sources(article, timing, furniture, known)


def _with_sources(
    article: Article, timing: Timing, furniture: Sequence[Zone], known: Metadata
) -> Article:
    """With its update and agency, and with the places that tell these and the publication."""
    updated = _given(known.updated) or update(article.text, furniture)
    writer, places = agency(article.text, furniture)
    return replace(
        article,
        agency=writer,
        updated=updated.instant,
        published_quotes=_quotes(article, timing.places),
        updated_quotes=_quotes(article, updated.places),
        agency_quotes=_quotes(article, places),
    )


def _quotes(article: Article, places: Iterable[tuple[int, int]]) -> tuple[Quote, ...]:
    return tuple(article.quote(start, end) for start, end in places)


def _digest(text: str) -> str:
    if not text.strip():
        raise UnreadableArticle("there is no text in it: send an article with at least one word")
    try:
        return sha256(text.encode()).hexdigest()
    except UnicodeEncodeError as error:
        raise UnreadableArticle(
            "it holds half a character (a lone surrogate): send the article as UTF-8"
        ) from error


def _given(told: date | datetime | None) -> Timing | None:
    """A time of the metadata, which no place of the text tells; None where there is none."""
    if isinstance(told, datetime):
        return Timing(aware(told).date(), aware(told))
    return Timing(told) if told else None


def _headline(text: str, zones: Sequence[Zone]) -> str:
    """The headline on one line, or the first sentence of the first paragraph, shortened."""
    headline = next((zone for zone in zones if zone.kind is SegmentKind.HEADLINE), None)
    if headline is not None:
        return " ".join(text[headline.start : headline.end].split())
    paragraphs = [zone for zone in zones if zone.kind is SegmentKind.PARAGRAPH]
    telling = [zone for zone in zones if zone.kind in TELLING]
    return _opening_words(text, (*paragraphs, *telling, *zones)[0])


def _opening_words(text: str, zone: Zone) -> str:
    """The first sentence behind the dateline, cut at a word when it is long."""
    dateline = dateline_at(text, zone.start, zone.end, bare=True)
    start = dateline[1] if dateline else zone.start
    first, end = next(sentences_in(text, start, zone.end))
    words = " ".join(text[first:end].split())
    if len(words) <= LONGEST_HEADLINE:
        return words
    return (words[:LONGEST_HEADLINE].rpartition(" ")[0] or words[:LONGEST_HEADLINE]) + "…"


def _label(day: date | None, headline: str, digest: str) -> str:
    """A readable id: `article:2020-12-02-atalanta-rescues-1-1-draw-747b3248`."""
    parts = ("undated" if day is None else day.isoformat(), _short_slug(headline), digest[:8])
    return f"article:{'-'.join(filter(None, parts))}"


def _short_slug(headline: str) -> str:
    whole = slug(headline)
    if len(whole) <= LONGEST_LABEL:
        return whole
    return whole[: LONGEST_LABEL + 1].rpartition("-")[0] or whole[:LONGEST_LABEL]
