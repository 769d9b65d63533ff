"""The article in a page, without what the page puts around it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml.html import HtmlElement
from trafilatura import bare_extraction, extract_metadata
from trafilatura.settings import Document

from graphsvc.articles.authors import names_in
from graphsvc.articles.instants import instant_in
from graphsvc.articles.pages.charsets import page_text
from graphsvc.articles.pages.elements import drop, paragraphs_of, words_of
from graphsvc.articles.pages.figures import captions_lifted
from graphsvc.articles.pages.structured import metadata_of
from graphsvc.articles.pages.tables import layout_undone, rows_told
from graphsvc.articles.pages.tickers import entries_joined
from graphsvc.articles.pages.trees import tree_of
from graphsvc.articles.stories import Metadata, Part, Story, story_of
from graphsvc.errors import UnreadableArticle
from graphsvc.model import SegmentKind

Kinds = Mapping[str, SegmentKind]
"""What a paragraph is, by its words, where the markup tells it."""

_OVERLAY = re.compile(
    r"cookie|consent|gdpr|onetrust|\bcc-window|\bcmp\b|twitter-tweet|instagram-media|advert",
    re.IGNORECASE,
)
_OVERLAYS = ("dialog", "amp-consent", "amp-ad", "amp-sidebar", "amp-user-notification")
_WHOLE = ("html", "body", "main", "article")


def page_of(data: bytes, *, charset: str | None = None, url: str | None = None) -> Story:
    """The article of a page; `charset` and `url` are what the server says.

    Raises `UnreadableArticle` for a page without one.
    """
    tree = tree_of(page_text(data, charset))
    metadata = metadata_of(tree, url=url)
    guessed = extract_metadata(tree)
    _uncover(tree)
    captions = captions_lifted(tree)
    kinds = dict.fromkeys(captions, SegmentKind.CAPTION)
    kinds |= dict.fromkeys(entries_joined(tree), SegmentKind.PARAGRAPH)
    layout_undone(tree)
    body = _body(tree)
    metadata = _completed(metadata, guessed, _heading(tree, body))
    parts = list(_parts(body, kinds))
    if not parts:
        raise UnreadableArticle(
            "no article was found in this page: send the page of one article, or its text"
        )
    found = {part.text for part in parts}
    missed = [Part(each, SegmentKind.CAPTION) for each in captions if each not in found]
    return story_of([*missed, *parts], metadata)


def fragment_parts(markup: str) -> list[Part]:
    """The parts of a piece of HTML that is all of one article, as feeds carry it."""
    tree = tree_of(f"<div>{markup}</div>")
    _uncover(tree)
    kinds = dict.fromkeys(captions_lifted(tree), SegmentKind.CAPTION)
    return list(_parts(tree, kinds))


def _uncover(tree: HtmlElement) -> None:
    """Take away what lies over a page or was embedded in it: banners, dialogs, advertisements."""
    for element in list(tree.iter()):
        if not _is_overlay(element):
            continue
        if next(element.iter(*_WHOLE, "h1"), None) is None:
            drop(element)
        else:
            # A page that says "cookies-unset" of all of itself is taken for a banner no more.
            element.attrib.clear()


def _is_overlay(element: HtmlElement) -> bool:
    if element.tag in _OVERLAYS or (element.get("role") or "").endswith("dialog"):
        return True
    return bool(_OVERLAY.search(f"{element.get('class') or ''} {element.get('id') or ''}"))


def _body(tree: HtmlElement) -> HtmlElement:
    """The element that holds the article; all of the page where none can be told.

    Also where nothing is left out: of a short page trafilatura keeps the words, but not the blocks.
    """
    document = bare_extraction(tree, include_comments=False)
    body = getattr(document, "body", None)
    return tree if body is None or words_of(body) in ("", words_of(tree)) else body


def _heading(tree: HtmlElement, body: HtmlElement) -> str | None:
    """The `<h1>` of the article, else of the page, else the first heading of the article."""
    heads = list(body.iter("head"))
    headings = [*(each for each in heads if each.get("rend") == "h1"), *tree.iter("h1"), *heads]
    return next(filter(None, map(words_of, headings)), None)


def _completed(metadata: Metadata, guessed: Document, heading: str | None) -> Metadata:
    """With what trafilatura makes of a page's looks, where nothing better is told."""
    return replace(
        metadata,
        headline=metadata.headline or heading or guessed.title,
        authors=metadata.authors or names_in(guessed.author or ""),
        published=metadata.published or instant_in(guessed.date or ""),
    )


def _parts(body: HtmlElement, kinds: Kinds) -> Iterator[Part]:
    kinds = {**kinds, **dict.fromkeys(rows_told(body), SegmentKind.PARAGRAPH)}
    for words in paragraphs_of(body):
        yield Part(words, kinds.get(words))
