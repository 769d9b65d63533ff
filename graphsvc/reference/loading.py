"""From the tables of a folder to the gazetteer."""

from collections.abc import Collection, Mapping
from pathlib import Path

from graphsvc.reference.gazetteer import Names
from graphsvc.reference.prominence import prominence
from graphsvc.reference.rows import ClubRow, CompetitionRow, CountryRow
from graphsvc.reference.tables import Line, read_table

CLUBS = ("slug", "common_name", "name", "country_code", "city", "ground", "founded", "aliases")
NICKNAMES = ("slug", "nicknames")
COMPETITIONS = ("slug", "name", "aliases", "country", "teams", "season")
COUNTRIES = ("code", "name", "demonyms", "season", "league", "aliases")

Nicknames = Mapping[str, tuple[str, ...]]


def load_names(folder: Path) -> Names:
    """What clubs.tsv, nicknames.tsv, competitions.tsv and countries.tsv of a folder tell.

    Raises `UnreadableTable` for a table that is missing or a row that is wrong.
    """
    countries = _countries(folder / "countries.tsv")
    return Names(
        clubs=_clubs(folder / "clubs.tsv", folder / "nicknames.tsv", countries),
        competitions=_competitions(folder / "competitions.tsv", countries),
        countries=countries,
    )


def _countries(path: Path) -> dict[str, CountryRow]:
    rows = map(_country, read_table(path, columns=COUNTRIES, key="code"))
    return {row.code: row for row in rows}


def _clubs(path: Path, extra: Path, countries: Collection[str]) -> dict[str, ClubRow]:
    lines = {line["slug"]: line for line in read_table(path, columns=CLUBS, key="slug")}
    nicknames = {
        line.known("slug", lines, where=path.name): line.split("nicknames")
        for line in read_table(extra, columns=NICKNAMES, key="slug")
    }
    return {slug: _club(line, nicknames.get(slug, ()), countries) for slug, line in lines.items()}


def _competitions(path: Path, countries: Collection[str]) -> dict[str, CompetitionRow]:
    lines = read_table(path, columns=COMPETITIONS, key="slug")
    return {line["slug"]: _competition(line, countries) for line in lines}


def _club(line: Line, nicknames: tuple[str, ...], countries: Collection[str]) -> ClubRow:
    return ClubRow(
        slug=line["slug"],
        name=line["common_name"],
        country=line.known("country_code", countries, where="countries.tsv"),
        city=line["city"],
        ground=line["ground"],
        aliases=(line["name"], *line.split("aliases")),
        prominence=prominence(line.fields, nicknames),
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
