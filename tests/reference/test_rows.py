import pytest

from graphsvc.reference import ClubRow
from graphsvc.reference.naming import words

CLUB = ClubRow(
    slug="aville-rovers",
    name="Aville Rovers",
    country="xx",
    city="Aville",
    ground="",
    aliases=("Aville Rovers FC", "Rovers"),
    prominence=1,
    nicknames=("Greens", "Çelik"),
)


def test_its_names_begin_with_the_one_people_use_and_hold_no_nickname():
    assert CLUB.names == ("Aville Rovers", "Aville Rovers FC", "Rovers")


@pytest.mark.parametrize("run", ["greens", "GREENS", "celik"])
def test_a_nickname_is_told_from_a_name(run):
    assert CLUB.nicknamed(words(run))


@pytest.mark.parametrize("run", ["Rovers", "the Greens", "", "Aville"])
def test_a_name_is_no_nickname(run):
    assert not CLUB.nicknamed(words(run))
