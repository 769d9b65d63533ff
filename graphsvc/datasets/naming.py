"""Whom names mean: clubs and competitions of the gazetteer, else a slug of the name."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from graphsvc.datasets.rows import ClubRow, CompetitionRow, PlayerRow, Row
from graphsvc.reference import ClubRow as KnownClub
from graphsvc.reference import CompetitionRow as KnownCompetition
from graphsvc.reference import Names
from graphsvc.reference.naming import fold, slug, words
from graphsvc.reference.seasons import season_label

COUNTRY = re.compile(r"\s*[(\[](?P<code>[A-Z]{3})[)\]]\s*$|,\s*(?P<other>[A-Z]{3})\s*$")
"""After the name of a club: "Bayern München (GER)"."""
SEASON = re.compile(r"\s*\b(\d{4}(?:[-/\u2013]\d{2,4})?)\b\s*")
NOT_BY_LETTERS = {
    "sui": "ch",
    "esp": "es",
    "ksa": "sa",
    "rsa": "za",
    "alg": "dz",
    "zam": "zm",
    "ivc": "ci",
    "civ": "ci",
    "kos": "kos",
    "fyr": "mk",
    "mkd": "mk",
}
"""Three letters that do not stand, in this order, in the country's English name -> its code."""


class Title(NamedTuple):
    """What the title of a league's file tells."""

    competition: str
    season: str | None


class Namer:
    """Finds who is meant by a name; it remembers, for a name comes back hundreds of times.

    `rows` has the rows that introduce those found since it was last asked.
    """

    def __init__(self, names: Names, *, national: bool = False) -> None:
        self._names = names
        self._country = ""
        self._national = national
        self._clubs: dict[str, str] = {}
        self._players: dict[str, str] = {}
        self._competitions: dict[str, KnownCompetition | None] = {}
        self._new: list[Row] = []

    def rows(self) -> list[Row]:
        """The rows that introduce whoever was found since the last call."""
        new, self._new = self._new, []
        return new

    def club(self, name: str) -> str:
        """The slug of a club, or of a national team."""
        found = self._clubs.get(name)
        if found is None:
            row = self._known_club(name)
            bare = COUNTRY.sub("", name).strip()
            found = row.slug if row else slug(bare) or slug(name)
            self._clubs[name] = found
            self._new.append(ClubRow(slug=found, name=row.name if row else bare))
        return found

    def player(self, name: str) -> str:
        """The slug of a player; who he is, linking decides."""
        found = self._players.get(name)
        if found is None:
            found = self._players[name] = slug(name) or "unknown"
            self._new.append(PlayerRow(slug=found, name=name))
        return found

    def competition(self, name: str) -> str:
        """The slug of a competition; from now on its country helps to know clubs."""
        new = name not in self._competitions
        if new:
            self._competitions[name] = known_competition(name, self._names)
        row = self._competitions[name]
        found = row.slug if row else slug(name)
        if new:
            self._new.append(CompetitionRow(slug=found, name=row.name if row else name))
        if row:
            self._country, self._national = row.country, row.teams == "national"
        return found

    def season_kind(self, competition: str) -> str:
        """How the seasons of a competition are named: split, calendar or single; "" unknown."""
        row = self._names.competitions.get(competition)
        return row.season if row else ""

    def _known_club(self, name: str) -> KnownClub | None:
        told = COUNTRY.search(name)
        bare = COUNTRY.sub("", name)
        if self._national and not told:
            countries = self._names.country_index.called(bare)
            side = self._names.national_sides.get(countries[0].code) if countries else None
            if side:
                return side
        rows = self._names.club_index.called(bare) or self._shortened(bare)
        code = (told["code"] or told["other"]) if told else ""
        return self._likeliest(rows, code)

    def _shortened(self, name: str) -> Sequence[KnownClub]:
        """Those of the name without its first or its last word: "Lazio Roma"."""
        parts = words(name)
        if len(parts) < 2:
            return ()
        for part in (parts[:-1], parts[1:]):
            length, rows = self._names.club_index.longest_from(part)
            if length == len(part):
                return [row for row in rows if _is_from(row, set(parts) - set(part))]
        return ()

    def _likeliest(self, rows: Sequence[KnownClub], code: str) -> KnownClub | None:
        """The one of the country told, else of the competition's; of several, the best known."""
        if code:
            rows = [row for row in rows if self._fits(row.country, code)]
        elif self._country:
            rows = [row for row in rows if row.country == self._country] or rows
        return rows[0] if rows else None

    def _fits(self, country: str, code: str) -> bool:
        """Whether three letters may stand for a country: ITA for Italy, SUI for Switzerland."""
        known = NOT_BY_LETTERS.get(code.lower())
        if known:
            return country == known
        letters = iter(fold(self._names.countries[country].name))
        return all(letter in letters for letter in code.lower())


def _is_from(row: KnownClub, rest: set[str]) -> bool:
    """Whether the words left over are its city."""
    return rest <= set(words(row.city)) or any(rest <= set(words(each)) for each in row.names)


def known_competition(name: str, names: Names) -> KnownCompetition | None:
    """The competition of that name; its country may stand before it: "Italian Serie A"."""
    rows = names.competition_index.called(name)
    if len(rows) == 1:
        return rows[0]
    first, _, rest = name.partition(" ")
    countries = (*names.demonym_index.called(first), *names.country_index.called(first))
    codes = {each.code for each in countries}
    fits = [row for row in names.competition_index.called(rest) if row.country in codes]
    return next(iter(fits), rows[0] if rows else None)


def title_of(text: str) -> Title:
    """The competition and the season of a title: "Italian Serie A 2020/21"."""
    found = SEASON.search(text)
    season = season_label(found[1]) if found else None
    name = SEASON.sub(" ", text, count=1).strip(" ,-–:") if season else text.strip()
    return Title(name, season)
