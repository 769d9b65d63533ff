"""Judgements and forecasts."""

import pytest

from graphsvc.extraction.telling.opinions import tell_opinions
from graphsvc.model import Modality
from tests.extraction.builders import reading_of, words_at


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ajax defended resolutely as PSV pressed.", "Ajax defended resolutely"),
        (
            "Ajax looked the likelier to score before the break.",
            "Ajax looked the likelier to score",
        ),
        (
            "Ajax defended bravely and looked the sharper side until the end.",
            "Ajax defended bravely and looked the sharper side",
        ),
        ("Ajax dominated the first half and Erik Berg scored.", "Ajax dominated the first half"),
        ("Ajax were the better side, but lost.", "Ajax were the better side"),
    ],
)
def test_a_judgement_of_play_is_an_opinion_of_one_clause(names, text, said):
    reading = reading_of(text, names=names)
    (opinion,) = tell_opinions(reading)
    assert words_at(reading, opinion) == said
    assert (opinion.modality, opinion.of_play) == (Modality.OPINION, True)


def test_a_state_of_mind_is_an_opinion_of_the_club(names):
    reading = reading_of("Ajax lost but was still full of confidence on Sunday.", names=names)
    (opinion,) = tell_opinions(reading)
    assert words_at(reading, opinion) == "still full of confidence"
    assert not opinion.of_play


@pytest.mark.parametrize(
    "text", ["Ajax are widely tipped to win the title.", "Ajax will surely be back."]
)
def test_a_forecast_is_a_prediction(names, text):
    (opinion,) = tell_opinions(reading_of(text, names=names))
    assert opinion.modality is Modality.PREDICTION


@pytest.mark.parametrize(
    "text",
    [
        "Ajax looked to strike early.",
        "Ajax appeared on the pitch.",
        "Ajax took a deserved lead.",
        "Ajax were dominated by PSV.",
        "Erik Berg looked tired.",
        "Ajax striker Erik Berg looked tired.",
        "“Ajax looked tired,” he said.",
        "Ajax will face PSV on Friday.",
        "Ajax scored twice.",
    ],
)
def test_what_is_a_fact_or_of_somebody_else_is_no_opinion(names, text):
    assert tell_opinions(reading_of(text, names=names)) == []


def test_an_endless_judgement_ends(names):
    text = "Ajax " + "looked sharp and " * 1500 + "scored."
    assert len(tell_opinions(reading_of(text, names=names))) == 1
