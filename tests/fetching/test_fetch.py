"""Documents from the web: bounded, and each failure with its mend. Nothing leaves this process."""

from dataclasses import replace

import httpx
import pytest

from graphsvc.errors import UnreadableArticle
from graphsvc.fetching import OWN, fetch, is_address
from graphsvc.fetching.fetch import MOST_REDIRECTS

URL = "https://news.example/report"


def page(content, **more):
    return httpx.Response(200, stream=httpx.ByteStream(content), **more)


async def served(answer, reach=OWN):
    """What is fetched where a server answers so: with a response, or with an error."""

    def handle(request):
        if isinstance(answer, Exception):
            raise answer
        return answer(request) if callable(answer) else answer

    return await fetch(URL, reach, transport=httpx.MockTransport(handle))


def test_an_address_begins_with_its_scheme():
    assert [is_address(each) for each in ("http://a", "HTTPS://a", "httpx/a.html", "-")] == [
        True,
        True,
        False,
        False,
    ]


async def test_what_the_server_says_is_kept():
    kind = {"content-type": "text/html; charset=iso-8859-2"}
    fetched = await served(page(b"<p>x", headers=kind))
    assert (fetched.data, fetched.charset, fetched.url) == (b"<p>x", "iso-8859-2", URL)
    assert fetched.media_type.startswith("text/html")


async def test_redirects_are_followed_and_the_last_address_is_kept():
    def answer(request):
        if request.url.path == "/report":
            return httpx.Response(302, headers={"location": "/moved"})
        return page(b"here")

    assert (await served(answer)).url == "https://news.example/moved"


async def test_the_request_says_who_asks():
    def answer(request):
        return page(request.headers["user-agent"].encode())

    assert (await served(answer)).data.startswith(b"graphsvc/")


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (httpx.Response(404), "the server answers 404 Not Found: check the address"),
        (httpx.Response(302, headers={"location": URL}), f"more than {MOST_REDIRECTS} times"),
        (httpx.UnsupportedProtocol("file:///etc/passwd"), "no address on the web"),
        (httpx.ReadTimeout("slow"), "does not answer within 10 s: try again later"),
        (httpx.ConnectError("no such host"), r"cannot be fetched \(no such host\): check"),
        (page(b"x" * 200), "sends more than 100 bytes: save the article"),
    ],
)
async def test_what_cannot_be_had_is_told_with_its_mend(answer, told):
    with pytest.raises(UnreadableArticle, match=told):
        await served(answer, replace(OWN, size=100))


async def test_an_address_that_is_none_is_told():
    with pytest.raises(UnreadableArticle, match="no address on the web"):
        await fetch("https://half:a/b", OWN)
