"""How the later parts of an answer are written: in the newer form, and in the older one.

The newer form (https://specs.apollo.dev/incremental/v0.2/) announces what is to come and tells when
it is there; the library's own. The older one, of 2022-08-24, only tells where each part belongs:
https://github.com/graphql/graphql-spec/tree/48cf7263a71a683fab03d45d309fd42d8d9a6659/spec
"""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from graphql.execution import (
    InitialIncrementalExecutionResult,
    SubsequentIncrementalExecutionResult,
)

from graphsvc.web.negotiating import NEWER, OLDER

Told = dict[str, Any]
"""One part, as it is written."""
Place = tuple[str | int, ...]
"""Where something is in an answer."""
Data = dict[Place, list[object]]
"""What came, by its place; several fragments of one place come by themselves."""


class Form(Protocol):
    """Writes the parts of one answer."""

    name: str
    """The parameter of the media type that tells of it."""

    def first(self, part: InitialIncrementalExecutionResult, body: Told) -> Told:
        """The first part, whose data and errors are `body`."""

    def later(self, part: SubsequentIncrementalExecutionResult) -> Told | None:
        """One of the others; None where there is nothing to tell."""


class Newer:
    """As the library tells it."""

    name = "incrementalSpec=v0.2"

    def first(self, part: InitialIncrementalExecutionResult, body: Told) -> Told:
        """The first part: what comes later is announced."""
        return {**body, "pending": [each.formatted for each in part.pending], "hasNext": True}

    def later(self, part: SubsequentIncrementalExecutionResult) -> Told:
        """One of the others."""
        return {**part.formatted}


class Older:
    """Each piece with its own place; of a list, the number of its first item."""

    name = "deferSpec=20220824"

    def __init__(self) -> None:
        self._announced: dict[str, Told] = {}
        self._next: dict[str, int] = {}
        """The number of the item that comes next, by the id of a list."""
        self._began: set[str] = set()
        """The ids of which something came."""

    def first(self, part: InitialIncrementalExecutionResult, body: Told) -> Told:
        """The first part."""
        announced: list[Told] = [{**each.formatted} for each in part.pending]
        self._announced = {each["id"]: each for each in announced}
        self._number(announced, {(): [body.get("data")]})
        return {**body, "hasNext": True}

    def later(self, part: SubsequentIncrementalExecutionResult) -> Told | None:
        """One of the others; None where nothing but announcements is in it."""
        told: Mapping[str, Any] = part.formatted
        announced = told.get("pending", ())
        self._announced |= {each["id"]: each for each in announced}
        data: Data = {}
        pieces = [self._piece(each, data) for each in told.get("incremental", ())]
        self._number(announced, data)
        pieces += filter(None, map(self._ended, told.get("completed", ())))
        if not pieces:
            return None if part.has_next else {"hasNext": False}
        return {"incremental": pieces, "hasNext": part.has_next}

    def _piece(self, told: Mapping[str, Any], data: Data) -> Told:
        """What came for one that was announced; it is added to the data."""
        announced = self._announced[told["id"]]
        self._began.add(told["id"])
        place = [*announced["path"], *told.get("subPath", ())]
        piece = {name: each for name, each in told.items() if name not in {"id", "subPath"}}
        if "items" not in told:
            data.setdefault(tuple(place), []).append(told["data"])
            return {**piece, "path": place, **_label(announced)}
        if told["id"] not in self._next:  # the list itself came just before
            self._number([announced], data)
        number = self._next[told["id"]]
        self._next[told["id"]] += len(told["items"])
        data.update({(*place, number + each): [item] for each, item in enumerate(told["items"])})
        return {**piece, "path": [*place, number], **_label(announced)}

    def _ended(self, done: Mapping[str, Any]) -> Told | None:
        """What tells that one that was announced failed, or that others told all of it already.

        None of one that came, and of a list that had no more items.
        """
        announced = self._announced.pop(done["id"])
        number = self._next.pop(done["id"], None)
        if "errors" in done:
            nothing = {"data": None} if number is None else {"items": None}
            place = [*announced["path"], *(() if number is None else (number,))]
            return {**nothing, "path": place, "errors": done["errors"], **_label(announced)}
        if number is None and done["id"] not in self._began:
            return {"data": {}, "path": announced["path"], **_label(announced)}
        return None

    def _number(self, announced: Iterable[Told], data: Data) -> None:
        """Find how much is there of the lists among those that were announced."""
        for each in announced:
            found = _found(data, tuple(each["path"]))
            if isinstance(found, list):
                self._next.setdefault(each["id"], len(found))


FORMS: Mapping[str, type[Newer | Older]] = {NEWER: Newer, OLDER: Older}


def _label(announced: Told) -> Told:
    return {"label": announced["label"]} if announced.get("label") else {}


def _found(data: Data, place: Place) -> object:
    """What is at a place; None where that is not among the data."""
    for length in range(len(place), -1, -1):
        for each in data.get(place[:length], ()):
            found: Any = each
            for key in place[length:]:
                inside = isinstance(found, dict) and key in found
                found = found[key] if inside or _numbered(found, key) else None
            if found is not None:
                return found
    return None


def _numbered(found: object, key: object) -> bool:
    return isinstance(found, list) and isinstance(key, int) and key < len(found)
