"""Documents from the web: bounded, and each failure with its mend. Nothing leaves this process."""

import httpx
import pytest

from graphsvc.cli import fetching
from graphsvc.cli.fetching import MOST_REDIRECTS, fetch, is_address
from graphsvc.errors import UnreadableArticle

URL = "https://news.example/report"


def served(answer, url=URL):
    """What is fetched where a server answers so: with a response, or with an error."""

    def handle(request):
        if isinstance(answer, Exception):
            raise answer
        return answer(request) if callable(answer) else answer

    return fetch(url, transport=httpx.MockTransport(handle))


def test_an_address_begins_with_its_scheme():
    assert [is_address(each) for each in ("http://a", "HTTPS://a", "httpx/a.html", "-")] == [
        True,
        True,
        False,
        False,
    ]


def test_what_the_server_says_is_kept():
    kind = {"content-type": "text/html; charset=iso-8859-2"}
    fetched = served(httpx.Response(200, content=b"<p>x", headers=kind))
    assert (fetched.data, fetched.charset, fetched.url) == (b"<p>x", "iso-8859-2", URL)
    assert fetched.media_type.startswith("text/html")


def test_redirects_are_followed_and_the_last_address_is_kept():
    def answer(request):
        if request.url.path == "/report":
            return httpx.Response(302, headers={"location": "/moved"})
        return httpx.Response(200, content=b"here")

    assert served(answer).url == "https://news.example/moved"


def test_the_request_says_who_asks():
    def answer(request):
        return httpx.Response(200, content=request.headers["user-agent"].encode())

    assert served(answer).data.startswith(b"graphsvc/")


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (httpx.Response(404), "the server answers 404 Not Found: check the address"),
        (httpx.Response(302, headers={"location": URL}), f"more than {MOST_REDIRECTS} times"),
        (httpx.UnsupportedProtocol("file:///etc/passwd"), "no address on the web"),
        (httpx.ReadTimeout("slow"), "does not answer within 10 s: try again later"),
        (httpx.ConnectError("no such host"), r"cannot be fetched \(no such host\): check"),
        (httpx.Response(200, content=b"x" * 200), "sends more than 100 bytes: save the article"),
    ],
)
def test_what_cannot_be_had_is_told_with_its_mend(answer, told, monkeypatch):
    monkeypatch.setattr(fetching, "MOST_BYTES", 100)
    with pytest.raises(UnreadableArticle, match=told):
        served(answer)


def test_an_address_that_is_none_is_told():
    with pytest.raises(UnreadableArticle, match="no address on the web"):
        fetch("https://half:a/b")


def test_what_trickles_in_for_too_long_is_left(monkeypatch):
    monkeypatch.setattr(fetching, "LONGEST", -1.0)
    with pytest.raises(UnreadableArticle, match="takes longer than"):
        served(httpx.Response(200, content=b"x"))
