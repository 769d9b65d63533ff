"""A bar on the terminal while work goes on."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
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


@contextmanager
def steps() -> Iterator[Callable[[str, int, int], None]]:
    """What tells a bar how far a work of several steps is: the step, what is done, the whole."""
    with ExitStack() as drawn:
        bars: dict[str, Bar] = {}
        reached: dict[str, int] = {}

        def tell(what: str, done: int, whole: int) -> None:
            if what not in bars:
                drawn.close()  # the bar of the step before
                bars[what] = drawn.enter_context(progress(whole, label=what))
            bars[what].length = whole
            bars[what].update(done - reached.get(what, 0))
            reached[what] = done

        yield tell
