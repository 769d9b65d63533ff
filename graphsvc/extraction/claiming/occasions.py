"""What an article claims of the occasion of its match: how many watched, and who led it."""

from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.telling.occasions import tell_attendance, tell_referee
from graphsvc.model import NumberValue, TextValue


def claim_occasion(ledger: Ledger, reading: Reading, set_in: Setting) -> None:
    """Claim the attendance and the referee of the match that is reported."""
    if told := tell_attendance(reading):
        number = NumberValue(told.number)
        ledger.say(set_in.label, "attendance", number, quotes=[told], rule="match/attendance")
    if led := tell_referee(reading):
        name = TextValue(led.person.person)
        ledger.say(set_in.label, "referee", name, quotes=[led], rule="match/referee")
