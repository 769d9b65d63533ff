"""Structured output: the strictest form that the server takes."""

from contextlib import contextmanager

import pytest

from graphsvc.errors import NoAnswer
from graphsvc.witnesses.llm.answers import SCHEMA
from graphsvc.witnesses.llm.endpoint import Endpoint
from graphsvc.witnesses.llm.ladder import Ladder
from graphsvc.witnesses.llm.settings import LlmSettings
from tests.witnesses.llm.scripted import declines, says, scripted, sends, writes

SCHEMA_TOLD = "the schema"
OK = says()


def question(*, schema):
    return [{"role": "user", "content": SCHEMA_TOLD if schema else "no schema"}]


@contextmanager
def climbing(*script):
    """A ladder against a server with a script, and that server."""
    with scripted(*script) as server:
        endpoint = Endpoint(LlmSettings(url=server.url, model="m", retries=0))
        try:
            yield Ladder(endpoint, "m", max_tokens=300), server
        finally:
            endpoint.close()


def test_a_server_that_takes_a_schema_is_given_it():
    with climbing(OK) as (ladder, server):
        reply = ladder.ask(question)
    (body,) = server.bodies
    assert reply.rung == "json_schema"
    assert body["response_format"] == {
        "type": "json_schema",
        "json_schema": {"name": "testimony", "strict": True, "schema": SCHEMA},
    }
    assert (body["model"], body["temperature"], body["max_tokens"]) == ("m", 0, 300)
    assert server.prompts == ["no schema"]


@pytest.mark.parametrize("code", [400, 422])
def test_one_that_does_not_is_asked_for_json_with_the_schema_in_the_prompt(code):
    with climbing(declines(code, "no schema here"), OK) as (ladder, server):
        reply = ladder.ask(question)
    assert reply.rung == "json_object"
    assert server.forms == ["json_schema", "json_object"]
    assert server.prompts == ["no schema", SCHEMA_TOLD]


def test_one_that_takes_no_form_at_all_has_the_prompt_alone():
    refused = declines(500, "response_format is unsupported")
    with climbing(refused, refused, OK) as (ladder, server):
        reply = ladder.ask(question)
    assert reply.rung == "prompt"
    assert server.forms == ["json_schema", "json_object", None]
    assert server.prompts[-1] == SCHEMA_TOLD


def test_what_a_server_says_is_read_to_its_end():
    echo = "You sent: " + "a long request; " * 40
    unsupported, no_heat = declines(500, echo + "Unsupported"), declines(400, echo + "temperature")
    with climbing(unsupported, no_heat, OK) as (ladder, server):
        assert ladder.ask(question).rung == "json_object"
    assert server.forms == ["json_schema", "json_object", "json_object"]
    assert "temperature" not in server.bodies[-1]


def test_what_was_found_out_is_not_asked_again():
    with climbing(declines(400, "no"), OK) as (ladder, server):
        for _ in range(3):
            assert ladder.ask(question).rung == "json_object"
    assert server.forms == ["json_schema"] + ["json_object"] * 3


def test_a_question_that_is_taken_in_no_form_says_nothing_of_the_forms():
    too_long = declines(400, "maximum context length")
    with climbing(too_long, too_long, too_long, OK) as (ladder, server):
        with pytest.raises(NoAnswer, match="maximum context length"):
            ladder.ask(question)
        assert ladder.ask(question).rung == "json_schema"
    assert server.forms == ["json_schema", "json_object", None, "json_schema"]


def test_an_error_of_the_server_is_no_reason_to_step_down():
    with climbing(declines(500, "down"), OK) as (ladder, _):
        with pytest.raises(NoAnswer, match="down"):
            ladder.ask(question)
        assert ladder.ask(question).rung == "json_schema"


def test_a_model_that_takes_no_temperature_is_asked_without_from_then_on():
    with climbing(declines(400, "Unsupported value: 'temperature'"), OK) as (ladder, server):
        assert ladder.ask(question).rung == "json_schema"
        ladder.ask(question)
    assert ["temperature" in each for each in server.bodies] == [True, False, False]


def test_nor_does_every_model_take_an_end_of_its_answers():
    script = declines(400, "'temperature'?"), declines(400, "Use no 'max_tokens'"), OK
    with climbing(*script) as (ladder, server):
        assert ladder.ask(question).rung == "json_schema"
    asked = [{"temperature", "max_tokens"} & each.keys() for each in server.bodies]
    assert asked == [{"temperature", "max_tokens"}, {"max_tokens"}, set()]


def test_without_temperature_it_may_still_step_down():
    script = declines(400, "no temperature"), declines(400, "temperature, no schema"), OK
    with climbing(*script) as (ladder, server):
        assert ladder.ask(question).rung == "json_object"
    assert server.forms == ["json_schema", "json_schema", "json_object"]


def test_an_answer_has_its_text_and_costs():
    with climbing(writes("hm", tokens=(7, 2), finish_reason="length")) as (ladder, _):
        reply = ladder.ask(question)
    assert (reply.text, ladder.costs.tokens_in, ladder.costs.tokens_out) == ("hm", 7, 2)
    assert reply.cut


def test_an_answer_without_words_is_one_without_text():
    with climbing(writes(None)) as (ladder, _):
        reply = ladder.ask(question)
    assert (reply.text, reply.cut) == ("", False)


@pytest.mark.parametrize("body", [{}, {"choices": []}, {"choices": [{"text": "as of old"}]}])
def test_what_is_no_chat_completion_is_told(body):
    with climbing(sends(200, body)) as (ladder, _), pytest.raises(NoAnswer, match="no choices"):
        ladder.ask(question)


def test_what_is_no_chat_completion_costs_as_much():
    body = {"choices": [], "usage": {"prompt_tokens": 7, "completion_tokens": 2}}
    with climbing(sends(200, body)) as (ladder, _):
        with pytest.raises(NoAnswer):
            ladder.ask(question)
        assert (ladder.costs.tokens_in, ladder.costs.tokens_out) == (7, 2)
