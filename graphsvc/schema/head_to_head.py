"""HeadToHead: what clubs made of the matches against each other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import strawberry
from graphql import GraphQLError

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import ClubRecord, MatchRecord, StatementRecord
from graphsvc.model import Bound, EventOutcome
from graphsvc.reasoning import balances
from graphsvc.reasoning.bounds import Range, exactly, total
from graphsvc.reasoning.choices import Choice
from graphsvc.reasoning.occasions import is_played, surely_after
from graphsvc.reasoning.wholes import goals_in
from graphsvc.schema.aggregate import GoalAggregate, Grouped
from graphsvc.schema.because import Statements
from graphsvc.schema.connections import size
from graphsvc.schema.explanation import Count, Tally
from graphsvc.schema.goal_filter import goals_in_order
from graphsvc.schema.goal_groups import GoalGroup, Key
from graphsvc.schema.lookups import of_type
from graphsvc.schema.match_filter import MatchFilter, matches_in_order
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.record import Record, all_known, chosen, words_for
from graphsvc.schema.references import ClubRef, MatchRef
from graphsvc.schema.tallies import premises


@dataclass(frozen=True)
class Won:
    """The source of a HeadToHeadWins."""

    club: ClubRecord
    wins: Tally


@dataclass(frozen=True)
class Meetings:
    """The source of a HeadToHead: clubs, their matches, and those that are over."""

    clubs: Sequence[ClubRecord]
    found: Sequence[MatchRecord]
    played: Sequence[MatchRecord]
    choice: Choice
    rest: Range
    """How many more such matches there may be."""

    @property
    def wins(self) -> list[Won]:
        """Wins by club, in the order asked."""
        return [Won(club, self._record(club).won) for club in self.clubs]

    @property
    def ties(self) -> Tally:
        """Draws."""
        ended = [_outcomes(each) for each in self.played]
        known = sum(EventOutcome.TIE in each for each in ended)
        limits = Range(known, known + sum(not each for each in ended)) + self.rest
        told: list[StatementRecord] = []
        for club in self.clubs if len(self.clubs) == 2 else ():
            drawn = self._record(club).balance.figures[balances.DRAWN]
            limits = limits.meet(drawn.count)
            told += drawn.told
        return self._tally(limits, told, "score")

    @property
    def goals(self) -> list[Grouped]:
        """Goals by club, in the order asked."""
        return [self._goals(club) for club in self.clubs]

    def _of(self, club: ClubRecord) -> list[MatchRecord]:
        return [each for each in self.played if each.participation(club.id)]

    def _record(self, club: ClubRecord) -> Record:
        own = self._of(club)
        return Record(balances.balance(club, own, self.choice, all_known=self.rest == exactly(0)))

    def _goals(self, club: ClubRecord) -> Grouped:
        own = self._of(club)
        known = goals_in_order(g for each in own for g in each.goals if g.club is club)
        count = self._tally(total(goals_in(each, club) for each in own) + self.rest, (), "score")
        count.premises = [*count.premises, *premises(known)]
        return Grouped((Key(GoalGroup.CLUB, club.name, club.id, club),), known, count)

    def _tally(self, limits: Range, told: Statements, attribute: str) -> Tally:
        own = [s for each in self.played for s in each.because.get(attribute, ())]
        text = words_for(self.played, told=bool(told), exact=limits.bound is Bound.EXACT)
        return Tally(value=limits.value, bound=limits.bound, text=text, premises=[*told, *own])


def _outcomes(match: MatchRecord) -> list[EventOutcome]:
    """How a match ended for its sides, as far as that is known."""
    told = [each.outcome for each in match.participations]
    return [each for each in told if each not in (None, EventOutcome.UNDECIDED)]


def meetings(
    clubs: Sequence[str], view: GraphView, where: MatchFilter | None, day: date | None
) -> Meetings:
    """The matches of some clubs against each other, by date.

    Raises `GraphQLError` for fewer than two clubs, and for one that is not there.
    """
    named = {each: of_type(view, each, ClubRecord) for each in clubs}
    unknown = next((label for label, club in named.items() if club is None), None)
    if unknown is not None:
        raise GraphQLError(f"No club has the id {unknown!r}: take one from `clubs`.")
    sides = [club for club in named.values() if club]
    if len(sides) < 2:
        raise GraphQLError("`clubs` must name two clubs or more, each once.")
    found = matches_in_order(_between(sides), where=where)
    until = [each for each in found if not surely_after(each, day)]
    known = all_known(sides, found, view, where=where, day=day)
    return Meetings(
        clubs=sides,
        found=until,
        played=[each for each in until if is_played(each, day)],
        choice=replace(chosen(where, view, day), whole=False),
        rest=exactly(0) if known else Range(),
    )


def _between(clubs: Sequence[ClubRecord]) -> list[MatchRecord]:
    """The matches of which both sides are among some clubs, each once."""
    matches = {each.id: each for club in clubs for each in club.matches}
    ids = {club.id for club in clubs}
    return [
        each
        for each in matches.values()
        if len([side for side in each.participations if side.club.id in ids]) > 1
    ]


@shows(Won)
class HeadToHeadWins:
    """The wins of one of the clubs."""

    club: ClubRef
    """The club."""
    wins: Count
    """How many of the matches it won."""


@shows(Meetings)
class HeadToHead:
    """What clubs made of the matches against each other."""

    clubs: list[ClubRef]
    """The clubs, in the order asked."""

    @shown_as(list[MatchRef])
    @staticmethod
    def matches(meetings: strawberry.Parent[Meetings], first: int | None = 50) -> list[MatchRecord]:
        """Their matches against each other, by date; also those to be played."""
        return list(meetings.found)[: size(first, "first", default=50)]

    wins: list[HeadToHeadWins]
    """Wins by club, in the order asked."""
    ties: Count
    """Draws."""
    goals: list[GoalAggregate]
    """Goals by club, in the order asked."""
