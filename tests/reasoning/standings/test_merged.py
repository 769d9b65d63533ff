"""Reported and computed in one table."""

from graphsvc.model import Bound
from tests.groups import (
    AJAX,
    ATALANTA,
    BY_DECEMBER,
    LIVERPOOL,
    MIDTJYLLAND,
    REPORT,
    group_d,
    played,
    points,
    ranks,
    table,
)


def test_places_follow_by_elimination_where_results_are_missing():
    won = [("midtjylland", "atalanta"), ("atalanta", "midtjylland"), ("liverpool", "ajax")]
    matches = [each for each in group_d() if not each.statement.subject.startswith("match:")]
    few = [e for pair in won for e in played(*pair)]
    found = table(*matches, *few, *REPORT)
    assert ranks(found) == {LIVERPOOL: 1, ATALANTA: 2, AJAX: 3, MIDTJYLLAND: 4}
    first = found.rows[0]
    assert first.explanation.rule.id == "rule:rank-by-elimination"
    assert {p.statement.property for p in first.explanation.premises} >= {
        "rank",
        "pointsAheadOf",
        "points",
        "finalScore",
    }
    assert points(found)[AJAX] == (3, Bound.AT_LEAST)


def test_what_is_told_and_what_results_make_agree():
    found = table(*group_d(), *REPORT)
    assert ranks(found) == {LIVERPOOL: 1, ATALANTA: 2, AJAX: 3, MIDTJYLLAND: 4}
    assert points(found) == {club: (n, Bound.EXACT) for club, n in BY_DECEMBER.items()}
    assert found.disagreements == []
