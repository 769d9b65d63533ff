"""Claim: one source saying a statement; and the sources that there are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

import strawberry

from graphsvc import model
from graphsvc.graph.records import ArticleRecord, StatementRecord
from graphsvc.model import Stance
from graphsvc.rules import terms
from graphsvc.schema.context import Context, Info
from graphsvc.schema.node import Node, shown_as, shows
from graphsvc.schema.places import Span
from graphsvc.schema.references import ArticleRef, StatementRef, TextSpanRef
from graphsvc.schema.scalars import URL
from graphsvc.store.base import RecordedClaim


@dataclass(frozen=True)
class ToldClaim:
    """The source of a Claim: it, and what the graph makes of its statement."""

    told: RecordedClaim
    statement: StatementRecord

    @property
    def id(self) -> str:
        """The claim's own id behind that of what it told, by which it can be found again."""
        statement = self.told.claim.statement.id.partition(":")[2]
        return f"claim:{statement}/{self.told.claim.id.partition(':')[2]}"

    @property
    def stance(self) -> Stance:
        """Whether the source says the statement or denies it."""
        return self.told.claim.stance


@dataclass(frozen=True)
class Activity:
    """The source of an Extraction."""

    how: model.Extraction
    at: datetime


async def claims_on(record: StatementRecord, context: Context) -> list[ToldClaim]:
    """The claims on a statement as this record of it knows them, in the order of the log."""
    known = {voice.key for voice in record.voices}
    told = await context.claims.load(record.id)
    return [
        ToldClaim(each, record) for each in told if (each.claim.source, each.claim.stance) in known
    ]


async def claims_against(records: Iterable[StatementRecord], context: Context) -> list[ToldClaim]:
    """Claims that deny one of those statements, or say a rival of it."""
    against: list[ToldClaim] = []
    for record in records:
        denied = await claims_on(record, context)
        against += [each for each in denied if each.stance is Stance.CONTRADICTS]
        for rival in record.rivals:
            said = await claims_on(rival, context)
            against += [each for each in said if each.stance is Stance.SUPPORTS]
    return against


async def spans(quotes: Sequence[model.Quote], context: Context) -> list[Span]:
    """Quotes with the articles they stand in."""
    articles = await context.articles.load_many([each.article for each in quotes])
    return [Span(article, quote) for article, quote in zip(articles, quotes, strict=True)]


async def spans_behind(records: Iterable[StatementRecord], context: Context) -> list[Span]:
    """The places in articles that support some statements, each once, in reading order."""
    found = await context.claims.load_many([each.id for each in records])
    claims = [each.claim for told in found for each in told]
    quotes = {quote for each in claims if each.stance is Stance.SUPPORTS for quote in each.quotes}
    return await spans(sorted(quotes, key=lambda q: (q.article, q.start, q.end)), context)


@shows(Activity, iri=terms.EXTRACTION)
class Extraction:
    """How a claim was made (a PROV activity)."""

    @strawberry.field
    @staticmethod
    def agent(activity: strawberry.Parent[Activity]) -> str:
        """The extractor."""
        return activity.how.agent

    @strawberry.field
    @staticmethod
    def version(activity: strawberry.Parent[Activity]) -> str:
        """Its version."""
        return activity.how.version

    @strawberry.field
    @staticmethod
    def rule(activity: strawberry.Parent[Activity]) -> str | None:
        """The rule that found it."""
        return activity.how.rule

    at: datetime
    """When the graph took it in."""

    @strawberry.field
    @staticmethod
    def confidence(activity: strawberry.Parent[Activity]) -> float | None:
        """0 to 1: how sure the rule is that the source says this."""
        return activity.how.confidence


@shows(model.Dataset)
class Dataset(Node):
    """A source that is not an article: a table of facts."""

    name: str
    """Its name."""
    licence: str | None
    """Under what terms it may be used."""
    url: URL | None
    """Where it comes from."""


@shows(model.Curator)
class Curator(Node):
    """A person who settles what sources leave open."""

    name: str
    """Who."""


Source = Annotated[
    ArticleRef | Dataset | Curator,
    strawberry.union("Source", description="Where a claim comes from."),
]


@shows(ToldClaim, iri=terms.CLAIM)
class Claim(Node):
    """One source saying, or denying, a statement (a PROV entity)."""

    statement: StatementRef
    """What it says."""
    stance: Stance
    """Whether it says the statement or denies it."""

    @shown_as(Source)
    @staticmethod
    def source(
        claim: strawberry.Parent[ToldClaim], info: Info
    ) -> ArticleRecord | model.Dataset | model.Curator | None:
        """Who says it."""
        return info.context.view.source(claim.told.claim.source)

    @shown_as(list[TextSpanRef])
    @staticmethod
    async def evidence(claim: strawberry.Parent[ToldClaim], info: Info) -> Sequence[Span]:
        """The words that say it."""
        return await spans(claim.told.claim.quotes, info.context)

    @shown_as(Extraction)
    @staticmethod
    def extraction(claim: strawberry.Parent[ToldClaim]) -> Activity:
        """How it was found."""
        return Activity(claim.told.claim.extraction, claim.told.at)
