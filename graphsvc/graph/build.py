"""The graph as a view of the log: a pure function of its commits, kept current one by one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graphsvc.graph.believing import Group
from graphsvc.graph.changes import Change, ChangeSet, Told, nodes_of
from graphsvc.graph.copying import copied
from graphsvc.graph.stating import Stating
from graphsvc.model import (
    Article,
    Claim,
    Commit,
    Curator,
    Dataset,
    Decision,
    Entity,
    Record,
    Stated,
)


class GraphView(Stating):
    """The resident graph at one revision.

    `network` has a node per entity, with its record as the attribute `record`, and an edge per
    accepted fact between entities, with the statement's id as key and the attribute `property`.
    """

    @classmethod
    def of(cls, commits: Iterable[Commit]) -> "GraphView":
        """The view of a whole log."""
        view = cls()
        for commit in commits:
            view.apply(commit)
        return view

    def copy(self) -> "GraphView":
        """An equal graph that goes its own way."""
        view = GraphView()
        vars(view).update(copied(vars(self)))
        view.network = self.network.copy()
        for node, attributes in view.network.nodes(data=True):
            attributes["record"] = view.node(node)
        return view

    def apply(self, commit: Commit) -> ChangeSet:
        """Take in the next commit; what it did. Raises `ValueError` for any other than the next."""
        if commit.revision != self.revision + 1:
            raise ValueError(f"revision {commit.revision} cannot follow {self.revision}")
        self.revision = commit.revision
        self._turns, self._opened, self._alone = [], [], {}
        heard = self._hear(commit.records)
        cause = _cause(commit.records)
        changed = [
            each
            for group, told in heard.items()
            for each in self._judge(group, told, at=commit.at, cause=cause)
        ]
        changed += self._added_alone(heard, commit)
        self._settle([*self._alone, *(group for group in heard if group not in self._alone)])
        self._show()
        told = [each for group in heard.values() for each in group]
        moved = [each.record for each in told] + [c.statement for c in changed if c.statement]
        turned = [
            Change(commit.revision, commit.at, kind, None, cause, subject=label)
            for kind, label in self._turns
        ]
        return ChangeSet(
            commit.revision,
            commit.at,
            changes=(*turned, *changed),
            supported=tuple(dict.fromkeys(each.record for each in told if each.supported)),
            touched=frozenset([*nodes_of(moved), *(each.subject for each in turned)]),
            decision=next((r.id for r in commit.records if isinstance(r, Decision)), None),
            contested=tuple(sorted(self._opened, key=self._place_told)),
        )

    def _hear(self, records: Iterable[Record]) -> dict[Group, list[Told]]:
        """Take in records; the statements of which they tell something new, by group."""
        heard: defaultdict[Group, list[Told]] = defaultdict(list)
        for record in records:
            self._speaking = _source(record) or self._speaking
            for told in self._take(record, self._speaking):
                statement = told.record.statement
                heard[statement.subject, statement.property].append(told)
        if self._left:  # some of these were taken apart since
            heard = defaultdict(list, {group: self._still(told) for group, told in heard.items()})
        for group in self._left:
            heard[group]  # judged again, though nothing new is told
        self._left.clear()
        return dict(heard)

    def _place_told(self, label: str) -> int:
        return self._statements[label].place

    def _still(self, told: Iterable[Told]) -> list[Told]:
        """What is told of statements that there still are."""
        return [each for each in told if self._statements.get(each.record.id) is each.record]

    def _take(self, record: Record, source: str) -> Iterable[Told]:
        """Take in one record; the statements of which something new is told."""
        match record:
            case Claim():
                return self._take_claim(record)
            case Stated():
                return self._take_line(record)
            case Entity():
                self._take_entity(record, source)
            case Article():
                return self._take_article(record)
            case Dataset():
                self._datasets[record.id] = record
            case Curator():
                self._curators.setdefault(record.id, record)
            case Decision():
                return self._decide(record)
            case _:  # mentions stay in the store
                pass
        return ()


def _source(record: Record) -> str | None:
    """Who speaks from that record on."""
    match record:
        case Article() | Dataset() | Curator():
            return record.id
        case Claim() | Stated():
            return record.source
        case Decision():
            return record.curator
    return None


def _cause(records: Sequence[Record]) -> str:
    """Who said what moved the statements of which a commit says nothing itself."""
    return next(filter(None, map(_source, records)), "")
