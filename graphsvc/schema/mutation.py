"""Mutation: what can be changed."""

import strawberry

from graphsvc.schema.context import Info
from graphsvc.schema.ingesting import IngestArticleInput, IngestArticlePayload, Outcome, ingest
from graphsvc.schema.node import shown_as


@strawberry.type
class Mutation:
    """What can be changed, by those who may write. What a caller can mend is a `userErrors`."""

    @shown_as(IngestArticlePayload)
    @staticmethod
    async def ingest_article(info: Info, input: IngestArticleInput) -> Outcome:  # noqa: A002
        """Take an article in. The same text twice adds nothing."""
        return await ingest(input, info.context)
