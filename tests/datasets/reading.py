"""Reading small datasets of our own making."""

from graphsvc.datasets.reading import About, BadLine, Line
from graphsvc.datasets.rows import MatchRow
from tests.asking import names


def about(**more):
    return About(**{"names": names(), "file": "made-up", **more})


def read(reader, text, **more):
    """What a reader makes of a text."""
    return list(reader(text.splitlines(keepends=True), about(**more)))


def rows(reader, text, kind, **more):
    """The rows of one kind; none of the lines may be bad."""
    told = read(reader, text, **more)
    assert [each for each in told if isinstance(each, BadLine)] == []
    return [each.row for each in told if isinstance(each.row, kind)]


def matches(reader, text, **more):
    return rows(reader, text, MatchRow, **more)


def bad(reader, text, **more):
    """The bad lines, as they are told."""
    return [str(each) for each in read(reader, text, **more) if isinstance(each, BadLine)]


def numbers(reader, text, kind):
    """In which lines the rows of a kind stand."""
    told = (each for each in read(reader, text) if isinstance(each, Line))
    return [each.number for each in told if isinstance(each.row, kind)]
