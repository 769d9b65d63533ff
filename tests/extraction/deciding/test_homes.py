"""Who was at home, where no phrase says it."""

from graphsvc.extraction.deciding.homes import home_by_country, home_by_ground
from graphsvc.extraction.telling.results import tell_matches
from tests.extraction.builders import reading_of

PAIR = ("everton", "liverpool")


def test_the_ground_that_the_lead_names_is_its_clubs_home(names):
    reading = reading_of("Everton won under the lights of Anfield.", names=names)
    assert home_by_ground(PAIR, reading, names) == "liverpool"


def test_a_ground_named_late_says_nothing(names):
    reading = reading_of("Everton won.", "One.", "Two.", "They visit Anfield in May.", names=names)
    assert home_by_ground(PAIR, reading, names) is None


def test_the_city_of_the_dateline_is_home_where_one_club_alone_is_from_there(names):
    reading = reading_of("They won.", names=names, dateline="LIVERPOOL, England (AP) —")
    assert home_by_ground(("ajax", "liverpool"), reading, names) == "liverpool"
    assert home_by_ground(PAIR, reading, names) is None


def test_a_match_told_with_a_country_is_there(names):
    text = "Juventus face Ajax in the Netherlands next week."
    tellings = tell_matches(reading_of(text, names=names))
    assert home_by_country(("juventus", "ajax"), tellings, names) == "ajax"
    assert home_by_country(("psv-eindhoven", "ajax"), tellings, names) is None


def test_a_country_that_is_no_place_says_nothing(names):
    text = "Juventus face Ajax and all the Netherlands next week."
    tellings = tell_matches(reading_of(text, names=names))
    assert home_by_country(("juventus", "ajax"), tellings, names) is None
