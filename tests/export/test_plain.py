from datetime import date

import pytest

from graphsvc.export.plain import number, plain_facts, qualifiers_of, text_of
from graphsvc.model import (
    BooleanValue,
    Bound,
    DateValue,
    EntityValue,
    EnumValue,
    NumberValue,
    ScoreValue,
    TextValue,
)
from tests.builders import claim
from tests.export.exported import graph_of
from tests.worlds import MATCH, ROVERS


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (EntityValue(ROVERS), ROVERS),
        (TextValue("Nebel", "de"), "Nebel"),
        (EnumValue("HEAD"), "HEAD"),
        (NumberValue(3, Bound.AT_LEAST), ">=3"),
        (NumberValue(2.5, unit="m"), "2.5 m"),
        (DateValue("2020-12-01", "on Tuesday", date(2020, 12, 2)), "2020-12-01"),
        (ScoreValue(2, 0), "2-0"),
        (BooleanValue(boolean=False), "false"),
        (None, ""),
    ],
)
def test_a_value_is_written_as_a_person_would(value, text):
    assert text_of(value) == text


@pytest.mark.parametrize(
    ("value", "text"), [(61_234_567.0, "61234567"), (0.1, "0.1"), (float("inf"), "inf"), (-3, "-3")]
)
def test_a_number_keeps_its_digits(value, text):
    assert number(value) == text


def test_qualifiers_follow_in_their_order():
    told = claim(MATCH, "teamGoals", 1, club=ROVERS, asOf="2020").statement
    assert qualifiers_of(told) == "club=club:rovers; asOf=2020"


async def test_facts_of_a_node_are_gathered_by_property():
    _, snapshot = await graph_of(
        claim(ROVERS, "alias", "The Rovers"),
        claim(ROVERS, "alias", "Rov", kind="SHORT"),
        claim(MATCH, "homeTeam", ROVERS),
        claim(MATCH, "attendance", 5, confidence=0.1),
    )
    assert plain_facts(snapshot) == {ROVERS: {"alias": "The Rovers; Rov (kind=SHORT)"}}
