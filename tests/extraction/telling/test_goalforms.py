"""The words that tell a goal."""

import pytest

from graphsvc.extraction.telling.goalforms import Stands, triggers_in
from tests.extraction.builders import passage_of


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Berg scored.", "scored"),
        ("Berg found the net.", "scored"),
        ("Berg grabbed his fourth goal.", "got"),
        ("Berg headed in from a corner.", "shot-in"),
        ("Berg curled the ball into the top corner.", "shot-in"),
        ("Berg fired past the keeper.", "shot-in"),
        ("Berg rose to nod in the rebound.", "shot-in"),
        ("Berg equalised.", "levelled"),
        ("Berg restored parity.", "levelled"),
        ("Berg opened the scoring.", "opener"),
        ("Berg put them in front.", "opener"),
        ("Berg gave his side a deserved lead.", "opener"),
        ("Berg made it 2-0.", "running-score"),
        ("Berg doubled their lead.", "extended"),
        ("Berg wrapped up the points.", "extended"),
        ("Berg pulled one back.", "pulled-back"),
        ("Berg replied after the break.", "pulled-back"),
        ("The winner came from Berg.", "goal-from"),
        ("Berg converted the penalty.", "penalty"),
        ("It ended with goals from Berg.", "goal-from"),
        ("Berg's opener settled them.", "possessive"),
        ("Berg's header gave them hope.", "possessive"),
        ("Berg scored twice.", "brace"),
        ("Berg completed a hat-trick.", "hat-trick"),
        ("Berg scored an own goal.", "own-goal"),
        ("The visitors took the lead.", "took-lead"),
        ("The visitors broke through.", "broke-through"),
        ("At last the pressure told.", "broke-through"),
    ],
)
def test_a_goal_is_told_in_many_ways(names, sentence, rule):
    assert rule in [trigger.form.rule for trigger in triggers_in(passage_of(sentence, names=names))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Berg headed home after the final whistle.",  # went home: not told apart by rules
    ],
)
def test_some_words_read_like_a_goal_and_are_left_to_the_decision(names, sentence):
    assert triggers_in(passage_of(sentence, names=names))


@pytest.mark.parametrize(
    "sentence",
    [
        "Berg has scored in each of his last four games.",
        "Berg turned and shot past the post.",
        "Berg made a double save.",
        "Berg took a corner.",
        "It was a fine home win.",
    ],
)
def test_what_is_no_goal_has_no_trigger(names, sentence):
    assert not triggers_in(passage_of(sentence, names=names))


def test_a_hat_trick_is_three_goals_and_a_brace_two(names):
    passage = passage_of("Berg got a hat-trick, Holm a brace, Lund scored.", names=names)
    assert [trigger.form.count for trigger in triggers_in(passage)] == [3, 2, 1]


def test_a_side_that_takes_the_lead_has_no_scorer(names):
    (trigger,) = triggers_in(passage_of("Ajax went ahead.", names=names))
    assert trigger.form.scorer is Stands.NOWHERE
