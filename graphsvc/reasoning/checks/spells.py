"""When a player is told to be at a club: the days of a membership, and who shares them."""

from collections.abc import Iterator
from itertools import combinations

from graphsvc.graph.reading import edtf
from graphsvc.graph.records import ClubRecord, MembershipRecord, PlayerRecord
from graphsvc.model import StatementStatus
from graphsvc.rules.edtf import Span, span


def is_national(club: ClubRecord) -> bool:
    """Whether a club is a national team: it goes by the name of its country."""
    return club.country is not None and club.name == club.country.name


def spell(membership: MembershipRecord) -> Span | None:
    """The days that a membership is told for; None where no source tells any."""
    told = membership.statement.statement.qualifier
    at = edtf(told("validAt"))
    if at:
        return span(at)
    since, until = edtf(told("validFrom")), edtf(told("validTo"))
    first, last = span(since) if since else None, span(until) if until else None
    if first is None and last is None:
        return None
    return Span(first.start if first else None, last.end if last else None)


def is_believed(membership: MembershipRecord) -> bool:
    """Whether the graph accepts it."""
    return membership.statement.status is StatementStatus.ACCEPTED


def on_days(player: PlayerRecord, days: Span | None) -> Iterator[MembershipRecord]:
    """His memberships of clubs, not of national teams, that are told for all of some days."""
    for membership in player.memberships:
        told = spell(membership)
        if days and told and told.contains(days) and not is_national(membership.club):
            yield membership


def clashing(player: PlayerRecord) -> Iterator[tuple[MembershipRecord, MembershipRecord]]:
    """Pairs of his memberships of different clubs on the same day, whatever their rank."""
    dated = [(each, days) for each in player.memberships if (days := spell(each))]
    clubs = [(each, days) for each, days in dated if not is_national(each.club)]
    for (one, its), (other, others) in combinations(clubs, 2):
        if one.club is not other.club and its.overlaps(others):
            yield one, other
