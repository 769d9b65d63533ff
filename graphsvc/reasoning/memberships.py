"""Who is whose player on a day.

A membership holds from what its statement tells, to the end that it tells; without one until that
of another club begins which is believed at least as much.
"""

from collections.abc import Iterable
from datetime import date

from graphsvc.graph.records import (
    ClubRecord,
    MembershipRecord,
    PlayerRecord,
    StatementRecord,
)
from graphsvc.model import Rank, StatementStatus
from graphsvc.reasoning.occasions import days_told
from graphsvc.rules.edtf import Span


def spell_of(told: StatementRecord) -> Span:
    """The days that a membership is told for: from its first day on, to an end if one is told."""
    qualifier = told.statement.qualifier
    start = days_told(qualifier("validFrom")).start or days_told(qualifier("validAt")).start
    return Span(start, days_told(qualifier("validTo")).end)


def is_open_to_belief(membership: MembershipRecord) -> bool:
    """Whether its statement may be true: neither deprecated nor rejected."""
    told = membership.statement
    return told.rank is not Rank.DEPRECATED and told.status is not StatementStatus.REJECTED


def told_for(membership: MembershipRecord, day: date | None) -> bool:
    """Whether the spell that is told takes in that day, whatever came later."""
    start, end = spell_of(membership.statement)
    return day is None or ((start is None or start <= day) and (end is None or day <= end))


def memberships_on(player: PlayerRecord, day: date | None = None) -> list[MembershipRecord]:
    """A player's memberships that hold on a day, one for each club, best first.

    Without a day the latest.
    """
    believed = [each for each in player.memberships if is_open_to_belief(each)]
    if len(believed) < 2:  # nearly always; nothing can end it
        return [each for each in believed if told_for(each, day)]
    holding = [each for each in believed if told_for(each, day) and not _ended(each, believed, day)]
    return sorted(_best_by_club(holding).values(), key=_weight, reverse=True)


def memberships_told(
    player: PlayerRecord, day: date | None = None, *, deprecated: bool = False
) -> list[MembershipRecord]:
    """A player's memberships on a day, without one all; on demand those found wrong, too."""
    held = memberships_on(player, day) if day else player.memberships
    return [
        each
        for each in player.memberships
        if (each in held if is_open_to_belief(each) else deprecated and told_for(each, day))
    ]


def membership_on(player: PlayerRecord, day: date | None = None) -> MembershipRecord | None:
    """The accepted one that holds on a day; of several the one that began last."""
    accepted = [each for each in memberships_on(player, day) if each.statement.is_accepted]
    return max(accepted, key=_weight, default=None)


def squad_on(club: ClubRecord, day: date | None = None) -> list[MembershipRecord]:
    """The memberships of a club that hold on a day, by player; without a day the latest."""
    players = dict.fromkeys(each.player for each in club.memberships)
    held = (each for player in players for each in memberships_on(player, day))
    return [each for each in held if each.club is club]


def teammates_on(player: PlayerRecord, day: date | None = None) -> list[PlayerRecord]:
    """Who is at the same club on a day, by slug; without a day at the club of late."""
    clubs = [each.club for each in memberships_on(player, day)]
    mates = {each.player.slug: each.player for club in clubs for each in squad_on(club, day)}
    return [mate for _, mate in sorted(mates.items()) if mate is not player]


def _ended(
    membership: MembershipRecord, others: Iterable[MembershipRecord], day: date | None
) -> bool:
    """Whether another club's began in the meantime, and is believed as much."""
    start = _start(membership)
    return any(
        start < _start(each) <= (day or date.max)
        and each.club is not membership.club
        and each.statement.is_accepted >= membership.statement.is_accepted
        for each in others
    )


def _best_by_club(held: Iterable[MembershipRecord]) -> dict[str, MembershipRecord]:
    """Of several statements on one club the one that is accepted, and began last."""
    return {each.club.id: each for each in sorted(held, key=_weight)}


def _weight(membership: MembershipRecord) -> tuple[bool, date, str]:
    return membership.statement.is_accepted, _start(membership), membership.statement.id


def _start(membership: MembershipRecord) -> date:
    return spell_of(membership.statement).start or date.min
