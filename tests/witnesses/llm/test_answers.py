"""What a model may answer, and what is told it where that cannot be read."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.witnesses.llm.answers import (
    GOAL,
    MOST_GOALS,
    RESULT,
    SCHEMA,
    Answer,
    ToldGoal,
    ToldResult,
    Unreadable,
    read_answer,
)

BERG = {
    "quote": "Berg scored",
    "scorer": "Berg",
    "minute": "9th",
    "club": "Ajax",
    "own_goal": None,
    "penalty": "penalty",
}
SCORE = {"home": "Ajax", "away": "PSV", "score": "1-0", "home_goals": 1, "away_goals": 0}
WHOLE = json.dumps({"goals": [BERG], "result": SCORE})
READ = Answer(
    (ToldGoal("Berg scored", "Berg", "9th", "Ajax", None, "penalty"),),
    ToldResult("Ajax", "PSV", "1-0", (1, 0)),
)


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        f"```json\n{WHOLE}\n```",
        f"Here it is:\n{WHOLE}\nAnything else?",
        f"The set {{goals}} has one member, as in {{}}:\n{WHOLE}",
        f'<think>The format is {{"goals": ...}}</think>{WHOLE}',
    ],
    ids=["bare", "fenced", "chatty", "braces", "thought"],
)
def test_an_answer_is_read_whatever_stands_around_it(text):
    assert read_answer(text) == READ


def test_what_is_left_out_null_or_blank_is_not_told():
    goals = [{"quote": "Berg scored", "scorer": "Berg", "minute": " ", "club": None}]
    assert read_answer(json.dumps({"goals": goals})) == Answer((ToldGoal("Berg scored", "Berg"),))


def test_words_that_are_blank_lose_no_more_than_themselves():
    blank = {"quote": " ", "scorer": ""}
    told = read_answer(json.dumps({"goals": [BERG, blank], "result": SCORE | {"score": ""}}))
    assert told.goals == (*READ.goals, ToldGoal("", ""))
    assert told.result == ToldResult("Ajax", "PSV", "", (1, 0))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "it is no JSON object"),
        ("I cannot help with that.", "it is no JSON object"),
        (WHOLE[:-5], "it is no JSON ("),
        ("[" * 5, "it is no JSON object"),
        ('{"a":' * 100_000, "it is no JSON ("),
        ("{}", 'it has no list "goals"'),
        ('{"goals": {}}', 'it has no list "goals"'),
        ('{"goals": [1]}', "goals[0] is no JSON object"),
        ('{"goals": [{"scorer": "Berg"}]}', 'goals[0] has no "quote"'),
        ('{"goals": [{"quote": "it", "scorer": null}]}', 'goals[0] has no "scorer"'),
        (
            json.dumps({"goals": [BERG, BERG | {"minute": 9}]}),
            '"minute" of goals[1] is 9, and no words of the article',
        ),
        (json.dumps({"goals": [BERG] * (MOST_GOALS + 1)}), f'"goals" has {MOST_GOALS + 1} items'),
        ('{"goals": [], "result": "1-0"}', "result is no JSON object"),
        ('{"goals": [], "result": {}}', 'result has no "home"'),
    ],
)
def test_what_cannot_be_read_is_told(text, problem):
    with pytest.raises(Unreadable) as refused:
        read_answer(text)
    assert str(refused.value).startswith(problem)


@pytest.mark.parametrize("goals", ["1", None, True, -1, 1.0])
def test_goals_are_whole_numbers(goals):
    told = json.dumps({"goals": [], "result": SCORE | {"away_goals": goals}})
    with pytest.raises(Unreadable, match='"away_goals" of result is no number of goals'):
        read_answer(told)


@given(st.text(alphabet='{}[]":,goalsquotenullscorer 01', max_size=60))
def test_any_text_is_an_answer_or_unreadable(text):
    with suppress(Unreadable):
        assert isinstance(read_answer(text), Answer)


def test_the_schema_is_one_that_strict_mode_takes():
    """As OpenAI asks for: every property required, and no other allowed."""
    for each in (SCHEMA, GOAL, RESULT):
        assert each["additionalProperties"] is False
        assert each["required"] == list(each["properties"])
    assert set(SCHEMA["properties"]) == {"goals", "result"}
    assert set(GOAL["properties"]) == set(BERG)
    assert set(RESULT["properties"]) == set(SCORE)
