"""Chances weighed again beside an encoder."""

from dataclasses import replace

from graphsvc.extraction.tagging.insights import Insight
from graphsvc.extraction.tagging.linear import BIAS, Linear
from graphsvc.extraction.tagging.model import Model
from graphsvc.extraction.tagging.reviewing import reviewed
from tests.extraction.weighed import tagged

LEANING = Linear({BIAS: -4.0, "seen>1": 8.0, "seen=none": 2.0})
MODEL = Model(words_again=LEANING, scorers_again=LEANING)


def test_what_the_encoder_sees_makes_a_goal_and_a_scorer_likelier(names):
    tags = tagged("Then Erik Berg struck.", names=names, model=Model())
    (told,) = [each for each in tags if each.scorers]
    at, word = next(iter(told.scorers)), told.sheet.forms.index("struck")
    there, nothing = {(told.place, at): 3.0}, {(told.place, at): -3.0}
    words = {(told.place, word): 3.0}
    sure = reviewed(tags, Insight(goals=words, scorers=there), MODEL)[told.place]
    doubtful = reviewed(tags, Insight(goals=words, scorers=nothing), MODEL)[told.place]
    assert sure.scorers[at] > 0.9
    assert doubtful.scorers[at] < 0.1
    assert sure.goals[word] > 0.9


def test_words_that_the_encoder_has_not_read_keep_their_chance(names):
    tags = tagged("Then Erik Berg struck.", names=names, model=Model())
    kept = [replace(each, goals=(0.25,) * len(each.goals)) for each in tags]
    for told in reviewed(kept, Insight(), MODEL):
        assert set(told.goals) == {0.25}
