"""Captions of pictures, wherever a page puts them."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from graphsvc.articles.captions import LONGEST
from graphsvc.articles.pages.elements import drop, paragraph, put_in_place, words_of

_CAPTION = re.compile(r"(?<!closed-)(?<!closed)caption(?!ed)", re.IGNORECASE)
_ELSEWHERE = ("a", "aside", "nav", "footer", "template", "table")
"""A caption in one of these is of another article, or of data."""
_PICTURES = ("img", "picture", "figure", "figcaption")


def captions_lifted(tree: HtmlElement) -> list[str]:
    """The captions of a page in its order; each is a paragraph behind its picture now."""
    captions = [(each, words_of(each)) for each in _captions(tree)]
    kept = [(each, words) for each, words in captions if 0 < len(words) <= LONGEST]
    for element, words in kept:
        figure = next(element.iterancestors("figure"), None)
        if figure is None:
            put_in_place(element, paragraph(words))
        else:
            drop(element)
            figure.addnext(paragraph(words))
    return [words for _, words in kept]


def _captions(tree: HtmlElement) -> Iterator[HtmlElement]:
    for element in tree.iter("figcaption", "p", "div", "span", "dd", "em", "small"):
        if next(element.iterancestors(*_ELSEWHERE), None) is None and _is_caption(element):
            yield element


def _is_caption(element: HtmlElement) -> bool:
    """Whether it is a `<figcaption>`, or the innermost element of a class for captions."""
    if element.tag == "figcaption":
        return True
    if not _is_called_so(element) or next(element.iterancestors("figcaption"), None) is not None:
        return False
    inside = element.iterdescendants()
    return not any(each.tag in _PICTURES or _is_called_so(each) for each in inside)


def _is_called_so(element: HtmlElement) -> bool:
    names = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    return _CAPTION.search(names) is not None
