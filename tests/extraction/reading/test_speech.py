from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.reading.passages import Found
from graphsvc.extraction.reading.speech import is_spoken, speech_in
from tests.extraction.builders import reading_of

WORDS = "we were poor in the second half"


def said(text: str) -> list[str]:
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(Found(start, start + len(line)))
        start += len(line) + 1
    return [text[each.start : each.end] for each in speech_in(text, lines)]


@pytest.mark.parametrize(
    "text",
    [f'"{WORDS}," Roe said.', f"“{WORDS},” Roe said.", f"Roe: «{WORDS}».", f"„{WORDS}“, so Roe."],
)
def test_what_stands_in_quotation_marks_is_said(text):
    assert [each.strip(",") for each in said(text)] == [WORDS]


def test_a_word_set_apart_is_nothing_said():
    assert said('The "Old Lady" won with what they call "total football".') == []


def test_a_mark_of_inches_opens_nothing():
    assert said('He is 6ft 3" tall and was booked in the second half of the game.') == []


def test_speech_that_goes_on_in_the_next_paragraph_is_said_in_both():
    assert said(f'"{WORDS}.\n"{WORDS}," he said.') == [f"{WORDS}.", f"{WORDS},"]


def test_a_sentence_is_speech_if_most_of_it_is(names):
    reading = reading_of(
        '"We were poor in the second half of this game," he said.',
        "Ajax won in the rain, and their coach said it was “not bad at all, was it”.",
        names=names,
    )
    assert [passage.sentence.spoken for passage in reading.passages] == [True, False]


@given(st.text(alphabet='ab “”"«»„\n', max_size=60))
def test_speech_lies_within_its_paragraph_and_does_not_overlap(text):
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(Found(start, start + len(line)))
        start += len(line) + 1
    speech = speech_in(text, lines)
    assert all(one.end <= two.start for one, two in pairwise(speech))
    assert all(any(p.start <= s.start and s.end <= p.end for p in lines) for s in speech)
    assert not is_spoken(Found(0, 1), [])
