"""What an article claims about shots that were no goals."""

from collections import Counter
from collections.abc import Iterator, Sequence

from graphsvc.extraction.claiming import labels
from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.players import claim_part
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.telling.shots import ShotTelling
from graphsvc.model import EntityValue, EnumValue, ShotOutcome, Value

CONFIDENCE = 0.75


def claim_shots(ledger: Ledger, shots: Sequence[ShotTelling], set_in: Setting) -> None:
    """Claim the shots that were no goals; each phrase is one of its own."""
    numbers: Counter[str] = Counter()
    for told in shots:
        person = told.player.person
        numbers[person] += 1
        shot = ledger.know(labels.shot(set_in.entity, person, numbers[person]))
        player = ledger.know(labels.player(person))
        rule = "shot/saved" if told.outcome is ShotOutcome.SAVED else "shot/missed"
        for name, value in _values(told, set_in, player):
            ledger.say(shot, name, value, quotes=[told], rule=rule, confidence=CONFIDENCE)
        claim_part(ledger, player, set_in, [told], confidence=CONFIDENCE)


def _values(told: ShotTelling, set_in: Setting, player: str) -> Iterator[tuple[str, Value]]:
    yield "match", EntityValue(set_in.label)
    yield "shotBy", EntityValue(player)
    yield "shotOutcome", EnumValue(told.outcome)
    if told.body_part:
        yield "bodyPart", EnumValue(told.body_part)
