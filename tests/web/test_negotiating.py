"""What an answer is sent as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.web.negotiating import (
    media_type,
    parts_type,
    prefers_html,
    status_of,
    stream_type,
    taken,
)

CHROME = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"
NEWER = "application/graphql-response+json"
PARTS = 'multipart/mixed;boundary="graphql";subscriptionSpec="1.0"'


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        (f"{NEWER};q=0.5, application/json", "application/json"),
        (f"{NEWER}, application/json;q=0.9", NEWER),
        (f"{NEWER}, text/event-stream", NEWER),
        ("text/event-stream", "text/event-stream"),
        ("text/event-stream, application/json;q=0", "text/event-stream"),
        ("text/event-stream, */*;q=0.1", "application/json"),
        ("text/event-stream;q=0", "application/json"),
    ],
)
def test_one_answer_is_an_event_only_for_those_who_take_nothing_else(accept, kind):
    assert media_type(accept) == kind


OLDER, NEWEST = "multipart/mixed;deferSpec=20220824", "multipart/mixed;incrementalSpec=v0.2"


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("", None),
        ("*/*", None),
        (PARTS, None),
        ("multipart/*", None),
        ("multipart/mixed;q=0", None),
        ("multipart/mixed;incrementalSpec=v9", None),
        ("application/json, Multipart/Mixed;boundary=a", "deferspec=20220824"),
        (f"{OLDER}, application/json", "deferspec=20220824"),
        (f"{NEWEST}, application/json", "incrementalspec=v0.2"),
        (f"{OLDER};q=0.5, {NEWEST}", "incrementalspec=v0.2"),
        (f"{OLDER}, {NEWEST};q=0.5", "deferspec=20220824"),
        (f"{PARTS}, {NEWEST}", "incrementalspec=v0.2"),
    ],
)
def test_an_answer_in_parts_has_the_form_that_is_asked_for(accept, form):
    assert parts_type(accept) == form


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("application/json", None),
        ("*/*", None),
        ("text/event-stream", "text/event-stream"),
        ("text/event-stream;q=0", None),
        ("application/json, TEXT/EVENT-STREAM", "text/event-stream"),
        ("multipart/mixed", None),
        (f"{PARTS}, application/json", "multipart/mixed"),
        (f"application/json, {PARTS}", "multipart/mixed"),
        (f"{PARTS};q=0.5, text/event-stream", "text/event-stream"),
        (f"{PARTS}, text/event-stream", "multipart/mixed"),
        ("multipart/mixed;deferSpec=20220824", None),
    ],
)
def test_many_answers_are_streamed_as_the_caller_likes_best(accept, kind):
    assert stream_type(accept) == kind


def test_statuses_are_those_of_the_newer_media_type_and_of_refusals():
    invalid = {"errors": [{"message": "no", "extensions": {"code": "GRAPHQL_VALIDATION_FAILED"}}]}
    refused = {"errors": [{"message": "no", "extensions": {"code": "UNAUTHENTICATED"}}]}
    assert status_of(invalid, NEWER) == 400
    assert status_of(invalid, "application/json") is None
    assert status_of(refused, "application/json") == 401
    assert status_of({"data": None}, NEWER) is None


@pytest.mark.parametrize(
    ("accept", "wanted"),
    [
        (CHROME, True),
        ("text/html", True),
        ("TEXT/HTML; q=0.5, application/json; q=0.4", True),
        ("application/json, text/html", False),
        ("application/graphql-response+json, text/html;q=0.9", False),
        ("text/html;q=0", False),
        ("text/html;q=much", False),
        ("text/html;level=1;q=0.3", True),
        ("*/*", False),
        ("application/json", False),
        ("", False),
    ],
)
def test_the_page_is_for_those_who_like_html_best(accept, wanted):
    assert prefers_html(accept) is wanted


@given(st.text())
def test_any_accept_header_is_understood_or_passed_over(accept):
    assert prefers_html(accept) in {True, False}
    assert media_type(accept)
    assert all(0 <= each.quality <= 1 for each in taken(accept))
