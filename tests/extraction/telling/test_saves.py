"""Shots that were saved, and who took them."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.telling.saves import tell_saves
from graphsvc.model import BodyPart, ShotOutcome
from tests.extraction.builders import reading_of, words_at

SOON = 2.0
"""Seconds within which the longest sentence is read, on the slowest machine."""


def told(names, *paragraphs):
    return [each.player.person for each in tell_saves(reading_of(*paragraphs, names=names))]


@pytest.mark.parametrize(
    "text",
    [
        "Jon Roe saved Erik Berg's shot.",
        "Jon Roe tipped over Erik Berg's drive.",
        "The keeper parried Erik Berg's low effort.",
        "Erik Berg's shot was saved by Jon Roe.",
        "Erik Berg's curling free-kick was tipped over.",
        "Erik Berg saw a penalty saved.",
        "Erik Berg had a volley turned round the post.",
        "Goalkeeper Jon Roe denied Erik Berg.",
        "Jon Roe, the visitors' keeper, denied Erik Berg.",
        "Jon Roe denied Erik Berg with a fine save.",
        "Jon Roe dived and saved from Erik Berg.",
        "Erik Berg forced the visiting goalkeeper into a stop.",
        "The goalkeeper denied Erik Berg with his legs.",
        "Erik Berg was denied by a fine save.",
        "Erik Berg was denied by the goalkeeper.",
        "Erik Berg was denied by Jon Roe's fingertips.",
        "Erik Berg drew a fine save from Jon Roe.",
        "Erik Berg forced Jon Roe into a smart save.",
        "Erik Berg's effort brought a diving save from Jon Roe.",
        "Jon Roe made a fine save to deny Erik Berg.",
        "Jon Roe saved well from Erik Berg.",
    ],
)
def test_a_phrase_says_plainly_whose_shot_was_saved(names, text):
    (shot,) = tell_saves(reading_of(text, names=names))
    assert (shot.player.person, shot.outcome) == ("Erik Berg", ShotOutcome.SAVED)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Jon Roe saved Erik Berg's header.", BodyPart.HEAD),
        ("Erik Berg had a header saved.", BodyPart.HEAD),
        ("Jon Roe saved Erik Berg's shot.", None),
    ],
)
def test_a_header_was_struck_with_the_head(names, text, part):
    (shot,) = tell_saves(reading_of(text, names=names))
    assert shot.body_part is part


@pytest.mark.parametrize(
    "text",
    [
        "Jon Roe would have saved Erik Berg's shot.",
        "Jon Roe could not have saved Erik Berg's shot.",
        "Jon Roe nearly saved Erik Berg's shot.",
        "Erik Berg was denied by the post.",
        "Erik Berg was denied by Jon Roe's block.",
        "Jon Roe slid in and denied Erik Berg with a block.",
        "The referee denied Erik Berg a penalty.",
        "Jon Roe denied Erik Berg a penalty.",
        "Erik Berg's shot was kept out by a post.",
        "Erik Berg saved Ajax.",
        "Jon Roe denied that Erik Berg was leaving.",
        "Jon Roe saved Erik Berg's shot last week.",
        '"Jon Roe saved Erik Berg\'s shot with his face," he said.',
        "A shot was saved by Erik Berg.",
        "Jon Roe denied Erik Berg.",
        "Jon Roe denied Erik Berg had touched him.",
        "The goalkeeper denied Erik Berg had touched him.",
        "Jon Roe denied Erik Berg's claim of a shot.",
        "Jon Roe saved Erik Berg's blushes after a weak shot.",
        "Chelsea were saved by the whistle from Erik Berg.",
        "Money saved from Erik Berg's shot fund.",
        "Erik Berg forced the defence into a stop.",
        "Neither Bo Li's shot nor Erik Berg's header was saved.",
        "Neither Bo Li nor Jon Roe saved Erik Berg's shot.",
    ],
)
def test_without_a_save_or_a_shooter_there_is_none(names, text):
    assert told(names, text) == []


def test_kicks_of_a_shoot_out_are_no_shots_of_the_match(names):
    lead = "So it came to a shoot-out."
    assert told(names, f"{lead} Jon Roe saved Erik Berg's penalty.") == []
    assert told(names, lead, "Jon Roe saved Erik Berg's penalty.") == []
    assert told(names, "Jon Roe saved Erik Berg's penalty.", lead) == ["Erik Berg"]


def test_the_quote_is_what_was_done(names):
    reading = reading_of("Late on Jon Roe saved Erik Berg's header well.", names=names)
    assert words_at(reading, tell_saves(reading)[0]) == "saved Erik Berg's header"


def test_hundreds_of_adverbs_take_no_time(names):
    begin = process_time()
    assert told(names, "Erik Berg was " + "duly " * 200 + "xx saved.") == []
    assert process_time() - begin < SOON


WORDS = st.sampled_from(
    [
        "Erik Berg",
        "Jon Roe",
        "'s",
        "shot",
        "header",
        "was",
        "saved",
        "by",
        "denied",
        "the keeper",
        "drew a save from",
        "had a",
        "not",
        ", who",
        "tipped over",
        "penalty",
        "coach",
        "\ue000",
    ]
)


@given(st.lists(WORDS, min_size=1, max_size=12))
def test_whatever_the_words_the_shooter_is_named_in_the_quote(names, words):
    for shot in tell_saves(reading_of(" ".join(words) + ".", names=names)):
        assert shot.start <= shot.player.start < shot.end
