"""What several articles share, what each adds, and where they deny one another."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphsvc.graph.lookups import Lookups
from graphsvc.graph.records import ArticleRecord, StatementRecord
from graphsvc.model import Stance
from graphsvc.reasoning.conflicts import Conflict, conflicts_of, wanted


@dataclass(frozen=True)
class Alone:
    """What one article says, and none of the others."""

    article: ArticleRecord
    statements: Sequence[StatementRecord]


@dataclass(frozen=True)
class Comparison:
    """Articles side by side. No statement is in two of the three parts."""

    agreed: Sequence[StatementRecord]
    """What all of them say."""
    only_in: Sequence[Alone]
    """What one of them adds, article by article."""
    contradicted: Sequence[Conflict]
    """Rival values that different articles tell, and what one says and another denies."""


def compare(view: Lookups, articles: Sequence[ArticleRecord]) -> Comparison:
    """Articles by what they say of the world; what is said of the articles themselves is left out.

    What some of them say and the others neither say nor contradict is in no part, unless it is one.
    """
    told = {each: _told_by(view, each) for each in articles}
    supporters = Counter(record for records in told.values() for record in records)
    contradicted = [*_rivals(view, told), *_denied(supporters, articles)]
    open_to_doubt = {record for each in contradicted for record in each.statements}
    return Comparison(
        agreed=[each for each, by in supporters.items() if by == len(articles)],
        only_in=[
            Alone(article, [r for r in records if supporters[r] == 1 and r not in open_to_doubt])
            for article, records in told.items()
        ],
        contradicted=contradicted,
    )


def _told_by(view: Lookups, article: ArticleRecord) -> list[StatementRecord]:
    told = view.statements_from(article.id)
    return [
        each
        for each in told
        if not each.statement.subject.startswith("article:") and _is_said(each, article)
    ]


def _is_said(record: StatementRecord, article: ArticleRecord) -> bool:
    """Whether it is the likelier reading of the words of an article."""
    return any(v.source == article.id and v.alternative is None for v in record.voices)


def _rivals(view: Lookups, told: dict[ArticleRecord, list[StatementRecord]]) -> Iterator[Conflict]:
    """The conflicts in which different articles are on different sides."""
    named = (each.statement.subject for records in told.values() for each in records)
    for subject in dict.fromkeys(named):
        node = view.node(subject)
        found = conflicts_of(node) if node else ()
        for conflict in (each for each in found if wanted(each, None)):
            sides = [{a for a, said in told.items() if r in said} for r in conflict.statements]
            if len([side for side in sides if side]) > 1 and len(set.union(*sides)) > 1:
                yield conflict


def _denied(
    supporters: Counter[StatementRecord], articles: Sequence[ArticleRecord]
) -> Iterator[Conflict]:
    """Each statement that one of the articles says and another denies."""
    ids = {each.id for each in articles}
    for record in supporters:
        against = {each.source for each in record.voices if each.stance is Stance.CONTRADICTS}
        if against & ids:
            yield Conflict((record,))
