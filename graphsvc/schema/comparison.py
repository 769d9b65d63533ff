"""ArticleComparison: what several articles share, what each adds, where they disagree."""

from collections.abc import Sequence

from graphql import GraphQLError

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import ArticleRecord
from graphsvc.reasoning import comparing
from graphsvc.schema.conflict import Conflict
from graphsvc.schema.lookups import of_type
from graphsvc.schema.node import shows
from graphsvc.schema.references import ArticleRef, StatementRef


@shows(comparing.Alone)
class ArticleOnly:
    """What one article says, and none of the others compared."""

    article: ArticleRef
    """The article."""
    statements: list[StatementRef]
    """What it alone says, in the order it was taken in."""


@shows(comparing.Comparison)
class ArticleComparison:
    """What several articles share, what each adds, and where they disagree."""

    agreed: list[StatementRef]
    """What all of them say."""
    only_in: list[ArticleOnly]
    """What each of them adds, in the order asked."""
    contradicted: list[Conflict]
    """Where they tell different values, or one denies what another says."""


def compared(view: GraphView, ids: Sequence[str]) -> comparing.Comparison:
    """The articles with those ids side by side.

    Raises `GraphQLError` for fewer than two, and for an id that no article has.
    """
    articles = [_article(view, each) for each in dict.fromkeys(ids)]
    if len(articles) < 2:
        raise GraphQLError("`ids` must name at least two different articles.")
    return comparing.compare(view, articles)


def _article(view: GraphView, label: str) -> ArticleRecord:
    article = of_type(view, label, ArticleRecord)
    if article is None:
        raise GraphQLError(f"No article has the id {label!r}: take one from `articles`.")
    return article
