import pytest

from graphsvc.extraction.reading.people import people_of
from graphsvc.model import AliasKind
from tests.extraction.builders import people_in, reading_of, words_at


def named(*paragraphs, names):
    return people_in(reading_of(*paragraphs, names=names))


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Jon Roe", "Roe"),
        ("Jon Roe", "J. Roe"),
        ("Jon Roe", "Jon"),
        ("Ann Adu-Mensah", "Adu-Mensah"),
        ("Ann Adu-Mensah", "Mensah"),
        ("Rik van den Berg", "Van den Berg"),
        ("Rik van den Berg", "van den Berg"),
        ("Lee Dong-ho", "Lee"),
        ("N'Diaye O’Dowd", "O’Dowd"),
        ("José Núñez", "Nunez"),
        ("Lin Xu", "Xu"),
    ],
)
def test_a_person_is_known_by_the_fullest_name(full, short, names):
    told = named(f"The ball came to {full}.", f"Then {short} scored.", names=names)
    assert told == [full, full]


def test_a_surname_before_the_full_name_is_the_same_person(names):
    told = named("A header by Roe won it.", "It was the first of Jon Roe.", names=names)
    assert told == ["Jon Roe", "Jon Roe"]


def test_of_two_namesakes_the_one_named_last_is_meant(names):
    told = named("It was Jon Roe.", "Then came Max Roe.", "And Roe scored.", names=names)
    assert told == ["Jon Roe", "Max Roe", "Max Roe"]


def test_a_word_before_a_name_that_begins_a_sentence_is_dropped_when_the_name_stands_elsewhere(
    names,
):
    told = named("Tireless Jon Roe struck.", "All hailed Jon Roe.", names=names)
    assert told == ["Jon Roe", "Jon Roe"]


def test_somebody_may_have_one_name_only(names):
    assert named("The cross found Zeko.", "Zeko scored.", names=names) == ["Zeko", "Zeko"]


def test_one_name_at_the_head_of_a_sentence_is_somebody_who_scores(names):
    assert named("Zeko scored the only goal.", names=names) == ["Zeko"]
    assert named("Zeko watched the only goal.", names=names) == []


def test_a_capital_at_the_head_of_a_sentence_makes_no_name(names):
    assert named("Floodlights failed.", names=names) == []


@pytest.mark.parametrize("word", ["Ox", "XYZ", "quietly: The"])
def test_a_short_or_a_plain_word_or_an_abbreviation_is_no_name_alone(word, names):
    assert named(f"They watched {word} there.", names=names) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "He won the Golden Boot's crown.",
        "All was quiet at Blue Meadow.",
        "They met in the Old Mill.",
    ],
)
def test_facilities_and_prizes_are_no_people(sentence, names):
    assert named(sentence, names=names) == []


def test_behind_the_article_somebody_known_is_still_that_person(names):
    told = named("It was Jon Roe again.", "They cheered the Roe header.", names=names)
    assert told == ["Jon Roe", "Jon Roe"]


def test_the_way_that_a_text_names_somebody_is_told(names):
    reading = reading_of("It was Jon Roe.", "Then Roe left.", names=names)
    ways = [person.alias for passage in reading.passages for person in passage.people]
    assert ways == [AliasKind.NAME, AliasKind.SHORT_NAME]


@pytest.mark.parametrize(
    "sentence",
    [
        "They trust manager Jon Roe.",
        "The whistle of referee Jon Roe went.",
        "A goal for Jon Roe's men.",
        "It pleased Jon Roe, the home manager, much.",
        "Then Jon Roe made three changes.",
        "The assistant boss Jon Roe smiled.",
        "They have not lost under Jon Roe.",
        "It pleased Jon Roe, the Ajax manager, much.",
        "Nobody could stop Jon Roe's Ajax.",
        "It was a first win under Jon Roe.",
        "They trust Jon Roe's youthful side.",
        "It pleased Jon Roe, his opposite number.",
        "His opposite number, Jon Roe, smiled.",
        "Then Jon Roe threw on two forwards.",
        "So Jon Roe marked his 100th game as Ajax manager.",
    ],
)
def test_managers_and_referees_are_officials(sentence, names):
    assert reading_of(sentence, names=names).officials == {"Jon Roe"}


@pytest.mark.parametrize(
    "sentence",
    [
        "They trust striker Jon Roe.",
        "He slid it under Jon Roe.",
        "Then Jon Roe hit the side-netting.",
        "It was Jon Roe's side-foot that did it.",
        "Then Jon Roe shuffled past two men.",
        "Then Jon Roe took off on a run.",
        "There was Jon Roe brought on for another.",
        "Then Jon Roe withdrew into midfield.",
        "Then Jon Roe, his opposite number beaten, shot.",
        "It fell to Jon Roe, and the referee waved play on.",
    ],
)
def test_a_player_is_no_official(sentence, names):
    assert not reading_of(sentence, names=names).officials


def test_an_official_named_short_is_known_by_the_full_name(names):
    reading = reading_of("It was Jon Roe.", "Cheers for Roe's troops.", names=names)
    assert reading.officials == {"Jon Roe"}


def test_a_place_of_a_person_holds_the_name(names):
    reading = reading_of("It was Jon Roe.", "Then Roe left.", names=names)
    places = [person for passage in reading.passages for person in passage.people]
    assert [words_at(reading, place) for place in places] == ["Jon Roe", "Roe"]


def test_a_document_without_runs_names_nobody():
    assert people_of([], text="").mentions == ()
