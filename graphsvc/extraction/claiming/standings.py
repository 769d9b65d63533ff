"""What an article claims about tables: places, points, and points between two clubs."""

from graphsvc.extraction.claiming.ledger import Ledger
from graphsvc.extraction.claiming.setting import Setting
from graphsvc.extraction.claiming.tables import since, table_of, until
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.telling.standings import (
    Course,
    Standing,
    tell_distances,
    tell_standings,
    tell_totals,
)
from graphsvc.model import Basis, Bound, EntityValue, NumberValue, Qualifier, Stance

TOLD = 0.85
"""How sure a place and a number of points are."""


def claim_standings(ledger: Ledger, reading: Reading, set_in: Setting) -> None:
    """Claim the places and points that are told of the table of the match reported."""
    places = tell_standings(reading)
    for told in places:
        table = table_of(set_in, ledger.names, told.club, scope=told.scope)
        if table:
            _standing(ledger, told, set_in, table)
    for total in tell_totals(places):
        if table := table_of(set_in, ledger.names, total.club):
            ledger.say(
                ledger.know_club(total.club),
                "points",
                NumberValue(total.points),
                quotes=[total],
                rule="table/points",
                confidence=TOLD,
                qualifiers=(table, *since(set_in)),
            )
    _distances(ledger, reading, set_in)


def _standing(ledger: Ledger, told: Standing, set_in: Setting, table: Qualifier) -> None:
    """The place; who moved into it was not there before, which is claimed as a denial.

    Who climbed into it was not above it either, and who dropped into it was not below.
    """
    club, place = ledger.know_club(told.club), NumberValue(told.place)
    ledger.say(
        club,
        "rank",
        place,
        quotes=[told],
        rule="table/place",
        confidence=TOLD,
        qualifiers=(table, *since(set_in)),
    )
    if told.moved is None or not set_in.day:
        return
    for denied in (place, *_beyond(told)):
        ledger.say(
            club,
            "rank",
            denied,
            quotes=[told.moved],
            rule="table/moved",
            basis=Basis.IMPLIED,
            confidence=TOLD,
            qualifiers=(table, *until(set_in)),
            stance=Stance.CONTRADICTS,
        )


def _beyond(told: Standing) -> list[NumberValue]:
    """The places that a club did not have, whichever way it came."""
    if told.course is Course.UP and told.place > 1:
        return [NumberValue(told.place - 1, Bound.AT_MOST)]
    return [NumberValue(told.place + 1, Bound.AT_LEAST)] if told.course is Course.DOWN else []


def _distances(ledger: Ledger, reading: Reading, set_in: Setting) -> None:
    for told in tell_distances(reading):
        if table := table_of(set_in, ledger.names, told.club, told.behind):
            behind = EntityValue(ledger.know_club(told.behind))
            ledger.say(
                ledger.know_club(told.club),
                "pointsAheadOf",
                NumberValue(told.points),
                quotes=[told],
                rule="table/distance",
                confidence=TOLD,
                qualifiers=(Qualifier("club", behind), table, *since(set_in)),
            )
