"""What a statement can say: one frozen class for each kind of value.

`key` is a value's identity: two sources that put one value in different words say the same thing.
"""

from dataclasses import dataclass
from datetime import date

from graphsvc.model.enums import Bound


@dataclass(frozen=True, slots=True)
class EntityValue:
    """Another node of the graph, by its id."""

    entity: str

    @property
    def key(self) -> str:
        """What makes two of them the same."""
        return self.entity


@dataclass(frozen=True, slots=True)
class TextValue:
    """A text, with its language (BCP 47) where that matters."""

    text: str
    language: str | None = None

    @property
    def key(self) -> str:
        """What makes two of them the same."""
        return f"text {self.language or ''} {self.text}"


@dataclass(frozen=True, slots=True)
class NumberValue:
    """A number, and whether it is the whole or a limit."""

    number: float
    bound: Bound = Bound.EXACT
    unit: str | None = None

    @property
    def key(self) -> str:
        """What makes two of them the same."""
        return f"number {self.number:g} {self.bound} {self.unit or ''}"


@dataclass(frozen=True, slots=True)
class DateValue:
    """A day or a range in EDTF (ISO 8601-2), with the phrase it was read from and its anchor day.

    The phrase and the anchor are how it was told, not what was told: they are no part of `key`.
    """

    edtf: str
    expression: str | None = None
    anchor: date | None = None

    @property
    def key(self) -> str:
        """What makes two of them the same."""
        return f"date {self.edtf}"


@dataclass(frozen=True, slots=True)
class ScoreValue:
    """Goals of the home side and of the away side."""

    home: int
    away: int

    @property
    def key(self) -> str:
        """What makes two of them the same."""
        return f"score {self.text}"

    @property
    def text(self) -> str:
        """As a newspaper prints it: the home side first."""
        return f"{self.home}-{self.away}"


@dataclass(frozen=True, slots=True)
class BooleanValue:
    """Yes or no."""

    boolean: bool

    @property
    def key(self) -> str:
        """What makes two of them the same."""
        return f"boolean {self.boolean}"


@dataclass(frozen=True, slots=True)
class EnumValue:
    """A word of one of the closed lists."""

    code: str

    @property
    def key(self) -> str:
        """What makes two of them the same."""
        return f"code {self.code}"


Value = EntityValue | TextValue | NumberValue | DateValue | ScoreValue | BooleanValue | EnumValue
