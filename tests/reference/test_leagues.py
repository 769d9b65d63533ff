"""Which competitions are leagues of a country."""

from graphsvc.reference.leagues import leagues_of


def test_its_leagues_are_those_of_clubs_without_cups(names):
    found = [row.slug for row in leagues_of("it", names)]
    assert {"serie-a", "serie-b"} <= set(found)
    assert not {"coppa-italia", "supercoppa-italiana", "champions-league"} & set(found)
    assert leagues_of("", names) != found
