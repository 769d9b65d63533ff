"""What the rules read of a record: the statements that answer, days, sides, people on a side."""

from datetime import date
from itertools import chain

from graphsvc.graph.ranking import in_order
from graphsvc.graph.records import (
    ClubRecord,
    EventRecord,
    MatchRecord,
    NodeRecord,
    ParticipationRecord,
    PlayerRecord,
    StatementRecord,
)
from graphsvc.model import EntityValue, Statement
from graphsvc.reasoning.occasions import days_of
from graphsvc.rules.minutes import minute_key

Because = tuple[StatementRecord, ...]


def answers(node: NodeRecord, name: str) -> list[StatementRecord]:
    """The accepted facts of a property, best first."""
    told = node.told.get(name)
    return in_order(told) if told else []


def answer(node: NodeRecord, name: str) -> StatementRecord | None:
    """The best of them."""
    return next(iter(answers(node, name)), None)


def behind(node: NodeRecord | None, *attributes: str) -> Because:
    """The statements that decided some attributes of a record."""
    if node is None:
        return ()
    told = node.because.get
    if len(attributes) == 1:  # most often, and asked for each goal of each match
        return told(attributes[0], ())
    return tuple(chain.from_iterable(told(each, ()) for each in attributes))


def day_of(match: MatchRecord | None) -> date | None:
    """The day of a match, where one single day is told."""
    days = days_of(match)
    return days.start if days.is_day else None


def side_of(match: MatchRecord, club: ClubRecord | None) -> ParticipationRecord | None:
    """The side of a club in a match."""
    return match.participation(club.id) if club else None


def other_club(match: MatchRecord | None, club: ClubRecord | None) -> ClubRecord | None:
    """The opponent of a club in a match."""
    sides = match.participations if match and club and side_of(match, club) else ()
    return next((side.club for side in sides if side.club is not club), None)


def clock(event: EventRecord) -> tuple[int, int] | None:
    """Where on the match clock an event stands; None where no minute is told, or nonsense."""
    try:
        return minute_key(event.minute) if event.minute else None
    except ValueError:
        return None


def appearance(player: PlayerRecord, match: MatchRecord) -> Because:
    """The statement that a player appeared in a match, where it is told plainly."""
    plain = Statement(player.id, "appearedIn", EntityValue(match.id))
    found = player.statements.get(plain.id)
    return (found,) if found else ()
