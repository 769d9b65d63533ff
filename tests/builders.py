"""Small claims, articles and logs of our own making, for tests of the graph and above."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from hashlib import sha256

from graphsvc.graph.build import GraphView
from graphsvc.model import (
    Alternative,
    Ambiguity,
    Article,
    Basis,
    Claim,
    Commit,
    DateValue,
    Entity,
    EntityKind,
    EntityValue,
    Extraction,
    Findings,
    Modality,
    NumberValue,
    Qualifier,
    Quote,
    Record,
    ScoreValue,
    Segment,
    SegmentKind,
    Stance,
    Statement,
    TextValue,
    Value,
)

AT = datetime(2020, 12, 2, 8, tzinfo=UTC)
BODY = "Somebody wrote a report."
CAPTION = "A picture."


def value_of(told) -> Value | None:
    """A value from its shortest form: an id, a score as a pair, a number, a text."""
    if isinstance(told, str):
        return EntityValue(told) if _is_id(told) else TextValue(told)
    if isinstance(told, tuple):
        return ScoreValue(*told)
    if isinstance(told, int):
        return NumberValue(told)
    return told


def _is_id(text: str) -> bool:
    kind, colon, _ = text.partition(":")
    return bool(colon) and kind.upper() in EntityKind.__members__


def day(edtf: str) -> DateValue:
    return DateValue(edtf)


def entity(label: str, name: str | None = None) -> Entity:
    """A node by its id; its name, unless told, is read off the id."""
    kind, _, slug = label.partition(":")
    spoken = slug.rpartition("/")[2].replace("-", " ").title()
    return Entity(label, EntityKind(kind.upper()), name or spoken)


def article(name: str = "one", *, dated: date | None = date(2020, 12, 2)) -> Article:
    """An article with one sentence in a caption and one in a paragraph."""
    text = f"{CAPTION}\n{BODY} {name}"
    spans = ((SegmentKind.CAPTION, 0, len(CAPTION)), (SegmentKind.PARAGRAPH, 11, len(text)))
    segments = tuple(Segment(kind, 1, start, end) for kind, start, end in spans)
    digest = sha256(text.encode()).hexdigest()
    return Article(f"article:{name}", text, digest, segments, f"Report {name}", dated=dated)


def claim(  # a claim has this many sides
    subject: str,
    name: str,
    value=None,
    *,
    source: str = "article:one",
    caption: bool = False,
    confidence: float = 0.9,
    basis: Basis = Basis.STATED,
    modality: Modality = Modality.FACT,
    stance: Stance = Stance.SUPPORTS,
    priors: tuple[str, ...] = (),
    likely: Statement | None = None,
    of: Ambiguity = Ambiguity.SCOPE,
    **qualifiers,
) -> Claim:
    """One source saying one thing, in its paragraph or in its caption.

    With `likely` it is the less likely reading of words that say that statement.
    """
    narrowing = tuple(Qualifier(key, value_of(told)) for key, told in qualifiers.items())
    statement = Statement(subject, name, value_of(value), narrowing, modality)
    start, end = (0, len(CAPTION)) if caption else (11, 11 + len(BODY))
    quote = Quote(source, start, end, CAPTION if caption else BODY)
    alternative = Alternative(likely.id, of) if likely else None
    how = Extraction("test", "1", "test", confidence, priors, alternative)
    return Claim(statement, source, basis, (quote,), how, stance)


def commits(*batches: Iterable[Record]) -> list[Commit]:
    """A log of those batches."""
    return [Commit(place, AT, tuple(batch)) for place, batch in enumerate(batches, start=1)]


def introduced(records: Iterable[Record]) -> list[Record]:
    """The records, after articles and entities for all that their claims name."""
    records = list(records)
    there = {each.id for each in records if isinstance(each, (Article, Entity))}
    claims = [each for each in records if isinstance(each, Claim)]
    ids = dict.fromkeys(label for each in claims for label in _named(each))
    new = [label for label in ids if label not in there]
    return [_introduce(label) for label in new if _is_id(label)] + records


def _named(told: Claim) -> list[str]:
    values = [told.statement.value, *(each.value for each in told.statement.qualifiers)]
    linked = [each.entity for each in values if isinstance(each, EntityValue)]
    return [told.source, told.statement.subject, *linked]


def _introduce(label: str) -> Record:
    kind, _, slug = label.partition(":")
    return article(slug) if kind == "article" else entity(label)


def view_of(*records: Record) -> GraphView:
    """The graph of one batch; what the claims name is introduced by itself."""
    return GraphView.of(commits(introduced(records)))


def findings(told: Article, *records: Record) -> Findings:
    """What an extractor would hand over; what the claims name is introduced by itself."""
    everything = introduced([told, *records])
    entities = tuple(each for each in everything if isinstance(each, Entity))
    claims = tuple(each for each in everything if isinstance(each, Claim))
    return Findings(told, entities, claims, ())


def names_of(records: Iterable[Record]) -> Mapping[str, str]:
    """The entities of a batch: id -> name."""
    return {each.id: each.name for each in records if isinstance(each, Entity)}
