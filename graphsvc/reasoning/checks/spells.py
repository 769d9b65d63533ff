"""When a player is told to be at a club: the days of a membership, and who shares them."""

from collections.abc import Iterator
from datetime import date

from graphsvc.graph.ranking import scope
from graphsvc.graph.reading import edtf
from graphsvc.graph.records import ClubRecord, MembershipRecord, PlayerRecord
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


def on_days(player: PlayerRecord, days: Span) -> Iterator[MembershipRecord]:
    """His memberships of clubs, not of national teams, that are told for all of some days.

    One that is told without an end may have ended.
    """
    for membership in player.memberships:
        told = spell(membership)
        closed = told is not None and told.start is not None and told.end is not None
        if closed and told and told.contains(days) and not is_national(membership.club):
            yield membership


def clashing(player: PlayerRecord) -> Iterator[tuple[MembershipRecord, MembershipRecord]]:
    """Pairs of his memberships of different clubs on the same day, whatever their rank."""
    dated = [(each, days) for each in player.memberships if (days := spell(each)) and days.start]
    clubs = [(each, days) for each, days in dated if not is_national(each.club)]
    holding: list[tuple[MembershipRecord, Span]] = []
    for membership, days in sorted(clubs, key=lambda pair: pair[1].start or date.min):
        holding = [(each, its) for each, its in holding if _share_a_day(its, days)]
        for other, _ in holding:
            alike = scope(other.statement) == scope(membership.statement)
            if alike and other.club is not membership.club:
                yield other, membership
        holding.append((membership, days))


def _share_a_day(earlier: Span, later: Span) -> bool:
    """Whether both hold on some day: one without an end ends as a later one begins."""
    if earlier.end is None and later.start and (earlier.start or date.min) < later.start:
        return False
    return earlier.overlaps(later)
