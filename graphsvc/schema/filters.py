"""Conditions on plain values, and how conditions combine.

In a filter everything that is given must hold; what is left out, or null, does not matter.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Protocol, Self, TypeVar

import strawberry
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from graphsvc.graph.records import NodeRecord
from graphsvc.reference.naming import fold
from graphsvc.rules import edtf

LIKE = 85
"""Of 100: how alike two folded names must be for `like`; one slip in a name of seven letters."""

SLIPS = ((9, 2), (4, 1))
"""From so many letters on, so many slips are small: a letter more, less or another, two swapped."""


class Combined(Protocol):
    """A filter with `and`, `or` and `not`."""

    and_: list[Self] | None
    or_: list[Self] | None
    not_: Self | None


Filter = TypeVar("Filter", bound=Combined)


def combine(where: Filter, accepts: Callable[[Filter], bool]) -> bool:
    """Whether the filters inside a filter let something through."""
    return (
        all(accepts(each) for each in where.and_ or ())
        and (not where.or_ or any(accepts(each) for each in where.or_))
        and (where.not_ is None or not accepts(where.not_))
    )


@strawberry.input(name="IDFilter")
class IDFilter:
    """Which ids."""

    eq: strawberry.ID | None = None
    """This one."""
    in_: list[strawberry.ID] | None = strawberry.field(name="in", default=None)
    """One of these."""
    ne: strawberry.ID | None = None
    """Not this one."""

    @property
    def is_one(self) -> bool:
        """Whether it asks for one id, and nothing else."""
        return self.eq is not None and self.in_ is None and self.ne is None

    @property
    def named(self) -> list[str]:
        """The ids that it takes; none where it only leaves some out."""
        wanted = [self.eq] if self.eq is not None else self.in_ or []
        return [each for each in wanted if self.in_ is None or each in self.in_]

    def accepts(self, *ids: str | None) -> bool:
        """Whether one of the ids is wanted, and none is unwanted."""
        wanted = (self.eq is None or self.eq in ids) and (
            self.in_ is None or any(each in self.in_ for each in ids)
        )
        return wanted and (self.ne is None or self.ne not in ids)


@strawberry.input
class StringFilter:
    """Which texts."""

    eq: str | None = None
    """This one."""
    in_: list[str] | None = strawberry.field(name="in", default=None)
    """One of these."""
    contains: str | None = None
    """With this somewhere in it."""
    starts_with: str | None = None
    """With this at its head."""
    like: str | None = None
    """Close to this: accents and small misspellings do not matter."""

    def accepts(self, text: str) -> bool:
        """Whether a text is wanted."""
        return (
            (self.eq is None or text == self.eq)
            and (self.in_ is None or text in self.in_)
            and (self.contains is None or self.contains in text)
            and (self.starts_with is None or text.startswith(self.starts_with))
            and (self.like is None or alike(self.like, text))
        )


@strawberry.input
class IntFilter:
    """Which whole numbers."""

    eq: int | None = None
    """This one."""
    ne: int | None = None
    """Not this one."""
    lt: int | None = None
    """Less than this."""
    lte: int | None = None
    """This or less."""
    gt: int | None = None
    """More than this."""
    gte: int | None = None
    """This or more."""

    def accepts(self, number: int | None) -> bool:
        """Whether a number is wanted; an unknown one never is."""
        return number is not None and (
            (self.eq is None or number == self.eq)
            and (self.ne is None or number != self.ne)
            and (self.lt is None or number < self.lt)
            and (self.lte is None or number <= self.lte)
            and (self.gt is None or number > self.gt)
            and (self.gte is None or number >= self.gte)
        )


@strawberry.input
class DateFilter:
    """Which days."""

    on: date | None = None
    """This day."""
    before: date | None = None
    """Days before this one."""
    after: date | None = None
    """Days after this one."""
    between: list[date] | None = None
    """Days from the first to the last of these, both counted."""
    include_uncertain: bool | None = True
    """Also what is only known as a range of days, when one of them is wanted."""

    def accepts(self, when: str | None) -> bool:
        """Whether a day or a range (EDTF) is wanted; an unknown one never is."""
        told = edtf.span(when) if when else None
        return told is not None and all(self._meets(told, each) for each in self._wanted())

    def _wanted(self) -> Sequence[edtf.Span]:
        spans = []
        if self.on:
            spans.append(edtf.Span(self.on, self.on))
        if self.before:
            spans.append(edtf.Span(None, self.before - timedelta(days=1)))
        if self.after:
            spans.append(edtf.Span(self.after + timedelta(days=1), None))
        if self.between:
            spans.append(edtf.Span(min(self.between), max(self.between)))
        return spans

    def _meets(self, told: edtf.Span, wanted: edtf.Span) -> bool:
        return wanted.overlaps(told) if self.include_uncertain else wanted.contains(told)


def id_of(node: NodeRecord | None) -> str | None:
    """The id of a node, where there is one."""
    return node.id if node else None


def alike(wanted: str, name: str) -> bool:
    """Whether a name is written almost like the one wanted, in whole or in one of its parts."""
    one, other = fold(wanted), fold(name)
    parts = (other, *other.split())
    slips = next((number for letters, number in SLIPS if len(one) >= letters), 0)
    return (
        fuzz.WRatio(one, other) >= LIKE or min(OSA.distance(one, each) for each in parts) <= slips
    )
