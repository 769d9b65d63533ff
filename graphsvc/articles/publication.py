"""When an article was published and updated, and by which agency, as its own zones tell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from graphsvc.articles.agencies import AgencyMention, agencies_in
from graphsvc.articles.timelines import Occasion, Stamp, stamps_in
from graphsvc.articles.zones import Zone
from graphsvc.model import SegmentKind

Place = tuple[int, int]
"""Start and end in the text."""


@dataclass(frozen=True, slots=True)
class Timing:
    """A day, the instant where a time is told, and where the text tells them."""

    day: date | None = None
    instant: datetime | None = None
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    """A stamp and the kind of the zone it stands in."""

    kind: SegmentKind
    stamp: Stamp


def publication(text: str, zones: Sequence[Zone]) -> Timing:
    """When it was published: by its time lines, else its dateline, else when updated or crawled.

    An update or a crawl gives a day to count from, but no instant of publication.
    """
    told = list(_told(text, zones))
    for fits in (_is_published, _is_dateline, _is_updated, _is_crawled):
        stamps = [each.stamp for each in told if fits(each)]
        if stamps:
            timing = _timing(stamps, told)
            return timing if fits is _is_published else replace(timing, instant=None)
    return Timing()


def update(text: str, zones: Sequence[Zone]) -> Timing:
    """When it was last updated, where it says so."""
    told = list(_told(text, zones))
    stamps = [each.stamp for each in told if _is_updated(each)]
    return _timing(stamps, told) if stamps else Timing()


def agency(text: str, zones: Sequence[Zone]) -> tuple[str | None, tuple[Place, ...]]:
    """The news agency that wrote it, by byline and dateline, and where they name it."""
    mentions: list[AgencyMention] = [
        mention
        for zone in zones
        if zone.kind in (SegmentKind.BYLINE, SegmentKind.DATELINE)
        for mention in agencies_in(text, zone.start, zone.end)
    ]
    if not mentions:
        return None, ()
    first = mentions[0].agency
    return first, tuple((each.start, each.end) for each in mentions if each.agency == first)


def _told(text: str, zones: Sequence[Zone]) -> Iterator[_Told]:
    for zone in zones:
        if zone.kind in (SegmentKind.METADATA, SegmentKind.BYLINE, SegmentKind.DATELINE):
            for stamp in stamps_in(text, zone.start, zone.end):
                yield _Told(zone.kind, stamp)


def _is_published(told: _Told) -> bool:
    return told.stamp.occasion is Occasion.PUBLISHED and not _is_dateline(told)


def _is_dateline(told: _Told) -> bool:
    return told.kind is SegmentKind.DATELINE


def _is_updated(told: _Told) -> bool:
    return told.stamp.occasion is Occasion.UPDATED


def _is_crawled(told: _Told) -> bool:
    return told.stamp.occasion is Occasion.CRAWLED


def _timing(stamps: Sequence[Stamp], told: Sequence[_Told]) -> Timing:
    """The first of those stamps that has a time, else the first; its zone from any that has one."""
    stamp = next((each for each in stamps if each.moment.clock is not None), stamps[0])
    moment, place = stamp.moment, (stamp.start, stamp.moment.end)
    zoned = [each.stamp.moment for each in told if each.stamp.moment.offset is not None]
    if moment.clock is None or moment.offset is not None or not zoned:
        return Timing(moment.day, moment.at(timedelta()), (place,))
    lender = zoned[0]
    return Timing(
        moment.day,
        moment.at(lender.offset or timedelta()),
        (place, lender.zone or (lender.start, lender.end)),
    )
