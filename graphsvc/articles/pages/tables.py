"""Tables: those that only place things on a page, and those that hold data."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from graphsvc.articles.pages.elements import paragraph, put_in_place, words_of

LONGEST_CELL = 150
"""Characters of a cell of data."""
_CELLS = ("td", "th", "cell")
_ROWS = ("tr", "row")
_PARTS = ("tbody", "thead", "tfoot", *_ROWS, *_CELLS)


def layout_undone(tree: HtmlElement) -> None:
    """Make plain blocks of tables that only place things, as pages of the 1990s do."""
    for table in list(tree.iter("table")):
        if _is_layout(table):
            for element in [table, *_own_parts(table)]:
                element.tag = "div"
                element.attrib.clear()


def _own_parts(table: HtmlElement) -> list[HtmlElement]:
    """Its rows and cells, but not those of tables in it."""
    parts = table.iterdescendants(*_PARTS)
    return [each for each in parts if next(each.iterancestors("table")) is table]


def _is_layout(table: HtmlElement) -> bool:
    if next(table.iterdescendants("table", "h1", "h2", "form"), None) is not None:
        return True
    cells = list(table.iterdescendants(*_CELLS))
    return any(len(words_of(cell)) > LONGEST_CELL for cell in cells)


def rows_told(body: HtmlElement) -> list[str]:
    """The rows of the tables of data, each of which is a paragraph now."""
    told = []
    for table in list(body.iter("table")):
        lines = list(_lines(table))
        put_in_place(table, *map(paragraph, lines))
        told += lines
    return told


def _lines(table: HtmlElement) -> Iterator[str]:
    """A line for each row; but where two sides stand side by side, a line for each side."""
    rows = [[words_of(cell) for cell in row.iter(*_CELLS)] for row in table.iter(*_ROWS)]
    rows = [row for row in rows if any(row)]
    heads = [row for row in table.iter(*_ROWS) if _is_head(row)]
    if heads and len(rows) > 1 and all(len(row) == 2 for row in rows) and all(rows[0]):
        for side, *members in zip(*rows, strict=True):
            yield f"{side}: {', '.join(filter(None, members))}"
    else:
        yield from (", ".join(filter(None, row)) for row in rows)


def _is_head(row: HtmlElement) -> bool:
    cells = list(row.iter(*_CELLS))
    return bool(cells) and all(c.tag == "th" or c.get("role") == "head" for c in cells)
