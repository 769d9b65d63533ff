"""Cards: whose, which and when, and what tells none."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.telling.cards import tell_cards
from graphsvc.model import Basis, CardColour
from tests.extraction.builders import reading_of, words_at

YELLOW, SECOND, RED = CardColour.YELLOW, CardColour.SECOND_YELLOW, CardColour.RED

SOON = 2.0
"""Seconds within which the longest sentence is read, on the slowest machine."""


def told(text, names):
    cards = tell_cards(reading_of(text, names=names))
    return [(each.player.person, each.colour) for each in cards]


@pytest.mark.parametrize(
    "text",
    [
        "Erik Berg was booked for a foul.",
        "Erik Berg was then rightly cautioned.",
        "Erik Berg, the captain, was shown a yellow card.",
        "Captain Erik Berg got himself booked.",
        "Erik Berg, booked for dissent, went on to score.",
        "Erik Berg, who had been booked, was careful.",
        "Erik Berg picked up a needless booking.",
        "Erik Berg saw yellow after a late tackle.",
        "Erik Berg escaped with a booking for a wild lunge.",
        "Erik Berg got away with only a yellow card.",
        "Erik Berg pulled off his shirt and was booked.",
        "Erik Berg went down in the area, only to be booked for diving.",
        "The foul earned Erik Berg a yellow card.",
        "There was a yellow card for Erik Berg.",
        "The referee booked Erik Berg for dissent.",
        "The referee showed Erik Berg the yellow card.",
        "The referee produced a yellow card for defender Erik Berg.",
        "PSV had Erik Berg booked.",
        "Booked: Erik Berg.",
        "Erik Berg's yellow card was their fourth.",
        "71' Erik Berg booked for holding.",
    ],
)
def test_a_phrase_says_plainly_that_a_player_was_cautioned(names, text):
    assert told(text, names) == [("Erik Berg", YELLOW)]


@pytest.mark.parametrize(
    "text",
    [
        "Erik Berg was sent off.",
        "Erik Berg was shown a straight red.",
        "Erik Berg was dismissed for a lunge.",
        "Erik Berg was dismissed by referee Jon Roe.",
        "Erik Berg received his marching orders.",
        "Erik Berg saw red in the second half.",
        "Erik Berg swung an elbow and was sent off.",
        "PSV had Erik Berg sent off.",
        "With Erik Berg sent off, they held on.",
        "They lost Erik Berg to a red card.",
        "The referee sent Erik Berg off.",
        "The referee gave Erik Berg his marching orders.",
        "The sending-off of Erik Berg changed the game.",
        "Erik Berg's red card changed the game.",
        "Red card: Erik Berg.",
    ],
)
def test_a_phrase_says_plainly_that_a_player_was_sent_off(names, text):
    assert told(text, names) == [("Erik Berg", RED)]


@pytest.mark.parametrize(
    "text",
    [
        "Erik Berg was shown a second yellow card.",
        "Erik Berg was sent off for a second booking.",
        "Erik Berg was dismissed for a second bookable offence.",
        "Erik Berg was sent off after 70 minutes for two cautions.",
        "Erik Berg collected his second caution in the 58th minute.",
        "Erik Berg was booked for a second time.",
        "Erik Berg was booked twice and walked.",
        "Erik Berg collected two cautions in as many minutes.",
        "Erik Berg went off for a second yellow.",
        "They lost Erik Berg to a second yellow card.",
        "Erik Berg, already booked, was sent off.",
    ],
)
def test_a_second_caution_is_told_apart(names, text):
    assert (told(text, names) or [None])[-1] == ("Erik Berg", SECOND)


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Erik Berg was sent off.", Basis.IMPLIED),
        ("Erik Berg was shown a straight red.", Basis.STATED),
        ("Erik Berg was sent off, a straight red card.", Basis.STATED),
        ("Erik Berg was sent off for a second booking.", Basis.STATED),
        ("Erik Berg was booked.", Basis.STATED),
    ],
)
def test_that_somebody_was_sent_off_only_implies_for_what(names, text, basis):
    (card,) = tell_cards(reading_of(text, names=names))
    assert card.basis is basis


@pytest.mark.parametrize(
    "text",
    [
        "Erik Berg was sent off on Saturday at Highbury.",
        "Erik Berg was sent off after a clash with Jon Roe and will now be suspended.",
        "Erik Berg was sent off and faces a ban.",
        "Erik Berg was sent off the field for a lunge.",
        "Neither side scored, and Erik Berg was sent off.",
    ],
)
def test_a_card_of_this_match_is_kept_whatever_else_is_told(names, text):
    assert told(text, names) == [("Erik Berg", RED)]


def test_a_second_booking_of_the_season_is_no_second_of_the_match(names):
    text = "Erik Berg was shown a second yellow card of the season in the 20th minute."
    assert told(text, names) == [("Erik Berg", YELLOW)]


@pytest.mark.parametrize(
    "text",
    [
        "Erik Berg could have been sent off.",
        "Erik Berg should have been booked.",
        "Erik Berg was lucky not to be sent off.",
        "Erik Berg was nearly sent off.",
        "Erik Berg escaped a second yellow card.",
        "Erik Berg was about to be booked.",
        "Erik Berg was not booked.",
        "Erik Berg would be booked if he did it again.",
        "Neither Jon Roe nor Erik Berg was booked.",
        "Neither of Jon Roe and Erik Berg were sent off.",
        "Neither Jon Roe nor Erik Berg, the captain, was shown a red card.",
        "Erik Berg was shown a red card, but the referee changed his mind after consulting VAR.",
        "There were loud appeals for a red card for Erik Berg.",
        "Erik Berg was shown a red card, which was rescinded after a look at the screen.",
    ],
)
def test_what_was_not_shown_is_no_card(names, text):
    assert told(text, names) == []


@pytest.mark.parametrize(
    "text",
    [
        "Erik Berg is suspended after his red card last week.",
        "Erik Berg, sent off in the corresponding fixture last term, played on.",
        "Erik Berg was back after a red card at Utrecht.",
        "Erik Berg, who was sent off in the first leg, returned.",
        "Erik Berg has been booked nine times this season.",
        "Erik Berg was sent off in April.",
        "Chelsea were without Erik Berg, sent off against Everton.",
        "Erik Berg, sent off in the semi-final, was missing.",
        "Erik Berg was sent off in the reserves.",
        "Erik Berg was sent off for Scotland on Wednesday.",
    ],
)
def test_a_card_of_another_match_is_none(names, text):
    assert told(text, names) == []


@pytest.mark.parametrize(
    "text",
    [
        "Coach Erik Berg was sent off for dissent.",
        "The manager Erik Berg was booked.",
        "Referee Erik Berg was booked by nobody.",
        "Erik Berg was dismissed by Everton in May.",
        "Erik Berg was dismissed as a novice.",
        "Erik Berg booked their place in the final.",
        "Erik Berg, booked a place in the final, was glad.",
        "Ajax booked a place in the last 16 through Erik Berg.",
        "Erik Berg's appeal was dismissed.",
        "Jon Roe came on in place of the booked Erik Berg.",
        "The coach sent Erik Berg off for a drink of water.",
        "Erik Berg sent off a letter.",
        '"Erik Berg was sent off for nothing at all," he said.',
        "He fouled Erik Berg and was booked.",
        "He fouled Erik Berg badly and was booked.",
        "The keeper caught Erik Berg late and was booked.",
        "The keeper, after a foul on Erik Berg, was booked.",
        "In yellow and green, Erik Berg came next.",
        "Erik Berg was sent off the pitch to change his shirt.",
        "Erik Berg was sent off by the manager to warm up.",
        "Erik Berg was given the yellow and blue captain's armband.",
        "Erik Berg and Jon Roe were shown red and yellow cards respectively.",
    ],
)
def test_words_that_read_like_a_card_are_none(names, text):
    assert told(text, names) == []


@pytest.mark.parametrize(
    "text",
    [
        "Erik Berg and Jon Roe were booked.",
        "There were yellow cards for Erik Berg and Jon Roe.",
        "The referee booked Erik Berg and Jon Roe.",
        "Booked: Erik Berg, Jon Roe.",
        "Yellow cards: Ajax: Erik Berg (20); PSV: Jon Roe (33).",
    ],
)
def test_several_are_shown_one_together(names, text):
    assert told(text, names) == [("Erik Berg", YELLOW), ("Jon Roe", YELLOW)]


def test_of_two_who_are_not_together_the_nearer_was_booked(names):
    assert told("Erik Berg beat Jon Roe and Bo Li was booked.", names) == [("Bo Li", YELLOW)]


def test_who_was_booked_and_who_was_fouled_are_told_apart(names):
    text = "Erik Berg was booked for hauling down Jon Roe."
    assert told(text, names) == [("Erik Berg", YELLOW)]


def test_two_cards_of_one_sentence_are_two(names):
    text = "Erik Berg, cautioned in the first half for dissent, was dismissed in the 59th minute."
    first, second = tell_cards(reading_of(text, names=names))
    assert (first.colour, first.period, first.minute) == (YELLOW, 1, None)
    assert (second.colour, second.basis, second.minute.label) == (SECOND, Basis.IMPLIED, "59")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Erik Berg was booked in the 20th minute.", ["20"]),
        ("Erik Berg was booked for a foul on Jon Roe in the 20th minute.", ["20"]),
        ("In the 20th minute Erik Berg slid in late and was booked.", ["20"]),
        ("On 20 minutes the visitors' captain Erik Berg was booked.", ["20"]),
        ("Erik Berg was sent off after 20 minutes for a foul.", ["20"]),
        ("Booked: Erik Berg (20), Jon Roe (33).", ["20", "33"]),
        ("20' Erik Berg is booked.", ["20"]),
        ("Erik Berg was booked, and in the 20th minute Jon Roe scored.", [None]),
        ("Erik Berg was booked for a foul on Jon Roe, who scored in the 20th minute.", [None]),
        ("Having scored in the 20th minute, Erik Berg was booked.", [None]),
        ("Jon Roe scored in the 20th minute and Erik Berg was booked.", [None]),
        ("Erik Berg scored in the 20th minute and was booked.", [None]),
    ],
)
def test_the_minute_is_the_cards_own(names, text, minutes):
    cards = tell_cards(reading_of(text, names=names))
    assert [card.minute and card.minute.label for card in cards] == minutes


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Erik Berg was booked before the break.", 1),
        ("Erik Berg was booked for a first-half foul.", 1),
        ("Erik Berg was sent off in the second half.", 2),
        ("Erik Berg was booked at half-time.", None),
    ],
)
def test_the_half_is_told_where_words_tell_it(names, text, period):
    (card,) = tell_cards(reading_of(text, names=names))
    assert card.period == period


def test_the_quote_is_the_phrase(names):
    reading = reading_of("Late on Erik Berg was booked for dissent.", names=names)
    assert words_at(reading, tell_cards(reading)[0]) == "Erik Berg was booked"


def test_a_list_is_quoted_from_its_heading_on(names):
    reading = reading_of("Jon Roe scored; booked: Erik Berg, Al Sim.", names=names)
    quotes = [words_at(reading, card) for card in tell_cards(reading)]
    assert quotes == ["booked: Erik Berg", "booked: Erik Berg, Al Sim"]


@pytest.mark.parametrize(
    "text",
    [
        "Erik Berg was " + "duly " * 200 + "xx booked.",
        "Booked: " + "Erik Berg, " * 500 + "Jon Roe.",
        "Booked: " + "Erik Berg (20), " * 300 + "Jon Roe.",
        "Erik Berg was booked, " * 300 + "they said.",
    ],
)
def test_the_longest_sentence_takes_no_time(names, text):
    reading = reading_of(text, names=names)
    begin = process_time()
    tell_cards(reading)
    assert process_time() - begin < SOON


WORDS = st.sampled_from(
    [
        "Erik Berg",
        "Jon Roe",
        "was",
        "were",
        "booked",
        "sent off",
        "a",
        "second",
        "yellow card",
        "and",
        ", who",
        "had been",
        "not",
        "in the 20th minute",
        "the referee",
        "showed",
        "for",
        "lost",
        "to",
        ":",
        "Booked",
        ";",
        "'s",
        "red card",
        "coach",
        "\ue000",
        "\ue001",
    ]
)


@given(st.lists(WORDS, min_size=1, max_size=12))
def test_whatever_the_words_each_card_is_of_a_player_named_in_its_quote(names, words):
    reading = reading_of(" ".join(words) + ".", names=names)
    for card in tell_cards(reading):
        assert card.passage.sentence.start <= card.start < card.end <= card.passage.sentence.end
        assert card.start <= card.player.start < card.end
        assert card.player.person not in reading.officials
