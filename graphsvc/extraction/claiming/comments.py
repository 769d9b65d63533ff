"""What an article thinks of a match and its clubs, and the chances it counts."""

from collections.abc import Iterator

from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.telling.chances import Missed, tell_missed
from graphsvc.extraction.telling.opinions import tell_opinions
from graphsvc.model import EntityValue, EnumValue, NumberValue, Qualifier, TextValue

HELD, COUNTED = 0.75, 0.65
"""How sure a judgement and a number of chances are."""


def claim_comments(ledger: Ledger, reading: Reading, set_in: Setting) -> None:
    """Claim judgements and forecasts on the clubs of the match, as such and never as facts."""
    for told in tell_opinions(reading):
        if told.club in set_in.match.clubs:
            ledger.say(
                set_in.label if told.of_play else ledger.know_club(told.club),
                "comment",
                TextValue(" ".join(ledger.words(told).split())),
                quotes=[told],
                rule=f"comment/{told.modality.lower()}",
                confidence=HELD,
                modality=told.modality,
            )


def claim_missed(ledger: Ledger, reading: Reading, set_in: Setting) -> None:
    """Claim the chances that a club of the match did not take."""
    for told in tell_missed(reading):
        if told.club in set_in.match.clubs:
            ledger.say(
                set_in.label,
                "missedChances",
                NumberValue(told.count),
                quotes=[told],
                rule="chances/missed",
                confidence=COUNTED,
                qualifiers=tuple(_narrowed(told)),
            )


def _narrowed(told: Missed) -> Iterator[Qualifier]:
    yield Qualifier("club", EntityValue(f"club:{told.club}"))
    if told.roughly:
        yield Qualifier("precision", EnumValue("ABOUT"))
    if told.before:
        yield Qualifier("before", TextValue(told.before.label))
