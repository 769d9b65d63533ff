"""Whose player somebody is, where the words say so."""

import pytest

from graphsvc.extraction.telling.memberships import tell_memberships
from tests.extraction.builders import reading_of, words_at


def told(text, names):
    """Who is said to be whose player."""
    found = tell_memberships(reading_of(text, names=names))
    return [(each.person.person, each.club.club) for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "A shot by Erik Berg of Ajax went in.",
        "A shot by Erik Berg (Ajax) went in.",
        "Ajax's Erik Berg shot.",
        "Ajax striker Erik Berg shot.",
        "Ajax's Danish striker Erik Berg shot.",
        "There Erik Berg got his first goal for Ajax.",
    ],
)
def test_a_player_is_told_with_his_club(names, text):
    assert told(text, names) == [("Erik Berg", "ajax")]


@pytest.mark.parametrize(
    "text",
    [
        "Former Ajax striker Erik Berg shot.",
        "Ajax manager Erik Berg smiled.",
        "There Erik Berg beat Ajax.",
        "When Ajax fell, Erik Berg shot.",
        "A shot by Erik Berg, the first of many goals for Ajax, went in.",
    ],
)
def test_a_former_club_an_official_or_an_opponent_is_none(names, text):
    assert told(text, names) == []


def test_the_quote_runs_from_the_one_name_to_the_other(names):
    reading = reading_of("Then Ajax striker Erik Berg shot.", names=names)
    (membership,) = tell_memberships(reading)
    assert words_at(reading, membership) == "Ajax striker Erik Berg"
