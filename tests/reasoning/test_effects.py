"""Which gaps a batch closed, and which conflicts it opened."""

from graphsvc.graph.build import GraphView
from graphsvc.reasoning.effects import open_questions
from tests.builders import claim, commits, introduced
from tests.worlds import LEVELLER, MATCH, leveller, minute, opener, played


def effects(before, batch):
    """The ids of the gaps that a batch closed, and of the conflicts that it opened."""
    view = GraphView()
    log = commits(introduced(before), introduced(batch))
    view.apply(log[0])
    then = open_questions(view, log[1].records)
    view.apply(log[1])
    now = open_questions(view, log[1].records)
    gaps, conflicts = then.gaps_closed(), then.conflicts_opened(now)
    return [each.id for each in gaps], [each.id for each in conflicts]


def score(home, away, source):
    return claim(MATCH, "finalScore", (home, away), source=source)


def test_what_is_told_at_last_closes_its_gap():
    told = [claim(MATCH, "venue", "venue:park", source="article:two")]
    assert effects(played(), told) == ([f"gap:{MATCH}/venue"], [])


def test_the_last_goal_closes_the_gap_of_its_match():
    closed, _ = effects([*played(), *opener()], leveller())
    assert set(closed) == {f"gap:{MATCH}/goals", f"gap:{MATCH}/halfTimeScore"}


def test_the_minute_of_a_goal_may_answer_what_its_match_left_open():
    late = [each for each in leveller() if each.statement.property not in ("minute", "role")]
    told = claim(LEVELLER, "minute", minute("79"), source="article:two")
    closed, _ = effects([*played(), *opener(), *late], [told])
    assert closed == [f"gap:{LEVELLER}/minute", f"gap:{MATCH}/halfTimeScore"]


def test_a_rival_value_opens_a_conflict_and_questions_that_lapse_are_not_answered():
    conflict = f"conflict:{MATCH}/finalScore"
    assert effects(played(), [score(2, 2, "article:two")]) == (
        [],
        [conflict],
    )


def test_one_more_side_is_told_and_one_more_source_is_not():
    disputed = [*played(), score(2, 2, "article:two")]
    conflict = f"conflict:{MATCH}/finalScore"
    assert effects(disputed, [score(3, 3, "article:three")])[1] == [conflict]
    assert effects(disputed, [score(2, 2, "article:three")])[1] == []


def test_what_was_not_there_before_closes_no_gap():
    assert effects([], [*played(), *opener()]) == ([], [])


def test_a_conflict_within_one_batch_is_told():
    both = [score(1, 1, "article:one"), score(2, 2, "article:two")]
    assert effects([], [*both, *opener()])[1] == [f"conflict:{MATCH}/finalScore"]
