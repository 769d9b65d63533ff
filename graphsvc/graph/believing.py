"""Judging what is told: which statements are believed, and the edges that follow."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from graphsvc.graph.changes import Before, Change, Told, changes
from graphsvc.graph.overruling import Words, overruled, words_in_force
from graphsvc.graph.ranking import is_contested, judge
from graphsvc.graph.records import StatementRecord
from graphsvc.graph.rehearing import Rehearing
from graphsvc.graph.settling import Settler
from graphsvc.graph.slots import SETTLERS
from graphsvc.graph.verdicts import Verdict
from graphsvc.model import EntityValue, Modality
from graphsvc.rules.properties import property_of

Group = tuple[str, str]
"""A subject and a property: the statements that are judged together."""


class Believing(Rehearing):
    """A graph that judges what it has heard."""

    def _judge(
        self, group: Group, told: Sequence[Told], *, at: datetime, cause: str
    ) -> Iterable[Change]:
        """Judge a group again, of which something new is told; what that changes."""
        records = self._judged(group, told)
        before = Before.of(records, revision=self.revision)
        for record in records:
            record.readings, record.covers = self.readings_of(record), self.covered_by(record)
        words = self._words_on(records)
        verdicts = judge(records, down=words.down)
        for each in words.decisions:
            verdicts = overruled(records, verdicts, each, self.statement)
        for record in records:
            self._believe(record, verdicts[record.id])
        self._note_contest(group, records)
        return list(changes(records, before, revision=self.revision, at=at, told=told, cause=cause))

    def _note_contest(self, group: Group, records: Sequence[StatementRecord]) -> None:
        """Note which statements of a group cannot be true beside others."""
        contested = [each.id for each in records if is_contested(each)]
        before = self._contested.pop(group, ())
        if contested:
            self._contested[group] = tuple(contested)
        self._opened += [each for each in contested if each not in before]

    def _judged(self, group: Group, told: Sequence[Told]) -> Sequence[StatementRecord]:
        """The statements to be judged: all that compete, else those of which something is told."""
        subject, name = group
        if property_of(name).competes:
            return self._nodes[subject].told.get(name, ())
        records = list(dict.fromkeys(each.record for each in told))
        return list(
            dict.fromkeys([*records, *(r for each in records for r in self.readings_of(each))])
        )

    def _words_on(self, records: Sequence[StatementRecord]) -> Words:
        """What curators decided on these statements."""
        if not self._ruled:
            return Words()
        deciding = {
            decision
            for record in records
            for label in (record.id, *self.told_as(record.id))
            for decision in self._ruled.get(label, ())
        }
        if not deciding:
            return Words()
        in_order = (each for each in self._decisions.values() if each.id in deciding)
        return words_in_force(in_order, self.statement)

    def _believe(self, record: StatementRecord, verdict: Verdict) -> None:
        """Write a verdict down: on the statement, and as an edge."""
        record.status, record.rank, record.reason = verdict.status, verdict.rank, verdict.reason
        record.why, record.rule = verdict.why, verdict.rule
        record.basis, record.confidence = verdict.basis, verdict.confidence
        record.rivals = verdict.rivals
        statement = record.statement
        self._nodes[statement.subject].revision = self.revision
        if isinstance(statement.value, EntityValue):
            self._nodes[statement.value.entity].revision = self.revision
            self._draw(record, statement.subject, statement.value.entity)

    def _draw(self, record: StatementRecord, source: str, target: str) -> None:
        """Draw or wipe out the edge of a statement between two nodes."""
        statement = record.statement
        fact = statement.modality is Modality.FACT
        drawn = self.network.has_edge(source, target, key=record.id)
        shown = not self._hidden or self._hidden.keys().isdisjoint((source, target))
        if fact and shown and record.is_accepted:
            self.network.add_edge(source, target, key=record.id, property=statement.property)
        elif drawn:
            self.network.remove_edge(source, target, key=record.id)

    def _settle(self, groups: Iterable[Group]) -> None:
        """Make the attributes of those groups again; each settler once for a node."""
        calls: dict[tuple[Settler, str], tuple[Settler, Group]] = {}
        for subject, name in groups:
            settler = SETTLERS.get((self._nodes[subject].kind, name))
            if settler:
                calls[settler, subject] = settler, (subject, name)
        for settler, (subject, name) in calls.values():
            settler(self._nodes[subject], name, self._nodes)
