from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.reading.documents import read
from graphsvc.extraction.reading.passages import NameKind
from tests.extraction.builders import article_of, clubs_in, people_in, reading_of, words_at

PIECES = st.sampled_from(
    ["Everton", "Jon Roe", "van den", "the", "Danish", "2-1", "J.", "Roe's", "-min", "\U00010400"]
)


def found_in(passage):
    return [*passage.clubs, *passage.people, *passage.names, *passage.scores]


def test_a_sentence_becomes_a_passage_with_all_that_it_names(names):
    (passage,) = reading_of(
        "Jon Roe of Everton scored in a 2-1 win in Denmark.", names=names
    ).passages
    assert [person.person for person in passage.people] == ["Jon Roe"]
    assert [club.club for club in passage.clubs] == ["everton"]
    assert [name.kind for name in passage.names] == [NameKind.COUNTRY]
    assert [(score.first, score.second) for score in passage.scores] == [(2, 1)]


def test_the_place_of_a_dateline_is_neither_club_nor_person(names):
    reading = reading_of(
        "Everton won.",
        "The crowd in town saw it.",
        names=names,
        dateline="LIVERPOOL, England (AP) —",
    )
    assert clubs_in(reading) == ["everton"]
    assert people_in(reading) == []
    assert [words_at(reading, name) for name in reading.dateline] == ["LIVERPOOL", "England"]


def test_words_of_a_club_are_no_other_name(names):
    (passage,) = reading_of("Then Liverpool beat Everton.", names=names).passages
    assert passage.names == ()


def test_a_competition_is_no_club(names):
    assert clubs_in(reading_of("It was the Scottish Premiership.", names=names)) == []


def test_managers_are_known_to_score_no_goals(names):
    assert reading_of("It pleased manager Jon Roe.", names=names).officials == {"Jon Roe"}


def test_an_article_without_sentences_has_no_passages(names):
    assert read(article_of(), names).passages == ()


def test_any_text_is_read_with_places_inside_its_sentences(names):
    @given(st.lists(PIECES | st.text(max_size=6), min_size=1, max_size=12).map(" ".join))
    def check(text):
        for passage in read(article_of(text, headline="Everton win"), names).passages:
            sentence = passage.sentence
            for found in found_in(passage):
                assert sentence.start <= found.start < found.end <= sentence.end
                assert passage.between(found.start, found.end).strip()

    check()


def given_name(number):
    """A name of ten letters, another for each number."""
    return "".join("aeiou"[number // 5**n % 5] + "nrlst"[n] for n in range(5)).capitalize()


LONG = {
    "names of many": lambda n: ", ".join(f"{given_name(i)} Roe" for i in range(n)),
    "one name": lambda n: ", ".join(["Jon Roe"] * n),
    "sentences": lambda n: " ".join(["Jon Roe of Ajax won."] * n),
    "paragraphs": lambda n: "\n\n".join(["Jon Roe of Ajax won."] * n),
    "countries": lambda n: ", ".join(["France", "Spain"] * (n // 2)),
}


@pytest.mark.parametrize("kind", LONG)
def test_a_text_four_times_as_long_takes_about_four_times_as_long_to_read(names, kind):
    """Up to eight times, as clocks go; sixteen times would be its square."""

    def seconds(size):
        article = article_of(*LONG[kind](size).split("\n\n"))
        begun = process_time()
        read(article, names)
        return process_time() - begun

    short, long = (min(seconds(size) for _ in range(3)) for size in (250, 1000))
    assert long < 8 * short
