"""The log: its form, and what is never in it."""

import json
import logging
import time
import timeit

import pytest

from graphsvc.errors import BadSetting
from graphsvc.telemetry.exchange import Exchange, current
from graphsvc.telemetry.logs import JsonLines, Redacting, redacted, wanted


@pytest.fixture
def exchange():
    token = current.set(Exchange("req-1"))
    yield
    current.reset(token)


def record(message, *arguments, error=None):
    about = (type(error), error, None) if error else None
    return logging.LogRecord("graphsvc.x", logging.INFO, "x.py", 1, message, arguments, about)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Authorization: Bearer s3cret", "Authorization: Bearer ***"),
        ("{'authorization': 'Bearer s3cret', 'a': 1}", "{'authorization': 'Bearer ***', 'a': 1}"),
        ("bearer s3cret.of-ours and more", "bearer *** and more"),
        ("GRAPHSVC_TOKEN=s3cret x", "GRAPHSVC_TOKEN=*** x"),
        ('{"password": "s3cret"}', '{"password": "***"}'),
        ("/graphql?token=s3cret&query=x", "/graphql?token=***&query=x"),
        ("http://user:s3cret@host/x", "http://user:***@host/x"),
        ("Authorization: Basic czNjcmV0", "Authorization: Basic ***"),
    ],
)
def test_secrets_are_not_told(text, told):
    assert redacted(text) == told


@pytest.mark.parametrize(
    "text",
    ["Atalanta 1-1 Midtjylland", "http://127.0.0.1:8000/graphql", "over the limit of tokens: 3"],
)
def test_other_words_stay_as_they_are(text):
    assert redacted(text) == text


def seconds_for(text):
    """Of the processor, at best: what else runs on the machine does not count."""
    return min(timeit.repeat(lambda: redacted(text), timer=time.process_time, number=1, repeat=5))


@pytest.mark.parametrize(
    "word", ["x", "-", "token", "token ", "bearer ", "secret=", "://", "://a:"]
)
def test_a_long_text_takes_as_much_longer_as_it_is_longer(word):
    short, long = word * 1_000, word * 16_000
    assert seconds_for(long) < 64 * max(seconds_for(short), 1e-4)


def test_a_line_of_json_tells_when_who_what_and_of_which_request(exchange):
    one = record("said %s", "token=s3cret")
    one.told = {"status": 200}
    told = json.loads(JsonLines().format(one))
    assert told.pop("time").endswith("+00:00")
    assert told == {
        "level": "INFO",
        "logger": "graphsvc.x",
        "message": "said token=***",
        "id": "req-1",
        "status": 200,
    }


def test_an_exception_stays_on_the_line_and_is_redacted():
    line = JsonLines().format(record("failed", error=ValueError("Bearer s3cret\nnext")))
    assert "\n" not in line
    assert json.loads(line)["exception"].endswith("ValueError: Bearer ***\nnext")


def test_words_name_the_request(exchange):
    form = Redacting("%(levelname)s %(name)s%(exchange)s: %(message)s")
    assert form.format(record("done")) == "INFO graphsvc.x [req-1]: done"
    current.set(None)
    assert form.format(record("done")) == "INFO graphsvc.x: done"


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("", ("", "")),
        ("info", ("INFO", "")),
        ("json", ("", "JSON")),
        ("json,info", ("INFO", "JSON")),
        ("Text debug", ("DEBUG", "TEXT")),
    ],
)
def test_a_level_and_a_form_can_be_asked_for(told, meant):
    assert wanted({"GRAPHSVC_LOG": told}) == meant


def test_another_word_is_refused():
    with pytest.raises(BadSetting, match=r"GRAPHSVC_LOG is 'LOUD': give one of DEBUG"):
        wanted({"GRAPHSVC_LOG": "loud"})
