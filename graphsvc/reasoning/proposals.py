"""A statement that a curator proposes, checked against what its property takes."""

from dataclasses import dataclass
from enum import StrEnum

from graphsvc import __version__
from graphsvc.errors import Undecidable
from graphsvc.graph.build import GraphView
from graphsvc.graph.reading import instant
from graphsvc.graph.records import ArticleRecord
from graphsvc.model import (
    Article,
    Basis,
    Claim,
    Curator,
    Dataset,
    DateValue,
    EntityValue,
    EnumValue,
    Extraction,
    NumberValue,
    Qualifier,
    Quote,
    Record,
    Statement,
    TextValue,
    Value,
)
from graphsvc.rules.edtf import span
from graphsvc.rules.minutes import minute_key
from graphsvc.rules.properties import PROPERTIES
from graphsvc.rules.ranges import RANGES, SUBJECTS, Kinds, Range

MOST = 1_000_000
"""A number in football is no greater."""
DAYS = ("validAt", "validFrom", "validTo", "asOf")
"""Qualifiers that tell when."""


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
    _check(view, statement.property, statement.value)
    _check_subject(view, statement)
    for each in statement.qualifiers:
        _check_qualifier(view, each)
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


def _check_subject(view: GraphView, statement: Statement) -> None:
    node = view.node(statement.subject)
    if node is None:
        message = f"Nothing has the id {statement.subject!r}."
        raise Undecidable("UNKNOWN_SUBJECT", message, "subject")
    kinds = SUBJECTS.get(statement.property)
    if kinds and node.kind not in kinds:
        message = f"{statement.property} is told of a {_or_a(kinds)}."
        raise Undecidable("WRONG_SUBJECT", message, "subject")


def _check_qualifier(view: GraphView, told: Qualifier) -> None:
    if isinstance(told.value, EntityValue):
        _known(view, told.value, "qualifiers")
    days = isinstance(told.value, DateValue) and span(told.value.edtf)
    if told.property in DAYS and not days:
        message = f"{told.property} takes a date."
        raise Undecidable("WRONG_VALUE", message, "qualifiers")


def _check(view: GraphView, name: str, value: Value | None) -> None:
    taken = RANGES.get(name)
    if name not in PROPERTIES or taken is None:
        known = ", ".join(sorted(RANGES))
        message = f"{name!r} is no property that can be proposed; there are: {known}."
        raise Undecidable("UNKNOWN_PROPERTY", message, "property")
    wanted = _wanted(view, taken, value)
    if wanted is None and name == "minute":
        wanted = _wanted_minute(value)
    if wanted is None and isinstance(value, DateValue):
        wanted = _wanted_time(name, value)
    if wanted:
        raise Undecidable("WRONG_VALUE", f"{name} takes {wanted}.", "value")


def _wanted(view: GraphView, taken: Range, value: Value | None) -> str | None:
    """What a property takes instead; None where it takes a value."""
    if isinstance(taken, frozenset):
        fits = isinstance(value, EntityValue) and _known(view, value, "value") in taken
        return None if fits else f"a {_or_a(taken)}, by its id"
    if issubclass(taken, StrEnum):
        fits = isinstance(value, EnumValue) and value.code in taken.__members__
        return None if fits else f"a code: {', '.join(taken)}"
    if not isinstance(value, taken):
        return f"a value of the kind {taken.__name__.removesuffix('Value').lower()}"
    if isinstance(value, TextValue) and not value.text.strip():
        return "a text with at least one word"
    whole = not isinstance(value, NumberValue) or value.number in range(MOST + 1)
    return None if whole else f"a whole number from 0 to {MOST}"


def _wanted_minute(value: Value | None) -> str | None:
    try:
        minute_key(value.text if isinstance(value, TextValue) else "")
    except ValueError:
        return "a minute of a match: 13 or 45+2"
    return None


def _wanted_time(name: str, value: DateValue) -> str | None:
    if name == "kickoff":
        return None if instant(value) else "an instant with its zone: 2020-12-01T20:00:00Z"
    return None if span(value.edtf) else "a day or a range of days"


def _or_a(kinds: Kinds) -> str:
    return " or a ".join(sorted(each.lower() for each in kinds))


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
    if proposal.quote is None:
        return ()
    if article is None:
        message = "The graph has no article to quote there: take it in first, or quote nothing."
        raise Undecidable("NOTHING_TO_QUOTE", message, "quote")
    start = article.text.find(proposal.quote)
    if start < 0:
        message = "The article does not say that; quote it word for word."
        raise Undecidable("QUOTE_NOT_FOUND", message, "quote")
    return (article.quote(start, start + len(proposal.quote)),)
