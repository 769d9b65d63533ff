"""Statements that cannot all be true."""

from graphsvc.model import ConflictKind
from graphsvc.reasoning.conflicts import NONE_VERIFIED, conflicts_of, subject_of
from tests.builders import claim, day, view_of
from tests.worlds import MATCH, ROVERS, UNITED, played


def score(home, away, source="article:one", **more):
    return claim(MATCH, "finalScore", (home, away), source=source, **more)


def conflicts(*records):
    return conflicts_of(view_of(*records).node(MATCH))


def test_two_values_of_what_has_one_are_a_conflict_that_nobody_wins():
    (conflict,) = conflicts(score(1, 1), score(2, 2, "article:two"))
    assert [each.statement.value.key for each in conflict.statements] == ["score 1-1", "score 2-2"]
    assert (conflict.kind, conflict.open) == (ConflictKind.DIFFERENT_VALUES, True)
    assert conflict.accepted is None
    assert conflict.why == "Its sources and those of a rival value weigh the same."


def test_the_better_told_value_is_accepted_and_says_why():
    (conflict,) = conflicts(score(1, 1), score(2, 2, "article:two"), score(2, 2, "article:three"))
    assert conflict.accepted.statement.value.key == "score 2-2"
    assert conflict.why == "More independent sources say it than any rival value."
    assert conflict.open


def test_values_that_nobody_is_sure_of_are_a_conflict_too():
    unsure = [score(1, 1, confidence=0.3), score(2, 2, "article:two", confidence=0.3)]
    (conflict,) = conflicts(*unsure)
    assert (conflict.accepted, conflict.why) == (None, NONE_VERIFIED)


def test_each_scope_has_a_conflict_of_its_own():
    goals = [
        claim(MATCH, "teamGoals", number, club=club, source=f"article:{number}")
        for club in (ROVERS, UNITED)
        for number in (1, 2)
    ]
    ids = [each.id for each in conflicts(*goals)]
    assert ids == [f"conflict:{MATCH}/teamGoals;{club}" for club in (ROVERS, UNITED)]
    assert {subject_of(each.partition(":")[2]) for each in ids} == {MATCH}


def test_values_that_agree_are_no_conflict():
    days = ["2020-12-01", "2020-11-30/2020-12-06"]
    told = [claim(MATCH, "date", day(each), source=f"article:{n}") for n, each in enumerate(days)]
    assert conflicts(*told) == []
    assert conflicts(*played()) == []


def test_many_clubs_of_one_player_are_no_conflict():
    clubs = [claim("player:p", "memberOf", each) for each in (ROVERS, UNITED)]
    assert conflicts_of(view_of(*clubs).node("player:p")) == []
