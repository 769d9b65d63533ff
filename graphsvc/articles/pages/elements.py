"""Elements of a page: their words, and others put in their place."""

from collections.abc import Iterator

from lxml.etree import iterwalk
from lxml.html import HtmlElement, builder

from graphsvc.articles.lines import STOPS

_NAMES = (
    "address article aside blockquote body caption center dd details dialog div dl dt figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary"
    " table tbody td tfoot th thead tr ul head item list quote row cell"
)
BLOCKS = frozenset(_NAMES.split())
"""Elements that stand apart from what is around them; with those of trafilatura, as `item`."""
BREAKS = frozenset(("br", "lb"))
SILENT = frozenset(
    ("script", "style", "noscript", "template", "button", "select", "textarea", "svg", "title")
)
"""Elements whose text is not shown, or tells nothing."""
_APART = "\0"
"""No text of a page holds it: `trees` sees to that."""


def paragraphs_of(element: HtmlElement) -> Iterator[str]:
    """The blocks of text in an element; a line break within one is a line end."""
    for block in "".join(_pieces(element)).split(_APART):
        lines = (" ".join(line.split()) for line in block.split("\n"))
        # Two line breaks in a row are how old pages end a paragraph.
        for paragraph in "\n".join(lines).split("\n\n"):
            if words := paragraph.strip():
                yield words


def _pieces(element: HtmlElement) -> Iterator[str]:
    """The text of an element, `_APART` between its blocks."""
    walk = iterwalk(element, events=("start", "end"))
    for event, each in walk:
        apart = _APART if each.tag in BLOCKS else ""
        if event == "end":
            yield apart + (_flat(each.tail) if each is not element else "")
        elif each.tag in SILENT:
            walk.skip_subtree()
        else:
            yield apart + ("\n" if each.tag in BREAKS else _flat(each.text))


def _flat(text: str | None) -> str:
    return " ".join(f"<{text}>".split())[1:-1] if text else ""


def words_of(element: HtmlElement) -> str:
    """The words of an element on one line."""
    return " ".join(" ".join(paragraphs_of(element)).split())


def phrase_of(element: HtmlElement) -> str:
    """The words of an element on one line, a dash where a block ends without a stop."""
    phrase = ""
    for words in " \n".join(paragraphs_of(element)).splitlines():
        dash = " – " if phrase and not phrase.endswith(STOPS) else " "
        phrase = f"{phrase}{dash}{words.strip()}" if phrase else words.strip()
    return phrase


def paragraph(words: str) -> HtmlElement:
    """A new paragraph."""
    return builder.P(words)


def put_in_place(element: HtmlElement, *others: HtmlElement) -> None:
    """Put other elements in the place of one; the text behind it stays."""
    for other in others:
        element.addprevious(other)
    drop(element)


def drop(element: HtmlElement) -> None:
    """Take an element away, but not the text behind it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is None:
        parent.text = (parent.text or "") + (element.tail or "")
    else:
        before.tail = (before.tail or "") + (element.tail or "")
    parent.remove(element)
