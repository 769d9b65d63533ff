"""What results to come would mean."""

import pytest

from graphsvc.extraction.telling.stakes import again, phase_in, tell_stakes
from graphsvc.model import CompetitionPhase, EventOutcome
from tests.extraction.builders import reading_of, words_at

WIN, TIE = EventOutcome.WIN, EventOutcome.TIE


@pytest.mark.parametrize(
    ("text", "outcomes", "phase"),
    [
        (
            "Ajax needs just a point against PSV next week to go through to the knockout stage.",
            (WIN, TIE),
            CompetitionPhase.ELIMINATION,
        ),
        (
            "Ajax must beat PSV to reach the quarter-finals.",
            (WIN,),
            CompetitionPhase.QUARTER_FINAL,
        ),
        (
            "Ajax need a win at PSV to advance to the last 16.",
            (WIN,),
            CompetitionPhase.ROUND_OF_16,
        ),
        (
            "Ajax have to avoid defeat at PSV to make the semifinals.",
            (WIN, TIE),
            CompetitionPhase.SEMI_FINAL,
        ),
        (
            "A draw at PSV would send Ajax into the last 16.",
            (WIN, TIE),
            CompetitionPhase.ROUND_OF_16,
        ),
    ],
)
def test_a_way_into_a_phase_hangs_on_outcomes(names, text, outcomes, phase):
    (stake,) = tell_stakes(reading_of(text, names=names))
    assert (stake.club, stake.opponent) == ("ajax", "psv-eindhoven")
    assert (stake.outcomes, stake.phase) == (outcomes, phase)


@pytest.mark.parametrize(
    "text",
    [
        "Ajax needed a point against PSV.",
        "Ajax need a point against PSV to stay up.",
        "Ajax must beat the best to reach the final.",
        "Jan Holm's side must beat PSV to reach the final.",
        "A draw at PSV would please Ajax.",
        "A draw at home would send Ajax into the last 16.",
    ],
)
def test_no_stake_is_told_without_club_opponent_and_phase(names, text):
    assert tell_stakes(reading_of(text, names=names)) == []


def test_it_is_quoted_from_the_club_to_the_phase(names):
    text = "On Friday Ajax must beat PSV to reach the final for the third straight year."
    reading = reading_of(text, names=names)
    (stake,) = tell_stakes(reading)
    assert words_at(reading, stake) == "Ajax must beat PSV to reach the final"
    count, words = again(stake)
    assert (count, words_at(reading, words)) == (3, "for the third straight year")


def test_it_may_be_for_the_first_time(names):
    (stake,) = tell_stakes(reading_of("Ajax must beat PSV to reach the final.", names=names))
    assert again(stake) is None


@pytest.mark.parametrize("text", ["the final minutes", "the final whistle", "the finale", ""])
def test_the_final_minutes_are_no_phase(text):
    assert phase_in(text) is None


def test_the_phase_named_first_counts():
    phase, start, end = phase_in("in the semi-finals or the final")
    assert (phase, start, end) == (CompetitionPhase.SEMI_FINAL, 7, 18)
