"""The rows of the gazetteer: clubs, competitions and countries."""

from dataclasses import dataclass

from graphsvc.reference.naming import words

Words = tuple[str, ...]
"""A name as it is compared: its folded words."""


@dataclass(frozen=True, slots=True)
class ClubRow:
    """A club: `slug` is its label, `name` what people use, the first of `aliases` is official."""

    slug: str
    name: str
    country: str
    city: str
    ground: str
    aliases: tuple[str, ...]
    prominence: int
    """How well known it is, 0 to 4: of two clubs of one name, mostly the one meant."""
    nicknames: tuple[str, ...] = ()
    """What supporters and newspapers call it, without "the"; never what it is displayed as."""
    national: bool = False
    """Whether it is the team of its country, which goes by the country's name."""

    @property
    def names(self) -> tuple[str, ...]:
        """The name people use, the official one and the other ones; no nicknames."""
        return (self.name, *self.aliases)

    def nicknamed(self, run: Words) -> bool:
        """Whether a run of folded words is one of its nicknames."""
        return any(words(each) == run for each in self.nicknames)


@dataclass(frozen=True, slots=True)
class CompetitionRow:
    """A competition; `country` may be empty, `season` is split, calendar or single."""

    slug: str
    name: str
    aliases: tuple[str, ...]
    country: str
    teams: str
    """club or national."""
    season: str


@dataclass(frozen=True, slots=True)
class CountryRow:
    """A country; `demonyms` begins with the adjective, `season` is split or calendar."""

    code: str
    name: str
    demonyms: tuple[str, ...]
    season: str
    league: str = ""
    """Slug of the top men's league that its clubs play in."""
    aliases: tuple[str, ...] = ()
    """Other and former names: Holland, USA."""
