"""Finding phrases in a passage, and what stands around them."""

import re
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.reading.passages import Found
from graphsvc.extraction.telling.phrases import (
    after,
    before,
    belonging,
    distance,
    joined,
    lead,
    look_up,
    occurrences,
    one_of,
    pattern,
    rest,
    table,
)
from tests.extraction.builders import passage_of

PLACES = st.builds(
    lambda start, more: Found(start, start + more), st.integers(0, 60), st.integers(1, 9)
)


@dataclass(frozen=True)
class Form:
    pattern: re.Pattern[str]


def test_phrases_stand_one_a_line_or_several_with_bars_between():
    assert one_of("\n  won | beat(?:s|en)?\n  drew\n") == "(?:won|beat(?:s|en)?|drew)"


def test_a_pattern_begins_at_a_word_whatever_its_case():
    won = pattern("won", "beat")
    assert won.search("Ajax WON")
    assert not won.search("a kiwon upbeat")


def test_the_first_row_that_fits_counts_not_the_first_in_the_text():
    rows = table((r"own goal", "own"), (r"goal", "goal"))
    match, word = look_up(rows, "a goal, an own goal")
    assert (match[0], word) == ("own goal", "own")
    assert look_up(rows, "a goal")[1] == "goal"
    assert look_up(rows, "a throw-in") is None


def test_of_two_forms_that_overlap_the_first_listed_counts(names):
    passage = passage_of("It was a fine own goal, then a goal.", names=names)
    own, goal = Form(pattern("own goal")), Form(pattern("fine own", "goal"))
    found = occurrences(passage, (own, goal))
    assert [form for form, _ in found] == [own, goal]
    assert [passage.between(place.start, place.end) for _, place in found] == ["own goal", "goal"]


def test_a_name_that_reads_like_a_form_is_none(names):
    passage = passage_of("Aaron Winner crossed for the winner.", names=names)
    found = occurrences(passage, (Form(pattern("winner")),))
    assert [place.start for _, place in found] == [29]


@given(PLACES, PLACES)
def test_distance_is_that_between_the_nearest_ends_either_way_round(one, other):
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one.start <= other.end and other.start <= one.end)


@given(st.lists(PLACES), st.integers(0, 70))
def test_no_place_is_both_before_and_after_another(places, limit):
    assert not {*before(places, limit)} & {*after(places, limit)}


@given(PLACES, st.lists(PLACES | st.none()))
def test_places_joined_hold_them_all(place, others):
    whole = joined(place, *others)
    told = [place, *(each for each in others if each)]
    assert whole == Found(min(e.start for e in told), max(e.end for e in told))


def test_what_follows_a_trigger_belongs_to_it_before_what_came_ahead():
    ahead, trigger, follows, beyond = Found(2, 4), Found(10, 12), Found(20, 22), Found(40, 42)
    assert belonging([ahead, follows, beyond], trigger, Found(0, 30)) == follows
    assert belonging([ahead, beyond], trigger, Found(0, 30)) == ahead
    assert belonging([beyond], trigger, Found(0, 30)) is None


@pytest.mark.parametrize(
    ("length", "ahead", "behind"), [(None, "Ajax ", " it."), (3, "ax ", " it")]
)
def test_the_words_around_a_place_may_be_limited(names, length, ahead, behind):
    passage = passage_of("Ajax won it.", names=names)
    assert lead(passage, 5, length=length) == ahead
    assert rest(passage, 8, length=length) == behind
