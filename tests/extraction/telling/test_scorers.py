"""Who scored."""

import pytest

from graphsvc.extraction.telling.goalforms import triggers_in
from graphsvc.extraction.telling.scorers import scorers_of
from tests.extraction.builders import reading_of, words_at


def scorers(text, names, *, place=-1):
    """Who scored by a trigger of the last sentence: fullest names, None for nobody told."""
    reading = reading_of(text, names=names)
    *earlier, passage = reading.passages
    trigger = triggers_in(passage)[place]
    found = scorers_of(passage, trigger, earlier, reading.officials)
    return [each and each.person for each in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Then Erik Berg scored.", ["Erik Berg"]),
        ("Then Erik Berg beat Jan Holm and scored.", ["Erik Berg"]),
        ("A cross by Erik Berg found Jan Holm, who scored.", ["Jan Holm"]),
        ("Play went from Erik Berg to Jan Holm, who headed home.", ["Jan Holm"]),
        ("Then Erik Berg scored past goalkeeper Jan Holm.", ["Erik Berg"]),
        ("It was Erik Berg's opener that counted.", ["Erik Berg"]),
        ("It ended with a brace by Erik Berg.", ["Erik Berg"]),
        (
            "It ended with goals from Erik Berg, Jan Holm and Ole Lund.",
            ["Erik Berg", "Jan Holm", "Ole Lund"],
        ),
        ("Later Erik Berg, Jan Holm and Ole Lund scored.", ["Erik Berg", "Jan Holm", "Ole Lund"]),
        ("It ended with goals from Erik Berg before Jan Holm fell.", ["Erik Berg"]),
        ("It ended with a goal from Erik Berg's corner.", []),
        ("Off the post, an own goal by Erik Berg.", ["Erik Berg"]),
        ("Ajax took the lead.", [None]),
        ("Erik Berg broke through.", ["Erik Berg"]),
        ("Erik Berg missed, and at last they took the lead.", [None]),
        ("Erik Berg stumbled, and Ajax equalised.", [None]),
        ("Erik Berg rested; they scored.", [None]),
        ("Suddenly the ball was headed home.", []),
        ("Ajax took the lead through Erik Berg.", ["Erik Berg"]),
        ("Ajax equalised in the 12th minute through captain Erik Berg.", ["Erik Berg"]),
        ("Ajax were level through Erik Berg four minutes later.", ["Erik Berg"]),
        ("Ajax took the lead and played the ball through Erik Berg.", [None]),
        ("Ajax equalised after a break through the left and Erik Berg.", [None]),
        ("Ajax took the lead through Erik Berg's cross.", [None]),
    ],
)
def test_the_scorer_is_the_subject_of_the_goal(names, text, found):
    assert scorers(text, names) == found


@pytest.mark.parametrize(
    ("text", "scorer"),
    [
        ("Erik Berg came on for Jan Holm. Soon he scored.", "Erik Berg"),
        ("Erik Berg fed Jan Holm and the striker scored.", "Jan Holm"),
        ("Erik Berg came on. The 19-year-old scored.", "Erik Berg"),
    ],
)
def test_a_pronoun_points_at_the_subject_and_a_role_at_the_last_named(names, text, scorer):
    assert scorers(text, names) == [scorer]


def test_what_stands_for_the_scorer_is_quoted_not_the_name(names):
    reading = reading_of("Erik Berg came on. Soon he scored.", names=names)
    first, second = reading.passages
    (found,) = scorers_of(second, triggers_in(second)[0], [first], frozenset())
    assert words_at(reading, found) == "he"


def test_officials_never_score(names):
    text = "Manager Erik Berg smiled. Soon he scored."
    assert scorers(text, names) == [None]


def test_a_pronoun_that_points_at_nobody_names_nobody(names):
    assert scorers("Nobody moved. Soon he headed home.", names) == []


def test_a_subject_is_not_looked_for_too_far_off(names):
    text = (
        "Erik Berg trained alone throughout a long and lonely autumn of rain on the far pitch by "
        "the railway line where nobody except a dog and its owner ever watched until all of a "
        "sudden the ball was headed home."
    )
    assert scorers(text, names) == []
