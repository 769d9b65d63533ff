import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.reference import load_names
from graphsvc.reference.naming import words

# The club that a newspaper means by a name, when nothing else is told.
FOREMOST = {
    "AEK": "aek-athens",
    "Al Ahly": "al-ahly",
    "Al-Ahli": "al-ahli",
    "América": "club-america",
    "Aris": "aris-thessaloniki",
    "Arsenal": "arsenal",
    "Atletico": "atletico-madrid",
    "Austria": "austria-wien",
    "Barcelona": "barcelona",
    "Boca Juniors": "boca-juniors",
    "Botafogo": "botafogo-rj",
    "CSKA": "cska-moskva",
    "Celtic": "celtic",
    "Dinamo": "dinamo-zagreb",
    "Dundee": "dundee",
    "Eindhoven": "eindhoven",
    "Estudiantes": "estudiantes-lp",
    "Everton": "everton",
    "Fortaleza": "fortaleza-ec",
    "Frankfurt": "eintracht-frankfurt",
    "Guadalajara": "guadalajara-chivas",
    "Guarani": "guarani",
    "Independiente": "independiente-de-avellaneda",
    "Inter": "inter-milan",
    "Libertad": "libertad-ascuncion",
    "Lincoln": "lincoln-city",
    "Liverpool": "liverpool",
    "Milan": "ac-milan",
    "Nacional": "nacional-de-montevideo",
    "Newcastle": "newcastle-united",
    "Olimpia": "club-olimpia",
    "Paris": "paris-saint-germain",
    "Portuguesa": "portuguesa",
    "Racing": "racing-club",
    "Rangers": "rangers",
    "Rapid": "rapid-wien",
    "Red Star": "red-star-belgrade",
    "River Plate": "river-plate",
    "Santos": "santos-sp",
    "Spartak": "spartak-moskva",
    "Sporting": "sporting-cp",
    "Sydney": "sydney",
    "Universidad Católica": "universidad-catolica",
    "Valencia": "valencia",
}

NICKNAMES = {
    "Juve": "juventus",
    "Old Lady": "juventus",
    "Gunners": "arsenal",
    "Spurs": "tottenham-hotspur",
    "Barça": "barcelona",
    "Gladbach": "borussia-monchengladbach",
    "Atleti": "atletico-madrid",
    "Rossoneri": "ac-milan",
    "Wolves": "wolverhampton-wanderers",
    "Man U": "manchester-united",
    "Hibs": "hibernian",
    "Accies": "hamilton-academical",
    "Gers": "rangers",
    "Bhoys": "celtic",
    "Die Werkself": "bayer-leverkusen",
}


@pytest.mark.parametrize(("name", "slug"), FOREMOST.items())
def test_the_best_known_club_of_a_name_comes_first(names, name, slug):
    assert names.club_index.called(name)[0].slug == slug


@pytest.mark.parametrize(("nickname", "slug"), NICKNAMES.items())
def test_a_nickname_finds_its_club_and_is_known_for_one(names, nickname, slug):
    row = names.club_index.called(nickname)[0]
    assert row.slug == slug
    assert row.nicknamed(words(nickname))


def test_a_nickname_of_several_clubs_finds_them_all(names):
    reds = {row.slug for row in names.club_index.called("Reds")}
    assert {"liverpool", "nottingham-forest", "barnsley"} <= reds


@pytest.mark.parametrize(
    "name",
    ["Bristol", "Sheffield", "Manchester", "Madrid", "Berlin", "Munich", "Moscow", "Ross", "City"],
)
def test_a_word_that_tells_no_club_apart_finds_none(names, name):
    assert names.club_index.called(name) == ()


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Brescia", "brescia-calcio"),
        ("Leipzig", "rb-leipzig"),
        ("Kansas City", "sporting-kansas-city"),
        ("Man City", "manchester-city"),
        ("Sheff Wed", "sheffield-wednesday"),
        ("West Ham Utd", "west-ham-united"),
    ],
)
def test_a_short_form_finds_its_club(names, name, slug):
    assert names.club_index.called(name)[0].slug == slug


@settings(deadline=None)  # the first example builds the index
@given(data=st.data())
def test_every_name_of_a_club_finds_it_from_any_place_in_a_text(names, data):
    clubs = [club for club in names.clubs.values() if not club.national]
    club = data.draw(st.sampled_from(clubs))
    name = words(data.draw(st.sampled_from((club.name, *club.nicknames))))
    length, rows = names.club_index.longest_from((*name, "qqq", "won"))
    assert length == len(name)
    assert club in rows


@pytest.mark.parametrize(
    ("index", "name", "expected"),
    [
        ("competition_index", "x cup", "x-league"),
        ("country_index", "Xland", "xx"),
        ("country_index", "Old X", "xx"),
        ("demonym_index", "xlander", "xx"),
        ("ground_index", "The Mead", "aville"),
        ("city_index", "aville", "aville"),
    ],
)
def test_each_index_finds_its_rows(folder, index, name, expected):
    (row, *_) = getattr(load_names(folder), index).called(name)
    assert getattr(row, "slug", None) == expected or row.code == expected


def test_a_club_without_a_ground_is_found_at_none(folder):
    assert len(load_names(folder).ground_index) == 1
