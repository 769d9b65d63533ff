import re

import pytest

from graphsvc.rules.properties import PROPERTIES

each_property = pytest.mark.parametrize("told", PROPERTIES.values(), ids=lambda told: told.name)


@each_property
def test_a_property_is_found_under_its_own_name_in_camel_case(told):
    assert PROPERTIES[told.name] is told
    assert re.fullmatch(r"[a-z]+([A-Z][a-z]+)*", told.name)


@each_property
def test_a_property_has_a_label_for_people(told):
    assert told.label.strip() == told.label != ""
    assert not re.search(r"[a-z][A-Z]", told.label)


@each_property
def test_the_terms_of_a_property_are_addresses_without_doubles(told):
    assert all(re.fullmatch(r"https?://\S+/\w+", iri) for iri in told.iri)
    assert len(set(told.iri)) == len(told.iri)


@each_property
def test_only_a_property_whose_values_compete_has_a_scope(told):
    assert told.competes or not told.scope


def test_no_name_stands_twice_in_the_table():
    assert len({name.casefold() for name in PROPERTIES}) == len(PROPERTIES)


def test_what_a_photograph_cannot_show_needs_more_than_its_caption():
    assert not PROPERTIES["memberOf"].pictured
    assert PROPERTIES["appearedIn"].pictured


def test_sides_of_a_match_do_not_compete_with_their_goals():
    assert PROPERTIES["teamGoals"].scope == ("club",)
    assert PROPERTIES["goalCountFor"].scope == ("club", "edition", "asOf")


@pytest.mark.parametrize("name", ["rank", "points", "pointsAheadOf"])
def test_what_a_table_tells_competes_only_in_that_table_on_that_day(name):
    assert {"stage", "edition", "validFrom", "validTo", "asOf"} <= set(PROPERTIES[name].scope)
