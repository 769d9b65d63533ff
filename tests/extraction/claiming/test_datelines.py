"""What an article claims about where it was filed."""

import pytest

from tests.extraction.claiming.claims import about, claimed, qualified, quotes, values

TEXT = "Ajax beat PSV 2-1 on Friday."


def test_a_dateline_is_a_place_with_its_country_and_agency(names):
    found = claimed(TEXT, names=names, dateline="AMSTERDAM, Netherlands (AP) —")
    (claim,) = about(found, "article", "dateline")
    assert claim.statement.value.entity == "place:amsterdam"
    assert qualified(claim.statement.qualifiers) == {
        "country": "place:netherlands",
        "agency": "text  AP",
    }
    assert quotes(found, "article", "dateline") == [["AMSTERDAM, Netherlands (AP)"]]


def test_the_city_lies_in_the_country_told(names):
    found = claimed(TEXT, names=names, dateline="AMSTERDAM, Netherlands (AP) —")
    assert values(found, "place", "locatedIn") == ["place:netherlands"]
    assert quotes(found, "place", "locatedIn") == [["AMSTERDAM, Netherlands"]]


def test_a_city_may_stand_alone(names):
    found = claimed(TEXT, names=names, dateline="AMSTERDAM —")
    (claim,) = about(found, "article", "dateline")
    assert claim.statement.qualifiers == ()
    assert values(found, "place", "locatedIn") == []


@pytest.mark.parametrize("dateline", ["", "NOWHERE (AP) —"])
def test_without_a_known_city_nothing_is_claimed(names, dateline):
    assert about(claimed(TEXT, names=names, dateline=dateline), "article", "dateline") == []
