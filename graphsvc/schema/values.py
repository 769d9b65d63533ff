"""Properties, and the values that a statement can have."""

from datetime import date
from typing import Annotated

import strawberry

from graphsvc import model
from graphsvc.graph.records import NodeRecord
from graphsvc.model import Bound
from graphsvc.rules import edtf as days
from graphsvc.rules import properties
from graphsvc.rules.terms import code_iri
from graphsvc.schema.context import Info
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.references import SubjectRef
from graphsvc.schema.scalars import URL, EdtfDate


@shows(properties.Property)
class Property:
    """What a statement says of its subject: "final score", "plays for"."""

    name: str
    """Its name, as filters take it."""
    label: str
    """Its name for people."""
    iri: list[URL]
    """Terms of public vocabularies that it maps to."""
    single_valued: bool
    """Whether at most one value can be true, so that several are rivals."""


@shows(model.EntityValue)
class EntityValue:
    """Another node of the graph."""

    @shown_as(SubjectRef)
    @staticmethod
    def entity(value: strawberry.Parent[model.EntityValue], info: Info) -> NodeRecord | None:
        """That node."""
        return info.context.view.node(value.entity)


@shows(model.TextValue)
class TextValue:
    """A text."""

    text: str
    """The text."""
    language: str | None
    """Its language (BCP 47), where that matters."""


@shows(model.NumberValue)
class NumberValue:
    """A number."""

    number: float
    """The number."""
    bound: Bound
    """Whether it is the whole, or only a limit."""
    unit: str | None
    """What is counted or measured, where the property does not tell."""


@shows(model.DateValue)
class DateValue:
    """A day or a range of days."""

    edtf: EdtfDate
    """The day or the range."""

    @strawberry.field
    @staticmethod
    def precision_days(value: strawberry.Parent[model.DateValue]) -> int | None:
        """How many days it leaves open: 1 for a day, 7 for a week; null for an open range."""
        span = days.span(value.edtf)
        if span is None or span.start is None or span.end is None:
            return None
        return (span.end - span.start).days + 1

    expression: str | None
    """The words it was read from: "on Tuesday"."""
    anchor: date | None
    """The day that those words were counted from."""


@shows(model.ScoreValue)
class ScoreValue:
    """A score."""

    home: int
    """Goals of the home side."""
    away: int
    """Goals of the away side."""


@shows(model.BooleanValue)
class BooleanValue:
    """Yes or no."""

    boolean: bool
    """True for yes."""


@shows(model.EnumValue)
class EnumValue:
    """A word of one of the closed lists."""

    code: str
    """The word: POST_EVENT, HEAD …"""

    @strawberry.field
    @staticmethod
    def iri(value: strawberry.Parent[model.EnumValue]) -> URL | None:
        """Its term: that of the IPTC where one of its lists has the word, else one of ours."""
        return URL(code_iri(value.code))


StatementValue = Annotated[
    EntityValue | TextValue | NumberValue | DateValue | ScoreValue | BooleanValue | EnumValue,
    strawberry.union("StatementValue", description="What a statement can say of its subject."),
]


@shows(model.Qualifier)
class Qualifier:
    """What narrows a statement: "for Atalanta", "as of 2020-12-01"."""

    @shown_as(Property)
    @staticmethod
    def property(qualifier: strawberry.Parent[model.Qualifier]) -> properties.Property:
        """In what respect."""
        return properties.property_of(qualifier.property)

    value: StatementValue | None
    """To what."""
