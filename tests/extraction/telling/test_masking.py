"""Sentences whose people are masked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.telling.masking import O, P, cues, forms, has_any, scenes, who, whoever
from tests.extraction.builders import passage_of, reading_of

CUES = cues("was| booked")


def scene_of(text, names):
    (scene,) = scenes(reading_of(text, names=names), CUES)
    return scene


def test_players_and_officials_are_masked_apart_and_nothing_moves(names):
    text = "Erik Berg was booked by referee Jon Roe."
    scene = scene_of(text, names)
    assert scene.text == f"{P * 9} was booked by referee {O * 7}."
    assert [each.person for each in scene.players] == ["Erik Berg"]


@pytest.mark.parametrize(
    "text",
    ["Nobody was booked.", "Erik Berg scored.", '"Erik Berg was never booked before," he said.'],
)
def test_sentences_without_people_or_cue_and_direct_speech_are_left_out(names, text):
    assert list(scenes(reading_of(text, names=names), CUES)) == []


def test_a_heading_of_a_live_text_is_nobody(names):
    scene = scene_of("22' Booking: Erik Berg was late.", names)
    assert [each.person for each in scene.players] == ["Erik Berg"]


def test_signs_that_mask_are_not_taken_for_people_where_a_text_holds_them(names):
    scene = scene_of(f"{P}{O} Erik Berg was booked.", names)
    assert scene.text.count(P) == len("Erik Berg")


def test_a_pattern_names_whom_it_finds(names):
    scene = scene_of("The keeper Jon Roe was booked with Erik Berg, Bo Li and Al Sim.", names)
    (one,) = forms(rf"{who('one')} was booked with {whoever('all')}")
    (match,) = one.finditer(scene.text)
    assert [each.person for each in scene.within(match, "one")] == ["Jon Roe"]
    assert [each.person for each in scene.within(match, "all")] == ["Erik Berg", "Bo Li", "Al Sim"]
    assert scene.within(match, "nobody") == []


@pytest.mark.parametrize(
    ("text", "leads", "governed"),
    [
        ("Erik Berg was booked.", True, False),
        ("Then captain Erik Berg was booked.", True, False),
        ("They won, and Erik Berg was booked.", True, False),
        ("In the 20th minute Erik Berg was booked.", True, False),
        ("On 20 minutes the captain Erik Berg was booked.", True, False),
        ("Late on Erik Berg was booked.", False, False),
        ("He fouled Erik Berg, was booked.", False, False),
        ("After a foul on Erik Berg was booked.", False, True),
        ("They passed to Erik Berg, who was booked.", False, False),
    ],
)
def test_who_is_a_subject_is_seen_from_what_stands_before(names, text, leads, governed):
    scene = scene_of(text, names)
    match = next(forms(rf"{who('who')}")[0].finditer(scene.text))
    assert (scene.leads(match), scene.governed(match)) == (leads, governed)


@given(st.text(max_size=30), st.lists(st.text(min_size=1, max_size=4), max_size=4))
def test_a_text_has_any_of_the_words_it_holds(text, words):
    assert has_any(text, words) == any(word in text for word in words)


def test_masked_passages_are_those_of_the_article(names):
    assert scene_of("Erik Berg was booked.", names).passage == passage_of(
        "Erik Berg was booked.", names=names
    )
