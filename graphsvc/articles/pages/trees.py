"""Text to a tree of HTML, however broken the markup."""

import re

from lxml.etree import LxmlError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from graphsvc.errors import UnreadableArticle

_NEVER_SHOWN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]"
    r"|&#(?:0*(?:\d|[12]\d|3[01])(?!\d)|[xX]0*1?[0-9a-fA-F](?![0-9a-fA-F]));?"
)
"""Control characters, also those written as references: no tree of XML may hold them."""

MOST_TAGS = 20_000
"""Of a page; to find the article among more takes longer than the more there are: quadratically."""


def tree_of(text: str) -> HtmlElement:
    """The tree of a page. Raises `UnreadableArticle` when it has no element, or too many."""
    check_tags(text.count("<"))
    clean = _NEVER_SHOWN.sub(" ", text).encode("utf-8", "replace")
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        # As bytes, since a text that declares an encoding itself is refused.
        return document_fromstring(clean, parser=parser)
    except (LxmlError, ValueError):
        raise UnreadableArticle(
            "this is no HTML with anything in it: save the page again, or send its text"
        ) from None


def check_tags(count: int) -> None:
    """Raise `UnreadableArticle` for more tags than a page may have."""
    if count > MOST_TAGS:
        raise UnreadableArticle(
            f"it has {count:,} tags, and a page of at most {MOST_TAGS:,} is read: "
            "give the text of the article"
        )
