"""Which sources of a statement count as known before an article: so that priors run in no circle.

Not the article itself, in another version or paper, or it would speak for itself; and no claim
that a prior has moved, or priors would feed on priors.
"""

from collections.abc import Sequence
from dataclasses import replace

from graphsvc.graph.copies import is_copy, sentences_of
from graphsvc.graph.lookups import Lookups
from graphsvc.graph.ranking import in_order, judge_alone
from graphsvc.graph.records import ArticleRecord, StatementRecord
from graphsvc.model import Article, StatementStatus

Sure = tuple[StatementRecord, float]
"""A statement, and how sure it is."""
EVEN = 0.5
"""Up to which chance a statement tells nothing: it is as likely wrong as right, or more so."""


class IndependentSources:
    """The sources of a graph that count for one article."""

    def __init__(self, view: Lookups, article: Article) -> None:
        self._view = view
        self._article = article
        self._sentences = sentences_of(article)
        self._told_again: dict[str, bool] = {}

    def own(self, record: StatementRecord) -> Sure | None:
        """How sure an accepted fact is by what counts; None where that does not carry it."""
        if not in_order((record,)):
            return None
        voices = tuple(
            each for each in record.voices if not (each.priors or self._is_told_again(each.source))
        )
        sure = record.confidence
        if len(voices) < len(record.voices):
            verdict = judge_alone(replace(record, voices=voices))
            sure = verdict.confidence if verdict.status is StatementStatus.ACCEPTED else 0.0
        return (record, sure) if sure > EVEN else None

    def all_own(self, *records: StatementRecord) -> Sequence[Sure]:
        """The same of several that are only true together; none if one of them is not carried."""
        own = [self.own(each) for each in records]
        return [each for each in own if each] if all(own) else ()

    def _is_told_again(self, source: str) -> bool:
        """Whether a source is the article that is read, in another version or paper."""
        if source not in self._told_again:
            known = self._view.source(source)
            self._told_again[source] = isinstance(known, ArticleRecord) and is_copy(
                self._article, self._sentences, known
            )
        return self._told_again[source]
