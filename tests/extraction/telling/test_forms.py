"""Runs of results."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.extraction.telling.forms import Reach, Run, tell_forms
from tests.extraction.builders import reading_of, words_at


@pytest.mark.parametrize(
    ("text", "run", "matches"),
    [
        ("Ajax lost their last four matches.", Run.LOST, 4),
        ("Ajax won five straight games.", Run.WON, 5),
        ("Ajax have drawn three in a row.", Run.DRAWN, 3),
        ("Ajax are unbeaten in six.", Run.UNBEATEN, 6),
        ("Ajax have now played nine cup games unbeaten.", Run.UNBEATEN, 9),
        ("Ajax stretched their unbeaten run to eleven matches.", Run.UNBEATEN, 11),
        ("Ajax are without defeat in their last seven games.", Run.UNBEATEN, 7),
        ("Ajax are winless in five matches.", Run.WINLESS, 5),
        ("Ajax have gone eight games without a win.", Run.WINLESS, 8),
        ("Ajax went through a tenth successive away match without a win.", Run.WINLESS, 10),
        ("Ajax suffered a third consecutive league defeat.", Run.LOST, 3),
        ("It was the fourth straight win for Ajax.", Run.WON, 4),
        ("Ajax slumped to four straight defeats.", Run.LOST, 4),
        ("That made it a second defeat in as many weeks for Ajax.", Run.LOST, 2),
        ("Ajax made it three home wins in a row.", Run.WON, 3),
    ],
)
def test_a_run_of_results_is_told(names, text, run, matches):
    (form,) = tell_forms(reading_of(text, names=names))
    assert (form.club, form.run, form.matches) == ("ajax", run, matches)


@pytest.mark.parametrize(
    ("text", "reach"),
    [
        ("Ajax are unbeaten in six.", Reach.UP_TO),
        ("Ajax had lost its previous four matches.", Reach.BEFORE),
        ("Ajax, who were winless in six, scored early.", Reach.BEFORE),
        ("Ajax went into the game having drawn six straight matches.", Reach.BEFORE),
        ("The goal ended Ajax's ten-match unbeaten run.", Reach.BEFORE),
        ("Ajax won at last after four straight defeats.", Reach.EITHER),
    ],
)
def test_it_reaches_up_to_the_match_reported_or_ended_before(names, text, reach):
    (form,) = tell_forms(reading_of(text, names=names))
    assert form.reach is reach


@pytest.mark.parametrize(
    "text",
    [
        "Ajax won two of their last five matches.",
        "Ajax have not won five in a row.",
        "Ajax could make it four straight wins.",
        "Ajax lost their last match.",
        "Jan Holm's side are unbeaten in six.",
        "A fourth straight win for the coach and his young side.",
        "Ajax won the last four meetings with PSV.",
        "Ajax won four straight penalty shoot-outs.",
    ],
)
def test_no_run_is_told_where_it_is_another_count_or_nobody_knows_whose(names, text):
    assert tell_forms(reading_of(text, names=names)) == []


def test_the_goals_of_a_run_are_told_with_it(names):
    text = "Ajax had lost its previous four matches, conceding 11 goals and scoring just two."
    reading = reading_of(text, names=names)
    (form,) = tell_forms(reading)
    assert (form.scored, form.conceded) == (2, 11)
    assert words_at(reading, form) == text.removeprefix("Ajax ").removesuffix(" goals.").rstrip(".")


@pytest.mark.parametrize(
    ("text", "side", "everywhere"),
    [
        ("Ajax are unbeaten in six at home.", "HOME", False),
        ("Ajax are winless in four away games.", "AWAY", False),
        ("Ajax are unbeaten in six in all competitions.", None, True),
        ("Ajax are unbeaten in six.", None, False),
    ],
)
def test_a_run_may_count_some_matches_only(names, text, side, everywhere):
    (form,) = tell_forms(reading_of(text, names=names))
    assert (form.side, form.everywhere) == (side, everywhere)


@given(count=st.integers(min_value=2, max_value=40), run=st.sampled_from(["won", "lost"]))
def test_a_run_is_as_long_as_its_number_says(names, count, run):
    (form,) = tell_forms(reading_of(f"Ajax have {run} {count} in a row.", names=names))
    assert (form.matches, form.run) == (count, run.upper())


def test_two_runs_of_one_sentence_are_two(names):
    text = "Ajax are unbeaten in six while PSV have lost three in a row."
    told = [(form.club, form.run) for form in tell_forms(reading_of(text, names=names))]
    assert sorted(told) == [("ajax", Run.UNBEATEN), ("psv-eindhoven", Run.LOST)]
