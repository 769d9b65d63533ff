"""What an article claims about cards."""

import pytest

from tests.extraction.claiming.claims import about, claimed, quotes, values

LEAD = "Ajax beat PSV 2-1."
MATCH = "match:2020-21/ajax-psv-eindhoven"
STEM = f"card:{MATCH[6:]}"


def minutes(found):
    return [each.statement.value.text for each in about(found, "card", "minute")]


def periods(found):
    return [each.statement.value.number for each in about(found, "card", "period")]


def subjects(found):
    return [each.statement.subject for each in about(found, "card", "match")]


def test_a_card_has_its_player_colour_match_and_minute(names):
    found = claimed(LEAD, "Erik Berg was booked in the 20th minute.", names=names)
    assert subjects(found) == [f"{STEM}/erik-berg-1"]
    assert values(found, "card", "shownTo") == ["player:erik-berg"]
    assert values(found, "card", "cardColour") == ["code YELLOW"]
    assert values(found, "card", "match") == [MATCH]
    assert minutes(found) == ["20"]
    assert quotes(found, "card", "shownTo") == [["Erik Berg was booked"]]


@pytest.mark.parametrize(
    ("text", "name", "quote"),
    [
        ("In the 20th minute Berg was booked.", "minute", "20th minute Berg was booked"),
        ("Berg was booked for a foul in the second half.", "period", "a foul in the second half"),
        ("Berg was sent off for a second booking.", "cardColour", "off for a second booking"),
        ("Berg was sent off, a straight red card.", "cardColour", "off, a straight red"),
    ],
)
def test_a_quote_holds_the_words_that_prove_it(names, text, name, quote):
    found = claimed(LEAD, text.replace("Berg", "Erik Berg"), names=names)
    (words,) = quotes(found, "card", name)[0]
    assert quote in words.replace("Erik Berg", "Berg")


def test_the_half_is_claimed_where_it_is_told(names):
    found = claimed(LEAD, "Erik Berg was booked before the break.", names=names)
    assert periods(found) == [1]


def test_whoever_was_shown_one_took_part(names):
    found = claimed(LEAD, "Erik Berg was sent off.", names=names)
    assert values(found, "player", "appearedIn") == [MATCH]


def test_several_phrases_may_tell_one_card(names):
    found = claimed(LEAD, "Erik Berg was sent off.", "Berg's red card hurt.", names=names)
    assert subjects(found) == [f"{STEM}/erik-berg-1"]
    assert quotes(found, "card", "shownTo") == [["Erik Berg was sent off", "Berg's red card"]]


def test_a_caution_and_the_second_are_two_cards(names):
    text = "Erik Berg was booked in the 20th minute.", "Berg was sent off for a second booking."
    found = claimed(LEAD, *text, names=names)
    assert subjects(found) == [f"{STEM}/erik-berg-1", f"{STEM}/erik-berg-2"]
    assert values(found, "card", "cardColour") == ["code YELLOW", "code SECOND_YELLOW"]


@pytest.mark.parametrize(
    "text",
    [
        ("Elsewhere, Utrecht beat Feyenoord 1-0, and Erik Berg was sent off.",),
        ("Utrecht won 1-0 at Feyenoord. Erik Berg was sent off.",),
    ],
)
def test_cards_of_other_matches_are_not_of_the_one_reported(names, text):
    assert subjects(claimed(LEAD, *text, names=names)) == []


def test_an_article_without_a_match_claims_no_card(names):
    assert subjects(claimed("Erik Berg was sent off.", names=names)) == []
