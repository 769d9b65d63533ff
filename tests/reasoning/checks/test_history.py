"""The rules of what is told of a club's past."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.reasoning.checks import history
from tests.builders import claim, day
from tests.reasoning.checks.examining import FAIL, PASS, UNKNOWN, examined, result
from tests.worlds import MATCH, ROVERS, UNITED, played, word

CUP = "competition:cup"
few = st.integers(0, 6)


def form(matches, **more):
    return claim(ROVERS, "recentForm", matches, scope=CUP, **more)


@given(few, few, few, few)
def test_there_are_no_more_results_than_matches(matches, won, drawn, lost):
    told = form(matches, won=won, drawn=drawn, lost=lost)
    expected = PASS if won + drawn + lost <= matches else FAIL
    assert result(history.recent_form_adds_up, ROVERS, told) == expected


@given(st.integers(1, 6), st.integers(0, 12), st.integers(0, 12))
def test_who_lost_all_conceded_more_in_each(matches, scored, conceded):
    told = form(matches, lost=matches, goalsFor=scored, goalsAgainst=conceded)
    expected = PASS if conceded >= scored + matches else FAIL
    assert result(history.recent_form_adds_up, ROVERS, told) == expected
    won = form(matches, won=matches, goalsFor=conceded, goalsAgainst=scored)
    assert result(history.recent_form_adds_up, ROVERS, won) == expected


def test_a_number_of_matches_alone_shows_nothing():
    assert result(history.recent_form_adds_up, ROVERS, form(4)) is None
    assert result(history.recent_form_adds_up, ROVERS, form("a few", lost=1)) is None


def first(kind="FIRST_EVER_POINT"):
    return claim(ROVERS, "milestone", word(kind), competition=CUP, match=MATCH)


@given(st.integers(0, 3), st.integers(0, 3))
def test_a_first_point_comes_with_a_win_or_a_tie(home, away):
    told = [*played(score=(home, away)), first()]
    expected = PASS if home >= away else FAIL
    assert result(history.first_time_has_none_before, ROVERS, *told) == expected


def earlier(score, competition=CUP):
    label = "match:cup-2020-21/rovers-third"
    return [
        claim(label, "homeTeam", ROVERS),
        claim(label, "awayTeam", "club:third"),
        claim(label, "finalScore", score),
        claim(label, "date", day("2020-11-01")),
        claim(label, "competition", competition),
    ]


@given(st.integers(0, 3), st.integers(0, 3), st.sampled_from([CUP, "competition:league"]))
def test_no_match_before_brought_one(home, away, competition):
    told = [*played(), *earlier((home, away), competition), first()]
    expected = PASS if home < away or competition != CUP else FAIL
    assert result(history.first_time_has_none_before, ROVERS, *told) == expected


@given(few)
def test_no_source_counts_any_before(points):
    before = claim(ROVERS, "points", points, competition=CUP, validTo=day("2020-12-01"))
    expected = FAIL if points else PASS
    told = [*played(), before, first()]
    assert result(history.first_time_has_none_before, ROVERS, *told) == expected


def test_the_form_before_is_compared_if_it_is_of_that_competition():
    told = [*played(), form(4, lost=4), claim(ROVERS, "recentForm", 9, scope="competition:x")]
    check = examined(history.first_time_has_none_before, ROVERS, *told, first())
    forms = [each for each in check.inputs if each.statement.property == "recentForm"]
    assert [each.statement.value.number for each in forms] == [4]


def test_a_first_time_in_a_match_that_is_not_known_stays_open():
    rule = history.first_time_has_none_before
    assert result(rule, ROVERS, first()) == UNKNOWN
    assert result(rule, ROVERS, *played(), claim(ROVERS, "milestone", word("FIRST_WIN"))) is None


def campaign(season, number):
    return claim(ROVERS, "campaignNumber", number, edition=f"edition:cup-{season}")


@given(few, few)
def test_later_campaigns_have_higher_numbers(one, other):
    told = [campaign("2019-20", one), campaign("2020-21", other)]
    # A second edition numbered 1 would have the one before it, too.
    expected = PASS if one < other else FAIL
    assert result(history.campaigns_in_order, ROVERS, *told) == expected


def test_competitions_count_their_campaigns_apart():
    other = claim(ROVERS, "campaignNumber", 9, edition="edition:league-2019-20")
    assert result(history.campaigns_in_order, ROVERS, campaign("2020-21", 2), other) == PASS
    assert result(history.campaigns_in_order, ROVERS, *played()) is None


@pytest.mark.parametrize(("season", "expected"), [("2018-19", FAIL), ("2020-21", PASS)])
def test_before_a_first_campaign_there_is_none(season, expected):
    reached = {"edition": f"edition:cup-{season}"}
    told = [campaign("2019-20", 1), claim(ROVERS, "reachedPhase", word("FINAL"), **reached)]
    assert result(history.campaigns_in_order, ROVERS, *told) == expected
    match = [*played(), claim(MATCH, "edition", f"edition:cup-{season}"), campaign("2019-20", 1)]
    assert result(history.campaigns_in_order, ROVERS, *match) == expected


def test_the_other_side_has_a_past_of_its_own():
    told = [*played(), first()]
    assert result(history.first_time_has_none_before, UNITED, *told) is None
