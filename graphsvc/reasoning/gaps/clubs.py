"""What a complete record of a club would tell, and ours does not."""

from collections.abc import Iterable, Iterator

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
    if not has_points(club):
        ahead = next((each for stage in _tables(club) for each in _ahead(club, stage)), None)
        told = ONLY_DISTANCE if ahead else NO_SOURCE
        yield Missing(club, "points", told, ahead, _points_so_far(club))


def has_points(club: ClubRecord) -> bool:
    """Whether its points are known in every table that something is told of."""
    return not any(True for _ in _tables(club))


def _tables(club: ClubRecord) -> Iterator[StageRecord]:
    """The stages of whose table something is told, but not how many points the club has."""
    for stage in dict.fromkeys(match.stage for match in club.matches if match.stage):
        clubs = {side.club for match in stage.matches for side in match.participations}
        is_reported = any(_in_table(each, stage, IN_TABLE) for each in clubs)
        if is_reported and not _in_table(club, stage, ("points",)) and not _complete(club, stage):
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


def _ahead(club: ClubRecord, stage: StageRecord) -> Iterator[StatementRecord]:
    yield from _in_table(club, stage, ("pointsAheadOf",))


def _complete(club: ClubRecord, stage: StageRecord) -> bool:
    """Whether the club has played everybody in the stage twice, with each outcome known."""
    clubs = {side.club for match in stage.matches for side in match.participations}
    known = [each for each in _sides(club, stage.matches) if each.outcome]
    return len(known) >= 2 * (len(clubs) - 1)


def _points_so_far(club: ClubRecord) -> NumberValue:
    """The points of the results that are known, in the first table that lacks its points."""
    stage = next(_tables(club))
    for_win = points_for_win(*slug_and_year(stage.edition))
    told = [points_of(each.outcome, for_win=for_win) for each in _sides(club, stage.matches)]
    return NumberValue(sum(each or 0 for each in told), Bound.AT_LEAST)


def _sides(club: ClubRecord, matches: Iterable[MatchRecord]) -> Iterator[ParticipationRecord]:
    for match in matches:
        side = match.participation(club.id)
        if side:
            yield side
