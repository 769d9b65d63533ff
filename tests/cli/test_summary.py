"""What one article says, as JSON."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

from graphsvc.articles import read_article
from graphsvc.cli.summary import summary
from graphsvc.extraction import extract
from graphsvc.model import DateValue, EnumValue
from tests.asking import SEED, names
from tests.builders import article, claim, findings
from tests.worlds import MATCH, OPENER, ROVERS, UNITED, goal, world


def seed():
    return summary(extract(read_article(SEED), names()))


def test_matches_and_goals_are_told_in_names():
    told = seed()
    assert told["matches"][0] == {
        "home": "Atalanta",
        "away": "Midtjylland",
        "home_goals": 1,
        "away_goals": 1,
        "date": "2020-12-01",
        "competition": "Champions League",
    }
    romero = next(each for each in told["goals"] if each["scorer"] == "Cristian Romero")
    assert romero == {
        "scorer": "Cristian Romero",
        "club": "Atalanta",
        "minute": "79",
        "own_goal": False,
        "penalty": False,
        "match": 0,
        "status": "ACCEPTED",
        "confidence": romero["confidence"],
    }
    assert romero["confidence"] > 0.9


def test_every_quote_is_cut_from_the_text():
    for statement in seed()["statements"]:
        assert statement["quotes"]
        for quote in statement["quotes"]:
            assert SEED[quote["start"] : quote["end"]] == quote["quote"]


def test_a_statement_tells_value_and_qualifiers_by_their_parts():
    when = DateValue("2020-12-01", "on Tuesday", date(2020, 12, 2))
    told = claim(ROVERS, "memberOf", UNITED, validAt=when, kind=EnumValue("LOAN"))
    (statement,) = summary(findings(article("one"), told))["statements"]
    assert statement["value"] == {"entity": UNITED}
    assert statement["qualifiers"] == {
        "validAt": {"edtf": "2020-12-01", "expression": "on Tuesday", "anchor": "2020-12-02"},
        "kind": {"code": "LOAN"},
    }
    assert (statement["basis"], statement["modality"]) == ("STATED", "FACT")


def test_a_value_left_open_is_null():
    (statement,) = summary(findings(article("one"), claim(MATCH, "venue")))["statements"]
    assert statement["value"] is None


def test_an_own_goal_and_a_goal_of_no_match_are_told_as_such():
    told = summary(
        findings(
            article("one"),
            *world(),
            *goal(OPENER, shotType="OWN_GOAL"),
            claim("goal:lost", "minute", 5),
        )
    )
    own = next(each for each in told["goals"] if each["scorer"] == "Ann Berg")
    assert own["own_goal"] is True
    assert all(each["match"] in (0, 1, None) for each in told["goals"])


def test_it_is_ready_for_json():
    published = datetime(2020, 12, 2, 6, tzinfo=UTC)
    told = summary(findings(replace(article("one"), published=published), *world()))
    assert json.loads(json.dumps(told))["article"]["published"] == "2020-12-02T06:00:00+00:00"


def test_less_likely_readings_stand_apart_from_what_the_article_says():
    told = seed()
    assert sorted(each["ambiguous"] for each in told["alternatives"]) == ["SCOPE", "TIME"]
    for other in told["alternatives"]:
        del other["ambiguous"]
        assert other not in told["statements"]
        assert {each["property"] for each in told["statements"]} >= {other["property"]}
