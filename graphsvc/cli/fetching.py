"""Documents from the web, read with bounds: time, size, redirects."""

import time
from collections.abc import Iterator

import httpx

from graphsvc import __version__
from graphsvc.errors import UnreadableArticle

SCHEMES = ("http://", "https://")
WAIT = 10.0
"""Seconds that a server may take to connect, and between what it sends."""
LONGEST = 60.0
"""Seconds that a document may take as a whole."""
MOST_BYTES = 20_000_000
MOST_REDIRECTS = 5
HEADERS = {
    "user-agent": f"graphsvc/{__version__}",
    "accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml,"
    " application/json;q=0.9, text/plain;q=0.8, */*;q=0.5",
}


class Fetched:
    """What a server sent, and what it said of it."""

    def __init__(self, data: bytes, response: httpx.Response) -> None:
        self.data = data
        self.media_type = response.headers.get("content-type")
        self.charset = response.charset_encoding
        self.url = str(response.url)
        """Where the last redirect led."""


def is_address(given: str) -> bool:
    """Whether an argument is an address on the web, and no path."""
    return given.lower().startswith(SCHEMES)


def fetch(url: str, *, transport: httpx.BaseTransport | None = None) -> Fetched:
    """What lies at an address. Raises `UnreadableArticle` where nothing can be had in time."""
    client = httpx.Client(
        headers=HEADERS,
        timeout=WAIT,
        follow_redirects=True,
        max_redirects=MOST_REDIRECTS,
        transport=transport,
    )
    try:
        with client, client.stream("GET", url) as response:
            response.raise_for_status()
            return Fetched(b"".join(_bounded(response)), response)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise UnreadableArticle(_mend(error)) from None


def _bounded(response: httpx.Response) -> Iterator[bytes]:
    """The pieces of a body. Raises `UnreadableArticle` when they get too many or too slow."""
    until, size = time.monotonic() + LONGEST, 0
    for piece in response.iter_bytes():
        size += len(piece)
        if size > MOST_BYTES:
            raise UnreadableArticle(
                f"it sends more than {MOST_BYTES:,} bytes: save the article, and name the file"
            )
        if time.monotonic() > until:
            raise UnreadableArticle(f"it takes longer than {LONGEST:g} s: try again later")
        yield piece


def _mend(error: httpx.HTTPError | httpx.InvalidURL) -> str:
    match error:
        case httpx.HTTPStatusError():
            answer = f"{error.response.status_code} {error.response.reason_phrase}".strip()
            return f"the server answers {answer}: check the address, or save the page and name it"
        case httpx.TimeoutException():
            return f"the server does not answer within {WAIT:g} s: try again later"
        case httpx.TooManyRedirects():
            return f"it redirects more than {MOST_REDIRECTS} times: name the address it leads to"
        case httpx.UnsupportedProtocol() | httpx.InvalidURL():
            return f"no address on the web ({error}): it begins with http:// or https://"
        case _:
            return f"cannot be fetched ({error}): check the address and the network"
