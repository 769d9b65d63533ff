"""Appearance: a player in a match."""

from collections.abc import Sequence
from dataclasses import dataclass

import strawberry

from graphsvc.graph.ranking import in_order
from graphsvc.graph.records import (
    ClubRecord,
    GoalRecord,
    MatchRecord,
    PlayerRecord,
    StatementRecord,
)
from graphsvc.model import Basis, EntityValue
from graphsvc.schema.because import Statements, because
from graphsvc.schema.claim import spans_behind
from graphsvc.schema.context import Info
from graphsvc.schema.happenings import club_in
from graphsvc.schema.node import shown_as, shows
from graphsvc.schema.places import Span
from graphsvc.schema.references import ClubRef, MatchRef, PlayerRef, TextSpanRef


@dataclass(frozen=True)
class Seen:
    """The source of an Appearance."""

    player: PlayerRecord
    match: MatchRecord
    told: StatementRecord

    @property
    def club(self) -> ClubRecord | None:
        """The side that he is known to be of, or scored for."""
        own = club_in(self.match, self.player)
        return own or next((each.club for each in self.scored), None)

    @property
    def scored(self) -> list[GoalRecord]:
        """His goals in it, but for own goals."""
        return [each for each in self.match.goals if each.scorer is self.player and not each.is_own]

    @property
    def why_club(self) -> Statements:
        """What says whose player he is, or for whom he scored."""
        told = [each.statement for each in self.player.memberships if each.club is self.club]
        believed = [each for each in told if each.is_accepted]
        return believed or [each for goal in self.scored for each in because(goal, "club")]

    @property
    def basis(self) -> Basis:
        """Whether a source says so, or it follows."""
        return self.told.basis


@because.register
def _(source: Seen, attribute: str) -> Statements:
    return source.why_club if attribute == "club" else (source.told,)


def appearances(match: MatchRecord) -> list[Seen]:
    """Who is known to have played in a match, by slug."""
    return [
        Seen(player, match, told)
        for player in match.appearances
        for told in in_order(player.told["appearedIn"])
        if told.statement.value == EntityValue(match.id)
    ]


@shows(Seen)
class Appearance:
    """A player in a match."""

    player: PlayerRef
    """Who."""
    club: ClubRef | None
    """For whom; null where no source is believed in that."""
    match: MatchRef
    """In which match."""
    basis: Basis
    """Whether a source says so, or it follows from what one says."""

    @shown_as(list[TextSpanRef])
    @staticmethod
    async def evidence(seen: strawberry.Parent[Seen], info: Info) -> Sequence[Span]:
        """The words that tell it."""
        return await spans_behind([seen.told], info.context)
