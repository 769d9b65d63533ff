"""Article: a news text, its zones, and what was taken from it."""

from collections.abc import Sequence
from datetime import datetime

import strawberry

from graphsvc import model
from graphsvc.graph.records import ArticleRecord
from graphsvc.model import EntityKind, SegmentKind, Stance
from graphsvc.reasoning.checks import Checked, checks_from
from graphsvc.rules.terms import KINDS
from graphsvc.schema.check import Check
from graphsvc.schema.claim import ToldClaim
from graphsvc.schema.connections import Connection, Paged
from graphsvc.schema.context import Context, Info
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.places import Span, Zone
from graphsvc.schema.references import ClaimRef, MatchRef
from graphsvc.schema.scalars import URL
from graphsvc.schema.span import Segment, TextSpan
from graphsvc.schema.subject import Entity

READ = (SegmentKind.HEADLINE, SegmentKind.CAPTION, SegmentKind.PARAGRAPH)
"""Zones that claims are taken from."""


async def claims_from(article: ArticleRecord, context: Context) -> list[ToldClaim]:
    """The claims that name an article as their source, in the order of the log."""
    records = context.view.statements_from(article.id)
    found = await context.claims.load_many([each.id for each in records])
    return [
        ToldClaim(told, record)
        for record, claims in zip(records, found, strict=True)
        for told in claims
        if told.claim.source == article.id
    ]


async def uncovered(article: ArticleRecord, context: Context) -> list[Span]:
    """Sentences that no claim's quote touches, in the order of the text."""
    text = await context.articles.load(article.id)
    claims = await claims_from(article, context)
    used = [quote for each in claims for quote in each.told.claim.quotes]
    zones = text.of_kind(*READ)
    return [
        Span(text, text.quote(sentence.start, sentence.end))
        for sentence in text.of_kind(SegmentKind.SENTENCE)
        if any(zone.start <= sentence.start < zone.end for zone in zones)
        and not any(q.start < sentence.end and sentence.start < q.end for q in used)
    ]


def _told(article: ArticleRecord) -> model.Article:
    """What the log says of an article; a record of the graph always has it."""
    if article.article is None:
        raise ValueError(f"{article.id} has no article")
    return article.article


@shows(ArticleRecord, iri=KINDS[EntityKind.ARTICLE])
class Article(Entity):
    """A news text. Its identity is its content."""

    @strawberry.field
    @staticmethod
    def headline(article: strawberry.Parent[ArticleRecord]) -> str | None:
        """The headline; of a text without one, its first sentence, shortened."""
        return _told(article).headline

    @strawberry.field
    @staticmethod
    def authors(article: strawberry.Parent[ArticleRecord]) -> list[str]:
        """Who is named as its author beside the text, in the order named."""
        return list(_told(article).authors)

    @strawberry.field
    @staticmethod
    def agency(article: strawberry.Parent[ArticleRecord]) -> str | None:
        """Who wrote it, as the byline or the dateline says."""
        return _told(article).agency

    @strawberry.field
    @staticmethod
    def publisher(article: strawberry.Parent[ArticleRecord]) -> str | None:
        """Who published it."""
        return _told(article).publisher

    @strawberry.field
    @staticmethod
    def language(article: strawberry.Parent[ArticleRecord]) -> str:
        """Its language (BCP 47)."""
        return _told(article).language

    @shown_as(URL | None)
    @staticmethod
    def url(article: strawberry.Parent[ArticleRecord]) -> str | None:
        """Where it is on the web."""
        return _told(article).url

    @strawberry.field
    @staticmethod
    def sha256(article: strawberry.Parent[ArticleRecord]) -> str:
        """The hash of its text in UTF-8, hexadecimal."""
        return _told(article).sha256

    @strawberry.field
    @staticmethod
    def published(article: strawberry.Parent[ArticleRecord]) -> datetime | None:
        """When it was published; null where only a day is told."""
        return _told(article).published

    @strawberry.field
    @staticmethod
    def updated(article: strawberry.Parent[ArticleRecord]) -> datetime | None:
        """When it was last changed."""
        return _told(article).updated

    @strawberry.field
    @staticmethod
    async def text(article: strawberry.Parent[ArticleRecord], info: Info) -> str:
        """The raw text, code point for code point."""
        return (await info.context.articles.load(article.id)).text

    @shown_as(list[Segment])
    @staticmethod
    async def segments(
        article: strawberry.Parent[ArticleRecord],
        info: Info,
        kinds: list[SegmentKind] | None = None,
    ) -> list[Zone]:
        """Its zones, in the order of the text."""
        text = await info.context.articles.load(article.id)
        return [Zone(text, each) for each in text.segments if kinds is None or each.kind in kinds]

    about: list[MatchRef]
    """The matches it reports."""

    @shown_as(Connection[ClaimRef], Paged(50))
    @staticmethod
    async def claims(
        article: strawberry.Parent[ArticleRecord], info: Info, stance: Stance | None = None
    ) -> list[ToldClaim]:
        """What it says, in the order it was taken in."""
        claims = await claims_from(article, info.context)
        return [each for each in claims if stance is None or each.stance is stance]

    @shown_as(list[TextSpan])
    @staticmethod
    async def uncovered(article: strawberry.Parent[ArticleRecord], info: Info) -> Sequence[Span]:
        """Sentences that no claim was taken from."""
        return await uncovered(article, info.context)

    @shown_as(list[Check])
    @staticmethod
    def checks(article: strawberry.Parent[ArticleRecord], info: Info) -> list[Checked]:
        """The rules of football, applied to it and to what it tells."""
        return checks_from(article, info.context.view)
