import pytest

from graphsvc.errors import UnreadableTable
from graphsvc.reference import load_names


def change(folder, table, old, new):
    path = folder / table
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_club_is_put_together_from_three_tables(folder):
    rovers, aville = (row for row in load_names(folder).clubs.values() if not row.national)
    assert (rovers.slug, rovers.nicknames, rovers.prominence) == (
        "rovers",
        ("Greens", "Green Hens"),
        3,
    )
    assert (aville.name, aville.city, aville.ground) == ("Aville", "Aville", "The Mead")
    assert aville.aliases == ("Aville FC", "AFC", "Avillians")
    assert (aville.nicknames, aville.prominence) == ((), 4)


def test_each_country_has_a_national_team_of_its_name_and_no_club_is_one(folder):
    names = load_names(folder)
    assert {code: row.name for code, row in names.national_sides.items()} == {
        code: row.name for code, row in names.countries.items()
    }
    assert not any(row.national for row in names.club_index.called("Rovers"))
    (first, *_) = names.national_sides.values()
    assert first.slug.endswith("-national-team")
    assert not [row for row in names.club_index.called(first.name) if row.national]


def test_competitions_and_countries_are_read_whole(folder):
    names = load_names(folder)
    league, cup = names.competitions.values()
    (country,) = names.countries.values()
    assert (league.name, league.aliases, league.country) == ("X League", ("X Cup",), "xx")
    assert (cup.slug, cup.country, cup.teams, cup.season) == (
        "planet-cup",
        "",
        "national",
        "single",
    )
    assert (country.name, country.demonyms, country.league) == (
        "Xland",
        ("Xish", "Xlander"),
        "x-league",
    )
    assert country.aliases == ("Xonia", "Old X")


@pytest.mark.parametrize(
    ("table", "old", "new", "message"),
    [
        ("clubs.tsv", "Rovers\txx", "Rovers\tzz", r"line 2: country_code 'zz' is not in countries"),
        ("competitions.tsv", "\txx", "\tzz", r"line 2: country 'zz' is not in countries\.tsv"),
        ("nicknames.tsv", "rovers", "rover", r"line 2: slug 'rover' is not in clubs\.tsv"),
        ("finalists.tsv", "aville", "avile", r"line 2: slug 'avile' is not in clubs\.tsv"),
        ("clubs.tsv", "\naville", "\nrovers", r"line 3: slug 'rovers' stands above already"),
        ("clubs.tsv", "Aville FC", "Aville\tFC", r"line 3: 9 columns where the header has 8"),
    ],
)
def test_a_wrong_row_is_refused_with_its_table_and_line(folder, table, old, new, message):
    change(folder, table, old, new)
    with pytest.raises(UnreadableTable, match=message) as raised:
        load_names(folder)
    assert str(raised.value).startswith(f"{table}, line ")


@pytest.mark.parametrize("table", ["clubs.tsv", "nicknames.tsv", "countries.tsv"])
def test_no_table_may_be_missing(folder, table):
    (folder / table).unlink()
    with pytest.raises(UnreadableTable, match=table):
        load_names(folder)
