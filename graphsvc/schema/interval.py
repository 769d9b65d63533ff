"""TimeInterval: when something holds in the world, as far as it is told."""

from dataclasses import dataclass

import strawberry

from graphsvc.graph.reading import edtf
from graphsvc.graph.records import StatementRecord
from graphsvc.rules.edtf import span
from graphsvc.schema.node import shows
from graphsvc.schema.scalars import EdtfDate


@dataclass(frozen=True)
class Interval:
    """The source of a TimeInterval."""

    start: str | None
    end: str | None


def interval_of(record: StatementRecord) -> Interval | None:
    """From when a statement holds, and until when; None where no source tells.

    What is told for a day began then or before, and ended then or after.
    """
    told = record.statement.qualifier
    start, end = edtf(told("validFrom")), edtf(told("validTo"))
    at = edtf(told("validAt")) or edtf(told("asOf"))
    days = span(at) if at else None
    if days and days.end and days.start:
        start = start or f"../{days.end}"
        end = end or f"{days.start}/.."
    return Interval(start, end) if start or end else None


@shows(Interval)
class TimeInterval:
    """When something holds; a side that no source tells is null."""

    start: EdtfDate | None = strawberry.field(name="from")
    """From when on: ../2020-12-01 where it began by then."""
    end: EdtfDate | None = strawberry.field(name="to")
    """Until when: 2020-12-01/.. where it ended then or after."""
