"""Who was at home, by trial."""

import pytest

from graphsvc.extraction.deciding.matches import assemble
from graphsvc.extraction.deciding.orientation import oriented
from graphsvc.extraction.telling.results import tell_matches
from tests.extraction.builders import reading_of


def home(*paragraphs, names):
    """The home side of the match reported."""
    reading = reading_of(*paragraphs, names=names)
    matches = assemble(reading, tell_matches(reading), names)
    return oriented(reading, matches[0], matches, names).home


@pytest.mark.parametrize(
    "text",
    [
        "The visitors took the lead when PSV striker Erik Berg scored.",
        "Erik Berg put the visitors ahead, slotting home past Ajax goalkeeper Jan Holm.",
        "The hosts took the lead when Ajax striker Erik Berg scored.",
    ],
)
def test_the_goals_say_who_the_visitors_are(names, text):
    assert home("Ajax drew 1-1 with PSV.", text, names=names) == "ajax"


def test_more_goals_of_the_visitors_than_one_side_scored_are_the_others(names):
    text = "Ajax beat PSV 3-1.", "Erik Berg scored all three of the visitors' goals."
    assert home(*text, names=names) == "psv-eindhoven"


def test_where_goals_say_nothing_of_it_it_stays_open(names):
    assert home("Ajax drew 1-1 with PSV.", "Ajax striker Erik Berg scored.", names=names) is None


def test_what_a_phrase_said_is_not_tried(names):
    text = "Ajax won 3-1 at PSV.", "Erik Berg scored three of the hosts' goals."
    assert home(*text, names=names) == "psv-eindhoven"


def test_another_match_is_not_tried(names):
    reading = reading_of("Ajax beat PSV.", "Elsewhere, Utrecht drew with Twente.", names=names)
    matches = assemble(reading, tell_matches(reading), names)
    assert oriented(reading, matches[1], matches, names) is matches[1]
