"""Who met whom: subject, opponent, and which of them was at home."""

import pytest

from graphsvc.extraction.telling.opponents import home_of, opponent_of, subject_of
from graphsvc.extraction.telling.outcomes import outcomes_in
from graphsvc.extraction.telling.tellings import TOLD_WITH
from tests.extraction.builders import passage_of


def met(sentence, names, *, place=0):
    """Subject, opponent and home side of a word of outcome of a sentence, by slug."""
    passage = passage_of(sentence, names=names)
    trigger = outcomes_in(passage)[place]
    subject = subject_of(passage, trigger)
    if subject is None:
        return None, None, None
    opponent = opponent_of(passage, trigger, subject)
    home = home_of(passage, trigger, (subject, opponent), passage.of_kind(*TOLD_WITH))
    return subject.club, opponent and opponent.club, home


@pytest.mark.parametrize(
    ("sentence", "subject", "opponent", "home"),
    [
        ("Ajax beat Feyenoord 2-1.", "ajax", "feyenoord", None),
        ("Ajax won 2-1 at Feyenoord.", "ajax", "feyenoord", "feyenoord"),
        ("Ajax lost 2-1 at home to Feyenoord.", "ajax", "feyenoord", "ajax"),
        ("Ajax lost 2-1 away to Feyenoord.", "ajax", "feyenoord", "feyenoord"),
        ("Ajax beat Feyenoord 2-1 at home on Sunday.", "ajax", "feyenoord", "ajax"),
        ("Ajax beat Feyenoord 2-1 away on Sunday.", "ajax", "feyenoord", "feyenoord"),
        ("Ajax beat Feyenoord 2-1 on the road.", "ajax", "feyenoord", "feyenoord"),
        ("Ajax beat Feyenoord at home.", "ajax", "feyenoord", "ajax"),
        ("Ajax entertain Feyenoord.", "ajax", "feyenoord", "ajax"),
        ("Ajax travel to Feyenoord.", "ajax", "feyenoord", "feyenoord"),
        ("Ajax visit Feyenoord.", "ajax", "feyenoord", "feyenoord"),
        ("A 0-0 draw between Ajax and Feyenoord.", "ajax", "feyenoord", None),
        ("It was a 2-1 win for Ajax over Feyenoord.", "ajax", "feyenoord", None),
        ("Everton won 1-0 against Liverpool at Anfield.", "everton", "liverpool", "liverpool"),
        ("Ajax ended Feyenoord's long run with a 1-0 win.", "ajax", "feyenoord", None),
        ("Ajax watched Feyenoord's 1-0 win.", "feyenoord", None, None),
        ("Ajax, 2-0 losers at Feyenoord, are last.", "ajax", "feyenoord", "feyenoord"),
        ("Ajax won.", "ajax", None, None),
        ("They won.", None, None, None),
        ("They won, and Ajax watched.", None, None, None),
    ],
)
def test_clubs_stand_before_and_after_the_word_of_outcome(names, sentence, subject, opponent, home):
    assert met(sentence, names) == (subject, opponent, home)


def test_a_club_behind_a_preposition_is_no_subject(names):
    assert met("Ajax, a point above Feyenoord, beat Utrecht.", names)[0] == "ajax"


def test_but_a_relative_clause_makes_it_one(names):
    assert met("Ajax stay above Feyenoord, who lost at Utrecht.", names)[0] == "feyenoord"


def test_behind_prepositions_alone_the_nearest_club_is_the_subject(names):
    assert met("For Ajax it was a defeat.", names)[0] == "ajax"


def test_the_subject_of_a_gerund_may_follow_its_comma(names):
    assert met("After beating Feyenoord, Ajax rested.", names)[:2] == ("ajax", "feyenoord")


def test_a_gerund_that_nobody_follows_has_no_subject(names):
    assert met("After beating Feyenoord they rested.", names)[0] is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Ajax won, but Feyenoord trail.",
        "Ajax won; at Feyenoord it rained.",
        (
            "Ajax won to the delight of everybody who has ever in a life been unable to bear the "
            "very sight of the colours of Feyenoord."
        ),
    ],
)
def test_a_club_of_another_clause_is_no_opponent(names, sentence):
    assert met(sentence, names)[1] is None
