"""How far clubs came last season."""

import pytest

from graphsvc.extraction.telling.campaigns import tell_campaigns
from graphsvc.model import CompetitionPhase
from tests.extraction.builders import reading_of, words_at


def test_a_campaign_tells_a_phase_and_its_number(names):
    text = "Ajax reached the quarterfinals last year in its first Europa League campaign."
    reading = reading_of(text, names=names)
    numbered, reached = tell_campaigns(reading)
    assert (numbered.club, numbered.number, numbered.phase) == ("ajax", 1, None)
    assert words_at(reading, numbered) == "in its first Europa League campaign"
    assert (reached.phase, reached.number) == (CompetitionPhase.QUARTER_FINAL, None)
    assert words_at(reading, reached) == text.removesuffix(".")


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("Ajax made the final last season.", CompetitionPhase.FINAL),
        ("Ajax got to the last 16 last year.", CompetitionPhase.ROUND_OF_16),
        ("Last season Ajax reached the knockout stage.", CompetitionPhase.ELIMINATION),
    ],
)
def test_a_phase_of_last_season_is_told(names, text, phase):
    (told,) = tell_campaigns(reading_of(text, names=names))
    assert (told.club, told.phase, told.competition) == ("ajax", phase, None)


@pytest.mark.parametrize(
    "text",
    [
        "Ajax reached the quarterfinals.",
        "Ajax failed to reach the quarterfinals last year.",
        "Ajax made the pass to the wing last season.",
        "Jan Holm's side reached the final last year.",
    ],
)
def test_no_campaign_of_last_season_is_told(names, text):
    assert tell_campaigns(reading_of(text, names=names)) == []
