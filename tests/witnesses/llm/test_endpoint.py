"""HTTP to a real server that answers as a script says."""

import logging
import socket
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from threading import Event, Thread, Timer

import pytest

from graphsvc.errors import NoAnswer
from graphsvc.witnesses.llm.endpoint import LONGEST_PAUSE, MOST_BYTES, TOLD, Declined, Endpoint
from graphsvc.witnesses.llm.settings import LlmSettings
from tests.witnesses.llm.scripted import declines, says, scripted, sends

KEY = "sk-5ecret-0f-0urs"
BODY = {"model": "m", "messages": []}
OK = says()


@contextmanager
def endpoint(url, **settings):
    told = LlmSettings(**{"url": url, "model": "m", "key": KEY} | settings)
    made = Endpoint(told, first_pause=0.01)
    try:
        yield made
    finally:
        made.close()


def post(*script, **settings):
    """What comes of a request; the server has noted what came in."""
    with scripted(*script) as server, endpoint(server.url, **settings) as made:
        return made.post(BODY), server


def problem(*script, **settings):
    """What is told where nothing comes of it, and how often the server was asked."""
    with (
        scripted(*script) as server,
        endpoint(server.url, **settings) as made,
        pytest.raises(NoAnswer) as refused,
    ):
        made.post(BODY)
    return str(refused.value).replace(server.url, "URL"), len(server.bodies)


def test_a_request_is_a_chat_completion_with_the_key_as_a_bearer_token():
    answer, server = post(OK)
    assert answer["object"] == "chat.completion"
    assert server.paths == ["/v1/chat/completions"]
    assert server.bodies == [BODY]
    assert server.headers[0]["authorization"] == f"Bearer {KEY}"


def test_without_a_key_none_is_sent():
    _, server = post(OK, key=None)
    assert "authorization" not in server.headers[0]


@pytest.mark.parametrize("code", [408, 429, 500, 502, 503, 529])
def test_a_server_that_is_busy_is_asked_again(code):
    answer, server = post(declines(code, "busy"), declines(code, "busy"), OK)
    assert answer["choices"]
    assert len(server.bodies) == 3


def test_each_pause_is_twice_as_long(caplog):
    caplog.set_level(logging.INFO, "graphsvc")
    post(declines(500, "no"), declines(500, "no"), declines(500, "no"), OK)
    pauses = [each.getMessage().rpartition("again in ")[2] for each in caplog.records]
    assert pauses == ["0.01 s", "0.02 s", "0.04 s"]


def test_a_server_that_says_how_long_is_waited_for():
    began = time.monotonic()
    _, server = post(declines(429, "slow down", retry_after="0.4"), OK)
    assert len(server.bodies) == 2
    assert time.monotonic() - began >= 0.4


def test_it_may_say_so_as_an_instant():
    when = datetime.now(UTC) + timedelta(seconds=2)
    began = time.monotonic()
    _, server = post(declines(503, "later", retry_after=format_datetime(when, usegmt=True)), OK)
    assert len(server.bodies) == 2
    assert time.monotonic() - began >= 0.5


def test_an_instant_that_is_none_is_as_good_as_nothing():
    _, server = post(declines(503, "later", retry_after="soon"), OK)
    assert len(server.bodies) == 2


def test_too_long_a_wait_is_told_and_not_waited_for():
    told, asked = problem(declines(429, "quota", retry_after=f"{LONGEST_PAUSE + 1:g}"))
    assert told.endswith("it asks to wait 61 s: try again later")
    assert asked == 1


def test_at_some_time_it_is_enough():
    told, asked = problem(declines(500, "down"), retries=2)
    assert told.startswith("URL answers 500 Internal Server Error: ")
    assert "down" in told
    assert asked == 3


@pytest.mark.parametrize(
    ("code", "mend"),
    [
        (401, "set GRAPHSVC_LLM_KEY to a key that it takes"),
        (403, "set GRAPHSVC_LLM_KEY to a key that it takes"),
        (404, "check GRAPHSVC_LLM_URL and GRAPHSVC_LLM_MODEL"),
        (402, "URL answers 402 Payment Required"),
        (301, "URL answers 301 Moved Permanently"),
    ],
)
def test_what_asking_again_cannot_mend_is_told_at_once(code, mend):
    told, asked = problem(declines(code, "no"))
    assert mend in told
    assert asked == 1


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (400, "anything"),
        (422, "anything"),
        (500, "response_format is not implemented"),
        (501, "Unsupported parameter"),
    ],
)
def test_a_request_that_is_not_taken_as_it_is_is_no_fault_of_the_server(code, reason):
    with (
        scripted(declines(code, reason)) as server,
        endpoint(server.url) as made,
        pytest.raises(Declined) as refused,
    ):
        made.post(BODY)
    assert reason in refused.value.reason
    assert len(server.bodies) == 1


def test_an_answer_that_takes_too_long_is_given_up_and_not_paid_for_twice():
    told, asked = problem(sends(200, {}, after=0.6), timeout=0.2)
    assert told == (
        "URL gave no answer within 0.2 s: raise GRAPHSVC_LLM_TIMEOUT, or take a faster model"
    )
    assert asked == 1


def test_so_is_one_that_never_comes_to_its_end():
    with trickling() as url, endpoint(url, timeout=0.3) as made:
        began = time.monotonic()
        with pytest.raises(NoAnswer, match=r"gave no answer within 0\.3 s"):
            made.post(BODY)
        assert time.monotonic() - began < 5


@contextmanager
def trickling():
    """A server that sends a sign now and then, for ever."""
    done = Event()

    def trickle():
        connection, _ = listener.accept()
        with connection:
            connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n")
            try:
                while not done.wait(0.02):
                    connection.sendall(b" ")
            except OSError:
                pass  # whoever asked has gone

    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(10)
        thread = Thread(target=trickle, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
        finally:
            done.set()
            thread.join()


def test_where_nobody_listens_it_is_tried_again_and_told():
    with socket.create_server(("127.0.0.1", 0)) as free:
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    with (
        endpoint(url, retries=1) as made,
        pytest.raises(NoAnswer, match=rf"{url} cannot be reached \(.*\): is it up\?"),
    ):
        made.post(BODY)


@pytest.mark.parametrize("body", [b"<html>Welcome</html>", b"[1]", b'"ok"', b"[" * 100_000])
def test_an_answer_that_is_no_json_object_is_told(body):
    told, asked = problem(sends(200, body))
    assert "is GRAPHSVC_LLM_URL the base of an OpenAI-compatible endpoint?" in told
    assert asked == 1


def test_an_answer_without_end_is_not_read_to_its_end():
    told, _ = problem(sends(200, b" " * (MOST_BYTES + 1)))
    assert "sends more than 5,000,000 bytes" in told


def test_a_body_that_cannot_be_decoded_is_told():
    told, asked = problem(sends(200, b"no gzip", content_encoding="gzip"), retries=0)
    assert told.startswith("URL cannot be reached (")
    assert asked == 1


@pytest.mark.parametrize("code", [400, 401, 404, 429, 500])
def test_a_server_that_shows_the_key_does_not_make_us_show_it(code, caplog):
    caplog.set_level(logging.DEBUG)
    told, _ = problem(declines(code, f"Incorrect key {KEY}"), retries=1)
    assert "Incorrect key ***" in told
    assert KEY not in caplog.text


def test_what_a_server_says_is_told_in_short_and_without_signs_that_steer_a_terminal():
    told, _ = problem(sends(402, "\x1b[2Jpay\x07\u202e\n now ".encode() + b"x" * 1000))
    assert told.startswith("URL answers 402 Payment Required: [2Jpay now xxx")
    assert told.isprintable()
    assert len(told) < TOLD + 50


def test_once_it_is_closed_nothing_is_asked():
    with scripted(OK) as server, endpoint(server.url) as made:
        made.close()
        with pytest.raises(NoAnswer, match="is asked nothing more: graphsvc is ending"):
            made.post(BODY)
    assert server.bodies == []


def test_whoever_waits_when_it_is_closed_waits_no_longer():
    with scripted(declines(503, "later", retry_after="30")) as server, endpoint(server.url) as made:
        closing = Timer(0.5, made.close)
        closing.start()
        began = time.monotonic()
        with pytest.raises(NoAnswer, match="graphsvc is ending"):
            made.post(BODY)
        assert time.monotonic() - began < 20
        closing.join()
    assert len(server.bodies) == 1
