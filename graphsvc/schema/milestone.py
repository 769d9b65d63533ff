"""Milestone: what a club, or a player for a club, had for the first time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import strawberry

from graphsvc.graph.ranking import in_order
from graphsvc.graph.reading import entity, whole
from graphsvc.graph.records import (
    ClubRecord,
    MatchRecord,
    PlayerRecord,
    StatementRecord,
)
from graphsvc.model import EntityValue
from graphsvc.reasoning.occasions import days_told, surely_by
from graphsvc.schema.because import Statements, because
from graphsvc.schema.context import Info
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.player_filter import scored_by
from graphsvc.schema.references import ClubRef, MatchRef, PlayerRef, StatementRef
from graphsvc.schema.scalars import EdtfDate
from graphsvc.schema.sentences import sentence


@dataclass(frozen=True)
class Feat:
    """The source of a Milestone."""

    club: ClubRecord
    match: MatchRecord | None
    statement: StatementRecord
    player: PlayerRecord | None = None

    @property
    def date(self) -> str | None:
        """The date of the match."""
        return self.match.date if self.match else None


@because.register
def _(source: Feat, attribute: str) -> Statements:
    dated = source.match if attribute == "date" else None
    return because(dated, attribute) if dated else (source.statement,)


def milestones(club: ClubRecord, day: date | None = None) -> list[Feat]:
    """What a club had for the first time, and its players for it; with a day, until then."""
    feats = [*_of_club(club), *_of_players(club)]
    return [each for each in feats if surely_by(each.match, day)]


def _of_club(club: ClubRecord) -> Iterator[Feat]:
    matches = {each.id: each for each in club.matches}
    for told in in_order(club.told.get("milestone", ())):
        match = entity(told.statement.qualifier("match"))
        yield Feat(club, matches.get(match or ""), told)


def _of_players(club: ClubRecord) -> Iterator[Feat]:
    """First goals for the club, each with the match that it fell in."""
    scorers = dict.fromkeys(each.scorer for each in club.goals if each.scorer)
    for player in scorers:
        for told in in_order(player.told.get("goalCountFor", ())):
            one = whole(told.statement.value) == 1 and not told.statement.qualifier("edition")
            if one and told.statement.qualifier("club") == EntityValue(club.id):
                yield Feat(club, _match(player, club, told), told, player)


def _match(player: PlayerRecord, club: ClubRecord, told: StatementRecord) -> MatchRecord | None:
    """The match of the only goal until the day of the count."""
    day = days_told(told.statement.qualifier("asOf")).end
    scored = (each for each in scored_by(player) if each.club is club)
    goals = [each for each in scored if surely_by(each.match, day)]
    return goals[0].match if len(goals) == 1 else None


@shows(Feat)
class Milestone:
    """A first."""

    @strawberry.field
    @staticmethod
    def text(feat: strawberry.Parent[Feat], info: Info) -> str:
        """As a sentence."""
        return sentence(feat.statement, info.context.name_of)

    club: ClubRef | None
    """The club that had it, or for which a player had it."""
    player: PlayerRef | None
    """The player who had it; null where it was the club."""
    match: MatchRef | None
    """The match that brought it."""
    date: EdtfDate | None
    """The date of that match."""

    @shown_as(StatementRef)
    @staticmethod
    def statement(feat: strawberry.Parent[Feat]) -> StatementRecord:
        """What says so."""
        return feat.statement
