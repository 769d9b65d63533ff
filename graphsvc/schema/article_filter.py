"""Which articles, and in what order."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from enum import Enum

import strawberry

from graphsvc.graph.records import ArticleRecord
from graphsvc.schema.context import Context
from graphsvc.schema.filters import DateFilter, IDFilter, StringFilter
from graphsvc.schema.orders import Key, SortDirection, asked, ordered


@strawberry.input
class ArticleFilter:
    """Which articles; all given conditions hold."""

    about: IDFilter | None = None
    """A match that it reports."""
    mentions: IDFilter | None = None
    """Something that it mentions."""
    published: DateFilter | None = None
    """When it was published, by the clock of its place."""
    agency: StringFilter | None = None
    """The agency that wrote it."""
    text: StringFilter | None = None
    """Its text as it came."""

    def accepts(self, record: ArticleRecord) -> bool:
        """Whether an article is wanted, by what the graph holds of it."""
        return all(self._conditions(record))

    def _conditions(self, record: ArticleRecord) -> Iterator[bool]:
        article = record.article
        if self.about:
            yield self.about.accepts(*(each.id for each in record.about))
        if self.published:
            published = article.published if article else None
            yield self.published.accepts(published.date().isoformat() if published else None)
        if self.agency:
            agency = article.agency if article else None
            yield agency is not None and self.agency.accepts(agency)


@strawberry.enum
class ArticleOrderField(Enum):
    """What articles are sorted by."""

    PUBLISHED = "PUBLISHED"
    INGESTED = "INGESTED"


@strawberry.input
class ArticleOrder:
    """By what articles are sorted; what is unknown comes last, ties go as they were taken in."""

    field: ArticleOrderField
    """By what."""
    direction: SortDirection | None = SortDirection.ASC
    """Which way."""


def _published(record: ArticleRecord) -> datetime | None:
    return record.article.published if record.article else None


KEYS: dict[ArticleOrderField, Key[ArticleRecord]] = {
    ArticleOrderField.PUBLISHED: _published,
    ArticleOrderField.INGESTED: lambda each: each.recorded,
}


async def articles_in_order(
    context: Context,
    *,
    where: ArticleFilter | None = None,
    order_by: Iterable[ArticleOrder] | None = None,
) -> list[ArticleRecord]:
    """The wanted articles, as they were taken in where nothing else is asked."""
    records = [each for each in context.view.articles if where is None or where.accepts(each)]
    if where and where.mentions:
        records = await _mentioning(where.mentions, records, context)
    if where and where.text:
        texts = await context.articles.load_many([each.id for each in records])
        found = {each.id for each in texts if where.text.accepts(each.text)}
        records = [each for each in records if each.id in found]
    ties = (KEYS[ArticleOrderField.INGESTED], False)
    return ordered(records, [*asked(order_by, KEYS), ties])


async def _mentioning(
    wanted: IDFilter, records: Sequence[ArticleRecord], context: Context
) -> list[ArticleRecord]:
    """The articles that mention something wanted: looked up from there where it is named."""
    knowledge, revision = context.knowledge, context.revision
    if wanted.named:
        told = [await knowledge.mentions(entity=each, revision=revision) for each in wanted.named]
        articles = {each.quote.article for found in told for each in found}
        records = [each for each in records if each.id in articles]
    if wanted.ne is None:
        return list(records)
    unwanted = await knowledge.mentions(entity=wanted.ne, revision=revision)
    without = {each.quote.article for each in unwanted}
    return [each for each in records if each.id not in without]
