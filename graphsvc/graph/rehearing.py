"""Hearing statements again, when nodes are merged or separated: by the labels of now."""

from collections.abc import Collection, Iterable, Iterator

from graphsvc.graph.changes import Told
from graphsvc.graph.hearing import Hearing, by_place, qualifiers_of, values_of
from graphsvc.graph.parts import Part, heard
from graphsvc.graph.records import NodeRecord, StatementRecord, Voice
from graphsvc.model import Stance


class Rehearing(Hearing):
    """A graph that can take statements apart, and put them together in another way."""

    def _rehear(self, records: Iterable[StatementRecord], *, cause: str) -> list[Told]:
        """Take what some statements are made of apart, and put it together by the labels now."""
        former = {each.id: each for each in records}
        parts = list(self._taken_apart(former))
        self._take_off_lists(former.values())
        again: dict[str, StatementRecord] = {}
        for part, old in sorted(parts, key=lambda pair: pair[0].place):
            for voice in part.voices:
                record = self._say_again(part, voice, old)
                again[record.id] = record
        for label in {each.statement.subject for each in (*former.values(), *again.values())}:
            _reorder(self._nodes[label])
        return [Told(record, cause, supported=False) for record in again.values()]

    def _taken_apart(
        self, former: dict[str, StatementRecord]
    ) -> Iterator[tuple[Part, StatementRecord]]:
        """The parts of some statements, and of those that these parts will belong to: with them.

        So each is put together in the order of the log.
        """
        left = list(former.values())
        while left:
            old = left.pop()
            for part in self._unhear(old):
                yield part, old
                for voice in part.voices:
                    home = self._statements.get(self._as_now(part.statement, voice).id)
                    if home and home.id not in former:
                        former[home.id] = home
                        left.append(home)

    def _say_again(self, part: Part, voice: Voice, old: StatementRecord) -> StatementRecord:
        statement = self._as_now(part.statement, voice)
        record = self._statements.get(statement.id)
        if record is None:
            record = self._add_statement(statement, since=part.since, place=part.place)
            record.status, record.rank, record.reason = old.status, old.rank, old.reason
        if statement is not part.statement or record.id in self._parts:
            self._note_part(record, part.statement, voice, since=part.since, place=part.place)
        self._index_voice(record, voice)
        record.voices = heard(record.voices, voice)
        return record

    def _leave_part(self, label: str, record: StatementRecord) -> None:
        """Note that a statement is no longer made of what was told under that id."""
        made = self._part_of.get(label, {})
        made.pop(record.id, None)
        if not made:
            self._part_of.pop(label, None)

    def _unhear(self, record: StatementRecord) -> list[Part]:
        """Take a statement out of the graph; what it is made of."""
        own = Part(record.statement, record.voices, record.since, record.place)
        parts = self._parts.pop(record.id, {record.id: own})
        for label in parts:
            self._leave_part(label, record)
        statement = record.statement
        subject = self._nodes[statement.subject]
        del self._statements[record.id], subject.statements[record.id]
        for label in values_of(statement):
            if self.network.has_edge(subject.id, label, key=record.id):
                self.network.remove_edge(subject.id, label, key=record.id)
        return list(parts.values())

    def _take_off_lists(self, records: Collection[StatementRecord]) -> None:
        """Take statements off the indexes, each list once: one may be as long as a dataset."""
        gone = set(records)
        lists = {id(each): each for record in gone for each in self._lists_of(record)}
        for each in lists.values():
            each[:] = [record for record in each if record not in gone]

    def _lists_of(self, record: StatementRecord) -> Iterator[list[StatementRecord]]:
        statement = record.statement
        yield self._nodes[statement.subject].told[statement.property]
        for label in values_of(statement):
            yield self._pointing[label][statement.property]
        for label in qualifiers_of(statement):
            yield self._qualifying[label]
        for voice in record.voices:
            index = self._supported if voice.stance is Stance.SUPPORTS else self._denied
            yield index[voice.source]


def _reorder(subject: NodeRecord) -> None:
    """Bring what is told of a node into the order of the log."""
    ordered = sorted(subject.statements.values(), key=by_place)
    subject.statements = {each.id: each for each in ordered}
    names = dict.fromkeys(each.statement.property for each in ordered)
    subject.told = {name: subject.told[name] for name in names}
