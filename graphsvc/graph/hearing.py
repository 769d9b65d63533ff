"""Taking records in: nodes, articles, and who says what."""

from bisect import insort
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graphsvc.graph.changes import Told
from graphsvc.graph.copies import original_of, sentences_of, versions_of
from graphsvc.graph.leading import followed
from graphsvc.graph.lookups import MAY_BE, Lookups
from graphsvc.graph.parts import Part, heard, place_in, renamed, silence
from graphsvc.graph.records import RECORDS, ArticleRecord, NodeRecord, StatementRecord, Voice
from graphsvc.model import (
    Article,
    Claim,
    DeprecationReason,
    Entity,
    EntityKind,
    EntityValue,
    Quote,
    SegmentKind,
    Stance,
    Statement,
)
from graphsvc.reference.naming import words

COMMON = 100
"""Articles that have a sentence in common; one that more have tells nothing of copies."""


class Hearing(Lookups):
    """A graph that learns of nodes and of statements, and does not judge them yet."""

    # ------------------------------------------------------------ nodes

    def _take_entity(self, entity: Entity, source: str) -> None:
        """A new node, or another name of a known one: of a player the fullest counts."""
        node = self._nodes.get(entity.id)
        if node is None:
            node = RECORDS[entity.kind](entity.id, entity.kind, entity.name, introduced=source)
            self._introduced[source].append(entity.id)
            self._add(node)
        elif node.kind is EntityKind.PLAYER and len(entity.name) > len(node.name):
            node.name = entity.name
            node.revision = self.revision
        name = words(entity.name)
        self._named[name][node.id] = node
        if node.kind is EntityKind.PLAYER and name:
            self._surnamed[name[-1]][node.id] = node

    def _take_article(self, article: Article) -> Iterable[Told]:
        """A node for an article. Its text stays in the store, but for where captions lie.

        Of earlier versions of it, what they say counts no more.
        """
        if article.id in self._nodes:
            return ()
        bare = replace(article, text="", segments=())
        node = ArticleRecord(article.id, EntityKind.ARTICLE, article.headline, article=bare)
        node.recorded = self.revision
        node.sentences = sentences_of(article)
        captions = article.of_kind(SegmentKind.CAPTION)
        self._captions[article.id] = tuple((each.start, each.end) for each in captions)
        self._hashes[article.sha256] = node
        node.origin = original_of(node, self._with_sentences(node)) or article.id
        for sentence in node.sentences:
            told_in = self._told_in.setdefault(sentence, [])
            if len(told_in) < COMMON:
                told_in.append(node)
        self._add(node)
        return self._supersede(article)

    def _with_sentences(self, node: ArticleRecord) -> Iterator[ArticleRecord]:
        """The known articles that share a sentence with one, in the order of the log."""
        found = (each for sentence in node.sentences for each in self._told_in.get(sentence, ()))
        yield from sorted(dict.fromkeys(found), key=lambda each: (each.recorded, each.id))

    def _supersede(self, article: Article) -> list[Told]:
        told: list[Told] = []
        for key in versions_of(article):
            for earlier in self._versions.setdefault(key, []):
                if earlier not in self._silenced:
                    self._silenced[earlier] = DeprecationReason.SUPERSEDED
                    told += self._speak_again(earlier, cause=article.id)
            self._versions[key].append(article.id)
        return told

    def _add(self, node: NodeRecord) -> None:
        node.revision = self.revision
        self._nodes[node.id] = self._kinds[node.kind][node.id] = node
        self.network.add_node(node.id, record=node)

    # ------------------------------------------------------------ statements

    def _take_claim(self, claim: Claim) -> Iterable[Told]:
        """Add a source's voice to a statement. What no record introduced cannot be told of."""
        told, voice = claim.statement, self._voice(claim)
        statement = self._as_now(told, voice)
        if not self._is_introduced(statement):
            return ()
        record = self._statements.get(statement.id) or self._add_statement(statement)
        supports = voice.stance is Stance.SUPPORTS and claim.source not in record.sources
        if statement is not told or record.id in self._parts:
            place = self._place_of(record, told)
            self._note_part(record, told, voice, since=self.revision, place=place)
        voices = heard(record.voices, voice)
        if voices == record.voices:
            return ()
        self._index_voice(record, voice)
        record.voices = voices
        if statement.property == MAY_BE:
            self._weigh_again(statement.subject)
        if voice.alternative:
            self._note_reading(told.id, voice.alternative.to)
        if self._hidden or self._silenced:
            self._look_at(record)
        return (Told(record, claim.source, supports and record.since < self.revision),)

    def _voice(self, claim: Claim) -> Voice:
        captions = self._captions.get(claim.source)
        caption_only = bool(captions and claim.quotes) and all(map(self._in_caption, claim.quotes))
        source = self._nodes.get(claim.source)
        how = claim.extraction
        return Voice(
            claim.source,
            claim.stance,
            claim.basis,
            how.confidence,
            caption_only,
            how.priors,
            source.origin if isinstance(source, ArticleRecord) else claim.source,
            silence(self._silenced.get(claim.source), how.alternative),
            how.alternative,
        )

    def _in_caption(self, quote: Quote) -> bool:
        spans = self._captions.get(quote.article, ())
        return any(start <= quote.start and quote.end <= end for start, end in spans)

    def _weigh_again(self, label: str) -> None:
        """Judge again what names a node: what it may be tells which values agree."""
        told = self._pointing.get(label, {}).values()
        self._left += [(r.statement.subject, r.statement.property) for each in told for r in each]

    def _note_reading(self, label: str, likelier: str) -> None:
        """Note that the same words tell one statement or the other, by the ids they are told by."""
        self._readings.setdefault(label, {})[likelier] = True
        self._readings.setdefault(likelier, {})[label] = True

    def _is_introduced(self, statement: Statement) -> bool:
        value = statement.value
        known = not isinstance(value, EntityValue) or value.entity in self._nodes
        return known and statement.subject in self._nodes

    def _add_statement(
        self, statement: Statement, *, since: int | None = None, place: int | None = None
    ) -> StatementRecord:
        """A record of a statement, in its place among those of its subject."""
        if place is None:
            self._places += 1
            place = self._places
        record = StatementRecord(statement, since=since or self.revision, place=place)
        subject = self._nodes[statement.subject]
        self._statements[record.id] = record
        self._put(subject, record)
        for label in values_of(statement):
            self._pointing.setdefault(label, {}).setdefault(statement.property, []).append(record)
        for label in qualifiers_of(statement):
            self._qualifying.setdefault(label, []).append(record)
        return record

    def _put(self, subject: NodeRecord, record: StatementRecord) -> None:
        """Among the statements of its subject, in the order of the log."""
        told = subject.told.setdefault(record.statement.property, [])
        if told and record.place < told[-1].place:
            insort(told, record, key=by_place)
        else:
            told.append(record)
        subject.statements[record.id] = record

    def _index_voice(self, record: StatementRecord, voice: Voice) -> None:
        index = self._supported if voice.stance is Stance.SUPPORTS else self._denied
        if place_in(record.voices, voice) is None:
            index[voice.source].append(record)

    def _touch(self, labels: Iterable[str]) -> None:
        """See at the end of the commit whether some source still tells of those nodes."""
        self._to_show.update(dict.fromkeys(labels, True))

    def _look_at(self, record: StatementRecord) -> None:
        """The same of all nodes that a statement names."""
        statement = record.statement
        self._touch([statement.subject, *values_of(statement), *qualifiers_of(statement)])

    def _place_of(self, record: StatementRecord, told: Statement) -> int:
        """The place of what is told of a record: its own where nobody said it yet, else the next.

        So the places of what comes later are the same, whether nodes were merged or not.
        """
        if record.voices and told.id not in self.told_as(record.id):
            self._places += 1
        return self._places

    def _note_part(
        self, record: StatementRecord, told: Statement, voice: Voice, *, since: int, place: int
    ) -> None:
        """Keep apart what is told under an id of its own."""
        own = Part(record.statement, record.voices, record.since, record.place)
        parts = self._parts.setdefault(record.id, {record.id: own} if record.voices else {})
        part = parts.get(told.id) or Part(told, (), since, place)
        parts[told.id] = part._replace(voices=heard(part.voices, voice))
        self._part_of.setdefault(told.id, {})[record.id] = True

    def _as_now(self, statement: Statement, voice: Voice) -> Statement:
        """A statement with the labels that its nodes have now, for one that says it."""
        if not (self._redirects or self._moved):
            return statement
        moves = self._moved.get((statement.id, *voice.key), ())
        return renamed(statement, lambda label: followed(label, moves, self.label_now))

    # ------------------------------------------------------------ hearing again

    def _speak_again(self, source: str, *, cause: str) -> list[Told]:
        """Say of all that a source says whether it counts; what that is told of."""
        silenced = self._silenced.get(source)
        records = [*self._supported.get(source, ()), *self._denied.get(source, ())]

        def again(voices: tuple[Voice, ...]) -> tuple[Voice, ...]:
            return tuple(
                each._replace(silenced=silence(silenced, each.alternative))
                if each.source == source
                else each
                for each in voices
            )

        for record in records:
            record.voices = again(record.voices)
            for label, part in self._parts.get(record.id, {}).items():
                self._parts[record.id][label] = part._replace(voices=again(part.voices))
            self._look_at(record)
        return [Told(record, cause, supported=False) for record in records]


def by_place(record: StatementRecord) -> int:
    """The place of a statement in the order of the log."""
    return record.place


def values_of(statement: Statement) -> Iterator[str]:
    """The node that is the value of a statement, if one is."""
    if isinstance(statement.value, EntityValue):
        yield statement.value.entity


def qualifiers_of(statement: Statement) -> Iterator[str]:
    """The nodes that narrow a statement."""
    for each in statement.qualifiers:
        if isinstance(each.value, EntityValue):
            yield each.value.entity
