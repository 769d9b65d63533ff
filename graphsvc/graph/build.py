"""The graph as a view of the log: a pure function of its commits, kept current one by one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from graphsvc.graph.changes import Before, Change, ChangeSet, Told, changes, nodes_of
from graphsvc.graph.copies import sentences_of
from graphsvc.graph.copying import copied
from graphsvc.graph.lookups import Lookups
from graphsvc.graph.ranking import Verdict, competition, firmer, judge
from graphsvc.graph.records import (
    ArticleRecord,
    CardRecord,
    ClubRecord,
    CompetitionRecord,
    DuelRecord,
    EditionRecord,
    GoalRecord,
    MatchRecord,
    NodeRecord,
    PlaceRecord,
    PlayerRecord,
    ShotRecord,
    StageRecord,
    StatementRecord,
    SubstitutionRecord,
    VenueRecord,
    Voice,
)
from graphsvc.graph.settling import Settler
from graphsvc.graph.slots import SETTLERS
from graphsvc.model import (
    Article,
    Claim,
    Commit,
    Dataset,
    Entity,
    EntityKind,
    EntityValue,
    Modality,
    Quote,
    Record,
    SegmentKind,
    Stance,
    Statement,
    StatementStatus,
)
from graphsvc.reference.naming import words

RECORDS: dict[EntityKind, type[NodeRecord]] = {
    EntityKind.CLUB: ClubRecord,
    EntityKind.PLAYER: PlayerRecord,
    EntityKind.MATCH: MatchRecord,
    EntityKind.GOAL: GoalRecord,
    EntityKind.SHOT: ShotRecord,
    EntityKind.DUEL: DuelRecord,
    EntityKind.CARD: CardRecord,
    EntityKind.SUBSTITUTION: SubstitutionRecord,
    EntityKind.COMPETITION: CompetitionRecord,
    EntityKind.EDITION: EditionRecord,
    EntityKind.STAGE: StageRecord,
    EntityKind.VENUE: VenueRecord,
    EntityKind.PLACE: PlaceRecord,
    EntityKind.ARTICLE: ArticleRecord,
}
"""Which record a node of each kind holds."""

_Group = tuple[str, str]
"""A subject and a property: the statements that are judged together."""


class GraphView(Lookups):
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
        heard = self._hear(commit.records)
        changed = [each for told in heard.values() for each in self._judge(told, at=commit.at)]
        for settler, (subject, name) in self._settlers(heard):
            settler(self._nodes[subject], name, self._nodes)
        told = [each for group in heard.values() for each in group]
        moved = [each.record for each in told] + [each.statement for each in changed]
        return ChangeSet(
            commit.revision,
            commit.at,
            changes=tuple(changed),
            supported=tuple(dict.fromkeys(each.record for each in told if each.supported)),
            touched=frozenset(nodes_of(moved)),
        )

    def _hear(self, records: Iterable[Record]) -> dict[_Group, list[Told]]:
        """Take in records; the statements of which they tell something new, by group."""
        heard: defaultdict[_Group, list[Told]] = defaultdict(list)
        for record in records:
            for told in self._take(record):
                statement = told.record.statement
                heard[statement.subject, statement.property].append(told)
        return heard

    def _take(self, record: Record) -> Iterable[Told]:
        """Take in one record; the statement of which something new is told."""
        match record:
            case Claim():
                return self._take_claim(record)
            case Entity():
                self._take_entity(record)
            case Article():
                self._take_article(record)
            case Dataset():
                self._datasets.setdefault(record.id, record)
            case _:  # mentions stay in the store
                pass
        return ()

    def _take_entity(self, entity: Entity) -> None:
        """A new node, or another name of a known one: of a player the fullest counts."""
        node = self._nodes.get(entity.id)
        if node is None:
            node = RECORDS[entity.kind](entity.id, entity.kind, entity.name)
            self._add(node)
        elif node.kind is EntityKind.PLAYER and len(entity.name) > len(node.name):
            node.name = entity.name
            node.revision = self.revision
        name = words(entity.name)
        self._named[name][node.id] = node
        if node.kind is EntityKind.PLAYER and name:
            self._surnamed[name[-1]][node.id] = node

    def _take_article(self, article: Article) -> None:
        """A node for an article. Its text stays in the store, but for where captions lie."""
        if article.id in self._nodes:
            return
        bare = replace(article, text="", segments=())
        node = ArticleRecord(article.id, EntityKind.ARTICLE, article.headline, article=bare)
        node.recorded = self.revision
        node.sentences = sentences_of(article)
        captions = article.of_kind(SegmentKind.CAPTION)
        self._captions[article.id] = tuple((each.start, each.end) for each in captions)
        self._hashes[article.sha256] = node
        self._add(node)

    def _add(self, node: NodeRecord) -> None:
        node.revision = self.revision
        self._nodes[node.id] = self._kinds[node.kind][node.id] = node
        self.network.add_node(node.id, record=node)

    def _take_claim(self, claim: Claim) -> Iterable[Told]:
        """Add a source's voice to a statement. What no record introduced cannot be told of."""
        if not self._introduced(claim.statement):
            return ()
        record = self._statements.get(claim.statement.id) or self._add_statement(claim.statement)
        supports = claim.stance is Stance.SUPPORTS and claim.source not in record.sources
        if supports:
            self._supported[claim.source].append(record)
        voices = _heard(record.voices, self._voice(claim))
        if voices == record.voices:
            return ()
        record.voices = voices
        return (Told(record, claim.source, supports and record.since < self.revision),)

    def _introduced(self, statement: Statement) -> bool:
        value = statement.value
        known = not isinstance(value, EntityValue) or value.entity in self._nodes
        return known and statement.subject in self._nodes

    def _add_statement(self, statement: Statement) -> StatementRecord:
        record = StatementRecord(statement, since=self.revision)
        subject = self._nodes[statement.subject]
        self._statements[record.id] = subject.statements[record.id] = record
        subject.told.setdefault(statement.property, []).append(record)
        if isinstance(statement.value, EntityValue):
            self._pointing[statement.value.entity, statement.property].append(record)
        return record

    def _voice(self, claim: Claim) -> Voice:
        captions = self._captions.get(claim.source)
        caption_only = bool(captions and claim.quotes) and all(map(self._in_caption, claim.quotes))
        how = claim.extraction
        return Voice(
            claim.source, claim.stance, claim.basis, how.confidence, caption_only, how.priors
        )

    def _in_caption(self, quote: Quote) -> bool:
        spans = self._captions.get(quote.article, ())
        return any(start <= quote.start and quote.end <= end for start, end in spans)

    # ------------------------------------------------------------ believing

    def _judge(self, told: Sequence[Told], *, at: datetime) -> Iterable[Change]:
        """Judge a group again, of which something new is told; what that changes."""
        records = self._judged(told)
        before = Before.of(records, revision=self.revision)
        verdicts = judge(records)
        for record in records:
            self._believe(record, verdicts[record.id])
        return list(changes(records, before, revision=self.revision, at=at, told=told))

    def _judged(self, told: Sequence[Told]) -> Iterable[StatementRecord]:
        """The statements to be judged: all that compete, else those of which something is told."""
        statement = told[0].record.statement
        if competition(statement.property).single_valued:
            return self._nodes[statement.subject].told[statement.property]
        return list(dict.fromkeys(each.record for each in told))

    def _believe(self, record: StatementRecord, verdict: Verdict) -> None:
        """Write a verdict down: on the statement, and as an edge."""
        record.status, record.rank, record.why = verdict.status, verdict.rank, verdict.why
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
        if fact and record.status is StatementStatus.ACCEPTED:
            self.network.add_edge(source, target, key=record.id, property=statement.property)
        elif drawn:
            self.network.remove_edge(source, target, key=record.id)

    def _settlers(self, groups: Iterable[_Group]) -> Iterable[tuple[Settler, _Group]]:
        """What makes the attributes of those groups again; each settler once for a node."""
        calls: dict[tuple[Settler, str], tuple[Settler, _Group]] = {}
        for subject, name in groups:
            settler = SETTLERS.get((self._nodes[subject].kind, name))
            if settler:
                calls[settler, subject] = settler, (subject, name)
        return calls.values()


def _heard(voices: tuple[Voice, ...], new: Voice) -> tuple[Voice, ...]:
    """The voices on a statement with another claim among them: one for each source and stance."""
    for place, old in enumerate(voices):
        if (old.source, old.stance) == (new.source, new.stance):
            merged = new._replace(
                basis=firmer(old.basis, new.basis),
                confidence=max(old.confidence, new.confidence),
                caption_only=old.caption_only and new.caption_only,
                priors=old.priors and new.priors,
            )
            return (*voices[:place], merged, *voices[place + 1 :])
    return (*voices, new)
