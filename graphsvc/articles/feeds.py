"""Feeds: RSS and Atom; each entry is a story.

https://www.rssboard.org/rss-specification, https://www.rfc-editor.org/rfc/rfc4287
"""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

import feedparser

from graphsvc.articles.authors import names_in
from graphsvc.articles.instants import instant_in
from graphsvc.articles.pages import fragment_parts
from graphsvc.articles.stories import Metadata, Part, Story, story_of
from graphsvc.errors import UnreadableArticle

Node = Mapping[str, Any]
"""A feed or an entry, as feedparser gives it."""

_MARKUP = re.compile(r"<[a-zA-Z/!][^<>]*>|&(?:#\d+|\w+);")
_LANGUAGE = re.compile(r"[a-z]{2,3}\b")


def stories_in_feed(data: bytes) -> list[Story]:
    """A story for each entry of a feed, in its order.

    An entry that holds no word becomes a story without text. Raises `UnreadableArticle` for what
    is no feed, or has no entries.
    """
    try:
        parsed = feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except (ValueError, LookupError, AttributeError, AssertionError, RecursionError):
        parsed = {}  # feedparser stumbles over markup that is broken in its own ways
    if not parsed.get("version"):
        raise UnreadableArticle("this XML is no feed: send RSS, Atom, HTML, ninjs or plain text")
    if not parsed["entries"]:
        raise UnreadableArticle("this feed has no entries: send one that has some")
    return [_story(entry, parsed["feed"]) for entry in parsed["entries"]]


def _story(entry: Node, feed: Node) -> Story:
    updated = instant_in(_text(entry, "updated"))
    published = instant_in(_text(entry, "published")) or updated
    metadata = Metadata(
        headline=_plain(entry.get("title", "")) or None,
        authors=_authors(entry) or _authors(feed),
        publisher=_plain(entry.get("source", {}).get("title") or feed.get("title", "")) or None,
        url=_url(entry),
        published=published,
        updated=updated if updated != published else None,
        language=_language(feed),
    )
    return story_of(_parts(entry), metadata)


def _parts(entry: Node) -> Sequence[Part]:
    """The full text, or where the feed has none the summary."""
    texts = [
        each.get("value", "")
        for each in (*entry.get("content", ()), entry.get("summary_detail", {}))
    ]
    text = next(filter(str.strip, texts), "")
    if _MARKUP.search(text):
        return fragment_parts(text)
    return [Part(block) for block in re.split(r"\n\s*\n", text)]


def _plain(text: str) -> str:
    """A title on one line, without the markup that some feeds put into it."""
    if _MARKUP.search(text):
        text = " ".join(part.text for part in fragment_parts(text))
    return " ".join(text.split())


def _text(entry: Node, name: str) -> str:
    # Not `entry.get`, since feedparser lends `published` to who asks for `updated`.
    return str(dict.get(entry, name, "")) if isinstance(entry, dict) else ""


def _authors(node: Node) -> tuple[str, ...]:
    told = [each.get("name", "") for each in node.get("authors", ()) if each]
    names = (name for each in told or [node.get("author", "")] for name in names_in(each))
    return tuple(dict.fromkeys(names))


def _url(entry: Node) -> str | None:
    link = entry.get("link", "")
    return link if link.startswith(("http://", "https://")) else None


def _language(feed: Node) -> str | None:
    code = _LANGUAGE.match(feed.get("language", "").lower())
    return code[0] if code else None
