"""Names to look up: the gazetteer of clubs, competitions and countries."""

import csv
from collections.abc import Iterator
from pathlib import Path

from graphsvc.reference.gazetteer import ClubRow, CompetitionRow, CountryRow, NameIndex, Names

__all__ = ["ClubRow", "CompetitionRow", "CountryRow", "NameIndex", "Names", "load_names"]


def load_names(folder: Path) -> Names:
    """The tables clubs.tsv, competitions.tsv and countries.tsv of a folder.

    Raises `FileNotFoundError` where one is missing.
    """
    clubs = (_club(row) for row in _rows(folder / "clubs.tsv"))
    competitions = (_competition(row) for row in _rows(folder / "competitions.tsv"))
    countries = (_country(row) for row in _rows(folder / "countries.tsv"))
    return Names(
        clubs={row.slug: row for row in clubs},
        competitions={row.slug: row for row in competitions},
        countries={row.code: row for row in countries},
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def _split(names: str) -> tuple[str, ...]:
    return tuple(name for name in names.split("|") if name)


def _club(row: dict[str, str]) -> ClubRow:
    aliases = _split(row["aliases"])
    known = bool(row["ground"]) + bool(row["founded"]) + bool(row["city"]) + (len(aliases) > 2)
    return ClubRow(
        slug=row["slug"],
        name=row["common_name"],
        country=row["country_code"],
        city=row["city"],
        ground=row["ground"],
        aliases=(row["name"], *aliases),
        prominence=known,
    )


def _competition(row: dict[str, str]) -> CompetitionRow:
    return CompetitionRow(
        slug=row["slug"],
        name=row["name"],
        aliases=_split(row["aliases"]),
        country=row["country"],
        teams=row["teams"],
        season=row["season"],
    )


def _country(row: dict[str, str]) -> CountryRow:
    return CountryRow(
        code=row["code"],
        name=row["name"],
        demonyms=_split(row["demonyms"]),
        season=row["season"],
    )
