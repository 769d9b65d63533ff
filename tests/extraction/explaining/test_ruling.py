"""Which goals are claimed, by whom, and how else the tellings may belong together."""

from dataclasses import replace

import pytest

from graphsvc.extraction import explain
from graphsvc.extraction.explaining.records import Why
from graphsvc.extraction.tagging.linear import Linear, chance_of
from graphsvc.extraction.tagging.tiers import Tier, shipped
from tests.extraction.builders import article_of
from tests.extraction.explaining.reasons import BERG, NO, PLAIN, RESULT


def match_of(*paragraphs, names, model=PLAIN):
    """The match of an article of these paragraphs, explained."""
    (match,) = explain(article_of(*paragraphs), names, model).matches
    return match


def test_a_goal_is_told_alone_and_beside_all_others(names):
    (scorer,) = match_of(RESULT, BERG, names=names).scorers
    (goal,) = scorer.goals
    assert goal.alone == pytest.approx(chance_of(3.0))
    assert goal.confidence > goal.alone  # the score has two, and nobody else has one
    assert (goal.minute, goal.own) == ("12", False)


def test_the_tellings_of_one_goal_are_told_together_and_how_else_they_may_belong(names):
    model = replace(PLAIN, same=Linear({}))
    (scorer,) = match_of(RESULT, BERG, "It rained. Berg scored.", names=names, model=model).scorers
    assert sorted(each.sentence for goal in scorer.goals for each in goal.tellings) == [2, 4]
    (other,) = scorer.others
    assert scorer.way + other.chance == pytest.approx(1.0)
    assert {len(other.goals), len(scorer.goals)} == {1, 2}


def test_the_club_of_a_goal_and_of_its_scorer_are_told(names):
    text = "PSV defender Jan Holm turned the ball into his own net in the 30th minute."
    own = match_of("Ajax beat PSV 1-0 on Sunday.", text, names=names, model=shipped(Tier.FAST))
    (scorer,) = own.scorers
    (goal,) = scorer.goals
    assert (scorer.club, goal.club, goal.own) == ("PSV Eindhoven", "Ajax", True)


def test_a_further_goal_of_somebody_that_is_not_claimed_is_called_so(names):
    model = replace(PLAIN, same=NO)
    match = match_of("Ajax beat PSV 1-0 on Sunday.", BERG, "Berg scored.", names=names, model=model)
    (fallen,) = (each for each in match.rejected if each.why is not Why.UNLIKELY_SCORER)
    assert (fallen.person, fallen.again) == ("Anders Berg", True)
