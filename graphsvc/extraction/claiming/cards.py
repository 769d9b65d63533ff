"""What an article claims about cards."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.players import claim_part
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.reading.passages import Found, MinuteMention, Span
from graphsvc.extraction.telling.cards import CardTelling
from graphsvc.extraction.telling.phrases import joined
from graphsvc.model import (
    Basis,
    CardColour,
    EntityValue,
    EnumValue,
    NumberValue,
    TextValue,
    Value,
)

WHEN = 0.9
"""How sure the time of what happened is, when it is certain that it did."""


class Timed(Span, Protocol):
    """A phrase that may tell when something happened, and by which words."""

    @property
    def minute(self) -> MinuteMention | None:
        """The minute."""

    @property
    def period(self) -> int | None:
        """The half."""

    @property
    def period_words(self) -> Found | None:
        """The words that tell the half."""


@dataclass(frozen=True, slots=True)
class Side:
    """A property of what a phrase tells, its value, how it is told, and where."""

    name: str
    value: Value
    quote: Found
    basis: Basis = Basis.STATED
    sure: float = 1.0


def claim_cards(ledger: Ledger, cards: Sequence[CardTelling], set_in: Setting) -> None:
    """Claim the cards told; several phrases may tell one.

    Nobody is cautioned or sent off twice in a match: a second caution is no card beside the first,
    for it is what he is sent off for.
    """
    labelled: dict[tuple[str, bool], str] = {}
    for told in cards:
        person, final = told.player.person, told.colour is not CardColour.YELLOW
        if (person, final) not in labelled:
            number = 2 if (person, not final) in labelled else 1
            labelled[person, final] = ledger.know(labels.card(set_in.entity, person, number))
        player = ledger.know(labels.player(person))
        sides = (*_sides(told, set_in, player), *when(told))
        claim_sides(ledger, labelled[person, final], sides, "card", told.confidence)
        claim_part(ledger, player, set_in, [told], confidence=told.confidence)


def _sides(told: CardTelling, set_in: Setting, player: str) -> Iterator[Side]:
    colour_words = joined(told, told.colour_words)
    yield Side("match", EntityValue(set_in.label), told)
    yield Side("shownTo", EntityValue(player), told)
    yield Side("cardColour", EnumValue(told.colour), colour_words, told.basis)


def when(told: Timed) -> Iterator[Side]:
    """The minute and the half of what a phrase tells, where it does."""
    place = Found(told.start, told.end)
    if minute := told.minute:
        quote = joined(place, minute)
        yield Side("minute", TextValue(minute.label), quote, minute.basis, WHEN)
    if told.period:
        quote = joined(place, told.period_words)
        yield Side("period", NumberValue(told.period), quote, sure=WHEN)


def claim_sides(
    ledger: Ledger, subject: str, sides: Iterable[Side], rules: str, confidence: float
) -> None:
    """Claim some properties of what a phrase tells, which is so sure; each by a rule of its own."""
    for side in sides:
        ledger.say(
            subject,
            side.name,
            side.value,
            quotes=[side.quote],
            rule=f"{rules}/{side.name}",
            basis=side.basis,
            confidence=side.sure * confidence,
        )
