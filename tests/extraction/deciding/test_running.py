"""What a goal did to the score speaks for the side it counts for."""

import pytest

from tests.extraction.deciding.test_events import told

BERG, HOLM, ROE = "Erik Berg", "Jan Holm", "Max Roe"


def test_who_pulled_one_back_played_for_those_behind(names):
    goals = told(
        "Leeds United beat Everton 2-1 at Elland Road.",
        "Erik Berg scored in the 9th minute and Jan Holm made it 2-0 in the 30th.",
        "Max Roe pulled one back in the 55th minute.",
        names=names,
    )
    assert goals == [(BERG, "leeds-united"), (HOLM, "leeds-united"), (ROE, "everton")]


@pytest.mark.parametrize(
    ("words", "club"),
    [
        ("Max Roe scored the winner.", "ajax"),
        ("Max Roe scored a late consolation.", "psv-eindhoven"),
        ("Max Roe hit back.", "psv-eindhoven"),
        ("Max Roe made it 2-0.", "ajax"),
    ],
)
def test_roles_and_running_scores_tell_the_side(names, words, club):
    assert told("Ajax beat PSV 2-1.", words, names=names)[-1][1] == club


def test_an_equaliser_is_of_the_side_that_was_behind(names):
    goals = told(
        "Ajax drew 1-1 with PSV.", "Erik Berg put Ajax ahead.", "Max Roe levelled.", names=names
    )
    assert goals == [(BERG, "ajax"), (ROE, "psv-eindhoven")]


def test_a_lead_is_doubled_by_those_who_have_it(names):
    goals = told(
        "Ajax drew 2-2 with PSV.",
        "Erik Berg put Ajax ahead.",
        "Max Roe doubled the lead.",
        names=names,
    )
    assert goals == [(BERG, "ajax"), (ROE, "ajax")]
