import pytest

from graphsvc.extraction.reading.gazetteering import tokens_of
from graphsvc.extraction.reading.passages import Found, sentences
from graphsvc.extraction.reading.runs import runs
from tests.extraction.builders import article_of


def runs_in(text, *, taken=()):
    (sentence,) = sentences(article_of(text))
    return runs(sentence, tokens_of(sentence), taken)


def texts(text, **options):
    return [run.text for run in runs_in(text, **options)]


@pytest.mark.parametrize(
    "name",
    [
        "Jon Roe",
        "Ann Adu-Mensah",
        "Jean-Luc Martin",
        "N'Diaye Sarr",
        "Pat O’Dowd",
        "J. Roe",
        "J.P. Roe",
        "Rik van den Berg",
        "Rik Van den Berg",
        "van der Meer",
        "De Clercq",
        "Lee Dong-ho",
        "Dong-ho Lee",
        "Park Dong-ho",
        "Omar al-Harbi",
        "Åsa Öberg",
    ],
)
def test_a_name_is_read_whole_and_as_it_is_spelt(name):
    assert texts(f"Then came {name} with a header.") == [name]


def test_a_blank_that_does_not_break_is_a_blank():
    assert texts("Then came Jon\u00a0Roe.") == ["Jon Roe"]


@pytest.mark.parametrize(
    "text",
    [
        "Substitute Jon Roe scored.",
        "While Jon Roe scored, they slept.",
        "Facing Jon Roe is no joy.",
        "Rookie Jon Roe scored.",
        "Yesterday the striker Jon Roe scored.",
        "Was it Jon Roe of the World Cup squad?",
    ],
)
def test_words_around_a_name_do_not_belong_to_it(text):
    assert "Jon Roe" in texts(text)


@pytest.mark.parametrize(
    "text",
    [
        "They met on Saturday in March.",
        "He ran at Kestrel Road.",
        "The Martin Arena was full.",
        "The gates of Stade Martin were shut.",
        "They won the Otter Cup.",
        "ROE STRIKES TWICE FOR ROVERS",
        "They play in 2021.",
        "It is said that I'll come.",
    ],
)
def test_days_grounds_prizes_and_capitals_alone_are_no_names(text):
    assert texts(text) == []


@pytest.mark.parametrize("text", ["It was Roe de.", "He said van, Roe.", "It was Roe van a while."])
def test_small_words_alone_are_no_part_of_a_name(text):
    assert texts(text) == ["Roe"]


def test_of_many_small_words_in_a_row_three_belong_to_a_name():
    assert texts("They met " + "de " * 2000 + "Roe.") == ["de de de Roe"]


def test_a_compound_adjective_is_no_part_of_a_name():
    assert texts("He met the tall Kestrel-based Roe.") == ["Kestrel", "Roe"]


def test_what_another_name_has_taken_is_no_person():
    assert texts("Then Roe met Rovers.", taken=[Found(14, 20)]) == ["Roe"]


def test_commas_part_two_people():
    assert texts("Then Roe, Doe and Poe came.") == ["Roe", "Doe", "Poe"]


def test_a_run_knows_the_role_before_it():
    (run,) = runs_in("They thanked goalkeeper Jon Roe.")
    assert run.role == "goalkeeper"


def test_a_title_at_the_head_of_a_sentence_is_the_role():
    (run,) = runs_in("Manager Jon Roe smiled.")
    assert (run.text, run.role, run.initial) == ("Jon Roe", "manager", False)


@pytest.mark.parametrize("place", ["at", "in", "the", "at the"])
def test_a_name_behind_a_word_of_place_introduces_nobody(place):
    (run,) = runs_in(f"All was quiet {place} Golden Meadow.")
    assert not run.introduces


def test_somebody_who_owns_a_cross_behind_a_verb_is_introduced():
    (run,) = runs_in("He won it by turning in Jon Roe's cross.")
    assert run.introduces


@pytest.mark.parametrize("before", ["straight at", "slid in", "from", "the striker"])
def test_a_name_behind_other_words_may_introduce_somebody(before):
    (run,) = runs_in(f"The shot went {before} Jon Roe.")
    assert run.introduces


def test_a_run_may_lose_its_first_word():
    (run,) = runs_in("Tireless Ann Adu-Mensah won.")
    shorter = run.without_first()
    assert (shorter.text, shorter.start, shorter.end) == ("Ann Adu-Mensah", 9, run.end)


def test_the_core_of_a_name_has_no_particles():
    (run,) = runs_in("Then came Rik van den Berg.")
    assert (run.key, run.core) == (("rik", "van", "den", "berg"), ("rik", "berg"))
