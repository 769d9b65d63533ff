"""How many matches are left."""

from graphsvc.reasoning.standings.contest import contest_of
from graphsvc.reasoning.standings.forms import form_lines
from graphsvc.reasoning.standings.played import matches_on
from graphsvc.reasoning.standings.reported import reported_on
from graphsvc.reasoning.standings.rounds import matches_left
from tests.builders import claim, day, view_of
from tests.groups import (
    AJAX,
    ATALANTA,
    EVE,
    LAST,
    LIVERPOOL,
    MIDTJYLLAND,
    STAGE,
    group_d,
    meeting,
    only_december,
    setting,
    standing,
)


def left(*records, also=()):
    view = view_of(*records)
    contest = contest_of(view, view.node(STAGE))
    matches = matches_on(contest, EVE)
    forms = form_lines(contest, matches, reported_on(contest, EVE))
    done = [*(each.match for each in matches.over), *(view.node(label) for label in also)]
    return matches_left(contest, forms, done)


RUN = claim(
    MIDTJYLLAND,
    "recentForm",
    4,
    lost=4,
    scope="competition:champions-league",
    validTo=day("2020-12-01"),
)


def test_with_all_fixtures_known_they_are_counted():
    assert set(left(*group_d()).values()) == {1}


def test_the_opponent_of_a_club_plays_the_match_of_the_same_number():
    records = [*only_december(), RUN, standing(MIDTJYLLAND, "points", 1)]
    assert left(*records) == {AJAX: 6, ATALANTA: 1, LIVERPOOL: 6, MIDTJYLLAND: 1}


def test_so_does_the_next_opponent_of_that_one():
    records = [*only_december(), RUN, standing(MIDTJYLLAND, "points", 1)]
    fixture = meeting("2020-12-07/2020-12-13", "ajax", "atalanta")
    assert left(*records, *fixture, also=[LAST]) == {
        AJAX: 0,
        ATALANTA: 0,
        LIVERPOOL: 6,
        MIDTJYLLAND: 1,
    }


def test_of_a_stage_without_a_format_nothing_is_known():
    assert left(*setting(), claim(STAGE, "participant", AJAX)) is None
