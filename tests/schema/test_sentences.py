"""Statements as English sentences."""

from datetime import date

import pytest

from graphsvc.model import (
    BodyPart,
    BooleanValue,
    Bound,
    CardColour,
    CompetitionPhase,
    DateValue,
    EnumValue,
    EventOutcome,
    EventStatus,
    GoalKind,
    GoalRole,
    Modality,
    NumberValue,
    ShotOutcome,
    ShotPlacement,
    ShotTechnique,
    Statement,
)
from graphsvc.rules.properties import PROPERTIES
from graphsvc.schema.sentences import TEMPLATES, phrase, sentence
from graphsvc.schema.wordings import WORDINGS
from tests.builders import claim, day, entity, view_of

MATCH = "match:2020-21/a-b"
NAMES = [entity(MATCH, "Alba v Boca"), entity("goal:2020-21/a-b/p-1", "Pia's goal, Alba v Boca")]


def text_of(told, *records):
    view = view_of(*NAMES, *records, told)
    return sentence(view.statement(told.statement.id), lambda label: view.node(label).name)


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (claim(MATCH, "homeTeam", "club:alba"), "Alba are the home side of Alba v Boca."),
        (claim(MATCH, "finalScore", (2, 1)), "Alba v Boca ended 2-1."),
        (claim(MATCH, "date", day("2020-12-01")), "The date of Alba v Boca is 2020-12-01."),
        (
            claim("player:pia", "goalCountFor", 3, club="club:alba", asOf=day("2020-12-01")),
            "The goals of Pia for Alba number 3, as of 2020-12-01.",
        ),
        (
            claim("player:pia", "memberOf", "club:alba", validAt=day("2020-12-01")),
            "Pia plays for Alba, as of 2020-12-01.",
        ),
        (
            claim("goal:2020-21/a-b/p-1", "role", EnumValue("GO_AHEAD")),
            "Pia's goal (Alba v Boca) was the goal that took the lead.",
        ),
        (claim(MATCH, "venue"), "A source tells of the venue of Alba v Boca, but leaves it open."),
        (claim(MATCH, "teamGoals", 2), "The goals of Alba v Boca is 2."),
        (claim(MATCH, "weather", "fog"), "The weather of Alba v Boca is fog."),
        (
            claim(MATCH, "weather", "fog", half="first"),
            "The weather of Alba v Boca is fog, half: first.",
        ),
        (
            claim("club:alba", "country", "place:italy", modality=Modality.OPINION),
            "In a source's opinion: Alba is from Italy.",
        ),
    ],
)
def test_a_statement_reads_as_a_sentence(told, text):
    assert text_of(told) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (NumberValue(2.5, unit="metres"), "2.5 metres"),
        (NumberValue(2, Bound.AT_LEAST), "at least 2"),
        (NumberValue(2, Bound.AT_MOST), "at most 2"),
        (DateValue("2020-12-01", "on Tuesday", date(2020, 12, 2)), "2020-12-01"),
        (BooleanValue(boolean=True), "yes"),
        (BooleanValue(boolean=False), "no"),
    ],
)
def test_a_value_reads_as_words(value, text):
    assert phrase(value, str) == text


@pytest.mark.parametrize("name", sorted(PROPERTIES))
def test_every_property_has_a_sentence_of_its_own(name):
    assert TEMPLATES[name].endswith(".")
    assert "{value}" in TEMPLATES[name]


def test_an_unknown_label_stands_for_its_name():
    told = claim("player:pia", "memberOf", "club:alba")
    record = view_of(told).statement(told.statement.id)
    assert isinstance(record.statement, Statement)
    assert sentence(record, str) == "player:pia plays for club:alba."


GOAL = "goal:2020-21/a-b/p-1"


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (claim(MATCH, "eventStatus", EnumValue("POST_EVENT")), "Alba v Boca is over."),
        (claim(GOAL, "period", 1), "Pia's goal (Alba v Boca) fell in the first half."),
        (
            claim(GOAL, "placement", EnumValue("TOP_NEAR")),
            "Pia's goal (Alba v Boca) went into the top corner at the near post.",
        ),
        (
            claim(GOAL, "assistedBy", "player:bo", fromSide=EnumValue("RIGHT")),
            "Bo set up Pia's goal (Alba v Boca), from the right.",
        ),
        (
            claim("club:alba", "reachedPhase", EnumValue("ELIMINATION")),
            "Alba reached the knockout stage.",
        ),
        (
            claim("club:alba", "pointsAheadOf", 1, club="club:boca"),
            "Alba are ahead of Boca by this many points: 1.",
        ),
        (
            claim("club:alba", "recentForm", 4, lost=4, goalsAgainst=11),
            "The recent form of Alba is of 4 matches, lost: 4, goals conceded: 11.",
        ),
        (
            claim(MATCH, "competition", "competition:cup"),
            "The competition of Alba v Boca is Cup.",
        ),
        (
            claim("card:poe", "cardColour", EnumValue("SECOND_YELLOW")),
            "Poe was a second yellow one.",
        ),
    ],
)
def test_words_of_the_closed_lists_are_said_as_people_say_them(told, text):
    assert text_of(told) == text


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("eventStatus", EventStatus),
        ("outcome", EventOutcome),
        ("role", GoalRole),
        ("shotType", GoalKind),
        ("technique", ShotTechnique),
        ("placement", ShotPlacement),
        ("bodyPart", BodyPart),
        ("shotOutcome", ShotOutcome),
        ("cardColour", CardColour),
        ("reachedPhase", CompetitionPhase),
    ],
)
def test_every_word_of_a_list_has_a_wording_or_reads_by_itself(name, words):
    assert set(WORDINGS[name]) <= set(words)
    for code in words:
        text = text_of(claim(GOAL, name, EnumValue(code), club="club:alba"))
        assert code not in text
        assert "event" not in text
        assert " a o" not in text
