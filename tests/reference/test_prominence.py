import pytest

from graphsvc.reference.prominence import overshadowed, prominence


def row_of(*, name="Aville", city="", ground="", founded="", aliases=""):
    return {
        "common_name": name,
        "city": city,
        "ground": ground,
        "founded": founded,
        "aliases": aliases,
    }


FULL = {"city": "Aville", "ground": "The Mead", "founded": "1901", "aliases": "A|B|C"}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, 0),
        ({"city": "Aville"}, 1),
        ({"ground": "The Mead", "founded": "1901"}, 1),
        ({"aliases": "A|B"}, 0),
        ({"aliases": "A|B|C"}, 1),
        (FULL, 3),
    ],
)
def test_the_more_the_table_tells_of_a_club_the_better_known_it_is(told, expected):
    assert prominence(row_of(**told), nicknamed=False, finalist=False) == expected


def test_a_nickname_counts_double_but_makes_no_finalist():
    assert prominence(row_of(), nicknamed=True, finalist=False) == 2
    assert prominence(row_of(**FULL), nicknamed=True, finalist=False) == 3


def test_a_finalist_is_the_best_known_whatever_else_is_told():
    assert prominence(row_of(), nicknamed=False, finalist=True) == 4


@pytest.mark.parametrize("name", ["Aville II", "Aville (1901-1950)"])
def test_a_second_team_and_a_dissolved_club_are_little_known(name):
    assert prominence(row_of(name=name, **FULL), nicknamed=True, finalist=False) == 1


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Mainz 05 II", True),
        ("Barcelona B", True),
        ("Jong Ajax", True),
        ("Leipzig (-2004)", True),
        ("Salisbury FC (2015-)", False),
        ("Jongland", False),
        ("B 1903", False),
        ("Schalke 04", False),
    ],
)
def test_the_name_tells_a_second_team_and_a_dissolved_club(name, expected):
    assert overshadowed(name) is expected
