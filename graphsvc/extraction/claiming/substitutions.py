"""What an article claims about substitutions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.cards import Side, claim_sides, when
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.players import claim_part
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.telling.substitutions import SubstitutionTelling
from graphsvc.model import Entity, EntityValue

_Part = tuple[str, str]
"""Whether somebody came on or went off, as a property, and who."""


def claim_substitutions(
    ledger: Ledger, changes: Sequence[SubstitutionTelling], set_in: Setting
) -> None:
    """Claim the substitutions told; several phrases may tell one.

    Nobody comes on twice or goes off twice; but who came on may be replaced himself.
    """
    labelled: dict[_Part, str] = {}
    for told in sorted(changes, key=lambda each: not (each.on and each.off)):
        parts = _parts(told)
        known = next((labelled[each] for each in parts if each in labelled), None)
        change = known or ledger.know(_entity(set_in.entity, parts[0], labelled))
        labelled = dict.fromkeys(parts, change) | labelled
        claim_sides(ledger, change, _sides(told, set_in), "substitution", told.confidence)
        for _, person in parts:
            player = ledger.know(labels.player(person))
            claim_part(ledger, player, set_in, [told], confidence=told.confidence)


def _parts(told: SubstitutionTelling) -> list[_Part]:
    both = (("playerOn", told.on), ("playerOff", told.off))
    return [(name, player.person) for name, player in both if player]


def _entity(match: Entity, part: _Part, labelled: Mapping[_Part, str]) -> Entity:
    """The substitution of somebody; his second where he has come on and now goes off."""
    entity = labels.substitution(match, part[1])
    if entity.id in labelled.values():
        return replace(entity, id=entity.id.removesuffix("1") + "2")
    return entity


def _sides(told: SubstitutionTelling, set_in: Setting) -> Iterator[Side]:
    yield Side("match", EntityValue(set_in.label), told)
    for name, person in _parts(told):
        yield Side(name, EntityValue(labels.player(person).id), told)
    yield from when(told)
