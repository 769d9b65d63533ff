import pytest

from graphsvc.model import AliasKind
from tests.extraction.builders import clubs_in, people_in, reading_of, words_at


def clubs(*paragraphs, names, **zones):
    return clubs_in(reading_of(*paragraphs, names=names, **zones))


def ways(*paragraphs, names):
    reading = reading_of(*paragraphs, names=names)
    found = [club for passage in reading.passages for club in passage.clubs]
    return [(words_at(reading, club), club.alias) for club in found]


def test_clubs_are_named_by_their_slug(names):
    assert clubs("Everton beat Chelsea.", names=names) == ["everton", "chelsea"]


@pytest.mark.parametrize(
    ("text", "club"),
    [
        ("Liverpool beat Nacional and Cerro in Montevideo, Uruguay.", "liverpool-montevideo"),
        ("Liverpool beat Chelsea and Arsenal.", "liverpool"),
    ],
)
def test_of_several_clubs_of_one_name_the_one_among_its_neighbours_is_meant(text, club, names):
    assert clubs(text, names=names)[0] == club


def test_the_way_that_a_text_names_a_club_is_told(names):
    told = ways("Everton beat Wolves.", names=names)
    assert told == [("Everton", AliasKind.NAME), ("Wolves", AliasKind.SHORT_NAME)]


def test_a_slip_of_a_name_that_stands_elsewhere_is_a_misspelling(names):
    told = ways(
        "Atalanta drew with Ajax.", "Atlanta beat Ajax before.", "Atalanta led.", names=names
    )
    assert ("Atlanta", AliasKind.MISSPELLING) in told


def test_without_that_name_it_is_no_misspelling(names):
    told = ways("Everton drew with Ajax.", "Atlanta beat Ajax before.", names=names)
    assert AliasKind.MISSPELLING not in [alias for _, alias in told]


@pytest.mark.parametrize(
    ("sentences", "person"),
    [
        (("Then Harry Forest crossed.", "Forest had done well."), "Harry Forest"),
        (("Then Gareth Bury fell.", "It was hard on Bury then."), "Gareth Bury"),
        (("Then striker Forest crossed.", "Later it was Forest again."), "Forest"),
        (("Then Wes Brown crossed.", "Brown was booked."), "Wes Brown"),
    ],
)
def test_a_surname_is_no_club_once_a_person_of_that_name_is_brought_in(sentences, person, names):
    reading = reading_of("Everton beat Chelsea.", *sentences, names=names)
    assert clubs_in(reading) == ["everton", "chelsea"]
    assert people_in(reading) == [person, person]


def test_a_club_stays_a_club_beside_a_person_of_its_name(names):
    reading = reading_of(
        "Bury beat Barnet.", "Then Gareth Bury fell.", "It was at Bury.", names=names
    )
    assert clubs_in(reading) == ["bury", "barnet", "bury"]
    assert people_in(reading) == ["Gareth Bury"]


@pytest.mark.parametrize(
    "sentence",
    ["Nice work by Jon Roe won it.", "Reading the game well, Jon Roe struck.", "Real pace told."],
)
def test_a_plain_word_at_the_head_of_a_sentence_is_no_club(sentence, names):
    assert clubs("Everton beat Chelsea.", sentence, names=names) == ["everton", "chelsea"]


@pytest.mark.parametrize("verb", ["beat", "opened against", "were better than", "led"])
def test_such_a_word_before_a_verb_is_a_club(verb, names):
    assert clubs(f"Reading {verb} Hull City.", names=names) == ["reading", "hull-city"]


@pytest.mark.parametrize(
    "sentence",
    ["They live in Everton now.", "It was the Everton Road again.", "It was Jon Everton again."],
)
def test_a_city_or_a_part_of_a_longer_name_is_no_club(sentence, names):
    assert clubs(sentence, names=names) == []


@pytest.mark.parametrize("adjective", ["Rampant", "Brave", "Spirited"])
def test_an_adjective_before_a_club_is_no_given_name(adjective, names):
    told = clubs(f"{adjective} Everton beat Chelsea.", "Everton were glad.", names=names)
    assert told.count("everton") >= 1


def test_an_owner_in_a_city_is_a_club(names):
    assert clubs("It happened in Everton's half.", names=names) == ["everton"]


@pytest.mark.parametrize("head", ["On Sunday", "Hosts", "Facing", "When"])
def test_a_capital_that_means_nothing_may_stand_before_a_club(head, names):
    assert clubs(f"{head} Everton met Chelsea.", names=names)[0] == "everton"


def test_a_headline_with_capitals_everywhere_names_clubs_all_the_same(names):
    told = clubs("It rained.", names=names, headline="Late Strike Sees Everton Sink Chelsea")
    assert told == ["everton", "chelsea"]


def test_a_little_known_club_needs_a_word_that_speaks_for_it(names):
    assert clubs("Everton drew, said Barry later.", names=names) == ["everton"]
