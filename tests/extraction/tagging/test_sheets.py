"""The sentences of a document in units: where they stand, and who is who in them."""

import pytest

from graphsvc.extraction.tagging.sheets import sheets_of
from graphsvc.extraction.tagging.units import Form
from tests.extraction.builders import reading_of


def sheets(*paragraphs, names, sides=("ajax", "feyenoord"), **zones):
    return sheets_of(reading_of(*paragraphs, names=names, **zones), sides)


def named(*paragraphs, names, **zones):
    """The people of an article, each by what stands for him."""
    return {
        unit.mention.person: unit.form
        for sheet in sheets(*paragraphs, names=names, **zones)
        for unit in sheet.units
        if unit.form in (Form.PERSON, Form.KEEPER, Form.COACH)
    }


def test_each_sentence_is_a_sheet_and_its_forms_are_those_of_its_units(names):
    told = sheets("Ajax won. Erik Berg scored.", names=names)
    assert [sheet.forms for sheet in told] == [
        (Form.SIDE, "won", "."),
        (Form.PERSON, "scored", "."),
    ]
    for sheet in told:
        assert sheet.forms == tuple(unit.form for unit in sheet.units)


def test_zones_are_told_apart_and_paragraphs_only_as_deep_as_the_lead(names):
    told = sheets(
        "One. Two.", "Three.", "Four.", "Five.", headline="Zero", captions=["Pic."], names=names
    )
    zones = [sheet.zone for sheet in told]
    assert zones[2] == zones[3]
    assert zones[-2] == zones[-1]
    assert len({*zones}) == 5


def test_only_the_clubs_of_the_match_are_its_sides(names):
    (told,) = sheets("Ajax, Utrecht and Feyenoord met.", names=names)
    assert [form for form in told.forms if form in {*Form}] == [Form.SIDE, Form.CLUB, Form.SIDE]


@pytest.mark.parametrize(
    "sentence",
    [
        "Berg beat goalkeeper Sven Dahl.",
        "Berg beat the Utrecht goalie Sven Dahl.",
        "Berg shot and Sven Dahl saved.",
        "There was Sven Dahl, in goal for Ajax.",
        "Sven Dahl made two fine saves.",
        "There was Sven Dahl keeping out a header.",
        "A header was tipped over by Sven Dahl.",
        "The ball ran off Sven Dahl's fingertips.",
        "Berg forced Sven Dahl to his knees.",
        "Berg shot past Sven Dahl, and later beat Sven Dahl once more.",
    ],
)
def test_who_keeps_goal_is_the_keeper_wherever_he_is_named(names, sentence):
    found = named("Erik Berg met Sven Dahl.", sentence, names=names)
    assert found == {"Erik Berg": Form.PERSON, "Sven Dahl": Form.KEEPER}


@pytest.mark.parametrize(
    "sentence",
    [
        "The goalkeeper saw Sven Dahl score.",
        "Sven Dahl saves his money.",
        "Sven Dahl made it 2-1.",
        "A fine save from Sven Dahl's header kept it level.",
        "Berg ran past Sven Dahl.",
    ],
)
def test_who_only_stands_near_such_words_is_none(names, sentence):
    assert named(sentence, names=names)["Sven Dahl"] == Form.PERSON


def test_a_coach_is_no_player_wherever_he_is_named(names):
    found = named("Erik Berg scored.", "Coach Ole Lund smiled.", "Then Lund left.", names=names)
    assert found == {"Erik Berg": Form.PERSON, "Ole Lund": Form.COACH}
