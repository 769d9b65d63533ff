"""What an article claims about substitutions."""

import pytest

from tests.extraction.claiming.claims import about, claimed, quotes, values

LEAD = "Ajax beat PSV 2-1."
MATCH = "match:2020-21/ajax-psv-eindhoven"
STEM = f"substitution:{MATCH[6:]}"


def minutes(found):
    return [each.statement.value.text for each in about(found, "substitution", "minute")]


def periods(found):
    return [each.statement.value.number for each in about(found, "substitution", "period")]


def subjects(found):
    return [each.statement.subject for each in about(found, "substitution", "match")]


def test_a_substitution_has_both_players_its_match_and_minute(names):
    found = claimed(LEAD, "Erik Berg came on for Jon Roe in the 60th minute.", names=names)
    assert subjects(found) == [f"{STEM}/erik-berg-1"]
    assert values(found, "substitution", "playerOn") == ["player:erik-berg"]
    assert values(found, "substitution", "playerOff") == ["player:jon-roe"]
    assert minutes(found) == ["60"]
    assert quotes(found, "substitution", "playerOn") == [["Erik Berg came on for Jon Roe"]]


def test_both_took_part(names):
    found = claimed(LEAD, "Erik Berg replaced Jon Roe.", names=names)
    players = {each.statement.subject for each in about(found, "player", "appearedIn")}
    assert players == {"player:erik-berg", "player:jon-roe"}


def test_who_went_off_alone_gives_it_its_label(names):
    found = claimed(LEAD, "Erik Berg was withdrawn in the second half.", names=names)
    assert subjects(found) == [f"{STEM}/erik-berg-1"]
    assert values(found, "substitution", "playerOn") == []
    assert periods(found) == [2]


def test_several_phrases_may_tell_one_substitution(names):
    text = "Jon Roe was withdrawn in the 60th minute.", "Erik Berg replaced Jon Roe."
    found = claimed(LEAD, *text, names=names)
    assert subjects(found) == [f"{STEM}/erik-berg-1"]
    assert values(found, "substitution", "playerOff") == ["player:jon-roe"]
    assert minutes(found) == ["60"]


def test_other_players_change_apart(names):
    text = "Erik Berg replaced Jon Roe.", "Bo Li replaced Al Sim."
    assert len(subjects(claimed(LEAD, *text, names=names))) == 2


@pytest.mark.parametrize(
    ("second", "on", "off"),
    [
        (
            "Bo Li replaced Erik Berg in the 80th minute.",
            ["player:erik-berg", "player:bo-li"],
            ["player:jon-roe", "player:erik-berg"],
        ),
        (
            "Erik Berg was withdrawn in the 80th minute.",
            ["player:erik-berg"],
            ["player:jon-roe", "player:erik-berg"],
        ),
    ],
)
def test_a_substitute_who_is_replaced_himself_changes_twice(names, second, on, off):
    found = claimed(LEAD, "Erik Berg replaced Jon Roe at half-time.", second, names=names)
    assert len(subjects(found)) == 2
    assert values(found, "substitution", "playerOn") == on
    assert values(found, "substitution", "playerOff") == off
    assert minutes(found) == ["80"]


@pytest.mark.parametrize(
    ("text", "name", "quote"),
    [
        ("Erik Berg replaced Jon Roe in the 60th minute.", "minute", "Roe in the 60th minute"),
        ("Erik Berg replaced Jon Roe in the second half.", "period", "Roe in the second half"),
    ],
)
def test_a_quote_holds_the_words_that_tell_when(names, text, name, quote):
    (words,) = quotes(claimed(LEAD, text, names=names), "substitution", name)[0]
    assert quote in words
