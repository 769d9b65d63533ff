"""The indexes of the resident graph, and the questions they answer at once."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import cast

import networkx as nx

from graphsvc.graph.leading import Move, followed
from graphsvc.graph.parts import Part
from graphsvc.graph.records import (
    ArticleRecord,
    ClubRecord,
    CompetitionRecord,
    GoalRecord,
    MatchRecord,
    NodeRecord,
    PlayerRecord,
    StatementRecord,
)
from graphsvc.model import (
    ChangeKind,
    Curator,
    Dataset,
    Decision,
    DeprecationReason,
    EntityKind,
    EntityValue,
    Mention,
    Quote,
    Separation,
    Stance,
    TextValue,
)
from graphsvc.reference.naming import words

MAY_BE = "mayBe"
"""The property that tells which nodes one may be that a text does not name."""


class Lookups:
    """Nodes, statements and sources, each by what it is asked for."""

    def __init__(self) -> None:
        self.revision = 0
        self.network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        self._nodes: dict[str, NodeRecord] = {}
        self._kinds: defaultdict[EntityKind, dict[str, NodeRecord]] = defaultdict(dict)
        self._statements: dict[str, StatementRecord] = {}
        self._places = 0
        self._datasets: dict[str, Dataset] = {}
        self._curators: dict[str, Curator] = {}
        self._hashes: dict[str, ArticleRecord] = {}
        self._captions: dict[str, tuple[tuple[int, int], ...]] = {}
        self._supported: defaultdict[str, list[StatementRecord]] = defaultdict(list)
        self._denied: defaultdict[str, list[StatementRecord]] = defaultdict(list)
        self._introduced: defaultdict[str, list[str]] = defaultdict(list)
        self._pointing: dict[str, dict[str, list[StatementRecord]]] = {}
        self._qualifying: dict[str, list[StatementRecord]] = {}
        self._named: defaultdict[tuple[str, ...], dict[str, NodeRecord]] = defaultdict(dict)
        self._surnamed: defaultdict[str, dict[str, NodeRecord]] = defaultdict(dict)
        self._readings: dict[str, dict[str, bool]] = {}
        """By the id of a statement as it is told, those that the same words may say."""
        self._contested: dict[tuple[str, str], tuple[str, ...]] = {}
        # copies and versions
        self._told_in: dict[int, list[ArticleRecord]] = {}
        self._versions: dict[tuple[str, ...], list[str]] = {}
        self._silenced: dict[str, DeprecationReason] = {}
        # what curators decided
        self._decisions: dict[str, Decision] = {}
        self._decided = 0
        self._ruled: dict[str, list[str]] = {}
        self._redirects: dict[str, str] = {}
        self._moved: dict[tuple[str, str, Stance], list[Move]] = {}
        self._moved_mentions: dict[Quote, list[Move]] = {}
        self._parts: dict[str, dict[str, Part]] = {}
        self._part_of: dict[str, dict[str, bool]] = {}
        self._hidden: dict[str, bool] = {}
        self._speaking = ""
        # of the commit that is being taken in
        self._left: list[tuple[str, str]] = []
        self._turns: list[tuple[ChangeKind, str]] = []
        self._opened: list[str] = []
        self._to_show: dict[str, bool] = {}

    def node(self, id: str) -> NodeRecord | None:  # noqa: A002 - an id is called so everywhere
        """The node with that id; of one that was merged, the node it is part of."""
        return self._nodes.get(self.label_now(id) if self._redirects else id)

    @property
    def redirects(self) -> Mapping[str, str]:
        """The ids of merged nodes, each with the id of the node that it is part of."""
        return {each: self.label_now(each) for each in self._redirects}

    def label_now(self, id: str) -> str:  # noqa: A002
        """The id of the node that an id leads to."""
        while id in self._redirects:
            id = self._redirects[id]  # noqa: A001
        return id

    def labels_of(self, id: str) -> list[str]:  # noqa: A002
        """The ids under which texts may have told of a node: its own, and what leads to it."""
        labels = [id]
        for label in labels:  # it grows while it is gone through
            near = [each for each, target in self._redirects.items() if target == label]
            for each in self.separations:
                near += [each.source, self.label_now(each.source)] if each.target == label else ()
            labels += [each for each in dict.fromkeys(near) if each not in labels]
        return labels

    @property
    def separations(self) -> list[Separation]:
        """Those that hold, in the order of the log."""
        acts = (each.act for each in self._decisions.values())
        return [each for each in acts if isinstance(each, Separation)]

    def statement(self, id: str) -> StatementRecord | None:  # noqa: A002
        """The statement with that id, whatever its rank; of a merged one, what it is part of."""
        return next(iter(self.statements_told_as(id)), None)

    def statements_told_as(self, id: str) -> list[StatementRecord]:  # noqa: A002
        """The statement with that id, and what else is made of what was told under it."""
        told = dict.fromkeys([id, *self._part_of.get(id, ())])
        return [self._statements[each] for each in told if each in self._statements]

    def since(self, id: str) -> int | None:  # noqa: A002
        """The revision that first told a statement under that id."""
        record = self.statement(id)
        if record is None:
            return None
        part = self._parts.get(record.id, {}).get(id)
        return part.since if part else record.since

    def told_as(self, id: str) -> Sequence[str]:  # noqa: A002
        """The ids under which a statement was told: its own, but for merged nodes."""
        parts = self._parts.get(id)
        return (id,) if parts is None else tuple(parts)

    def readings_of(self, record: StatementRecord) -> tuple[StatementRecord, ...]:
        """What else the words can be read to say that tell a statement, in the order of the log."""
        if not self._readings:
            return ()
        labels = record.id, *self.told_as(record.id)
        others = (each for label in labels for each in self._readings.get(label, ()))
        found = dict.fromkeys(other for each in others for other in self.statements_told_as(each))
        subject, name = record.statement.subject, record.statement.property
        return tuple(
            each
            for each in sorted(found, key=lambda other: other.place)
            if each is not record
            and (each.statement.subject, each.statement.property) == (subject, name)
        )

    def covered_by(self, record: StatementRecord) -> frozenset[str]:
        """The ids of the nodes that its value may be, as far as sources say so."""
        value = record.statement.value
        node = self._nodes.get(value.entity) if isinstance(value, EntityValue) else None
        told = node.told.get(MAY_BE, ()) if node else ()
        if node is None or not told:
            return frozenset()
        said = (each for each in told if any(voice.is_heard for voice in each.voices))
        kind = node.kind.lower()
        texts = (each.statement.value for each in said)
        return frozenset(
            self.label_now(f"{kind}:{text.text}") for text in texts if isinstance(text, TextValue)
        )

    def mention_now(self, mention: Mention) -> Mention:
        """A mention with the label that its node has now."""
        moves = self._moved_mentions.get(mention.quote, ())
        label = followed(mention.entity, moves, self.label_now)
        return mention if label == mention.entity else replace(mention, entity=label)

    def source(self, id: str) -> ArticleRecord | Dataset | Curator | None:  # noqa: A002
        """The article, dataset or curator with that id."""
        article = self._kinds[EntityKind.ARTICLE].get(id)
        if article:
            return cast("ArticleRecord", article)
        return self._datasets.get(id) or self._curators.get(id)

    def decision(self, id: str) -> Decision | None:  # noqa: A002
        """The decision with that id, as long as it holds."""
        return self._decisions.get(id)

    @property
    def decisions(self) -> Collection[Decision]:
        """The decisions that hold, in the order of the log."""
        return self._decisions.values()

    @property
    def decided(self) -> int:
        """How many decisions the log has, those undone and those that undo among them."""
        return self._decided

    @property
    def contested(self) -> Iterator[NodeRecord]:
        """The nodes of which statements compete, each once."""
        for label in dict.fromkeys(subject for subject, _ in self._contested):
            yield self._nodes[label]

    def of_kind(self, kind: EntityKind) -> Collection[NodeRecord]:
        """All nodes of a kind that some source tells of, in the order of the log."""
        nodes = self._kinds[kind].values()
        if not self._hidden:
            return nodes
        return [each for each in nodes if each.id not in self._hidden]

    def is_listed(self, id: str) -> bool:  # noqa: A002
        """Whether there is a node with that id of which some source still tells."""
        return id in self._nodes and id not in self._hidden

    @property
    def clubs(self) -> Collection[ClubRecord]:
        """All clubs."""
        return cast("Collection[ClubRecord]", self.of_kind(EntityKind.CLUB))

    @property
    def players(self) -> Collection[PlayerRecord]:
        """All players."""
        return cast("Collection[PlayerRecord]", self.of_kind(EntityKind.PLAYER))

    @property
    def matches(self) -> Collection[MatchRecord]:
        """All matches."""
        return cast("Collection[MatchRecord]", self.of_kind(EntityKind.MATCH))

    @property
    def goals(self) -> Collection[GoalRecord]:
        """All goals."""
        return cast("Collection[GoalRecord]", self.of_kind(EntityKind.GOAL))

    @property
    def competitions(self) -> Collection[CompetitionRecord]:
        """All competitions."""
        return cast("Collection[CompetitionRecord]", self.of_kind(EntityKind.COMPETITION))

    @property
    def articles(self) -> Collection[ArticleRecord]:
        """All articles."""
        return cast("Collection[ArticleRecord]", self.of_kind(EntityKind.ARTICLE))

    @property
    def statements(self) -> Collection[StatementRecord]:
        """All statements, whatever their rank, in the order of the log."""
        return self._statements.values()

    def article_with_hash(self, sha256: str) -> ArticleRecord | None:
        """The article with that text, by the hash of it."""
        return self._hashes.get(sha256)

    def statements_from(self, source: str) -> Sequence[StatementRecord]:
        """The statements that an article or a dataset supports, in the order of the log."""
        return sorted(self._supported.get(source, ()), key=lambda each: each.place)

    def pointing_at(self, id: str, name: str) -> Sequence[StatementRecord]:  # noqa: A002
        """The statements of a property whose value is that node, whatever their rank."""
        return self._pointing.get(id, {}).get(name, ())

    def naming(self, node: NodeRecord) -> list[StatementRecord]:
        """All statements that name a node: as subject, as value, as qualifier; each once."""
        return list(dict.fromkeys(self._naming(node)))

    def _naming(self, node: NodeRecord) -> Iterator[StatementRecord]:
        yield from node.statements.values()
        for told in self._pointing.get(node.id, {}).values():
            yield from told
        yield from self._qualifying.get(node.id, ())

    def named(self, name: str) -> Collection[NodeRecord]:
        """The nodes that some record of the log gave that name, accents and case aside."""
        return self._shown(self._named.get(words(name)))

    def surnamed(self, word: str) -> Collection[PlayerRecord]:
        """The players that some record of the log gave a name which ends with that folded word."""
        return cast("Collection[PlayerRecord]", self._shown(self._surnamed.get(word)))

    def _shown(self, found: Mapping[str, NodeRecord] | None) -> Collection[NodeRecord]:
        """Nodes without those that are hidden; in place of a merged one, what it is part of."""
        if not found:
            return ()
        if not (self._hidden or self._redirects):
            return found.values()
        now = dict.fromkeys(map(self.label_now, found))
        return [self._nodes[each] for each in now if each not in self._hidden]
