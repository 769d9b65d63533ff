"""Growing a graph without Python looking for garbage in it again and again.

Nothing that a log brings into the graph goes out of it, and the collector, which looks through all
there is each time the graph has grown by a quarter, would take as long as the work itself.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def growing() -> Iterator[None]:
    """Take much into a graph; afterwards the collector leaves what there is alone."""
    looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if looking:
            gc.enable()
