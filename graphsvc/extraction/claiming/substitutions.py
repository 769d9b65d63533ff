"""What an article claims about substitutions."""

from collections.abc import Iterator, Sequence

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.players import claim_part
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.telling.substitutions import SubstitutionTelling
from graphsvc.model import Basis, EntityValue, NumberValue, TextValue, Value

WHEN = 0.9
"""How sure the time of a substitution is, when the substitution is certain."""
_Told = tuple[str, Value, Basis, float]
"""A property, its value, and how it is told."""


def claim_substitutions(
    ledger: Ledger, changes: Sequence[SubstitutionTelling], set_in: Setting
) -> None:
    """Claim the substitutions told; several phrases may tell one, for nobody changes twice."""
    labelled: dict[str, str] = {}
    for told in sorted(changes, key=lambda each: not (each.on and each.off)):
        people = [each.person for each in (told.on, told.off) if each]
        known = next((labelled[each] for each in people if each in labelled), None)
        change = known or ledger.know(labels.substitution(set_in.entity, people[0]))
        labelled |= dict.fromkeys(people, change)
        for name, value, basis, sure in _values(told, set_in):
            ledger.say(
                change,
                name,
                value,
                quotes=[told],
                rule=f"substitution/{name}",
                basis=basis,
                confidence=sure * told.confidence,
            )
        for person in people:
            player = ledger.know(labels.player(person))
            claim_part(ledger, player, set_in, [told], confidence=told.confidence)


def _values(told: SubstitutionTelling, set_in: Setting) -> Iterator[_Told]:
    yield "match", EntityValue(set_in.label), Basis.STATED, 1.0
    for name, player in (("playerOn", told.on), ("playerOff", told.off)):
        if player:
            yield name, EntityValue(labels.player(player.person).id), Basis.STATED, 1.0
    if told.minute:
        yield "minute", TextValue(told.minute.label), told.minute.basis, WHEN
    if told.period:
        yield "period", NumberValue(told.period), Basis.STATED, WHEN
