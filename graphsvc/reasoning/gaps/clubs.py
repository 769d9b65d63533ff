"""What a complete record of a club would tell, and ours does not."""

from collections.abc import Iterable, Iterator
from itertools import chain

from graphsvc.graph.ranking import in_order
from graphsvc.graph.reading import entity
from graphsvc.graph.records import (
    ClubRecord,
    MatchRecord,
    ParticipationRecord,
    StageRecord,
    StatementRecord,
)
from graphsvc.model import Bound, NumberValue
from graphsvc.reasoning.editions import slug_and_year
from graphsvc.reasoning.gaps.missing import NO_SOURCE, Missing, untold
from graphsvc.rules.points import points_for_win, points_of

ONLY_DISTANCE = "Only how far it is ahead of another club is told."
IN_TABLE = ("rank", "points", "pointsAheadOf")
"""What tells of a club's place in a table."""


def gaps_of_club(club: ClubRecord) -> Iterator[Missing]:
    """Its country, its ground, and its points in a table of which only a part is told."""
    yield from untold(club, "country", "homeVenue")
    tables = list(_tables(club))
    if tables:
        distances = (_in_table(club, stage, ("pointsAheadOf",)) for stage in tables)
        ahead = next(chain.from_iterable(distances), None)
        told = ONLY_DISTANCE if ahead else NO_SOURCE
        yield Missing(club, "points", told, ahead, _points_so_far(club, tables[0]))


def has_points(club: ClubRecord) -> bool:
    """Whether its points are known in every table that something is told of."""
    return next(_tables(club), None) is None


def _tables(club: ClubRecord) -> Iterator[StageRecord]:
    """The stages of whose table something is told, but not how many points the club has."""
    for stage in dict.fromkeys(match.stage for match in club.matches if match.stage):
        if _in_table(club, stage, ("points",)):
            continue
        clubs = {side.club for match in stage.matches for side in match.participations}
        is_reported = any(_in_table(each, stage, IN_TABLE) for each in clubs)
        if is_reported and not _has_met(club, stage, len(clubs) - 1):
            yield stage


def _in_table(club: ClubRecord, stage: StageRecord, names: Iterable[str]) -> list[StatementRecord]:
    """What is told of a club in the table of a stage, from some day on."""
    return [
        each
        for name in names
        for each in in_order(club.told.get(name, ()))
        if entity(each.statement.qualifier("stage")) == stage.id
        and each.statement.qualifier("validTo") is None
    ]


def _has_met(club: ClubRecord, stage: StageRecord, others: int) -> bool:
    """Whether the club has played so many others in the stage twice, with each outcome known."""
    known = [each for each in _sides(club, stage.matches) if each.outcome]
    return len(known) >= 2 * others


def _points_so_far(club: ClubRecord, stage: StageRecord) -> NumberValue:
    """The points of the results that are known, in a table that lacks its points."""
    for_win = points_for_win(*slug_and_year(stage.edition))
    told = [points_of(each.outcome, for_win=for_win) for each in _sides(club, stage.matches)]
    return NumberValue(sum(each or 0 for each in told), Bound.AT_LEAST)


def _sides(club: ClubRecord, matches: Iterable[MatchRecord]) -> Iterator[ParticipationRecord]:
    for match in matches:
        side = match.participation(club.id)
        if side:
            yield side
