"""Carrying out what curators decide, and undoing it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeVar

from graphsvc.graph.believing import Believing
from graphsvc.graph.changes import Told
from graphsvc.graph.copies import versions_of
from graphsvc.graph.leading import Move
from graphsvc.graph.records import ArticleRecord, NodeRecord, StatementRecord
from graphsvc.model import (
    ChangeKind,
    Decision,
    DeprecationReason,
    EntityKind,
    EntityValue,
    Merger,
    Ranking,
    Retraction,
    Revocation,
    Separation,
    Settlement,
)

Key = TypeVar("Key")
Turn = tuple[ChangeKind, str]
"""What befell a node, by its id."""


class Deciding(Believing):
    """A graph that heeds what curators decide."""

    def _decide(self, decision: Decision) -> Iterable[Told]:
        """Carry a decision out; what that moves."""
        self._decided += 1
        if isinstance(decision.act, Revocation):
            undone = self._decisions.pop(decision.act.decision, None)
            return self._heed(undone, by=decision.curator, holds=False) if undone else ()
        self._decisions[decision.id] = decision
        return self._heed(decision, by=decision.curator, holds=True)

    def _heed(self, decision: Decision, *, by: str, holds: bool) -> Iterable[Told]:
        match decision.act:
            case Retraction(article):
                return self._retract(article, cause=by)
            case Ranking(statement) | Settlement(_, statement):
                return self._rule(statement, decision, cause=by, holds=holds)
            case Merger():
                return self._merge(decision.act, cause=by, holds=holds)
            case Separation():
                return self._separate(decision.act, cause=by, holds=holds)
        return ()

    def _retract(self, article: str, *, cause: str) -> list[Told]:
        """Silence an article, or let it speak again unless a newer version took its place.

        What it had silenced itself, being the newer version, speaks while it does not.
        """
        if any(each.act == Retraction(article) for each in self._decisions.values()):
            self._silenced[article] = DeprecationReason.RETRACTED_SOURCE
        else:
            self._silenced.pop(article, None)
        told: list[Told] = []
        for each in dict.fromkeys([*self._earlier(article), article]):
            self._outdate(each)
            told += self._speak_again(each, cause=cause)
        self._touch(self._introduced.get(article, ()))
        self._touch([article])
        return told

    def _versions_with(self, article: str) -> Iterator[tuple[list[str], int]]:
        """The versions of an article, as far as each of its keys tells, and its place in them."""
        node = self._nodes.get(article)
        if isinstance(node, ArticleRecord) and node.article:
            for key in versions_of(node.article):
                versions = self._versions[key]
                yield versions, versions.index(article)

    def _earlier(self, article: str) -> Iterator[str]:
        for versions, place in self._versions_with(article):
            yield from versions[:place]

    def _outdate(self, article: str) -> None:
        """Silence what has a later version that counts, and let speak what has none."""
        if self._silenced.get(article) is DeprecationReason.RETRACTED_SOURCE:
            return
        later = (
            each
            for versions, place in self._versions_with(article)
            for each in versions[place + 1 :]
        )
        retracted = DeprecationReason.RETRACTED_SOURCE
        if any(self._silenced.get(each) is not retracted for each in later):
            self._silenced[article] = DeprecationReason.SUPERSEDED
        else:
            self._silenced.pop(article, None)

    def _rule(
        self, statement: str, decision: Decision, *, cause: str, holds: bool
    ) -> Sequence[Told]:
        """Heed a word on a statement, or heed it no longer."""
        if holds:
            self._ruled.setdefault(statement, []).append(decision.id)
        else:
            self._ruled[statement].remove(decision.id)
            if not self._ruled[statement]:
                del self._ruled[statement]
        record = self.statement(statement)
        return (Told(record, cause, supported=False),) if record else ()

    def _merge(self, act: Merger, *, cause: str, holds: bool) -> list[Told]:
        """Make two nodes one, or two again."""
        source, target = self._nodes.get(act.source), self._nodes.get(act.target)
        if source is None or target is None or source is target:
            return []
        if holds:
            self._redirects[act.source] = act.target
            self._turns.append((ChangeKind.MERGED_ENTITY, act.target))
            moved = self.naming(source)
        else:
            self._redirects.pop(act.source, None)
            self._turns.append((ChangeKind.SPLIT_ENTITY, act.source))
            moved = self._moved_to(act.target)
        self._touch([act.source, act.target])
        return self._regroup(moved, cause=cause)

    def _separate(self, act: Separation, *, cause: str, holds: bool) -> list[Told]:
        """Make one node two, or one again."""
        source = self._nodes.get(self.label_now(act.source))
        target = self._nodes.get(self.label_now(act.target))
        if source is None or target is None:
            return []
        for each in act.claims:
            key = each.statement, each.source, each.stance
            _move(self._moved, key, (act.source, act.target), holds=holds)
        for quote in act.mentions:
            _move(self._moved_mentions, quote, (act.source, act.target), holds=holds)
        kind = ChangeKind.SPLIT_ENTITY if holds else ChangeKind.MERGED_ENTITY
        self._turns.append((kind, source.id))
        self._touch([source.id, target.id])
        moved = self.naming(source) if holds else self._moved_to(act.target)
        return self._regroup(moved, cause=cause)

    def _moved_to(self, label: str) -> list[StatementRecord]:
        """What was moved and is told of a node now, or of one that came off it, or off that."""
        labels = [self.label_now(label)]
        for here in labels:  # it grows while it is gone through
            off = (e.target for e in self.separations if here == self.label_now(e.source))
            labels += [each for each in map(self.label_now, off) if each not in labels]
        told = (each for here in labels for each in self.naming(self._nodes[here]))
        return [each for each in dict.fromkeys(told) if self._was_moved(each)]

    def _was_moved(self, record: StatementRecord) -> bool:
        """Whether some of what a statement is made of was told, or is told now, of another node."""
        moved = ((record.id, *voice.key) in self._moved for voice in record.voices)
        return record.id in self._parts or any(moved)

    def _regroup(self, records: Sequence[StatementRecord], *, cause: str) -> list[Told]:
        """Hear statements again; the groups that they leave have to be judged again as well.

        So has what the words can be read to say that tell them: it may be a reading no more.
        """
        for each in records:
            self._left.append((each.statement.subject, each.statement.property))
        beside = dict.fromkeys(reading for each in records for reading in each.readings)
        told = self._rehear(records, cause=cause)
        left = (each for each in beside if self._statements.get(each.id) is each)
        return [*told, *(Told(each, cause, supported=False) for each in left)]

    # ------------------------------------------------------------ what is shown

    def _show(self) -> None:
        """Hide the nodes of which no source tells any more, and show those of which one does."""
        nodes = [node for label in self._to_show if (node := self._nodes.get(label))]
        self._to_show.clear()
        back = [each for each in nodes if each.id in self._hidden and self._is_alive(each)]
        for node in nodes:
            node.revision = self.revision
            if not self._is_alive(node):
                self._hidden[node.id] = True
                if node.id in self.network:
                    self.network.remove_node(node.id)
        for node in back:
            del self._hidden[node.id]
            self.network.add_node(node.id, record=node)
        for record in dict.fromkeys(each for node in back for each in self.naming(node)):
            if isinstance(record.statement.value, EntityValue):
                self._draw(record, record.statement.subject, record.statement.value.entity)

    def _is_alive(self, node: NodeRecord) -> bool:
        if node.id in self._redirects:
            return False
        if node.kind is EntityKind.ARTICLE:
            return self._silenced.get(node.id) is not DeprecationReason.RETRACTED_SOURCE
        told = self._naming(node)  # not as a list: nearly always the first will do
        first = next(told, None)
        if first:
            return any(voice.is_heard for each in chain((first,), told) for voice in each.voices)
        if node.introduced in self._curators:
            return self._is_mentioned(node.id)
        return node.introduced not in self._silenced

    def _is_mentioned(self, label: str) -> bool:
        """Whether a separation says that an article which counts mentions a node."""
        return any(
            quote.article not in self._silenced
            for each in self.separations
            if each.target == label
            for quote in each.mentions
        )


def _move(moves: dict[Key, list[Move]], key: Key, move: Move, *, holds: bool) -> None:
    """Note that a separation takes something along, or that it does no longer."""
    if holds:
        moves.setdefault(key, []).append(move)
    elif move in moves.get(key, ()):
        moves[key].remove(move)
        if not moves[key]:
            del moves[key]
