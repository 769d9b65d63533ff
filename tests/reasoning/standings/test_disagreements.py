"""Where sources and results disagree."""

from graphsvc.model import ConflictKind, NumberValue
from tests.groups import (
    AJAX,
    ATALANTA,
    LIVERPOOL,
    group_d,
    played,
    setting,
    standing,
    table,
)


def test_what_is_told_and_what_results_make_disagree():
    wrong = [
        standing(ATALANTA, "rank", 3),
        standing(ATALANTA, "pointsAheadOf", 2, club=AJAX),
        standing(LIVERPOOL, "points", 11),
    ]
    found = table(*group_d(), *wrong)
    assert [each.why for each in found.disagreements] == [
        "A source puts Atalanta in place 3; results put them in place 2.",
        "A source gives Liverpool 11 points; results give them 12 points.",
        "A source has 2 points between Atalanta and Ajax; by results it is 1.",
    ]
    told, computed = found.disagreements[1].statements
    assert (told.statement.value, computed.statement.value) == (NumberValue(11), NumberValue(12))
    assert len({each.id for each in found.disagreements}) == 3


def test_known_results_alone_may_bring_more_than_is_told():
    found = table(*group_d(without=[("ajax", "liverpool")]), standing(LIVERPOOL, "points", 8))
    (conflict,) = found.disagreements
    assert conflict.kind is ConflictKind.RULE_BROKEN
    assert conflict.why == "A source gives Liverpool 8 points; known results alone bring 9 points."


def test_what_is_told_may_contradict_itself():
    wrong = [standing(AJAX, "rank", 2), standing(ATALANTA, "pointsAheadOf", 1, club=AJAX)]
    more = [standing(ATALANTA, "rank", 3)]
    found = table(
        *setting(), *played("atalanta", "midtjylland"), *played("liverpool", "ajax"), *wrong, *more
    )
    assert [each.why for each in found.disagreements] == [
        "No order of the clubs fits all that is told of this table."
    ]
