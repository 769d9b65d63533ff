"""What lies at an address: within a time, a size, and the reach of whoever fetches."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

from graphsvc import __version__
from graphsvc.errors import Unreachable, UnreadableArticle
from graphsvc.fetching.bodies import ACCEPTED, body_of
from graphsvc.fetching.reach import NO_ADDRESS, SCHEMES, Reach

WAIT = 10.0
"""Seconds that a server may take to connect, and between what it sends."""
MOST_REDIRECTS = 5
HEADERS = {
    "user-agent": f"graphsvc/{__version__}",
    "accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml,"
    " application/json;q=0.9, text/plain;q=0.8, */*;q=0.5",
    "accept-encoding": ACCEPTED,
}


class Fetched:
    """What a server sent, and what it said of it."""

    def __init__(self, data: bytes, response: httpx.Response, url: httpx.URL) -> None:
        self.data = data
        self.media_type = response.headers.get("content-type")
        self.charset = response.charset_encoding
        self.url = str(url)
        """Where the last redirect led."""


def is_address(given: str) -> bool:
    """Whether an argument is an address on the web, and no path."""
    return given.lower().startswith(tuple(f"{each}://" for each in SCHEMES))


async def fetch(
    url: str, reach: Reach, *, transport: httpx.AsyncBaseTransport | None = None
) -> Fetched:
    """What lies at an address.

    Raises `UnreadableArticle` where nothing can be had in time, and `Unreachable`, which tells of
    the network, where no server answers that is within reach.
    """
    try:
        async with asyncio.timeout(reach.seconds) as limit, reach.client(transport) as client:
            return await _followed(httpx.URL(url), client, reach)
    except TimeoutError:
        if not limit.expired():
            raise
        raise UnreadableArticle(
            f"it takes longer than {reach.seconds:g} s: try again later"
        ) from None
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise _told(error) from None


async def _followed(url: httpx.URL, client: httpx.AsyncClient, reach: Reach) -> Fetched:
    """What lies where the redirects lead; each of them is checked like the first address."""
    for _ in range(MOST_REDIRECTS + 1):
        async with _response(url, client, reach) as response:
            if not response.has_redirect_location:
                response.raise_for_status()
                reach.check_type(response.headers.get("content-type"))
                return Fetched(await body_of(response, reach.size), response, url)
            url = url.join(response.headers["location"])
    raise UnreadableArticle(
        f"it redirects more than {MOST_REDIRECTS} times: name the address it leads to"
    )


@asynccontextmanager
async def _response(
    url: httpx.URL, client: httpx.AsyncClient, reach: Reach
) -> AsyncIterator[httpx.Response]:
    """What a server answers, from the first of its addresses that can be connected to."""
    reach.check(url)
    response = await _first(url, await reach.addresses(url), client)
    try:
        yield response
    finally:
        await response.aclose()


async def _first(
    url: httpx.URL, addresses: list[str | None], client: httpx.AsyncClient
) -> httpx.Response:
    *others, last = addresses
    for each in others:
        try:
            return await client.send(_request(url, each, client), stream=True)
        except (httpx.ConnectError, httpx.ConnectTimeout):
            continue
    return await client.send(_request(url, last, client), stream=True)


def _request(url: httpx.URL, address: str | None, client: httpx.AsyncClient) -> httpx.Request:
    """The request of an address on the web, sent to that address of the network if one is told.

    The server still hears the name, and has to prove that it is its own.
    """
    if address is None:
        return client.build_request("GET", url, headers=HEADERS, timeout=WAIT)
    return client.build_request(
        "GET",
        url.copy_with(host=address),
        headers={**HEADERS, "host": url.netloc.decode("ascii")},
        extensions={"sni_hostname": url.raw_host.decode("ascii").strip("[]")},
        timeout=WAIT,
    )


def _told(error: httpx.HTTPError | httpx.InvalidURL) -> UnreadableArticle:
    match error:
        case httpx.HTTPStatusError():
            answer = f"{error.response.status_code} {error.response.reason_phrase}".strip()
            mend = "check the address, or save the page and name it"
            return UnreadableArticle(f"the server answers {answer}: {mend}")
        case httpx.TimeoutException():
            return UnreadableArticle(
                f"the server does not answer within {WAIT:g} s: try again later"
            )
        case httpx.UnsupportedProtocol() | httpx.InvalidURL():
            return UnreadableArticle(NO_ADDRESS)
        case _:
            mend = "check the address and the network"
            return Unreachable(f"cannot be fetched ({error}): {mend}")
