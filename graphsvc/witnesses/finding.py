"""The plug-ins that are installed, and those that are asked for; the one place that loads them."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from importlib.metadata import EntryPoint, entry_points
from threading import Lock
from typing import Protocol, cast, runtime_checkable

from graphsvc.errors import BadSetting, GraphsvcError
from graphsvc.model import Witness

GROUP = "graphsvc.witnesses"
"""The group of entry points. Each names what makes a `Witness` when it is called without more."""


@runtime_checkable
class Closing(Protocol):
    """A witness that has something to let go of."""

    def close(self) -> None:
        """Let go of it."""


@dataclass(frozen=True, slots=True)
class Summoned:
    """A witness, by the name of its entry point, and whose turn it is to ask it."""

    name: str
    witness: Witness
    turn: Lock = field(default_factory=Lock, repr=False, compare=False)


def installed() -> list[str]:
    """The names of the plug-ins that are installed, in order."""
    return sorted(entry_points(group=GROUP).names)


@contextmanager
def summoned(names: Sequence[str]) -> Iterator[tuple[Summoned, ...]]:
    """The witnesses of those names, made; closed at the end.

    Raises `BadSetting` for a name that is not installed, or where one cannot be made.
    """
    with ExitStack() as held:
        found = []
        for name in dict.fromkeys(names):
            witness = _made(name)
            if isinstance(witness, Closing):
                held.callback(witness.close)  # at once: the next may not come
            found.append(Summoned(name, witness))
        yield tuple(found)


def _made(name: str) -> Witness:
    entry = _entry(name)
    try:
        make = cast("Callable[[], Witness]", entry.load())
        witness = make()
    except GraphsvcError:
        raise
    except Exception as error:
        told = f"{type(error).__name__}: {error}"
        raise BadSetting(
            f"the plug-in {name} ({entry.value}) cannot be made: {told}; mend or reinstall it"
        ) from error
    if not callable(getattr(witness, "testify", None)):
        raise BadSetting(f"the plug-in {name} ({entry.value}) makes nothing that can testify")
    return witness


def _entry(name: str) -> EntryPoint:
    """The one entry point of a name. Raises `BadSetting` where there is none, or several."""
    found = {each.value: each for each in entry_points(group=GROUP, name=name)}
    if not found:
        known = ", ".join(installed()) or "none; install graphsvc anew"
        raise BadSetting(f"no plug-in is called {name!r}; installed: {known}")
    if len(found) > 1:
        raise BadSetting(f"two plug-ins are called {name!r} ({', '.join(found)}): uninstall one")
    return next(iter(found.values()))
