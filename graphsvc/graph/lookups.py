"""The indexes of the resident graph, and the questions they answer at once."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import cast

import networkx as nx

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
from graphsvc.model import Dataset, EntityKind
from graphsvc.reference.naming import words


class Lookups:
    """Nodes, statements and sources, each by what it is asked for."""

    def __init__(self) -> None:
        self.revision = 0
        self.network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        self._nodes: dict[str, NodeRecord] = {}
        self._kinds: defaultdict[EntityKind, dict[str, NodeRecord]] = defaultdict(dict)
        self._statements: dict[str, StatementRecord] = {}
        self._datasets: dict[str, Dataset] = {}
        self._hashes: dict[str, ArticleRecord] = {}
        self._captions: dict[str, tuple[tuple[int, int], ...]] = {}
        self._supported: defaultdict[str, list[StatementRecord]] = defaultdict(list)
        self._pointing: defaultdict[tuple[str, str], list[StatementRecord]] = defaultdict(list)
        self._named: defaultdict[tuple[str, ...], dict[str, NodeRecord]] = defaultdict(dict)
        self._surnamed: defaultdict[str, dict[str, NodeRecord]] = defaultdict(dict)

    def node(self, id: str) -> NodeRecord | None:  # noqa: A002 - an id is called so everywhere
        """The node with that id."""
        return self._nodes.get(id)

    def statement(self, id: str) -> StatementRecord | None:  # noqa: A002
        """The statement with that id, whatever its rank."""
        return self._statements.get(id)

    def source(self, id: str) -> ArticleRecord | Dataset | None:  # noqa: A002
        """The article or dataset with that id."""
        article = self._kinds[EntityKind.ARTICLE].get(id)
        return cast("ArticleRecord", article) if article else self._datasets.get(id)

    def of_kind(self, kind: EntityKind) -> Collection[NodeRecord]:
        """All nodes of a kind, in the order of the log."""
        return self._kinds[kind].values()

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
        return self._supported.get(source, ())

    def pointing_at(self, id: str, name: str) -> Sequence[StatementRecord]:  # noqa: A002
        """The statements of a property whose value is that node, whatever their rank."""
        return self._pointing.get((id, name), ())

    def named(self, name: str) -> Collection[NodeRecord]:
        """The nodes that some record of the log gave that name, accents and case aside."""
        found = self._named.get(words(name))
        return found.values() if found else ()

    def surnamed(self, word: str) -> Collection[PlayerRecord]:
        """The players that some record of the log gave a name which ends with that folded word."""
        found = self._surnamed.get(word)
        return cast("Collection[PlayerRecord]", found.values()) if found else ()
