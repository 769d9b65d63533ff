"""A body, no longer than it may be: neither as it is sent nor when it is unpacked.

What unpacks by itself would unpack a small body into gigabytes before anybody could look.
"""

import zlib
from collections.abc import Callable

import httpx

from graphsvc.errors import UnreadableArticle

ACCEPTED = "gzip"
"""The only packing that is asked for."""
GZIP_ONLY = 16 + zlib.MAX_WBITS
"""https://docs.python.org/3/library/zlib.html#zlib.decompress"""

Unpack = Callable[[bytes, int], bytes]
"""Some bytes, unpacked, so many at most."""


async def body_of(response: httpx.Response, most: int) -> bytes:
    """The body of a response. Raises `UnreadableArticle` where it is too long or not as it says."""
    unpack, kept, sent = unpacker(response), bytearray(), 0
    async for piece in response.aiter_raw():
        sent += len(piece)
        try:
            kept += unpack(piece, most + 1 - len(kept))
        except zlib.error:
            raise UnreadableArticle("it is not packed as the server says") from None
        if max(sent, len(kept)) > most:
            raise UnreadableArticle(
                f"it sends more than {most:,} bytes: save the article, and name the file"
            )
    return bytes(kept)


def unpacker(response: httpx.Response) -> Unpack:
    """What unpacks a response. Raises `UnreadableArticle` for a packing that nobody asked for."""
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing in ("", "identity"):
        return lambda piece, _most: piece
    if packing in ("gzip", "x-gzip"):
        return zlib.decompressobj(GZIP_ONLY).decompress
    raise UnreadableArticle(f"the server packs it as {packing[:60]!r}, and nobody asked for that")
