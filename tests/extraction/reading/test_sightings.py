import pytest

from graphsvc.extraction.reading.gazetteering import club_surfaces, tokens_of
from graphsvc.extraction.reading.passages import sentences
from graphsvc.extraction.reading.sightings import sight
from tests.extraction.builders import article_of


@pytest.fixture
def first_in(names):
    """The first sighting of a sentence."""

    def find(text="", **zones):
        sentence = next(sentences(article_of(*filter(None, [text]), **zones)))
        tokens = tokens_of(sentence)
        return sight(sentence, tokens, list(club_surfaces(tokens, names)))[0]

    return find


@pytest.mark.parametrize(
    "text",
    [
        "They won at Everton.",
        "They beat Everton.",
        "The Everton goalkeeper fell.",
        "Then Everton won.",
        "They lost to Everton 2-0.",
        "They won at Manchester City.",
    ],
)
def test_words_that_clubs_stand_beside_speak_for_one(text, first_in):
    assert first_in(text).cue == 1


@pytest.mark.parametrize("text", ["They saw Everton again.", "They like Everton, that is all."])
def test_other_words_speak_neither_for_nor_against(text, first_in):
    assert (first_in(text).cue, first_in(text).surname) == (0, False)


@pytest.mark.parametrize(
    "text",
    [
        "They live in Everton.",
        "They know Everton Lodge well.",
        "Nice weather helped them.",
        "Reading his mind was hard.",
    ],
)
def test_a_city_a_longer_name_or_a_plain_word_speaks_against(text, first_in):
    assert (first_in(text).cue, first_in(text).surname) == (-1, False)


@pytest.mark.parametrize(
    "text", ["It was Jon Forest again.", "Jon Forest crossed.", "It was striker Forest again."]
)
def test_behind_a_given_name_or_a_role_it_is_a_surname(text, first_in):
    assert (first_in(text).cue, first_in(text).surname) == (-1, True)


@pytest.mark.parametrize("before", ["Rampant", "Hosts", "On Monday", "Then ten-man"])
def test_other_capitals_are_no_given_name(before, first_in):
    assert not first_in(f"{before} Everton led.").surname


def test_punctuation_parts_a_name_from_the_words_before(first_in):
    assert not first_in("It was Jon, Everton said.").surname


def test_in_a_headline_of_capitals_no_word_speaks(first_in):
    sighting = first_in(headline="Jon Roe Stuns Everton Late")
    assert (sighting.cue, sighting.surname) == (0, False)
