"""Which clubs."""

from collections.abc import Iterable, Iterator

import strawberry

from graphsvc.graph.ranking import in_order
from graphsvc.graph.reading import entity
from graphsvc.graph.records import ClubRecord
from graphsvc.schema.filters import IDFilter, StringFilter, combine, id_of
from graphsvc.schema.names import NameOrder, in_name_order


@strawberry.input
class ClubFilter:
    """Which clubs; all given conditions hold."""

    and_: "list[ClubFilter] | None" = strawberry.field(name="and", default=None)
    """All of these hold too."""
    or_: "list[ClubFilter] | None" = strawberry.field(name="or", default=None)
    """One of these holds."""
    not_: "ClubFilter | None" = strawberry.field(name="not", default=None)
    """This does not hold."""
    name: StringFilter | None = None
    """The common name."""
    country: IDFilter | None = None
    """The country it is from."""
    competition: IDFilter | None = None
    """A competition that it plays in, by its matches or as told."""

    def accepts(self, club: ClubRecord) -> bool:
        """Whether a club is wanted."""
        return combine(self, lambda each: each.accepts(club)) and all(self._conditions(club))

    def _conditions(self, club: ClubRecord) -> Iterator[bool]:
        if self.name:
            yield self.name.accepts(club.name)
        if self.country:
            yield self.country.accepts(id_of(club.country))
        if self.competition:
            told = [entity(each.statement.value) for each in in_order(club.told.get("playsIn", ()))]
            played = {id_of(each.competition) for each in club.matches}
            yield self.competition.accepts(*told, *played)


def clubs_in_order(
    clubs: Iterable[ClubRecord],
    *,
    where: ClubFilter | None = None,
    order_by: Iterable[NameOrder] | None = None,
) -> list[ClubRecord]:
    """The wanted clubs, by slug where nothing else is asked."""
    wanted = [each for each in clubs if where is None or where.accepts(each)]
    return in_name_order(wanted, order_by, goals=lambda each: len(each.goals))
