"""The last report of a table."""

from datetime import date

from graphsvc.reasoning.checks.reports import premises, report_of
from tests.builders import view_of
from tests.groups import AJAX, ATALANTA, LIVERPOOL, MIDTJYLLAND, STAGE, group_d, standing

AHEAD = standing(ATALANTA, "pointsAheadOf", 1, club=AJAX)


def report(*records):
    view = view_of(*records)
    return report_of(view.node(STAGE), view)


def test_a_report_is_of_the_last_day_that_something_is_stated():
    told = report(*group_d(), AHEAD, standing(MIDTJYLLAND, "points", 0, since="2020-11-25"))
    assert told.on == date(2020, 12, 1)
    assert told.clubs == [ATALANTA, AJAX]
    assert told.names(told.clubs) == "Atalanta, Ajax"
    assert report(*group_d()) is None


def test_points_gained_are_those_of_that_day():
    told = report(*group_d(), AHEAD)
    assert [told.gained(club) for club in (ATALANTA, MIDTJYLLAND, LIVERPOOL, AJAX)] == [1, 1, 3, 0]
    assert told.before.lines[ATALANTA].points == 7
    assert told.computed.lines[ATALANTA].points == 8
    assert len(list(premises(told.that_day))) == 2
    assert told.gained("club:other") is None
