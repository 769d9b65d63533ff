"""Names: what an entity is called, and where articles mention it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import strawberry

from graphsvc import model
from graphsvc.graph.records import AliasRecord, ArticleRecord, NodeRecord
from graphsvc.model import AliasKind, TextValue
from graphsvc.schema.claim import spans_behind
from graphsvc.schema.context import Context, Info
from graphsvc.schema.node import Node, shown_as, shows
from graphsvc.schema.places import Span
from graphsvc.schema.references import ArticleRef, EntityRef, TextSpanRef


@shows(AliasRecord)
class Alias:
    """One name of an entity."""

    text: str
    """The name."""
    kind: AliasKind
    """In what way it names the entity."""

    @strawberry.field
    @staticmethod
    def language(alias: strawberry.Parent[AliasRecord]) -> str | None:
        """Its language (BCP 47), where a source tells."""
        value = alias.statement.statement.value
        return value.language if isinstance(value, TextValue) else None

    scope: ArticleRef | None
    """Set where the name holds in one article only."""

    @shown_as(list[TextSpanRef])
    @staticmethod
    async def evidence(alias: strawberry.Parent[AliasRecord], info: Info) -> Sequence[Span]:
        """Where it is used so."""
        return await spans_behind([alias.statement], info.context)


@dataclass(frozen=True)
class Sighting:
    """The source of a Mention: it, its entity and its article."""

    mention: model.Mention
    entity: NodeRecord
    span: Span

    @property
    def id(self) -> str:
        """The article, the place and the entity."""
        return self.mention.id

    @property
    def surface(self) -> str:
        """The words of the article."""
        return self.mention.quote.exact

    @property
    def alias(self) -> AliasRecord | None:
        """The name used, where it is one the graph knows; one of this article before others."""
        named = [each for each in self.entity.aliases if each.text == self.surface]
        scoped = [each for each in named if each.scope and each.scope.id == self.span.source.id]
        return next(iter(scoped), next((each for each in named if each.scope is None), None))

    @property
    def confidence(self) -> float:
        """How sure the link is."""
        return self.mention.confidence


async def sightings(mentions: Iterable[model.Mention], context: Context) -> list[Sighting]:
    """Mentions with their entities and articles, in the order of the text."""
    known = [(each, context.view.node(each.entity)) for each in mentions]
    linked = [(mention, node) for mention, node in known if node is not None]
    articles = await context.articles.load_many([each.quote.article for each, _ in linked])
    found = [
        Sighting(mention, node, Span(article, mention.quote))
        for (mention, node), article in zip(linked, articles, strict=True)
    ]
    return sorted(found, key=lambda each: (each.span.source.id, each.span.start, each.id))


@shows(Sighting)
class Mention(Node):
    """A place where an article names an entity, or points at it with other words."""

    entity: EntityRef
    """What is meant."""
    span: TextSpanRef
    """Where."""
    surface: str
    """The words of the article."""
    alias: Alias | None
    """The name used, where the graph knows it as one."""
    confidence: float
    """0 to 1: how sure the link is."""


async def mentions_of(node: NodeRecord, context: Context) -> list[Sighting]:
    """Where an entity is mentioned; of an article, the mentions in it."""
    inside = isinstance(node, ArticleRecord)
    found = await context.knowledge.mentions(
        article=node.id if inside else None,
        entity=None if inside else node.id,
        revision=context.revision,
    )
    return await sightings(found, context)
