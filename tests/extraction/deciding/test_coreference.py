import pytest

from graphsvc.extraction.deciding.coreference import resolve
from graphsvc.extraction.deciding.matches import Match
from graphsvc.model import AliasKind
from tests.extraction.builders import clubs_in, people_in, reading_of, words_at

AJAX, BRONDBY = "ajax", "brondby"
TOWN, CREWE = "harrogate-town", "crewe-alexandra"


def match_of(one, other, *, home=None):
    return Match(
        clubs=(one, other),
        tellings=(),
        home=home,
        score=None,
        main=True,
        home_cue=None,
        date=None,
        named=(),
    )


def resolved(*paragraphs, names, pair=(AJAX, BRONDBY), home=None):
    return resolve(reading_of(*paragraphs, names=names), match_of(*pair, home=home), names)


def described(*paragraphs, names, **options):
    """The words that stand for clubs, with the club that each means."""
    reading = resolved(*paragraphs, names=names, **options)
    clubs = [club for passage in reading.passages for club in passage.clubs]
    return [(words_at(reading, club), club.club) for club in clubs]


@pytest.mark.parametrize(
    ("sentence", "words", "club"),
    [
        ("Then the hosts scored.", "the hosts", AJAX),
        ("They met their hosts late.", "their hosts", AJAX),
        ("The home side scored.", "The home side", AJAX),
        ("It was tough for hosts and fans.", "hosts", AJAX),
        ("Then the visitors scored.", "the visitors", BRONDBY),
        ("The away team scored.", "The away team", BRONDBY),
    ],
)
def test_hosts_are_the_home_side_and_visitors_the_other(sentence, words, club, names):
    assert described(sentence, names=names, home=AJAX) == [(words, club)]


def test_without_a_home_side_nobody_is_the_hosts(names):
    assert described("Then the hosts scored.", names=names) == []


def test_a_club_that_hosts_another_is_no_host_of_this_match(names):
    told = described("On Sunday Ajax hosts Utrecht.", names=names, home=AJAX)
    assert [words for words, _ in told] == ["Ajax", "Utrecht"]


@pytest.mark.parametrize(
    "words", ["The Danish side", "The Danish league leaders", "Danish champions"]
)
def test_a_side_of_a_country_is_the_only_club_from_there(words, names):
    assert described(f"{words} scored.", names=names) == [(words, BRONDBY)]


def test_where_both_clubs_are_of_a_country_its_side_is_neither(names):
    pair = ("ajax", "feyenoord")
    assert described("The Dutch side scored.", names=names, pair=pair) == []


def test_a_demonym_alone_is_no_club(names):
    assert described("The Danish weather was fine.", names=names) == []


def test_the_last_word_of_a_name_stands_for_its_club(names):
    told = described("Then Town scored.", names=names, pair=(TOWN, CREWE))
    assert told == [("Town", TOWN)]


@pytest.mark.parametrize("pair", [("mansfield-town", TOWN), ("real-madrid", AJAX)])
def test_a_last_word_that_both_share_or_that_is_a_city_stands_for_none(pair, names):
    word = names.clubs[pair[0]].name.split()[-1]
    reading = resolved(f"It rained on all of {word}.", names=names, pair=pair)
    assert AliasKind.SHORT_NAME not in [club.alias for club in reading.passages[0].clubs]


def test_a_last_word_inside_the_name_of_a_person_is_no_club(names):
    reading = resolved("Then came Jon Town.", names=names, pair=(TOWN, CREWE))
    assert (clubs_in(reading), people_in(reading)) == ([], ["Jon Town"])


@pytest.mark.parametrize("told", ["It pleased Ajax manager Jon Roe.", "It was Jon Roe's Ajax."])
def test_the_men_of_a_manager_are_the_club(told, names):
    reading = resolved(told, "Then Roe's men scored.", names=names)
    last = reading.passages[-1]
    assert [(words_at(reading, club), club.club) for club in last.clubs] == [("Roe's men", AJAX)]
    assert last.people == ()


def test_the_men_of_anybody_else_are_no_club(names):
    assert described("It was Jon Roe.", "Then Roe's men scored.", names=names) == []


def test_the_men_of_another_clubs_manager_are_no_club_of_the_match(names):
    told = described("It pleased Everton manager Jon Roe.", "Roe's men scored.", names=names)
    assert told == [("Everton", "everton")]


def test_a_word_inside_a_full_name_is_not_told_twice(names):
    told = described("Then Harrogate Town scored.", names=names, pair=(TOWN, CREWE))
    assert told == [("Harrogate Town", TOWN)]


def test_a_club_that_is_named_keeps_its_place(names):
    told = described("Ajax beat the visitors.", names=names, home=AJAX)
    assert told == [("Ajax", AJAX), ("the visitors", BRONDBY)]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The Finns led.", "The Finns"),
        ("The ball fell to the Welsh, who broke.", "the Welsh"),
        ("It was a poor night for the Finns.", "the Finns"),
        ("The Welsh winger ran on.", None),
        ("Welsh fans sang.", None),
    ],
)
def test_of_nations_their_people_are_the_side(sentence, words, names):
    pair = ("wales-national-team", "finland-national-team")
    told = [each for each, _ in described(sentence, names=names, pair=pair)]
    assert told == ([words] if words else [])
