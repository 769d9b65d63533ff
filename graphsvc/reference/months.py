"""The months of the year by what their names begin with, in English."""

from graphsvc.reference.naming import fold

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def month_of(name: str) -> int:
    """The number of the month that a name, or its beginning, means. Raises `ValueError`."""
    return MONTHS.index(fold(name)[:3]) + 1
