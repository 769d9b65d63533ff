"""What an article claims about who met, when, and how it ended."""

from datetime import date

import pytest

from graphsvc.model import Basis
from tests.extraction.claiming.claims import about, claimed, qualified, quotes, values

SUNDAY = date(2021, 3, 14)
FAR = (
    "Midtjylland picked up a rare and precious point in the bitter cold of a Friday evening with a "
    "1-1 draw at Ajax."
)
"""The subject stands so far from its result that the quote of who was at home leaves it out."""


def test_home_and_away_side_are_claimed_where_they_are_told(names):
    found = claimed("Ajax won 2-1 at PSV.", names=names)
    assert values(found, "match", "homeTeam") == ["club:psv-eindhoven"]
    assert values(found, "match", "awayTeam") == ["club:ajax"]
    assert values(found, "match", "finalScore") == ["score 1-2"]
    assert about(found, "match", "homeTeam")[0].basis is Basis.STATED


def test_else_two_participants_and_the_goals_of_each(names):
    found = claimed("Ajax beat PSV 2-1.", names=names)
    assert values(found, "match", "participant") == ["club:ajax", "club:psv-eindhoven"]
    goals = about(found, "match", "teamGoals")
    told = {
        qualified(claim.statement.qualifiers)["club"]: claim.statement.value.number
        for claim in goals
    }
    assert told == {"club:ajax": 2, "club:psv-eindhoven": 1}


def test_who_is_at_home_by_the_place_alone_is_implied(names):
    found = claimed("Everton beat Liverpool.", "It rained at Anfield.", names=names)
    assert values(found, "match", "homeTeam") == ["club:liverpool"]
    assert about(found, "match", "homeTeam")[0].basis is Basis.IMPLIED


@pytest.mark.parametrize(
    ("text", "winner", "outcome"),
    [
        ("Ajax beat PSV.", ["club:ajax"], []),
        ("Ajax lost to PSV.", ["club:psv-eindhoven"], []),
        ("Ajax drew 1-1 with PSV.", [], ["code TIE"]),
    ],
)
def test_the_outcome_is_a_winner_or_a_tie(names, text, winner, outcome):
    found = claimed(text, names=names)
    assert values(found, "match", "winner") == winner
    assert values(found, "match", "outcome") == outcome
    assert values(found, "match", "eventStatus") == ["code POST_EVENT"]


def test_the_day_keeps_its_phrase_and_its_anchor(names):
    found = claimed("Ajax beat PSV on Friday.", names=names, dated=SUNDAY)
    (claim,) = about(found, "match", "date")
    day = claim.statement.value
    assert (day.edtf, day.expression, day.anchor) == ("2021-03-12", "on Friday", SUNDAY)
    assert claim.basis is Basis.NORMALIZED


def test_a_match_that_is_over_was_played_by_the_day_of_publication(names):
    found = claimed("Ajax beat PSV.", names=names, dated=SUNDAY)
    (claim,) = about(found, "match", "date")
    assert claim.statement.value.edtf == "../2021-03-14"
    assert claim.extraction.confidence < 0.5


def test_without_a_day_of_publication_nothing_is_claimed_of_the_date(names):
    assert values(claimed("Ajax beat PSV.", names=names, dated=None), "match", "date") == []


def test_a_match_to_come_is_a_pre_event_with_its_day(names):
    text = "Ajax beat PSV 2-1.", "They rested.", "Ajax face Twente next week."
    found = claimed(*text, names=names)
    assert values(found, "match", "eventStatus") == ["code POST_EVENT", "code PRE_EVENT"]
    assert quotes(found, "match", "eventStatus")[1] == ["next week"]


def test_the_article_is_about_the_match_it_reports_alone(names):
    text = "Ajax beat PSV 2-1.", "Elsewhere, Utrecht beat Twente."
    assert values(claimed(*text, names=names), "article", "about") == [
        "match:2020-21/ajax-psv-eindhoven"
    ]


def test_a_match_with_no_phrase_about_it_quotes_where_its_clubs_are_named(names):
    found = claimed("Ajax and PSV are old rivals.", names=names, headline="Ajax, PSV and history")
    assert quotes(found, "article", "about") == [["Ajax, PSV"]]
    assert values(found, "match", "winner") == []


def test_a_win_told_without_opponent_nor_score_names_no_winner(names):
    found = claimed("Ajax won.", "PSV lost.", names=names, headline="Ajax v PSV")
    assert values(found, "match", "winner") == []


def test_a_side_is_quoted_too_where_the_phrase_that_tells_the_place_leaves_it_out(names):
    found = claimed(FAR, names=names)
    assert quotes(found, "match", "homeTeam") == [["1-1 draw at Ajax"]]
    assert quotes(found, "match", "awayTeam") == [["1-1 draw at Ajax", "Midtjylland"]]


def test_a_ground_that_is_named_only_lets_it_follow_who_was_at_home(names):
    found = claimed("Everton won 1-0 against Liverpool at Anfield.", names=names)
    assert about(found, "match", "homeTeam")[0].basis is Basis.IMPLIED


def test_that_a_match_is_over_the_verb_of_the_prose_tells(names):
    found = claimed(FAR, names=names, headline="Ajax rescues 1-1 draw against Midtjylland")
    assert quotes(found, "match", "eventStatus") == [[FAR.removesuffix(".")]]


def test_goals_of_a_score_told_alone_are_left_open(names):
    found = claimed("Ajax beat PSV 2-1.", names=names)
    (claim,) = about(found, "match", "goals")
    assert claim.statement.value is None
    assert claim.extraction.confidence < 0.5


@pytest.mark.parametrize("text", ["Ajax drew 0-0 with PSV.", "Ajax beat PSV."])
def test_where_no_goal_is_known_to_have_fallen_none_is_left_open(names, text):
    assert about(claimed(text, names=names), "match", "goals") == []
