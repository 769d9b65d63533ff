"""Distances on the eve of a round, by what a report of it says: take off what the round brought.

A point above Ajax after a draw and a defeat of Ajax: level before. It holds for the few days in
which no club plays twice, and for results that the same source tells.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from graphsvc.graph.ranking import in_order
from graphsvc.graph.reading import entity
from graphsvc.graph.records import StatementRecord
from graphsvc.model import DateValue, NumberValue, Qualifier, Statement
from graphsvc.reasoning.derived import derived
from graphsvc.reasoning.reasons import Reason
from graphsvc.reasoning.standings.contest import Contest
from graphsvc.reasoning.standings.played import Counted, counted_of, matches_of, window_of
from graphsvc.reasoning.standings.reported import Ahead, is_of, number_of, same_source, since_of
from graphsvc.reasoning.standings.rules import LESS_THE_ROUND
from graphsvc.rules.points import points_of
from graphsvc.rules.properties import WHEN

ROUND = timedelta(days=3)
"""In so few days no club plays twice in one competition."""

TAKEN_OFF = "{} were {} ahead of {} after the round; it brought them {} and the others {}."


def ahead_before(contest: Contest, on: date) -> Iterator[Ahead]:
    """The distances at the end of a day that reports of the round after it tell."""
    for club in contest.clubs.values():
        for told in in_order(club.told.get("pointsAheadOf", ())):
            other, since = entity(told.statement.qualifier("club")), since_of(told)
            soon = since is not None and on < since <= on + ROUND
            if soon and is_of(contest, told) and other and other in contest.clubs:
                yield from _before(contest, told, (club.id, other), on)


def _before(
    contest: Contest, told: StatementRecord, clubs: tuple[str, str], on: date
) -> Iterator[Ahead]:
    number, rounds = number_of(told), [_of_round(contest, told, club, on) for club in clubs]
    if number is None or None in rounds:
        return
    brought = [
        points_of(each.result.ending.outcome(club), for_win=contest.for_win) or 0
        for each, club in zip(rounds, clubs, strict=True)
        if each
    ]
    names = [contest.clubs[club].name for club in clubs]
    text = TAKEN_OFF.format(names[0], number, names[1], *brought)
    premises = (told, *(premise for each in rounds if each for premise in each.premises))
    proof = Reason(text, premises, rule=LESS_THE_ROUND)
    points = number - brought[0] + brought[1]
    yield Ahead(*clubs, points, derived(_statement(told, points), proof))


def _of_round(contest: Contest, told: StatementRecord, club: str, on: date) -> Counted | None:
    """The one match of a club in those days, if the same source tells its result."""
    since = since_of(told) or on
    found = [
        match
        for match in matches_of(contest)
        if match.participation(club)
        and (window := window_of(contest, match)).end
        and on < window.end <= since
    ]
    return counted_of(found[0]) if len(found) == 1 and same_source(found[0], told) else None


def _statement(told: StatementRecord, points: int) -> Statement:
    """The distance until the day from which on the other one holds."""
    since = since_of(told)
    kept = [each for each in told.statement.qualifiers if each.property not in WHEN]
    until = [Qualifier("validTo", DateValue(since.isoformat()))] if since else []
    return Statement(told.statement.subject, "pointsAheadOf", NumberValue(points), (*kept, *until))
