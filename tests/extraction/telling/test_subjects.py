"""Which club words are about."""

import pytest

from graphsvc.extraction.reading.passages import Passage
from graphsvc.extraction.telling.subjects import beneficiary, club_of
from tests.extraction.builders import reading_of


def about(names, *paragraphs: str, at: str) -> str | None:
    """The club that the words `at` of the last paragraph are about."""
    reading = reading_of(*paragraphs, names=names)
    passage = reading.passages[-1]
    club = club_of(passage, place(passage, at), reading.passages[:-1])
    return club and club.club


def place(passage: Passage, words: str) -> int:
    return passage.sentence.start + passage.sentence.text.index(words)


@pytest.mark.parametrize(
    "text",
    [
        "Ajax are third.",
        "Ajax, who beat Feyenoord, are third.",
        "Feyenoord lost to Ajax, who are third.",
        "After a win over Feyenoord, Ajax are third.",
        "Ajax lost at Feyenoord and PSV but are third.",
    ],
)
def test_the_subject_is_the_nearest_club_that_nothing_governs(names, text):
    assert about(names, text, at="are third") == "ajax"


def test_an_owner_is_meant_of_what_stands_right_behind_it(names):
    assert about(names, "That ended Ajax's long run of wins.", at="run of") == "ajax"


@pytest.mark.parametrize(
    "text",
    [
        "Ajax's new striker and his old captain are third.",
        "Ajax drew; the others are third.",
        "Ajax lost, and Jan Holm's side are third.",
        "Ajax lost, and the home side are third.",
        "Against Ajax they are third.",
    ],
)
def test_it_may_be_another_side_and_then_nobody_is_meant(names, text):
    assert about(names, text, at="are third") is None


def test_the_better_side_is_no_other_side(names):
    text = "Ajax were the better side and are third."
    assert about(names, text, at="are third") == "ajax"


@pytest.mark.parametrize("text", ["They are third.", "But it is third."])
def test_it_points_at_the_subject_of_the_sentence_before(names, text):
    assert about(names, "Ajax needs a point against PSV.", text, at="third") == "ajax"


def test_it_points_at_nobody_from_far_away_or_without_a_sentence_before(names):
    far = "They have changed much since the days of the old ground by the sea, and are third."
    assert about(names, "Ajax lost.", far, at="are third") is None
    assert about(names, "They are third.", at="third") is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A third win for Ajax.", (True, "ajax")),
        ("A third win for their coach.", (True, None)),
        ("A third win on the road.", (False, None)),
    ],
)
def test_a_win_may_be_for_somebody(names, text, told):
    (passage,) = reading_of(text, names=names).passages
    led, club = beneficiary(passage, place(passage, " win") + len(" win"))
    assert (led, club and club.club) == told


def test_the_end_of_a_list_is_governed_with_its_head(names):
    assert about(names, "Ajax lost to PSV, Twente and Utrecht but are third.", at="are") == "ajax"


def test_an_endless_list_ends(names):
    assert about(names, "PSV and Ajax and " * 1500 + "Ajax are third.", at="are third") == "ajax"
