"""What happened to the graph, commit by commit: what `changes` answers from.

That a statement was added can be read off it, so only what befell statements later, and what took
the place of another, is kept: a graph of a million statements has a history of few entries.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from graphsvc.graph.changes import Change, ChangeSet
from graphsvc.graph.lookups import Lookups
from graphsvc.graph.records import StatementRecord
from graphsvc.model import ChangeKind


@dataclass(slots=True)
class History:
    """The commits of a log, when each was recorded, and what they moved."""

    recorded: list[datetime] = field(default_factory=list)
    """When each commit was recorded, the first revision at the head."""
    moves: list[Change] = field(default_factory=list)
    """What befell statements and nodes, but for additions that took nothing's place."""
    ends: dict[str, datetime] = field(default_factory=dict)
    """Statement id -> when it was withdrawn last."""

    def copy(self) -> "History":
        """An equal history that goes its own way."""
        return History([*self.recorded], [*self.moves], {**self.ends})

    def note(self, step: ChangeSet) -> None:
        """Take down what the next commit did."""
        self.recorded.append(step.at)
        self.moves += (each for each in step.changes if not _tells_itself(each))
        for each in step.changes:
            if each.kind is ChangeKind.WITHDRAWN and each.statement:
                self.ends[each.statement.id] = each.at

    def after(self, revision: int, view: Lookups) -> list[Change]:
        """What commits after a revision did, in their order."""
        moves = self._moved_after(revision)
        told = {(each.revision, each.id) for each in moves}
        added = (
            self._addition(each, each.since) for each in view.statements if each.since > revision
        )
        found = [*moves, *(each for each in added if (each.revision, each.id) not in told)]
        return [_as_now(each, view) for each in sorted(found, key=_order)]

    def at(self, revision: int, label: str, view: Lookups) -> Change | None:
        """The change of a commit with that id."""
        of_it = (each for each in self._moved_after(revision - 1) if each.id == label)
        moved = next(of_it, None)
        if moved:
            return _as_now(moved, view)
        told = f"statement:{label.rpartition('/')[2]}"
        record = view.statement(told)
        if record is None or revision not in {record.since, view.since(told)}:
            return None
        return replace(self._addition(record, revision), told=told)

    def withdrawn(self, labels: Iterable[str]) -> datetime | None:
        """When a statement was withdrawn last, by the ids under which it was told."""
        return max((self.ends[each] for each in labels if each in self.ends), default=None)

    def _moved_after(self, revision: int) -> Sequence[Change]:
        return self.moves[bisect_left(self.moves, revision + 1, key=lambda c: c.revision) :]

    def _addition(self, record: StatementRecord, revision: int) -> Change:
        cause = record.voices[0].source if record.voices else ""
        at, subject = self.recorded[revision - 1], record.statement.subject
        return Change(revision, at, ChangeKind.ADDED, record, cause, subject=subject)


def _tells_itself(change: Change) -> bool:
    return change.kind is ChangeKind.ADDED and change.before is None


def _order(change: Change) -> tuple[int, int]:
    return change.revision, change.statement.place if change.statement else 0


def _as_now(change: Change, view: Lookups) -> Change:
    """A change with the record that its statement has now, for nodes may have been merged since."""
    if change.statement is None:
        return change
    record = view.statement(change.statement.id) or change.statement
    if record is change.statement:
        return change
    return replace(change, statement=record, told=change.told or change.statement.id)
