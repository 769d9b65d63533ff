"""How sentences tell that two clubs met."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.extraction.telling.outcomes import LOSS, OPEN, TIE, WIN
from graphsvc.extraction.telling.results import tell_matches
from tests.extraction.builders import reading_of, words_at

SUNDAY = date(2021, 3, 14)


def told(sentence, names, **zones):
    """What a sentence tells about one match."""
    (telling,) = tell_matches(reading_of(sentence, names=names, dated=SUNDAY, **zones))
    return telling


@pytest.mark.parametrize(
    ("sentence", "outcome", "goals"),
    [
        ("Ajax beat Feyenoord 2-1.", WIN, (2, 1)),
        ("Ajax won 2-1 at Feyenoord.", WIN, (2, 1)),
        ("Ajax lost 2-1 at Feyenoord.", LOSS, (1, 2)),
        ("Ajax were beaten 2-1 by Feyenoord.", LOSS, (1, 2)),
        ("Ajax drew 2-2 with Feyenoord.", TIE, (2, 2)),
        ("Ajax beat Feyenoord 2-2.", WIN, None),
        ("Ajax beat Feyenoord.", WIN, None),
    ],
)
def test_a_score_is_turned_to_the_side_of_the_subject(names, sentence, outcome, goals):
    telling = told(sentence, names)
    assert (telling.club, telling.opponent) == ("ajax", "feyenoord")
    assert (telling.outcome, telling.goals) == (outcome, goals)


@settings(deadline=None)
@given(st.integers(0, 15), st.integers(0, 15))
def test_a_winner_never_has_fewer_goals_however_the_score_is_written(names, one, other):
    telling = told(f"Ajax beat Feyenoord {one}-{other}.", names)
    expected = None if one == other else (max(one, other), min(one, other))
    assert telling.goals == expected


def test_a_score_on_the_way_is_not_how_it_ended(names):
    assert told("Ajax, 2-0 ahead at half-time, lost to Feyenoord.", names).goals is None


def test_the_day_told_with_it_is_its_day(names):
    assert told("Ajax beat Feyenoord on Friday.", names).date.edtf == "2021-03-12"


def test_a_verb_in_the_present_tells_of_the_match_to_come(names):
    telling = told("Ajax host Feyenoord on Friday.", names)
    assert (telling.outcome, telling.date.edtf) == (OPEN, "2021-03-19")
    assert telling.home == "ajax"


def test_each_verb_of_a_sentence_has_its_own_stretch(names):
    reading = reading_of(
        "Ajax beat Feyenoord 3-1 on Friday and lost 1-0 at Utrecht on Sunday.", names=names
    )
    first, second = tell_matches(reading)
    assert (first.opponent, first.goals, first.date.edtf) == ("feyenoord", (3, 1), "2021-03-12")
    assert (second.opponent, second.goals, second.date.edtf) == ("utrecht", (0, 1), "2021-03-14")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ajax face Feyenoord.",  # when?
        "Ajax wanted to beat them.",
        "Ajax would beat Feyenoord.",
        "He won.",
    ],
)
def test_what_tells_neither_outcome_nor_day_is_no_match(names, sentence):
    assert not tell_matches(reading_of(sentence, names=names))


def test_a_caption_must_name_both_clubs(names):
    caption = "An Ajax player celebrates after Ajax won."
    assert not tell_matches(reading_of("It rained.", names=names, captions=[caption]))


def test_a_scoreline_is_told_once(names):
    telling = told("Ajax 2-1 Feyenoord", names)
    assert telling.rule == "result/scoreline"


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Last night Ajax beat Feyenoord 2-1 in the rain.", "Ajax beat Feyenoord 2-1"),
        ("The 2-1 win for Ajax delighted them.", "2-1 win"),
        (
            (
                "Ajax, who had been waiting since early autumn for their luck to turn just once "
                "in some way, beat Feyenoord."
            ),
            "beat Feyenoord",
        ),
        (
            "Everton won 1-0 against Liverpool at Anfield.",
            "Everton won 1-0 against Liverpool at Anfield",
        ),
    ],
)
def test_the_quote_is_the_shortest_phrase_that_says_it(names, sentence, quote):
    reading = reading_of(sentence, names=names)
    assert words_at(reading, tell_matches(reading)[0]) == quote


def test_a_group_told_anywhere_in_the_sentence_belongs_to_its_match(names):
    telling = told("Second in Group D are Ajax, who lost 1-0 at Liverpool.", names)
    assert [name.key for name in telling.names] == ["D"]


def test_a_score_of_two_matches_together_tells_no_match(names):
    text = "Ajax were knocked out by PSV 4-3 on aggregate."
    assert tell_matches(reading_of(text, names=names)) == []
