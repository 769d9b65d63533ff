"""Which players, and in what order."""

from collections.abc import Iterable, Iterator

import strawberry

from graphsvc.graph.records import GoalRecord, PlayerRecord
from graphsvc.schema.filters import IDFilter, StringFilter, combine, id_of
from graphsvc.schema.goal_filter import conceded_by
from graphsvc.schema.names import NameOrder, in_name_order


@strawberry.input
class PlayerFilter:
    """Which players; all given conditions hold."""

    and_: "list[PlayerFilter] | None" = strawberry.field(name="and", default=None)
    """All of these hold too."""
    or_: "list[PlayerFilter] | None" = strawberry.field(name="or", default=None)
    """One of these holds."""
    not_: "PlayerFilter | None" = strawberry.field(name="not", default=None)
    """This does not hold."""
    name: StringFilter | None = None
    """The common name."""
    club: IDFilter | None = None
    """The club of the newest accepted membership."""
    scored_against: IDFilter | None = None
    """A club that conceded a goal of theirs; own goals are none."""
    appeared_in: IDFilter | None = None
    """A match."""
    min_goals: int | None = None
    """At least so many known goals; own goals are none."""

    def accepts(self, player: PlayerRecord) -> bool:
        """Whether a player is wanted."""
        return combine(self, lambda each: each.accepts(player)) and all(self._conditions(player))

    def _conditions(self, player: PlayerRecord) -> Iterator[bool]:
        if self.name:
            yield self.name.accepts(player.name)
        if self.club:
            yield self.club.accepts(id_of(player.club))
        if self.scored_against:
            conceded = [conceded_by(each) for each in scored_by(player)]
            yield self.scored_against.accepts(*map(id_of, conceded))
        if self.appeared_in:
            yield self.appeared_in.accepts(*(each.id for each in player.matches))
        if self.min_goals is not None:
            yield len(scored_by(player)) >= self.min_goals


def scored_by(player: PlayerRecord) -> list[GoalRecord]:
    """A player's known goals without own goals."""
    return [each for each in player.goals if not each.is_own]


def players_in_order(
    players: Iterable[PlayerRecord],
    *,
    where: PlayerFilter | None = None,
    order_by: Iterable[NameOrder] | None = None,
) -> list[PlayerRecord]:
    """The wanted players, by slug where nothing else is asked."""
    wanted = [each for each in players if where is None or where.accepts(each)]
    return in_name_order(wanted, order_by, goals=lambda each: len(scored_by(each)))
