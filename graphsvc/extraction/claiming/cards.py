"""What an article claims about cards."""

from collections.abc import Iterator, Sequence

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.players import claim_part
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.telling.cards import CardTelling
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
"""How sure the time of a card is, when the card is certain."""
_Told = tuple[str, Value, Basis, float]
"""A property, its value, and how it is told."""


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
        for name, value, basis, sure in _values(told, set_in, player):
            ledger.say(
                labelled[person, final],
                name,
                value,
                quotes=[told],
                rule=f"card/{name}",
                basis=basis,
                confidence=sure * told.confidence,
            )
        claim_part(ledger, player, set_in, [told], confidence=told.confidence)


def _values(told: CardTelling, set_in: Setting, player: str) -> Iterator[_Told]:
    yield "match", EntityValue(set_in.label), Basis.STATED, 1.0
    yield "shownTo", EntityValue(player), Basis.STATED, 1.0
    yield "cardColour", EnumValue(told.colour), told.basis, 1.0
    if told.minute:
        yield "minute", TextValue(told.minute.label), told.minute.basis, WHEN
    if told.period:
        yield "period", NumberValue(told.period), Basis.STATED, WHEN
