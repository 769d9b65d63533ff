"""What an article claims about where a match was played."""

import pytest

from graphsvc.model import Basis
from tests.extraction.claiming.claims import about, claimed, quotes, values


def test_the_ground_told_is_the_venue_and_the_home_of_its_club(names):
    found = claimed("Everton won 1-0 against Liverpool at Anfield.", names=names)
    assert values(found, "match", "venue") == ["venue:anfield"]
    assert quotes(found, "match", "venue") == [["Anfield"]]
    (home,) = about(found, "club", "homeVenue")
    assert (home.statement.subject, home.basis) == ("club:liverpool", Basis.IMPLIED)


def test_the_city_of_the_dateline_is_that_of_the_match_where_it_is_the_home_sides(names):
    text = "Everton won 1-0 at Liverpool."
    found = claimed(text, names=names, dateline="LIVERPOOL, England (AP) —")
    assert values(found, "match", "locationCity") == ["place:liverpool"]
    assert quotes(found, "match", "locationCity") == [["LIVERPOOL", "Everton won 1-0 at Liverpool"]]


def test_a_dateline_of_elsewhere_says_nothing_of_the_match(names):
    text = "Everton won 1-0 at Liverpool."
    found = claimed(text, names=names, dateline="AMSTERDAM, Netherlands (AP) —")
    assert values(found, "match", "locationCity") == []


def test_a_city_may_tell_who_is_at_home_by_itself(names):
    text = "Ajax drew 1-1 with Liverpool."
    found = claimed(text, names=names, dateline="LIVERPOOL, England (AP) —")
    assert quotes(found, "match", "locationCity") == [["LIVERPOOL"]]


def test_a_caption_cut_off_before_the_ground_leaves_it_open(names):
    caption = "Erik Berg of Ajax during the match between Ajax and PSV at the..."
    found = claimed("Ajax beat PSV.", names=names, captions=[caption])
    assert values(found, "match", "venue") == ["?"]
    assert quotes(found, "match", "venue") == [["at the..."]]


def test_the_country_of_the_side_at_home_is_that_of_match_and_club(names):
    text = "Ajax drew 1-1 with Roma on Friday.", "Roma face Porto in Portugal next week."
    found = claimed(*text, names=names)
    assert values(found, "match", "locationCountry") == ["place:portugal"]
    assert quotes(found, "match", "locationCountry") == [["in Portugal"]]
    (country,) = about(found, "club", "country")
    assert (country.statement.subject, country.basis) == ("club:porto", Basis.IMPLIED)


def test_another_country_says_nothing(names):
    text = "Ajax drew 1-1 with Roma on Friday.", "Roma face Porto in Spain next week."
    assert values(claimed(*text, names=names), "match", "locationCountry") == []


def test_a_ground_at_which_the_lead_says_that_play_was_is_the_venue(names):
    text = "Liverpool beat Everton 2-0 at home.", "It was a cold evening at Anfield."
    found = claimed(*text, names=names)
    assert values(found, "match", "venue") == ["venue:anfield"]
    assert quotes(found, "match", "venue") == [["Anfield"]]


@pytest.mark.parametrize(
    "text",
    [
        "The second leg at Anfield is far away.",
        "They will meet again at Anfield.",
        "It was colder than at Goodison Park.",
        "The old hero of Anfield was there.",
    ],
)
def test_a_ground_of_another_match_or_another_club_is_not(names, text):
    found = claimed("Liverpool beat Everton 2-0 at home.", text, names=names)
    assert values(found, "match", "venue") == []
