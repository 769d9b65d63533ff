"""Taking in lines of datasets: what nobody else tells of needs no judging, and is believed at once.

A large dataset has hundreds of thousands of statements, nearly all of which stand alone. For those
the verdict is the same as `judge` gives, worked out once for each property.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from graphsvc.graph.believing import Group
from graphsvc.graph.changes import Change, Told
from graphsvc.graph.deciding import Deciding
from graphsvc.graph.ranking import judge
from graphsvc.graph.records import NodeRecord, StatementRecord, Voice
from graphsvc.graph.verdicts import Verdict
from graphsvc.model import (
    ChangeKind,
    Commit,
    EntityValue,
    Modality,
    Stated,
    Statement,
)
from graphsvc.rules.properties import property_of


class Stating(Deciding):
    """A graph that takes in lines of datasets."""

    def __init__(self) -> None:
        super().__init__()
        self._alone: dict[Group, list[StatementRecord]] = {}
        """Of this commit: what was believed at once."""
        self._verdicts: dict[tuple[str, Voice], Verdict] = {}
        self._voices: tuple[Voice, ...] = ()

    def _take_line(self, line: Stated) -> Iterable[Told]:
        """Take in a line; the statements in it that must be judged among others."""
        for entity in line.entities:
            self._take_entity(entity, line.source)
        if not line.statements:
            return []
        voices = self._voices_of(line)
        if self._redirects or self._moved or voices[0].silenced:
            return [told for claim in line.claims for told in self._take_claim(claim)]
        told: list[Told] = []
        for statement in line.statements:
            if not self._take_alone(statement, voices):
                told += self._take_claim(line.claim(statement))
        return told

    def _voices_of(self, line: Stated) -> tuple[Voice, ...]:
        """What says all that a line states: one and the same for the lines of a dataset."""
        voice = self._voice(line.claim(line.statements[0]))
        if self._voices != (voice,):
            self._voices = (voice,)
        return self._voices

    def _take_alone(self, told: Statement, voices: tuple[Voice, ...]) -> bool:
        """Believe a statement at once, if it is new and no other can stand against it."""
        subject = self._nodes.get(told.subject)
        value = told.value
        if subject is None or value is None or told.modality is not Modality.FACT:
            return False
        target = self._nodes.get(value.entity) if isinstance(value, EntityValue) else None
        label = told.id
        if (target is None and isinstance(value, EntityValue)) or label in self._statements:
            return False
        if told.property in subject.told and property_of(told.property).competes:
            return False
        if label in self._ruled or label in self._part_of or label in self._readings:
            return False
        record = self._added(told, label, subject, voices)
        if target is not None:
            self._link(record, label, subject, target)
        if self._hidden or self._silenced:
            self._look_at(record)
        return True

    def _added(
        self, told: Statement, label: str, subject: NodeRecord, voices: tuple[Voice, ...]
    ) -> StatementRecord:
        """The record of a statement that is told last of all, with its verdict."""
        self._places += 1
        name = told.property
        verdict = self._verdicts.get((name, voices[0])) or self._verdict(told, voices)
        record = StatementRecord(
            told,
            self.revision,
            self._places,
            voices,
            verdict.status,
            verdict.rank,
            verdict.basis,
            verdict.confidence,
            verdict.why,
            verdict.rule,
            verdict.reason,
        )
        self._statements[label] = subject.statements[label] = record
        subject.told.setdefault(name, []).append(record)
        subject.revision = self.revision
        self._supported[voices[0].source].append(record)
        self._alone.setdefault((told.subject, name), []).append(record)
        for each in told.qualifiers:
            if isinstance(each.value, EntityValue):
                self._qualifying.setdefault(each.value.entity, []).append(record)
        return record

    def _verdict(self, told: Statement, voices: tuple[Voice, ...]) -> Verdict:
        """What the rules make of it, as of any other of its property with that voice."""
        record = StatementRecord(told, self.revision, self._places, voices)
        verdict = self._verdicts[told.property, voices[0]] = judge([record])[record.id]
        return verdict

    def _link(
        self, record: StatementRecord, label: str, subject: NodeRecord, target: NodeRecord
    ) -> None:
        """Note that a statement points at a node, and draw its edge."""
        name = record.statement.property
        target.revision = self.revision
        self._pointing.setdefault(target.id, {}).setdefault(name, []).append(record)
        if self._hidden:
            self._draw(record, subject.id, target.id)
        elif record.is_accepted:
            self.network.add_edge(subject.id, target.id, key=label, property=name)

    def _added_alone(
        self, judged: Mapping[Group, Sequence[Told]], commit: Commit
    ) -> Iterator[Change]:
        """What was added without being judged since, as what competes with it is."""
        for group, records in self._alone.items():
            again = self._judged(group, judged[group]) if group in judged else ()
            for record in records:
                if record not in again:
                    cause, kind = record.voices[0].source, ChangeKind.ADDED
                    yield Change(commit.revision, commit.at, kind, record, cause, subject=group[0])
