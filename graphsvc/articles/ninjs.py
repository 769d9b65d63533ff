"""ninjs, the IPTC's JSON for news.

https://iptc.org/standards/ninjs/
Versions 1 (`headline`, `body_text`, `body_xhtml`, `byline`) and 2 and 3 (`headlines`, `bodies`,
`descriptions`, each a list with roles); one item, or several in a list.
"""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from json import JSONDecodeError

from graphsvc.articles.authors import names_in
from graphsvc.articles.instants import instant_in
from graphsvc.articles.pages import fragment_parts
from graphsvc.articles.stories import Metadata, Part, Story, story_of
from graphsvc.errors import UnreadableArticle
from graphsvc.model import SegmentKind

Item = Mapping[str, object]

_BODIES = ("body_xhtml", "body_html", "body_text")
_LISTS = ("items", "_items", "stories")
"""Under which names services wrap several items."""
_PUBLISHED = ("firstcreated", "contentcreated", "versioncreated")
_UPDATED = ("versioncreated", "contentmodified")
_PUBLISHER = ("publisher", "provider", "copyrightholder", "source")


def stories_in_ninjs(data: bytes) -> list[Story]:
    """A story for each text among the items; pictures and the like tell none by themselves.

    Raises `UnreadableArticle` for what is no ninjs, or holds no text.
    """
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        line = f" from line {error.lineno} on" if isinstance(error, JSONDecodeError) else ""
        raise UnreadableArticle(f"this is no JSON{line}: send ninjs of the IPTC") from None
    stories = [_story(item) for item in _items(document) if _is_text(item)]
    if not stories:
        raise UnreadableArticle(
            "this JSON is no ninjs with a text: it needs body_text, body_xhtml or bodies"
        )
    return stories


def _items(document: object) -> Iterator[Item]:
    if isinstance(document, list):
        yield from (each for each in document if isinstance(each, dict))
    elif isinstance(document, dict):
        wrapped = next(
            (document[name] for name in _LISTS if isinstance(document.get(name), list)), None
        )
        yield from [document] if wrapped is None else _items(wrapped)


def _is_text(item: Item) -> bool:
    return item.get("type", "text") in ("text", "composite") and bool(_body(item))


def _story(item: Item) -> Story:
    published, updated = _instant(item, _PUBLISHED), _instant(item, _UPDATED)
    metadata = Metadata(
        headline=_text(item, "headline")
        or _listed(item, "headlines")
        or _text(item, "title")
        or None,
        authors=_authors(item),
        publisher=next(filter(None, (_text(item, name) for name in _PUBLISHER)), None),
        url=next(
            (each for each in _addresses(item) if each.startswith(("http://", "https://"))), None
        ),
        published=published,
        updated=updated if updated != published else None,
        language=_language(item),
    )
    captions = [Part(each, SegmentKind.CAPTION) for each in _captions(item)]
    return story_of([*captions, *_parts(_body(item))], metadata)


def _parts(body: str) -> list[Part]:
    if re.search(r"<(?:p|div|br|h\d)\b", body):
        return fragment_parts(body)
    return [Part(block) for block in re.split(r"\n\s*\n", body)]


def _body(item: Item) -> str:
    told = (_text(item, name) for name in _BODIES)
    return next(filter(None, told), "") or _listed(item, "bodies")


def _text(item: Item, name: str) -> str:
    value = item.get(name)
    value = value.get("name") or value.get("value") if isinstance(value, dict) else value
    return value.strip() if isinstance(value, str) else ""


def _listed(item: Item, name: str) -> str:
    """The text of a list of ninjs 2: the one with the role `main`, else the first."""
    listed = item.get(name)
    found = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
    found.sort(key=lambda each: each.get("role") not in ("main", "body"))
    return next(filter(None, (_text(each, "value") for each in found)), "")


def _authors(item: Item) -> tuple[str, ...]:
    by = _text(item, "byline") or _text(item, "by")
    return names_in(by)


def _addresses(item: Item) -> Iterator[str]:
    yield from (_text(item, name) for name in ("canonicalurl", "url", "uri"))


def _instant(item: Item, names: tuple[str, ...]) -> date | datetime | None:
    return next(filter(None, (instant_in(_text(item, name)) for name in names)), None)


def _captions(item: Item) -> Iterator[str]:
    """The captions of the pictures that belong to an item."""
    told = item.get("associations")
    pictures = told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()
    for each in pictures:
        if isinstance(each, dict) and each.get("type") in ("picture", "graphic"):
            caption = _text(each, "description_text") or _listed(each, "descriptions")
            if caption:
                yield " ".join(caption.split())


def _language(item: Item) -> str | None:
    code = re.match(r"[a-z]{2,3}\b", _text(item, "language").lower())
    return code[0] if code else None
