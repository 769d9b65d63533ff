"""Which form a file has, by what it begins with; and opening it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from graphsvc.datasets import tables
from graphsvc.datasets.footballjson import is_football_json, read_football_json
from graphsvc.datasets.footballtxt import is_football_txt, read_football_txt
from graphsvc.datasets.jsonlines import is_ours, read_lines
from graphsvc.datasets.reading import About, Read, Reader
from graphsvc.errors import UnreadableDataset
from graphsvc.reference import Names

HEAD = 50
"""Lines that are looked at to know a form."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form that datasets come in."""

    name: str
    recognises: Callable[[str], bool]
    """Whether a text that begins so is of this form."""
    read: Reader
    named: bool = True
    """Whether players are only named, so that who they are has to be found out."""


def _is_ours(head: str) -> bool:
    return is_ours(next((line for line in head.splitlines() if line.strip()), ""))


FORMS = (
    Form("JSON lines", _is_ours, read_lines, named=False),
    Form("football.json", is_football_json, read_football_json),
    Form("results CSV", tables.has(tables.RESULTS), tables.read_results),
    Form("goalscorers CSV", tables.has(tables.GOALSCORERS), tables.read_goalscorers),
    Form("shootouts CSV", tables.has(tables.SHOOTOUTS), tables.read_shootouts),
    Form("squads CSV", tables.has(tables.SQUADS), tables.read_squads),
    Form("football.txt", is_football_txt, read_football_txt),
)


def form_of(path: Path) -> Form:
    """The form of a file. Raises `UnreadableDataset` where it has none of them, or is no text."""
    head = "".join(islice(lines_of(path), HEAD))
    for form in FORMS:
        if form.recognises(head):
            return form
    known = ", ".join(form.name for form in FORMS)
    raise UnreadableDataset(f"{path}: of no form that is known; give one of {known}")


def read_file(
    path: Path, form: Form, names: Names, *, name: str | None = None, licence: str | None = None
) -> Read:
    """The rows of a file, line by line. Raises `UnreadableDataset` where it is no text."""
    about = About(names=names, file=path.stem, name=name, licence=licence)
    return form.read(lines_of(path), about)


def lines_of(path: Path) -> Iterator[str]:
    """The lines of a file. Raises `UnreadableDataset`."""
    try:
        with path.open(encoding="utf-8-sig") as lines:
            yield from lines
    except UnicodeDecodeError:
        raise UnreadableDataset(f"{path}: not in UTF-8; save it so") from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableDataset(f"{path}: cannot be read ({reason}); name another") from None
