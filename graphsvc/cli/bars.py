"""A bar on the terminal while work goes on."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

import click


class Bar(Protocol):
    """What is drawn while work goes on."""

    length: int | None
    """How much there is to do, as far as it is known."""

    def update(self, n_steps: int) -> None:
        """Tell that so much more is done."""


@contextmanager
def progress(length: int, *, label: str, hidden: bool = False) -> Iterator[Bar]:
    """A bar on the terminal while so much work is done, unless `hidden`; none elsewhere."""
    hidden = hidden or not sys.stderr.isatty()
    with click.progressbar(length=length, label=label, file=sys.stderr, hidden=hidden) as bar:
        yield bar
