"""The forms in which articles come, told by what is in them and by their media type."""

import codecs
import json
import re
from enum import Enum, auto

SNIFFED = 2048
"""Bytes at the head in which a form shows."""


class Form(Enum):
    """What kind of document holds an article, or several."""

    TEXT = auto()
    PAGE = auto()
    """HTML."""
    FEED = auto()
    """RSS or Atom."""
    NINJS = auto()
    """JSON as the IPTC's ninjs standard has it."""


_FEED = re.compile(
    rb"(?>\s+|<\?.*?\?>|<!--.*?-->|<!doctype[^>]*>)*+<(?:[\w-]+:)?(?:rss|feed|rdf)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_PAGE = re.compile(
    rb"<(?:!doctype\s+html|/?(?:html|head|body|title|meta|script|style|link|div|main|article|section"
    rb"|header|nav|table|center|font|p|br|h[1-6]|span|a|img|ul|ol|blockquote)\b[^<]*>)",
    re.IGNORECASE,
)
_PAGES = ("text/html", "application/xhtml+xml")


def form_of(data: bytes, media_type: str | None = None) -> Form:
    """The form of a document: what its head shows, else what its media type says, else text."""
    head = _head(data)
    if head.startswith(b"<"):
        if _FEED.match(head):
            return Form.FEED
        if _PAGE.search(head):
            return Form.PAGE
    if head.startswith((b"{", b"[")) and _is_json(data):
        return Form.NINJS
    return _by_type(media_type or "")


def _head(data: bytes) -> bytes:
    """The head as ASCII shows it, also of UTF-16, without white space before it."""
    head = data.removeprefix(codecs.BOM_UTF8)[:SNIFFED]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head[2:].replace(b"\0", b"")
    return head.lstrip()


def _is_json(data: bytes) -> bool:
    try:
        return isinstance(json.loads(data), dict | list)
    except (ValueError, RecursionError):
        return False


def _by_type(media_type: str) -> Form:
    name = media_type.partition(";")[0].strip().lower()
    if name in _PAGES:
        return Form.PAGE
    if name.endswith(("/json", "+json")):
        return Form.NINJS
    return Form.FEED if name.endswith(("/xml", "+xml")) else Form.TEXT
