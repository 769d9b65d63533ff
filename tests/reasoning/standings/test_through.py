"""Who is sure to go through."""

from datetime import date

import pytest

from graphsvc.reasoning.standings.contest import contest_of
from graphsvc.reasoning.standings.supposing import Supposition
from graphsvc.reasoning.standings.through import sure_of
from tests.builders import view_of
from tests.groups import (
    ATALANTA,
    LIVERPOOL,
    SCHEDULE,
    STAGE,
    group_d,
    meeting,
    setting,
)


def through(*records, on):
    view = view_of(*records)
    contest = contest_of(view, view.node(STAGE))
    nothing = Supposition(contest, on, everything=False, supposed=())
    return {club for club in contest.clubs if sure_of(nothing, club)}


@pytest.mark.parametrize(
    ("on", "clubs"),
    [
        (date(2020, 11, 25), set()),
        (date(2020, 12, 1), {LIVERPOOL}),
        (date(2020, 12, 9), {LIVERPOOL, ATALANTA}),
    ],
)
def test_a_club_is_through_as_soon_as_no_two_others_can_come_past(on, clubs):
    assert through(*group_d(until=on.isoformat()), on=on) == clubs
    assert through(*group_d(), on=on) == clubs


def test_rivals_who_meet_cannot_both_win():
    # Liverpool 10, Ajax and Atalanta 8 each: of these two, who meet, only one can come past.
    scores = {
        ("ajax", "liverpool"): (1, 0),
        ("liverpool", "ajax"): (1, 0),
        ("liverpool", "atalanta"): (1, 0),
        ("atalanta", "liverpool"): (0, 0),
        ("liverpool", "midtjylland"): (1, 0),
        ("atalanta", "ajax"): (0, 0),
        ("midtjylland", "ajax"): (0, 1),
        ("ajax", "midtjylland"): (0, 0),
        ("midtjylland", "atalanta"): (0, 1),
        ("atalanta", "midtjylland"): (1, 0),
    }
    told = [meeting(on, *pair, scores.get(tuple(pair))) for on, *pair, _ in SCHEDULE]
    records = [each for match in told for each in match]
    assert through(*setting(), *records, on=date(2020, 12, 1)) == {LIVERPOOL}


def test_of_a_stage_without_a_format_nobody_is_known_to_go_through():
    assert (
        through(
            *setting(), *meeting("2020-12-01", "ajax", "atalanta", (1, 0)), on=date(2020, 12, 2)
        )
        == set()
    )
