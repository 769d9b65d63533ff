"""The evidence of an operation: statements with their claims, as a client reads them."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from graphsvc.graph.records import ArticleRecord, StatementRecord
from graphsvc.model import Article, Claim, Quote, Stance
from graphsvc.schema import Context
from graphsvc.schema.places import Span
from graphsvc.schema.sentences import sentence

Path = tuple[str | int, ...]


class Cited(NamedTuple):
    """A field with statements behind it, of each of which at most `first` claims are wanted."""

    path: Path
    first: int
    statements: Sequence[StatementRecord]


async def citations(cited: Sequence[Cited], context: Context) -> list[dict[str, object]]:
    """The fields with their statements and claims, as a client reads them."""
    ids = list(dict.fromkeys(each.id for field in cited for each in field.statements))
    told = await context.claims.load_many(ids)
    claims = {key: [each.claim for each in found] for key, found in zip(ids, told, strict=True)}
    quoted = {quote.article for found in claims.values() for each in found for quote in each.quotes}
    texts = await context.articles.load_many(sorted(quoted))
    evidence = Evidence(context, claims, {each.id: each for each in texts})
    return [
        {
            "path": list(field.path),
            "statements": [evidence.of(each, field.first) for each in field.statements],
        }
        for field in cited
    ]


class Evidence(NamedTuple):
    """What was fetched for the citations of one operation."""

    context: Context
    claims: Mapping[str, Sequence[Claim]]
    """By the id of their statement."""
    articles: Mapping[str, Article]

    def of(self, record: StatementRecord, first: int) -> dict[str, object]:
        """A statement with at most `first` claims; every source once before any comes again."""
        said = [each for each in self.claims[record.id] if each.stance is Stance.SUPPORTS]
        rounds = zip_longest(*(self._entries(each) for each in said))
        entries = [each for entries in rounds for each in entries if each]
        return {
            "id": record.id,
            "text": sentence(record, self.context.name_of),
            "rank": record.rank,
            "status": record.status,
            "basis": record.basis,
            "claims": entries[:first],
        }

    def _entries(self, claim: Claim) -> list[dict[str, object]]:
        """A claim once for each place in its article; that of a dataset without a place."""
        source = self.context.view.source(claim.source)
        if isinstance(source, ArticleRecord):
            article = {"id": source.id, "headline": source.name}
            return [{"article": article, **self._place(each)} for each in claim.quotes]
        name = source.name if source else claim.source
        return [{"dataset": {"id": claim.source, "name": name}}]

    def _place(self, quote: Quote) -> dict[str, object]:
        span = Span(self.articles[quote.article], quote)
        return {
            "zone": span.segment.kind,
            "sentence": span.sentence,
            "quote": span.quote,
            "start": span.start,
            "end": span.end,
            "startUtf16": span.start_utf16,
            "endUtf16": span.end_utf16,
        }
