"""The tables that the service carries are clean."""

import re
from collections import Counter

import pytest

from graphsvc.reference.naming import slug, words
from graphsvc.reference.tables import read_table

TABLES = {
    "clubs.tsv": "slug",
    "nicknames.tsv": "slug",
    "finalists.tsv": "slug",
    "competitions.tsv": "slug",
    "countries.tsv": "code",
}


@pytest.mark.parametrize("table", TABLES)
def test_every_field_is_trimmed_and_says_each_name_once(table, seeds):
    for line in read_table(seeds / table, (), key=TABLES[table]):
        for value in line.fields.values():
            parts = value.split("|") if value else []
            assert parts == [re.sub(r"\s+", " ", part).strip() for part in parts], line
            assert "" not in parts, line
            assert len(set(parts)) == len(parts), line


def test_every_slug_is_a_label(names):
    assert all(each == slug(each) for each in (*names.clubs, *names.competitions))


def test_every_league_of_a_country_is_a_competition(names):
    leagues = {row.league for row in names.countries.values() if row.league}
    assert leagues <= names.competitions.keys()


def test_seasons_and_teams_are_of_the_known_kinds(names):
    assert {row.season for row in names.countries.values()} == {"split", "calendar"}
    assert {row.season for row in names.competitions.values()} == {"split", "calendar", "single"}
    assert {row.teams for row in names.competitions.values()} == {"club", "national"}


def test_a_competition_is_the_only_one_of_a_name_in_its_country(names):
    called = Counter(
        (row.country, name)
        for row in names.competitions.values()
        for name in {words(each) for each in (row.name, *row.aliases)}
    )
    assert [name for name, times in called.items() if times > 1] == []


def test_no_city_begins_with_a_number_and_no_founding_is_other_than_a_year(seeds):
    for line in read_table(seeds / "clubs.tsv", (), key="slug"):
        assert not line["city"][:1].isdigit(), line
        assert re.fullmatch(r"(?:\d{4})?", line["founded"]), line


def test_no_nickname_is_what_the_club_is_displayed_as(names):
    assert [row.slug for row in names.clubs.values() if row.nicknamed(words(row.name))] == []


def test_no_nickname_begins_with_the(names):
    nicknames = [each for row in names.clubs.values() for each in row.nicknames]
    assert len(nicknames) > 500
    assert [each for each in nicknames if words(each)[0] == "the"] == []


def test_no_country_is_called_what_another_is(names):
    called = Counter(
        name
        for row in names.countries.values()
        for name in {words(each) for each in (row.name, *row.aliases)}
    )
    assert [name for name, times in called.items() if times > 1] == []
