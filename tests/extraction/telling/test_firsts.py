"""Firsts of a club."""

import pytest

from graphsvc.extraction.telling.firsts import Span, Thing, tell_firsts, tell_landmarks
from tests.extraction.builders import reading_of, words_at


@pytest.mark.parametrize(
    ("text", "thing", "span", "sought"),
    [
        ("Ajax won its first-ever point in the Europa League.", Thing.POINT, Span.EVER, False),
        ("Ajax claimed their first win of the season.", Thing.WIN, Span.SEASON, False),
        ("Ajax suffered their first defeat this season.", Thing.DEFEAT, Span.SEASON, False),
        ("Ajax sought its first win in the competition.", Thing.WIN, Span.EVER, True),
        ("Ajax are still waiting for a first league win of the season.", Thing.WIN, Span.SEASON, 1),
        (
            "Ajax took their first points in the Europa League this season.",
            Thing.POINT,
            Span.SEASON,
            False,
        ),
    ],
)
def test_a_first_is_told_had_or_only_sought(names, text, thing, span, sought):
    (first,) = tell_firsts(reading_of(text, names=names))
    assert (first.club, first.thing, first.span, first.sought) == ("ajax", thing, span, sought)


@pytest.mark.parametrize(
    "text",
    [
        "Ajax had their first win.",
        "Ajax claimed their first win in six matches.",
        "Ajax claimed their first win since May.",
        "Erik Berg scored his first goal of the season.",
        "Jan Holm's side claimed their first win of the season.",
    ],
)
def test_a_first_of_some_matches_or_of_nobody_known_is_none(names, text):
    assert tell_firsts(reading_of(text, names=names)) == []


def test_it_is_quoted_with_its_scope_and_what_was_done_for_it(names):
    reading = reading_of("Ajax sought its first win in the competition, in vain.", names=names)
    (first,) = tell_firsts(reading)
    assert words_at(reading, first) == "sought its first win in the competition"
    assert words_at(reading, first.words) == "first win"


def test_what_is_called_historic_is_a_landmark(names):
    reading = reading_of("It was a historic point for Ajax.", names=names)
    (landmark,) = tell_landmarks(reading)
    assert (landmark.club, landmark.thing) == ("ajax", Thing.POINT)
    assert words_at(reading, landmark) == "a historic point for Ajax"
    assert tell_landmarks(reading_of("It was a historic point for us.", names=names)) == []
