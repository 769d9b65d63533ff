"""What may be fetched: a person fetches with the rights that they have, a service for others not.

https://owasp.org/www-community/attacks/Server_Side_Request_Forgery
"""

import asyncio
import socket
import ssl
from collections.abc import Collection
from dataclasses import dataclass

import httpx

from graphsvc.errors import Unreachable, UnreadableArticle
from graphsvc.fetching.addresses import Address, Network, address_of, is_public, plain, within

SCHEMES = ("http", "https")
ARTICLES = frozenset({
    "application/atom+xml",
    "application/json",
    "application/ld+json",
    "application/rss+xml",
    "application/xhtml+xml",
    "application/xml",
    "text/html",
    "text/plain",
    "text/xml",
})  # fmt: skip
"""The media types of what holds articles."""

SAVE = "save the article, and give its text"
NO_ADDRESS = "it is no address on the web: that begins with http:// or https://"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How far fetching goes."""

    public_only: bool
    """Whether only what is open to everybody is fetched, from wherever that is asked."""
    networks: Collection[Network] = ()
    """Networks of one's own that are reached all the same."""
    ports: Collection[int] | None = None
    """None for any."""
    media_types: Collection[str] | None = None
    """None for any."""
    seconds: float = 60.0
    """That a document may take as a whole, with all redirects."""
    size: int = 20_000_000
    """Bytes of a document, unpacked."""
    trusted: ssl.SSLContext | None = None
    """Who is trusted to say whose a server is; None for those that everybody trusts."""

    def client(self, transport: httpx.AsyncBaseTransport | None = None) -> httpx.AsyncClient:
        """What connects. The proxies of the environment are those of a person."""
        return httpx.AsyncClient(
            transport=transport,
            verify=self.trusted if self.trusted is not None else True,
            trust_env=not self.public_only,
            follow_redirects=False,
        )

    def check(self, url: httpx.URL) -> None:
        """Raise `UnreadableArticle` for what is not fetched, as far as its address alone tells."""
        if url.scheme not in SCHEMES or not url.host:
            raise UnreadableArticle(NO_ADDRESS)
        if self.public_only and url.userinfo:
            raise UnreadableArticle("its address has a password in it: leave that out")
        if self.ports is not None and port_of(url) not in self.ports:
            raise UnreadableArticle(f"the port {url.port} is not asked: {SAVE}")

    async def addresses(self, url: httpx.URL) -> list[str | None]:
        """The addresses to connect to, one after the other: [None] to leave that to the client.

        They are looked up once, checked, and then these very ones are connected to: a name that
        means another address the next time gains nothing by it. Raises `Unreachable` where one of
        them is not within reach, or there is none.
        """
        if not self.public_only:
            return [None]
        found = await looked_up(url)
        if not found or not all(map(self._reaches, found)):
            raise Unreachable(f"it is not on the public web: {SAVE}")
        return [str(plain(each)) for each in found]

    def _reaches(self, address: Address) -> bool:
        return is_public(address) or within(plain(address), self.networks)

    def check_type(self, content_type: str | None) -> None:
        """Raise `UnreadableArticle` for a media type that holds no articles."""
        essence = (content_type or "").partition(";")[0].strip().lower()
        if essence and self.media_types is not None and essence not in self.media_types:
            raise UnreadableArticle(f"it is {essence[:60]}, and no article: {SAVE}")


OWN = Reach(public_only=False)
"""That of a person at the command line, who may fetch whatever they can reach anyway."""
OUTSIDE = Reach(
    public_only=True,
    ports=frozenset({80, 443}),
    media_types=ARTICLES,
    seconds=20.0,
    size=5_000_000,
)
"""That of a service, which others ask to fetch."""


def port_of(url: httpx.URL) -> int:
    """The port that is meant, also where none is told."""
    return url.port or (443 if url.scheme == "https" else 80)


async def looked_up(url: httpx.URL) -> list[Address]:
    """What the name in an address means now. Raises `Unreachable` where it means nothing."""
    name = url.raw_host.decode("ascii").strip("[]")
    look_up = asyncio.get_running_loop().getaddrinfo
    try:
        found = await look_up(name, port_of(url), type=socket.SOCK_STREAM)
        return list(dict.fromkeys(address_of(str(each[4][0])) for each in found))
    except (OSError, UnicodeError, ValueError):
        raise Unreachable("no server has that name: check the address and the network") from None
