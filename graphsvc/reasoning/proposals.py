"""A statement that a curator proposes, checked against what its property takes."""

from dataclasses import dataclass

from graphsvc import __version__
from graphsvc.errors import Undecidable
from graphsvc.graph.build import GraphView
from graphsvc.graph.records import ArticleRecord
from graphsvc.model import (
    Article,
    Basis,
    Claim,
    Curator,
    Dataset,
    EntityValue,
    Extraction,
    Quote,
    Record,
    Statement,
    Value,
)
from graphsvc.rules.properties import PROPERTIES
from graphsvc.rules.ranges import RANGES


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a curator says, and where it stands."""

    statement: Statement
    url: str | None = None
    """Where it can be read; of an article that the graph has, its address."""
    quote: str | None = None
    """The words that say it there."""


def propose(
    view: GraphView, curator: Curator, proposal: Proposal, article: Article | None
) -> tuple[Record, ...]:
    """The batch for a proposal; `article` is what the graph has at its address.

    Raises `Undecidable` for a subject or a property that there is none of, and for a value that
    the property does not take.
    """
    statement = proposal.statement
    if view.node(statement.subject) is None:
        message = f"Nothing has the id {statement.subject!r}."
        raise Undecidable("UNKNOWN_SUBJECT", message, "subject")
    _check(view, statement.property, statement.value, "property", "value")
    for each in statement.qualifiers:
        if isinstance(each.value, EntityValue):
            _known(view, each.value, "qualifiers")
    source, introduced = _source(curator, proposal, article)
    claim = Claim(
        statement,
        source,
        Basis.CURATED,
        _quotes(proposal, article),
        Extraction(curator.id, __version__, "proposal", confidence=1.0),
    )
    return (curator, *introduced, claim)


def article_at(view: GraphView, url: str | None) -> ArticleRecord | None:
    """The article at an address."""
    found = (each for each in view.articles if each.article and each.article.url == url)
    return next(found, None) if url else None


def _check(view: GraphView, name: str, value: Value | None, argument: str, of_value: str) -> None:
    taken = RANGES.get(name)
    if name not in PROPERTIES or taken is None:
        known = ", ".join(sorted(RANGES))
        message = f"{name!r} is no property that can be proposed; there are: {known}."
        raise Undecidable("UNKNOWN_PROPERTY", message, argument)
    if not isinstance(taken, frozenset):
        if not isinstance(value, taken):
            wanted = taken.__name__.removesuffix("Value").lower()
            message = f"{name} takes a value of the kind {wanted}."
            raise Undecidable("WRONG_VALUE", message, of_value)
        return
    if not isinstance(value, EntityValue) or _known(view, value, of_value) not in taken:
        kinds = " or a ".join(sorted(each.lower() for each in taken))
        raise Undecidable("WRONG_VALUE", f"{name} takes a {kinds}, by its id.", of_value)


def _known(view: GraphView, value: EntityValue, argument: str) -> object:
    node = view.node(value.entity)
    if node is None:
        raise Undecidable("UNKNOWN_ENTITY", f"Nothing has the id {value.entity!r}.", argument)
    return node.kind


def _source(
    curator: Curator, proposal: Proposal, article: Article | None
) -> tuple[str, tuple[Record, ...]]:
    """Who says it: the article or the page that is named, else the curator."""
    if article is not None:
        return article.id, ()
    if proposal.url is None:
        return curator.id, ()
    page = Dataset(f"dataset:{proposal.url}", proposal.url, url=proposal.url)
    return page.id, (page,)


def _quotes(proposal: Proposal, article: Article | None) -> tuple[Quote, ...]:
    if proposal.quote is None or article is None:
        return ()
    start = article.text.find(proposal.quote)
    if start < 0:
        message = "The article does not say that; quote it word for word."
        raise Undecidable("QUOTE_NOT_FOUND", message, "quote")
    return (article.quote(start, start + len(proposal.quote)),)
