"""The words that say how a match ended for the club before them."""

import pytest

from graphsvc.extraction.telling.outcomes import LOSS, OPEN, TIE, WIN, is_unreal, outcomes_in
from tests.extraction.builders import passage_of


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Ajax beat Feyenoord.", WIN),
        ("Ajax edged out Feyenoord.", WIN),
        ("Ajax eased to victory.", WIN),
        ("Ajax saw off Feyenoord.", WIN),
        ("Ajax lost at Feyenoord.", LOSS),
        ("Ajax were beaten by Feyenoord.", LOSS),
        ("Ajax were thrashed 4-0 at Feyenoord.", LOSS),
        ("Ajax went down at Feyenoord.", LOSS),
        ("Ajax shared the points with Feyenoord.", TIE),
        ("Ajax were held at Feyenoord.", TIE),
        ("Ajax face Feyenoord.", OPEN),
        ("Ajax are at Feyenoord.", OPEN),
    ],
)
def test_a_verb_says_how_it_ended_for_its_subject(names, sentence, outcome):
    assert outcomes_in(passage_of(sentence, names=names))[0].outcome is outcome


def test_a_passive_is_the_loss_of_its_subject_not_a_win(names):
    outcomes = outcomes_in(passage_of("Ajax were hammered 5-0 by Feyenoord.", names=names))
    assert [each.outcome for each in outcomes] == [LOSS]


def test_before_a_gerund_the_subject_may_stand_far_off(names):
    told = outcomes_in(passage_of("After beating Ajax, Feyenoord won again.", names=names))
    assert [each.gerund for each in told] == [True, False]


@pytest.mark.parametrize(
    "sentence",
    ["Ajax needed to win.", "Ajax would have won.", "Ajax sought a first away win."],
)
def test_a_win_that_is_wished_for_is_unreal(names, sentence):
    passage = passage_of(sentence, names=names)
    assert is_unreal(passage, outcomes_in(passage)[-1])


def test_a_win_that_is_told_is_real(names):
    passage = passage_of("Ajax won comfortably.", names=names)
    assert not is_unreal(passage, outcomes_in(passage)[0])
