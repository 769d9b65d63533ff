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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("'We were poor today,' said Roe.", ["We were poor today,"]),
        ("‘We were poor today,’ said Roe.", ["We were poor today,"]),
        (
            "'We were poor. We're not now!' said Roe. 'That's how it goes.'",
            ["We were poor. We're not now!", "That's how it goes."],
        ),
        ("Roe (‘we were all so poor …’) left.", ["we were all so poor …"]),
        ("'We lost 'em, all of 'em, early on,' said Roe.", ["We lost 'em, all of 'em, early on,"]),
        ("Of the 'keeper he said: 'He was very good today.'", ["He was very good today."]),
        ("The 'Old Lady' won. 'We were poor today,' said Roe.", ["We were poor today,"]),
        ("\"He said 'we were poor today,' and left,\" said Roe.", None),
    ],
)
def test_what_stands_in_single_marks_is_said_where_they_show_both_ends(text, told):
    assert said(text) == (told or ["He said 'we were poor today,' and left,"])


@pytest.mark.parametrize(
    "text",
    [
        "'We were poor in the second half, said Roe.",
        "We were poor in the second half,' said Roe.",
        "He was called 'the man of the whole season' by Roe.",
        "In the 57' he hit the bar, and in the 61' again, as in '66.",
        "The 'keeper, beaten, ' looked on.",
    ],
)
def test_single_marks_that_do_not_show_both_ends_are_apostrophes(text):
    assert said(text) == []


def test_single_marks_open_the_next_paragraph_anew():
    assert said(f"'W{WORDS}.\n'{WORDS},' he said.") == [f"W{WORDS}.", f"{WORDS},"]
    assert said(f"'W{WORDS}.\nRoe left, and {WORDS}.") == []


APOSTROPHES = st.sampled_from([
    "Roe's", "O'Neill", "'90s", "lads'", "James'", "'n'", "it's", "'em", "57'", "6'2", "'keeper",
    "don't", "’tis", "players’", "Smith’s,", "d'Or", "St.", "goals,", "the", "fo'c's'le!", "'til",
    "James',", "'66.",
])  # fmt: skip


@given(st.lists(APOSTROPHES, max_size=12).map(" ".join))
def test_apostrophes_are_no_speech(text):
    assert said(text) == []


@given(*(st.lists(APOSTROPHES, max_size=6).map(" ".join) for _ in range(3)))
def test_apostrophes_in_speech_and_around_it_end_it_nowhere(before, within, after):
    speech = f"We were so poor {within},"
    assert said(f"{before} '{speech}' he said {after}") == [speech]


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


@given(st.text(alphabet="aB ,.“”\"«»„'‘’\n", max_size=60))
def test_speech_lies_within_its_paragraph_and_does_not_overlap(text):
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(Found(start, start + len(line)))
        start += len(line) + 1
    speech = speech_in(text, lines)
    assert all(one.end <= two.start for one, two in pairwise(speech))
    assert all(any(p.start <= s.start and s.end <= p.end for p in lines) for s in speech)
    assert not is_spoken(Found(0, 1), [])
