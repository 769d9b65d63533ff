"""Substitutions: who came on for whom, and what tells none."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.telling.substitutions import tell_substitutions
from tests.extraction.builders import reading_of, words_at

SOON = 2.0
"""Seconds within which the longest sentence is read, on the slowest machine."""


def told(text, names, **zones):
    changes = tell_substitutions(reading_of(text, names=names, **zones))
    return [(c.on and c.on.person, c.off and c.off.person) for c in changes]


@pytest.mark.parametrize(
    "text",
    [
        "Erik Berg replaced Jon Roe.",
        "Erik Berg, a teenager, replaced the injured Jon Roe.",
        "Erik Berg came on for Jon Roe in the 60th minute.",
        "Erik Berg came off the bench in place of Jon Roe.",
        "Jon Roe made way for Erik Berg.",
        "Jon Roe gave way on the hour to winger Erik Berg.",
        "Erik Berg was introduced in place of Jon Roe.",
        "Erik Berg replaced Jon Roe in one of three changes at half-time.",
        "46' Sub: Erik Berg brought on for Jon Roe.",
        "Erik Berg, sent on for Jon Roe, scored twice.",
        "Erik Berg, on for Jon Roe, scored twice.",
        "46' Sub: Erik Berg on for Jon Roe.",
        "Jon Roe was replaced by Erik Berg.",
        "Jon Roe limped off in the 20th minute and was replaced by Erik Berg.",
        "Jon Roe, who had hurt a knee, was replaced by the teenager Erik Berg.",
        "Coach Al Sim sent on Erik Berg for Jon Roe.",
        "The coach sent Erik Berg on for Jon Roe.",
        "Coach Al Sim replaced Jon Roe with Erik Berg.",
        "Coach Al Sim withdrew Jon Roe on 58 minutes for Erik Berg.",
        "Jon Roe limped off, Erik Berg taking his place.",
        "Jon Roe hobbled off and Erik Berg took his place.",
        "Jon Roe was carried off, with Erik Berg coming on.",
        "Erik Berg took Jon Roe's place.",
    ],
)
def test_a_phrase_says_plainly_who_came_on_for_whom(names, text):
    assert told(text, names) == [("Erik Berg", "Jon Roe")]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Erik Berg came off the bench after 70 minutes.", ("Erik Berg", None)),
        ("Erik Berg, who came on at half-time, scored.", ("Erik Berg", None)),
        ("Erik Berg was brought on in the 60th minute.", ("Erik Berg", None)),
        ("Ajax threw on striker Erik Berg.", ("Erik Berg", None)),
        ("He was replaced by Erik Berg.", ("Erik Berg", None)),
        ("Erik Berg was withdrawn at half-time.", (None, "Erik Berg")),
        ("Erik Berg was replaced in the 60th minute.", (None, "Erik Berg")),
        ("The coach took off Erik Berg.", (None, "Erik Berg")),
    ],
)
def test_one_of_both_may_be_unknown(names, text, change):
    assert told(text, names) == [change]


def test_several_who_came_on_are_a_substitution_each(names):
    assert told("Ajax threw on Erik Berg and Jon Roe.", names) == [
        ("Erik Berg", None),
        ("Jon Roe", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Erik Berg could have replaced Jon Roe.",
        "Erik Berg was about to come on for Jon Roe.",
        "Erik Berg should have been taken off.",
        "Erik Berg nearly made way for Jon Roe.",
        "Erik Berg did not come on.",
        "Neither Jon Roe nor Erik Berg came on.",
        "Neither Jon Roe nor Erik Berg was replaced.",
        "If Erik Berg came on, they would have won.",
    ],
)
def test_a_change_that_was_not_made_is_none(names, text):
    assert told(text, names) == []


@pytest.mark.parametrize(
    "text",
    [
        "Erik Berg replaced Jon Roe in the starting line-up.",
        "Erik Berg replaced the suspended Jon Roe.",
        "In the only change from the side that won at Utrecht, Erik Berg replaced Jon Roe.",
        "Erik Berg replaced Jon Roe as coach.",
        "Erik Berg replaced Jon Roe in the summer.",
        "Erik Berg was replaced last season.",
        "Erik Berg was withdrawn from the squad.",
        "Erik Berg came on strong.",
        "Erik Berg limped off.",
        "Coach Erik Berg was replaced at half-time.",
        "Erik Berg took off's coat.",
        "Erik Berg was introduced to the crowd.",
        "Erik Berg replaced Jon Roe in the wall.",
        "Erik Berg took Jon Roe's place in the wall.",
        "Erik Berg replaced Jon Roe as the league's top scorer.",
        "Erik Berg put on a boot for Jon Roe.",
        "Erik Berg came in for Jon Roe in one of three changes.",
        '"Erik Berg came on for Jon Roe and won it for us," he said.',
    ],
)
def test_words_that_read_like_a_change_are_none(names, text):
    assert told(text, names) == []


def test_nobody_behind_a_preposition_went_off(names):
    text = "Bo Li, hurt in a collision with Jon Roe, was replaced by Erik Berg."
    assert told(text, names) == [("Erik Berg", "Bo Li")]


def test_headlines_and_captions_tell_none_plainly(names):
    headline = "Erik Berg comes on for Jon Roe"
    assert told("Ajax won.", names, headline=headline, captions=[headline + "."]) == []


@pytest.mark.parametrize(
    ("text", "minute", "period"),
    [
        ("Erik Berg came on for Jon Roe in the 60th minute.", "60", None),
        ("In the 60th minute Ajax put on Erik Berg for Jon Roe.", "60", None),
        ("Jon Roe went off on 60 minutes to be replaced by Erik Berg.", "60", None),
        ("Erik Berg came on for Jon Roe, who had scored in the 20th minute.", None, None),
        ("Jon Roe was booked in the 64th minute, and replaced by Erik Berg.", None, None),
        ("Erik Berg came on for Jon Roe at the break.", None, None),
        ("Erik Berg came on for Jon Roe in the second half.", None, 2),
    ],
)
def test_minute_and_half_are_the_changes_own(names, text, minute, period):
    (change,) = tell_substitutions(reading_of(text, names=names))
    assert (change.minute and change.minute.label, change.period) == (minute, period)


def test_a_change_is_surer_where_both_players_are_told(names):
    both, one = (
        tell_substitutions(reading_of(text, names=names))[0].confidence
        for text in ("Erik Berg replaced Jon Roe.", "Erik Berg came on late.")
    )
    assert both > one


def test_the_quote_is_the_phrase(names):
    reading = reading_of("Late on Erik Berg replaced Jon Roe up front.", names=names)
    assert words_at(reading, tell_substitutions(reading)[0]) == "Erik Berg replaced Jon Roe"


@pytest.mark.parametrize(
    "text",
    [
        "Erik Berg was " + "duly " * 200 + "xx replaced.",
        "Erik Berg replaced Jon Roe, " * 200 + "they said.",
        "Ajax brought on " + "Erik Berg, " * 500 + "Jon Roe.",
    ],
)
def test_the_longest_sentence_takes_no_time(names, text):
    reading = reading_of(text, names=names)
    begin = process_time()
    tell_substitutions(reading)
    assert process_time() - begin < SOON


WORDS = st.sampled_from(
    [
        "Erik Berg",
        "Jon Roe",
        "was",
        "replaced",
        "by",
        "came on",
        "for",
        "sent on",
        "made way",
        "took off",
        "and",
        ", who",
        "limped off",
        "taking his place",
        "in the 60th minute",
        "not",
        "with",
        "on",
        "'s",
        "coach",
        "\ue000",
    ]
)


@given(st.lists(WORDS, min_size=1, max_size=12))
def test_whatever_the_words_somebody_came_on_or_went_off_in_the_quote(names, words):
    for change in tell_substitutions(reading_of(" ".join(words) + ".", names=names)):
        players = [each for each in (change.on, change.off) if each]
        assert players
        assert all(change.start <= each.start < change.end for each in players)
