"""Which two clubs an article reports a match of."""

import pytest

from graphsvc.extraction.deciding.pairs import is_elsewhere, main_pair, weight_of
from graphsvc.extraction.telling.results import tell_matches
from tests.extraction.builders import reading_of


def pair(*paragraphs, names, **zones):
    reading = reading_of(*paragraphs, names=names, **zones)
    return main_pair(reading, tell_matches(reading))


def weights(*paragraphs, names, **zones):
    return [weight_of(each) for each in tell_matches(reading_of(*paragraphs, names=names, **zones))]


def test_the_pair_of_the_lead_is_that_of_the_report(names):
    told = pair("Ajax beat Feyenoord.", "Utrecht drew with Twente.", names=names)
    assert told == ("ajax", "feyenoord")


def test_two_clubs_named_foremost_are_a_pair_even_without_a_result(names):
    told = pair(
        "Ajax began. Feyenoord waited.", "Utrecht rest.", names=names, headline="Ajax v Feyenoord"
    )
    assert told == ("ajax", "feyenoord")


def test_the_first_named_stands_first(names):
    told = pair("Feyenoord lost to Ajax.", names=names)
    assert told == ("feyenoord", "ajax")


@pytest.mark.parametrize("text", ["It rained.", "Ajax trained.", "One.\n\nTwo. Ajax met PSV once."])
def test_without_two_clubs_of_weight_there_is_none(names, text):
    assert pair(text, names=names) is None


def test_weight_falls_with_depth_and_a_headline_weighs_most(names):
    line = "Ajax beat Feyenoord."
    found = weights(line, line, line, names=names, headline="Ajax beat Feyenoord")
    assert found == sorted(found, reverse=True)
    assert found[0] > found[1] > found[2] > found[3]


@pytest.mark.parametrize(
    "words",
    [
        "Elsewhere, Ajax beat Feyenoord.",
        "Ajax had lost to Feyenoord.",
        "Ajax beat Feyenoord last week.",
        "In the other game Ajax beat Feyenoord.",
    ],
)
def test_words_after_the_lead_may_tell_of_another_match(names, words):
    lead, later = "Utrecht drew with Twente.", words
    _, told = tell_matches(reading_of(lead, later, names=names))
    assert is_elsewhere(told)
    assert weight_of(told) < 0.5


def test_in_the_lead_such_words_are_of_the_match_itself(names):
    (told,) = tell_matches(reading_of("After losing last week, Ajax beat PSV.", names=names))[-1:]
    assert not is_elsewhere(told)


def test_a_match_to_come_is_another_one(names):
    (told,) = tell_matches(reading_of("Ajax face Feyenoord next week.", names=names))
    assert is_elsewhere(told)
