"""What the model looks at: the words around a unit, and where those stand that tell a goal."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.tagging.contexts import (
    BUCKETS,
    REACH,
    bucket,
    mention_features,
    word_features,
)
from graphsvc.extraction.tagging.units import Form

NEAR = 8
"""Units around a word that may say something of it."""
UNITS = st.sampled_from([*Form, "scored", "he", "ball", "and", ",", "post"])
CHANCES = st.sampled_from([0.0, 0.12, 0.25, 0.6, 0.9])


@st.composite
def sentences(draw, *, beyond=0):
    """The units of a sentence, the chance of each to tell a goal, and a place in it."""
    told = draw(st.lists(st.tuples(UNITS, CHANCES), min_size=1 + beyond, max_size=40))
    forms, goals = zip(*told, strict=True)
    return forms, goals, draw(st.integers(0, len(told) - 1))


def test_each_word_within_eight_units_says_something():
    forms = [f"word{n}" for n in range(20)]
    for at, place in product(range(20), repeat=2):
        turned = [*forms[:place], "new", *forms[place + 1 :]]
        news = {*word_features(turned, at, "P0")} - {*word_features(forms, at, "P0")}
        assert bool(news) is (abs(at - place) <= NEAR)


def test_the_zone_of_the_article_says_something():
    told = [frozenset(word_features(["he", "scored"], 1, zone)) for zone in ("H", "C", "P0", "P2")]
    assert len({*told}) == 4


@given(sentences())
def test_units_may_come_as_a_list_or_as_they_stand_in_a_sheet(told):
    forms, goals, at = told
    assert [*mention_features(forms, at, "P0", goals)] == [
        *mention_features([*forms], at, "P0", [*goals])
    ]


@given(sentences(beyond=1), st.data())
def test_what_stands_beyond_reach_says_nothing_of_who_scored(told, data):
    forms, goals, at = told
    turned = [form if abs(n - at) <= REACH else "far" for n, form in enumerate(forms)]
    one, other = (
        {*mention_features(each, at, "P0", goals)} - {"first=True", "first=False"}
        for each in (forms, turned)
    )
    assert one == other


def features(sentence, at, goal=(), rules=()):
    """Of whoever stands at a unit of a sentence, in which those words surely tell a goal."""
    forms = sentence.split()
    goals = [0.9 if form in goal else 0.0 for form in forms]
    return frozenset(mention_features(forms, at, "P0", goals, rules))


def shows(sentence, at):
    """What it says of whoever stands at a unit that "scored" tells a goal, not just any word."""
    return features(sentence, at, ["scored"]) - features(sentence, at)


@pytest.mark.parametrize(
    ("sentence", "at"),
    [("scored <per>", 1), ("<per> and <per> scored", 0), ("<per> , scored", 0), ("<gk> scored", 0)],
)
def test_who_scored_is_seen_from_where_the_words_stand_that_tell_it(sentence, at):
    assert shows(sentence, at)
    assert shows(sentence, at) != shows("<per> scored", 0)


def test_of_two_players_each_has_his_own_view_of_one_goal():
    sentence = "<per> crossed and <per> scored"
    assert features(sentence, 0, ["scored"]) != features(sentence, 3, ["scored"])


def test_the_patterns_that_take_somebody_for_a_scorer_say_so():
    plain = features("<per> scored", 0, ["scored"])
    ruled = features("<per> scored", 0, ["scored"], ["goal/subject"])
    assert any("goal/subject" in each for each in ruled - plain)
    assert ruled != features("<per> scored", 0, ["scored"], ["goal/list"])


def test_what_goes_on_behind_words_in_commas_is_seen():
    told = "<per> , signed from <club> in the summer for a fee , {} the ball".format
    opened, lost = features(told("opened"), 0), features(told("lost"), 0)
    bare = "<per> signed from <club> in the summer for a fee and {} the ball".format
    assert len(opened - lost) > len(features(bare("opened"), 0) - features(bare("lost"), 0))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("goals from <per> , {} and <per> .", "passes from <per> , {} and <per> ."),
        ("<per> , {} and <per> scored .", "<per> , {} and <per> left ."),
        ("goals by <per> ( <min> ) and {} ( <min> )", "cards for <per> ( <min> ) and {} ( <min> )"),
    ],
)
def test_all_people_of_a_list_are_seen_with_what_stands_around_it(one, other):
    seen = [listed(text.format(Form.PERSON).split()) for text in (one, other)]
    assert all(seen)
    assert seen[0] != seen[1]


def listed(forms):
    """What is seen of the list that the second person of a sentence stands in."""
    at = [n for n, form in enumerate(forms) if form == Form.PERSON][1]
    features = mention_features(forms, at, "P0", [0.0] * len(forms))
    return {feature for feature in features if feature[:4] == "list"}


def test_who_stands_alone_is_in_no_list():
    assert not listed(["<per>", "scored", "when", "<per>", "slipped"])


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_likelier_word_is_never_put_on_a_lower_step(one, other):
    low, high = sorted((one, other))
    assert 0 <= bucket(low) <= bucket(high) <= len(BUCKETS)


def test_every_step_is_reached():
    assert {bucket(chance / 100) for chance in range(101)} == {*range(len(BUCKETS) + 1)}
