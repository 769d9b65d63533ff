"""The gazetteer: the rows of its tables, and an index for each way to look them up."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from graphsvc.reference.index import NameIndex, Row
from graphsvc.reference.naming import words
from graphsvc.reference.rows import ClubRow, CompetitionRow, CountryRow
from graphsvc.reference.shortforms import Cities, ways_to_write

__all__ = ["ClubRow", "CompetitionRow", "CountryRow", "NameIndex", "Names", "Row"]


@dataclass(frozen=True)
class Names:
    """What can be looked up: clubs, national teams, competitions, countries, grounds and cities.

    An index of clubs gives the best-known club of a name first.
    """

    clubs: Mapping[str, ClubRow]
    competitions: Mapping[str, CompetitionRow]
    countries: Mapping[str, CountryRow]

    @cached_property
    def club_index(self) -> NameIndex[ClubRow]:
        """Clubs by their names, other names, nicknames and short forms."""
        cities = Cities(self._ranked)
        return NameIndex((way, row) for row in self._ranked for way in ways_to_write(row, cities))

    @cached_property
    def competition_index(self) -> NameIndex[CompetitionRow]:
        """Competitions by all their names."""
        rows = self.competitions.values()
        return NameIndex((words(name), row) for row in rows for name in (row.name, *row.aliases))

    @cached_property
    def country_index(self) -> NameIndex[CountryRow]:
        """Countries by their names, other and former ones too."""
        rows = self.countries.values()
        return NameIndex((words(name), row) for row in rows for name in (row.name, *row.aliases))

    @cached_property
    def demonym_index(self) -> NameIndex[CountryRow]:
        """Countries by the words for their people and things: Danish, Dutchman."""
        rows = self.countries.values()
        return NameIndex((words(demonym), row) for row in rows for demonym in row.demonyms)

    @cached_property
    def ground_index(self) -> NameIndex[ClubRow]:
        """Clubs by the name of their ground."""
        return NameIndex((words(row.ground), row) for row in self._ranked)

    @cached_property
    def city_index(self) -> NameIndex[ClubRow]:
        """Clubs by the city they come from."""
        return NameIndex((words(row.city), row) for row in self._ranked)

    @cached_property
    def national_sides(self) -> Mapping[str, ClubRow]:
        """The national team of each country, by its code; the other indexes have clubs only."""
        return {row.country: row for row in self.clubs.values() if row.national}

    @cached_property
    def _ranked(self) -> list[ClubRow]:
        """Best known first; of two as well known, the one whose name needs fewer words."""
        clubs = [row for row in self.clubs.values() if not row.national]
        return sorted(clubs, key=lambda row: (-row.prominence, row.name.count(" ")))
