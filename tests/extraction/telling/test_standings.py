"""Places in a table, and points between two clubs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.telling.standings import tell_distances, tell_standings, tell_totals
from tests.extraction.builders import reading_of, words_at


@pytest.mark.parametrize(
    ("text", "place", "moved"),
    [
        ("Ajax moved into second spot in Group D.", 2, True),
        ("Ajax climbed to third in the table.", 3, True),
        ("Ajax drop to fifth place.", 5, True),
        ("Ajax went top of the table.", 1, True),
        ("Ajax stay twelfth.", 12, False),
        ("Ajax remain fourth, a point above PSV.", 4, False),
        ("Ajax are second, level on points with PSV.", 2, False),
        ("Ajax stay top of the Eredivisie.", 1, False),
        ("Ajax lead the standings.", 1, False),
        ("Ajax have a lead at the summit of the standings of four points.", 1, False),
        ("Ajax kept a firm grip on fourth place.", 4, False),
    ],
)
def test_a_place_in_the_table_is_told(names, text, place, moved):
    (told,) = tell_standings(reading_of(text, names=names))
    assert (told.club, told.place, told.moved is not None) == ("ajax", place, moved)


@pytest.mark.parametrize(
    "text",
    [
        "Ajax are second to none.",
        "Ajax went second-half mad.",
        "Ajax stay third from bottom.",
        "Ajax could go top of the table.",
        "Ajax began the day fourth in the table.",
        "Ajax would be second in the table with a win.",
        "Jan Holm's side are third in the table.",
        "Ajax are top scorers.",
        "Ajax moved the ball to the top of the box.",
        "Ajax finished third in 2010.",
    ],
)
def test_no_place_is_told_where_it_is_no_place_of_today(names, text):
    assert tell_standings(reading_of(text, names=names)) == []


def test_a_headline_and_a_caption_tell_no_place(names):
    reading = reading_of("", names=names, headline="Ajax stay third", captions=["Ajax stay third."])
    assert tell_standings(reading) == []


def test_it_is_quoted_from_the_club_to_the_table_that_is_named(names):
    reading = reading_of("On Sunday Ajax moved into second spot in Group D, at last.", names=names)
    (told,) = tell_standings(reading)
    assert words_at(reading, told) == "Ajax moved into second spot in Group D"
    assert words_at(reading, told.moved) == "moved into second spot"
    assert words_at(reading, told.scope) == "Group D"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ajax are third, a point above PSV.", ("ajax", "psv-eindhoven", 1)),
        ("Ajax lie two points behind leaders PSV.", ("psv-eindhoven", "ajax", 2)),
        ("Ajax moved to within four points of PSV.", ("psv-eindhoven", "ajax", 4)),
        ("Ajax have a seven-point lead over second-placed PSV.", ("ajax", "psv-eindhoven", 7)),
        ("Ajax are level on points with PSV.", ("ajax", "psv-eindhoven", 0)),
        ("Ajax are six points clear of the champions PSV.", ("ajax", "psv-eindhoven", 6)),
    ],
)
def test_points_between_two_clubs_are_told_of_the_one_ahead(names, text, told):
    (each,) = tell_distances(reading_of(text, names=names))
    assert (each.club, each.behind, each.points) == told


def test_clubs_listed_together_are_as_far_off(names):
    reading = reading_of("Ajax are two points ahead of PSV and Twente.", names=names)
    told = [(each.behind, each.points) for each in tell_distances(reading)]
    assert told == [("psv-eindhoven", 2), ("twente", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "Ajax are nine points above relegation.",
        "Ajax could move eight points clear of PSV.",
        "Ajax had been a point behind PSV.",
        "Ajax took two points over PSV.",
        "Jan Holm's side are a point behind PSV.",
    ],
)
def test_no_points_between_two_clubs_are_told(names, text):
    assert tell_distances(reading_of(text, names=names)) == []


@given(points=st.integers(min_value=2, max_value=60))
def test_ahead_of_one_is_behind_of_the_other(names, points):
    ahead = tell_distances(reading_of(f"Ajax are {points} points ahead of PSV.", names=names))
    behind = tell_distances(reading_of(f"PSV are {points} points behind Ajax.", names=names))
    told = [[(each.club, each.behind, each.points) for each in row] for row in (ahead, behind)]
    assert told[0] == told[1] == [("ajax", "psv-eindhoven", points)]


def test_points_are_told_beside_a_place(names):
    (total,) = tell_totals(
        tell_standings(reading_of("Ajax moved up to second place on 34 points.", names=names))
    )
    assert (total.club, total.points) == ("ajax", 34)


@pytest.mark.parametrize(
    "text",
    [
        "Ajax moved up to second place with 9 points from five matches.",
        "Ajax stay second, two points ahead of PSV.",
        "Ajax stay second, while PSV have 30 points.",
    ],
)
def test_points_of_a_few_matches_or_of_others_are_no_total(names, text):
    assert tell_totals(tell_standings(reading_of(text, names=names))) == []
