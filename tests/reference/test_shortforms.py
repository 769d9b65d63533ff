import pytest

from graphsvc.reference import ClubRow
from graphsvc.reference.shortforms import Cities, ways_to_write


def club(name, *aliases, city="", prominence=1, nicknames=()):
    return ClubRow(
        slug=name,
        name=name,
        country="xx",
        city=city,
        ground="",
        aliases=aliases,
        prominence=prominence,
        nicknames=nicknames,
    )


def forms_of(row, *neighbours):
    """The ways to write a club that has those neighbours, each as one text."""
    return {" ".join(way) for way in ways_to_write(row, Cities([row, *neighbours]))}


def test_names_and_nicknames_are_ways_to_write_a_club():
    assert forms_of(club("Aville", "Aville Town", nicknames=("Hens",))) == {
        "aville",
        "aville town",
        "hens",
    }


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("FC Midtjylland", "midtjylland"),
        ("Brescia Calcio", "brescia"),
        ("1. FC Köln", "koln"),
        ("Bayer 04 Leverkusen", "bayer leverkusen"),
        ("Bologna FC 1909", "bologna 1909"),
        ("Manchester United", "man utd"),
        ("Manchester United", "man united"),
        ("Sheffield Wednesday", "sheff wed"),
    ],
)
def test_a_name_may_be_shortened(name, short):
    assert short in forms_of(club(name))


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("Aville Rovers II", "aville rovers"),
        ("Aville Rovers 2", "aville rovers"),
        ("1860 Munich", "munich"),
        ("FC", ""),
        ("Crystal Palace", "crystal"),
        ("Ross County", "ross"),
    ],
)
def test_a_shortening_that_would_mean_something_else_is_left_out(name, wrong):
    assert wrong not in forms_of(club(name))


def test_one_word_of_a_further_name_is_no_short_form():
    """It may be a city in another language."""
    forms = forms_of(club("Torpedo Moskva", "Torpedo Moskva", "FC Moscow", "FC Torpedo Moscow"))
    assert "moscow" not in forms
    assert "torpedo moscow" in forms


def test_an_abbreviated_name_is_not_shortened_further():
    assert "b mun" not in forms_of(club("Bayern", "Bayern", "FC B. Mun."))


class TestTheCityAlone:
    def test_is_a_short_form_of_its_only_club(self):
        assert "aville" in forms_of(club("Rovers Aville", city="Aville"))

    def test_is_none_of_a_club_that_does_not_carry_its_name(self):
        assert "aville" not in forms_of(club("Rovers", city="Aville"))

    def test_goes_to_the_better_known_of_two(self):
        better, other = (
            club(name, city="Aville", prominence=level)
            for name, level in (("Aville Rovers", 2), ("Aville Town", 1))
        )
        assert "aville" in forms_of(better, other)
        assert "aville" not in forms_of(other, better)

    def test_goes_to_neither_of_two_equals(self):
        assert "aville" not in forms_of(
            club("Aville Rovers", city="Aville"), club("Aville Town", city="Aville")
        )

    def test_stays_with_the_club_of_that_very_name(self):
        united = club("Aville United", "Aville United", "Aville", city="Aville", prominence=4)
        assert "aville" not in forms_of(united, club("Aville", city="Aville"))
        assert "aville" in forms_of(club("Aville", city="Aville"), united)

    def test_stays_a_listed_name_among_equals(self):
        listed = club("Rovers", "Rovers FC", "Aville", city="Aville")
        assert "aville" in forms_of(listed, club("Aville Town", city="Aville"))

    def test_is_not_what_is_left_of_a_lesser_club(self):
        lesser = club("FC Aville", city="Aville")
        assert "aville" not in forms_of(lesser, club("Rovers", city="Aville", prominence=4))

    def test_of_another_country_does_not_count(self):
        abroad = ClubRow("x", "Aville", "yy", "Aville", "", (), 4)
        assert "aville" in forms_of(club("Rovers Aville", city="Aville"), abroad)
