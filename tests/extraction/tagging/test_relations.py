"""What belongs together: how a scorer stands to a minute, a club, several goals."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.relations import (
    TIMES,
    beside_minutes,
    count_features,
    link_features,
    minutes_before,
    near_goal,
    side_features,
)
from graphsvc.extraction.tagging.units import Form
from tests.extraction.weighed import tagged

UNITS = st.sampled_from([*Form, "scored", "he", "and", ",", "in"])
CHANCES = st.sampled_from([0.0, 0.4, 0.9])
BEYOND = 2
"""Units on either side of a minute or club that say something of it."""


@st.composite
def pairs(draw):
    """The units of a sentence, their chances to tell a goal, and two places in it."""
    told = draw(st.lists(st.tuples(UNITS, CHANCES), min_size=2, max_size=20))
    forms, goals = zip(*told, strict=True)
    one, other = draw(st.lists(st.integers(0, len(told) - 1), min_size=2, max_size=2, unique=True))
    return forms, goals, one, other


@given(pairs())
def test_a_link_is_what_stands_between_and_around_its_far_end(told):
    forms, goals, one, other = told
    first, last = min(one, other - BEYOND), max(one, other + BEYOND)
    turned = [form if first <= n <= last else "far" for n, form in enumerate(forms)]
    assert {*link_features(turned, one, other, goals, TIMES)} == {
        *link_features(forms, one, other, goals, TIMES)
    }


@given(pairs())
def test_a_link_to_the_right_is_never_one_to_the_left(told):
    forms, goals, one, other = told
    there = {*link_features(forms, one, other, goals, TIMES)}
    back = {*link_features(forms, other, one, goals, TIMES)}
    assert not there & back


def links(sentence, goal=()):
    """How the first person of a sentence stands to its first minute."""
    forms = sentence.split()
    goals = [0.9 if form in goal else 0.0 for form in forms]
    one, other = forms.index("<per>"), forms.index("<min>")
    return frozenset(
        [*link_features(forms, one, other, goals, TIMES), *near_goal(forms, other, goals)]
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<per> scored in <min>", "<per> was booked in <min>"),
        ("<per> scored in <min>", "<per> crossed and <per> scored in <min>"),
        ("<per> scored in <min>", "<per> scored in <min> and <min>"),
        ("<per> ( <min> )", "<per> , <min> )"),
    ],
)
def test_what_parts_a_scorer_from_a_minute_is_seen(one, other):
    assert links(one) != links(other)


def test_whether_the_words_beside_a_minute_tell_a_goal_is_seen():
    sentence = "<per> scored in <min>"
    assert links(sentence, ["scored"]) != links(sentence)


def test_a_faint_chance_to_tell_a_goal_is_none():
    assert not [*near_goal(["scored", "in", "<min>"], 2, [0.1, 0.0, 0.0])]


def test_what_stands_far_from_a_minute_tells_nothing_of_it():
    forms = ["scored", *["on"] * 12, "<min>"]
    assert not [*near_goal(forms, 13, [0.9, *[0.0] * 13])]


def scored(*paragraphs, names, **zones):
    """The tags of the sentences, and the place of the first who may have scored in the last."""
    tags = tagged(*paragraphs, names=names, model=Model(), **zones)
    return tags, min(tags[-1].scorers)


def words(told, places):
    text = told.sheet.passage.sentence
    units = (told.sheet.units[place] for place in places)
    return [text.between(unit.start, unit.end) for unit in units]


def test_each_minute_of_his_sentence_may_be_that_of_a_scorer(names):
    sentence = "In the 7th minute Erik Berg scored, and Jan Holm did five minutes later."
    tags, at = scored(sentence, names=names)
    assert words(tags[-1], dict(beside_minutes(tags[-1], at))) == [
        "7th minute",
        "five minutes later",
    ]


def test_each_minute_of_the_sentence_before_may_be_that_of_a_scorer(names):
    text = ["It rained for 2 minutes.", "In the 7th minute Ajax won a corner.", "Erik Berg scored."]
    tags, at = scored(*text, names=names)
    before, told = tags[-2:]
    assert words(before, dict(minutes_before(before, told, at))) == ["7th minute"]


def test_a_caption_tells_nothing_of_who_scored_in_the_next_zone(names):
    caption = "Ajax players celebrate in the 7th minute."
    tags, at = scored("Erik Berg scored.", names=names, captions=[caption])
    assert not [*minutes_before(*tags[-2:], at)]


def test_whether_somebody_scored_before_says_something_of_a_minute(names):
    text = ["In the 7th minute Jan Holm ran.", "Erik Berg scored."]
    (before, told), at = scored(*text, names=names)
    likely, hardly = (
        dict(minutes_before(replace(before, scorers={3: chance}), told, at))
        for chance in (0.9, 0.0)
    )
    assert likely.keys() == hardly.keys() != set()
    assert likely != hardly


def beside(sentence, other, scored=0.0):
    """How the first person of a sentence stands to the club at a place."""
    forms = sentence.split()
    goals = [0.0] * len(forms)
    return frozenset(side_features(forms, forms.index("<per>"), other, goals, scored))


def test_of_two_clubs_the_nearer_is_told_apart():
    sentence = "<side> beat <side> as <per> scored"
    assert beside(sentence, 0) != beside(sentence, 2)


def test_a_club_beside_a_scorer_is_seen_otherwise_than_beside_any_player():
    sentence = "<side> levelled through <per>"
    assert beside(sentence, 0, scored=0.9) != beside(sentence, 0, scored=0.0)


def count(sentence, names, ruled=1):
    forms = tuple(sentence.split())
    goals = tuple(0.9 if form in ("brace", "scored") else 0.0 for form in forms)
    (told,) = tagged("Erik Berg scored.", names=names, model=Model())
    seen = replace(told, sheet=replace(told.sheet, forms=forms), goals=goals)
    return frozenset(count_features(seen, forms.index("<per>"), ruled))


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ("<per> scored in <min>", "<per> scored in <min> and <min>"),
        ("<per> scored once", "<per> scored twice"),
        ("<per> and his <per> brace", "<per> and his brace"),
    ],
)
def test_what_tells_several_goals_is_seen_and_whose_they_are(one, several, names):
    assert count(one, names) != count(several, names)


def test_what_the_patterns_count_is_seen(names):
    assert count("<per> scored", names, ruled=2) != count("<per> scored", names)
