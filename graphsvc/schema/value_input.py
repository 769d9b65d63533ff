"""A value as a caller gives it."""

import strawberry

from graphsvc import model
from graphsvc.errors import Undecidable
from graphsvc.graph.reading import instant
from graphsvc.rules.edtf import span
from graphsvc.schema.scalars import EdtfDate
from graphsvc.schema.score import ScoreInput


@strawberry.input(one_of=True)
class ValueInput:
    """One value, of the kind that the property takes."""

    entity: strawberry.ID | None = strawberry.UNSET
    """A node, by its id."""
    text: str | None = strawberry.UNSET
    """A text."""
    number: float | None = strawberry.UNSET
    """A number."""
    date: EdtfDate | None = strawberry.UNSET
    """A day or a range of days; of a kick-off the instant, with its zone."""
    score: ScoreInput | None = strawberry.UNSET
    """Goals of the home side and of the away side."""
    boolean: bool | None = strawberry.UNSET
    """Yes or no."""
    code: str | None = strawberry.UNSET
    """A word of a closed list: POST_EVENT, HEAD …"""

    def value(self, argument: str) -> model.Value:  # noqa: PLR0911 - one for each kind
        """The value. Raises `Undecidable` for a date that is none, and a score below nought."""
        if self.entity:
            return model.EntityValue(self.entity)
        if isinstance(self.text, str):
            return model.TextValue(self.text)
        if isinstance(self.number, int | float):
            return model.NumberValue(self.number)
        if self.date:
            return _day(self.date, argument)
        if self.score:
            return _score(self.score, argument)
        if isinstance(self.boolean, bool):
            return model.BooleanValue(self.boolean)
        return model.EnumValue(self.code or "")


def _day(text: str, argument: str) -> model.DateValue:
    told = model.DateValue(text)
    if span(text) is None and instant(told) is None:
        message = f"{text!r} is no day and no range: write 2020-12-01 or 2020-11-28/2020-11-29."
        raise Undecidable("WRONG_VALUE", message, argument)
    return told


def _score(given: ScoreInput, argument: str) -> model.ScoreValue:
    if given.home < 0 or given.away < 0:
        raise Undecidable("WRONG_VALUE", "A score has no negative numbers.", argument)
    return model.ScoreValue(given.home, given.away)


@strawberry.input
class QualifierInput:
    """What narrows a statement."""

    property: str
    """In what respect: validAt, club …"""
    value: ValueInput
    """To what."""

    def qualifier(self) -> model.Qualifier:
        """The qualifier. Raises `Undecidable` as its value does."""
        return model.Qualifier(self.property, self.value.value("qualifiers"))
