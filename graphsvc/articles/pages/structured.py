"""What a page tells of its article beside the text.

JSON-LD first, where a page describes the article as a whole; then microdata and the `<meta>` of
OpenGraph, Dublin Core and others; then its `<time>`.
"""

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from html import unescape
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from graphsvc.articles.authors import names_in
from graphsvc.articles.instants import instant_in
from graphsvc.articles.stories import Metadata

Node = Mapping[str, object]
Told = Mapping[str, Sequence[str]]
"""The values of each name, in the order of the page."""

_ARTICLE = re.compile(r"(?:^|[/:])\w*(?:Article|Posting|Report)$")
"""A type of schema.org under Article: NewsArticle, LiveBlogPosting, ReportageNewsArticle."""

HEADLINE = ("headline", "og:title", "dc.title", "dcterms.title", "twitter:title")
AUTHOR = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl")
PUBLISHER = ("publisher", "og:site_name", "dc.publisher", "dcterms.publisher")
PUBLISHED = (
    "datepublished",
    "article:published_time",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date",
    "date",
)
UPDATED = ("datemodified", "article:modified_time", "dcterms.modified", "og:updated_time")
URL = ("canonical", "og:url")
TIME = ("time",)


def metadata_of(tree: HtmlElement, *, url: str | None = None) -> Metadata:
    """What a page tells; `url` is where it was read, which a canonical address wins over."""
    described = _described(tree)
    told = _told(tree)
    address = _first(told, URL) or _text(described.get("url"))
    publisher = _name(described.get("publisher")) or _first(told, PUBLISHER)
    headline = _text(described.get("headline")) or _first(told, HEADLINE)
    return Metadata(
        headline=_without_site(headline, publisher),
        authors=_authors(described) or _named(told),
        publisher=publisher,
        url=_absolute(address, told, url),
        published=_instant(described, "datePublished") or _first_instant(told, PUBLISHED, TIME),
        updated=_instant(described, "dateModified") or _first_instant(told, UPDATED),
        language=_language(tree),
    )


# ------------------------------------------------------------ JSON-LD


def _described(tree: HtmlElement) -> Node:
    """The article of the JSON-LD, with its author and publisher in place; empty if there's none."""
    nodes = [node for data in _scripts(tree) for node in _nodes(data)]
    by_id = {
        key: node for node in nodes if len(node) > 1 and isinstance(key := node.get("@id"), str)
    }
    articles = [node for node in nodes if _is_article(node)]
    article = next((each for each in articles if "headline" in each), None)
    found = article or next(iter(articles), {})
    return {name: _resolved(value, by_id) for name, value in found.items()}


def _scripts(tree: HtmlElement) -> Iterator[object]:
    """What the scripts of JSON-LD hold; those that are broken are passed over."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            text = (script.text or "").strip().removeprefix("<!--").removesuffix("-->")
            try:
                yield json.loads(text, strict=False)
            except (ValueError, RecursionError):
                continue


def _nodes(data: object) -> Iterator[Node]:
    """The objects of a JSON-LD document, the outer before the inner."""
    waiting = deque([data])
    while waiting:
        item = waiting.popleft()
        if isinstance(item, list):
            waiting.extend(item)
        elif isinstance(item, dict):
            yield item
            waiting.extend(value for value in item.values() if isinstance(value, dict | list))


def _is_article(node: Node) -> bool:
    return any(_ARTICLE.search(each) for each in _each(node.get("@type")) if isinstance(each, str))


def _resolved(value: object, by_id: Mapping[str, Node]) -> object:
    """A value, or the object that it only refers to."""
    if isinstance(value, list):
        return [_resolved(each, by_id) for each in value]
    key = value.get("@id") if isinstance(value, dict) and "name" not in value else None
    return by_id.get(key, value) if isinstance(key, str) else value


def _each(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: object) -> str | None:
    """A text, or the first of several; scripts often escape them as HTML does."""
    for each in _each(value):
        if isinstance(each, str) and (words := " ".join(unescape(each).split())):
            return words
    return None


def _name(value: object) -> str | None:
    """The name of a person or an organisation, or of the first of several."""
    return next(_names(value), None)


def _names(value: object) -> Iterator[str]:
    for each in _each(value):
        told = each.get("name") if isinstance(each, dict) else each
        for name in _each(told):
            if words := _text(name):
                yield words


def _authors(described: Node) -> tuple[str, ...]:
    names = (each for told in _names(described.get("author")) for each in names_in(told))
    return tuple(dict.fromkeys(names))


def _instant(described: Node, name: str) -> date | datetime | None:
    words = _text(described.get(name))
    return instant_in(words) if words else None


# ------------------------------------------------------------ microdata, <meta>, <link>, <time>


def _told(tree: HtmlElement) -> Told:
    """What elements tell by their `itemprop`, `property` or `name`, and where the page lies."""
    told: dict[str, list[str]] = {}
    for element in tree.iter("meta", "link", "time", "span", "div", "p", "a", "h1", "h2"):
        for name in _names_of(element):
            if value := _value(element):
                told.setdefault(name, []).append(value)
    return told


def _names_of(element: HtmlElement) -> list[str]:
    """The names under which an element tells its value, in small letters."""
    if element.tag == "link":
        return (element.get("rel") or "").lower().split()
    names = (element.get("itemprop") or "").lower().split()
    if element.tag == "meta":
        names += [(element.get(key) or "").strip().lower() for key in ("property", "name")]
    return names or (["time"] if element.tag == "time" and element.get("datetime") else [])


def _value(element: HtmlElement) -> str:
    """The value of a property.

    https://html.spec.whatwg.org/multipage/microdata.html#values
    """
    for key in ("content", "datetime", "href") if element.tag != "a" else ():
        if (value := element.get(key)) is not None:
            return " ".join(value.split())
    named = element.xpath("string((.//*[@itemprop='name'])[1]/@content)")
    named = named or element.xpath("string((.//*[@itemprop='name'])[1])")
    return " ".join((named or element.text_content()).split())


def _first(told: Told, names: Iterable[str]) -> str | None:
    return next((value for name in names for value in told.get(name, ())), None)


def _first_instant(told: Told, *names: Iterable[str]) -> date | datetime | None:
    values = (value for each in names for name in each for value in told.get(name, ()))
    return next(filter(None, map(instant_in, values)), None)


def _named(told: Told) -> tuple[str, ...]:
    """The authors by the first name that has any."""
    for name in AUTHOR:
        found = tuple(dict.fromkeys(n for value in told.get(name, ()) for n in names_in(value)))
        if found:
            return found
    return ()


def _absolute(address: str | None, told: Told, read_at: str | None) -> str | None:
    """An address on the web, made whole by others that are."""
    bases = [each for each in (read_at, *told.get("og:url", ())) if each]
    joined = [_joined(base, address or "") for base in ("", *bases)]
    return next(filter(None, [*joined, *(_joined("", base) for base in bases)]), None)


def _joined(base: str, address: str) -> str | None:
    try:
        whole = urlsplit(urljoin(base, address))
    except ValueError:
        return None
    return whole.geturl() if whole.scheme in ("http", "https") and whole.hostname else None


def _without_site(headline: str | None, site: str | None) -> str | None:
    """A headline without the name of the site behind a bar or dash."""
    if not headline or not site:
        return headline
    return re.sub(rf"\s+[|•·–—-]\s+{re.escape(site)}$", "", headline)


def _language(tree: HtmlElement) -> str | None:
    code = re.match(r"[a-z]{2,3}\b", (tree.get("lang") or "").lower())
    return code[0] if code else None
