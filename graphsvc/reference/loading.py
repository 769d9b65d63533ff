"""From the tables of a folder to the gazetteer."""

from collections.abc import Collection, Iterable
from pathlib import Path

from graphsvc.reference.gazetteer import Names
from graphsvc.reference.naming import slug
from graphsvc.reference.prominence import WELL_KNOWN, prominence
from graphsvc.reference.rows import ClubRow, CompetitionRow, CountryRow
from graphsvc.reference.tables import Line, read_table

CLUBS = ("slug", "common_name", "name", "country_code", "city", "ground", "founded", "aliases")
NICKNAMES = ("slug", "nicknames")
COMPETITIONS = ("slug", "name", "aliases", "country", "teams", "season")
COUNTRIES = ("code", "name", "demonyms", "season", "league", "aliases")


def load_names(folder: Path) -> Names:
    """What clubs.tsv and the other four tables of a folder tell.

    Raises `UnreadableTable` for a table that is missing or a row that is wrong.
    """
    countries = _countries(folder / "countries.tsv")
    return Names(
        clubs={**_clubs(folder, countries), **_national_sides(countries.values())},
        competitions=_competitions(folder / "competitions.tsv", countries),
        countries=countries,
    )


def _countries(path: Path) -> dict[str, CountryRow]:
    rows = map(_country, read_table(path, COUNTRIES, key="code"))
    return {row.code: row for row in rows}


def _clubs(folder: Path, countries: Collection[str]) -> dict[str, ClubRow]:
    lines = {line["slug"]: line for line in read_table(folder / "clubs.tsv", CLUBS, key="slug")}
    nicknames = {
        _slug(line, lines): line.split("nicknames")
        for line in read_table(folder / "nicknames.tsv", NICKNAMES, key="slug")
    }
    finalists = {
        _slug(line, lines) for line in read_table(folder / "finalists.tsv", ("slug",), key="slug")
    }
    return {
        slug: _club(line, countries, nicknames=nicknames.get(slug, ()), finalist=slug in finalists)
        for slug, line in lines.items()
    }


def _national_sides(countries: Iterable[CountryRow]) -> dict[str, ClubRow]:
    """The national team of each country."""
    sides = map(_national_side, countries)
    return {side.slug: side for side in sides}


def _national_side(country: CountryRow) -> ClubRow:
    return ClubRow(
        slug=f"{slug(country.name)}-national-team",
        name=country.name,
        country=country.code,
        city="",
        ground="",
        aliases=(f"{country.name} national football team", *country.aliases),
        prominence=WELL_KNOWN,
        national=True,
    )


def _slug(line: Line, clubs: Collection[str]) -> str:
    return line.known("slug", clubs, where="clubs.tsv")


def _competitions(path: Path, countries: Collection[str]) -> dict[str, CompetitionRow]:
    lines = read_table(path, COMPETITIONS, key="slug")
    return {line["slug"]: _competition(line, countries) for line in lines}


def _club(
    line: Line, countries: Collection[str], *, nicknames: tuple[str, ...], finalist: bool
) -> ClubRow:
    return ClubRow(
        slug=line["slug"],
        name=line["common_name"],
        country=line.known("country_code", countries, where="countries.tsv"),
        city=line["city"],
        ground=line["ground"],
        aliases=(line["name"], *line.split("aliases")),
        prominence=prominence(line.fields, nicknamed=bool(nicknames), finalist=finalist),
        nicknames=nicknames,
    )


def _competition(line: Line, countries: Collection[str]) -> CompetitionRow:
    return CompetitionRow(
        slug=line["slug"],
        name=line["name"],
        aliases=line.split("aliases"),
        country=line["country"] and line.known("country", countries, where="countries.tsv"),
        teams=line["teams"],
        season=line["season"],
    )


def _country(line: Line) -> CountryRow:
    return CountryRow(
        code=line["code"],
        name=line["name"],
        demonyms=line.split("demonyms"),
        season=line["season"],
        league=line["league"],
        aliases=line.split("aliases"),
    )
