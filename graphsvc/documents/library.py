"""What a request asks for: a document by its text, by an id, or by a hash.

https://github.com/graphql/graphql-over-http, Appendix A, tells of `documentId`; Apollo's clients
and others send `extensions.persistedQuery` instead.
"""

import json
from collections import OrderedDict
from collections.abc import Mapping
from hashlib import sha256

from graphsvc.documents.trusted import hash_of, operations_in
from graphsvc.errors import UnknownDocument
from graphsvc.telemetry.events import LookedUp, tell

PREFIX = "sha256:"
"""What a `documentId` begins with that is a hash."""

ROOM = 10_000_000
"""Characters of all documents that are kept for clients."""

NOT_FOUND = ("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound")
"""Clients know it by the code or by these words, and send the text then."""
NOT_SUPPORTED = ("PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported")
"""Clients stop sending hashes then."""
MISMATCH = (
    "PERSISTED_QUERY_HASH_MISMATCH",
    "The hash is not that of the query: send the SHA-256 of its text, in hexadecimal digits",
)
NOT_TRUSTED = (
    "DOCUMENT_NOT_TRUSTED",
    "Only documents that were made known to this service are run: ask for one by its documentId",
)


def asks(request: Mapping[str, object]) -> bool:
    """Whether a request asks for a document at all."""
    return any(name in request for name in ("query", "documentId", "extensions"))


def name_in(request: Mapping[str, object]) -> str | None:
    """The id or the hash by which a request names its document; None where it does not."""
    match request:
        case {"documentId": str(name)}:
            return name.removeprefix(PREFIX)
        case {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": str(name)}}}:
            return name.lower()
    return None


class Library:
    """Documents by their ids: trusted ones, and those that clients sent last, with their hash."""

    def __init__(
        self,
        trusted: Mapping[str, str],
        *,
        only_trusted: bool = False,
        automatic: int = 0,
        longest: int = ROOM,
        room: int = ROOM,
    ) -> None:
        """`automatic` is how many documents of clients are kept, each no longer than `longest`.

        `room` is how many characters they have together.
        """
        self._trusted = trusted
        self._only_trusted = only_trusted
        self._most = automatic
        self._longest = longest
        self._room = room
        self._kept: OrderedDict[str, str] = OrderedDict()
        self._characters = 0

    @property
    def digest(self) -> str:
        """What tells it from one that has other trusted documents."""
        told = json.dumps([sorted(self._trusted.items()), self._only_trusted])
        return sha256(told.encode()).hexdigest()

    def text_of(self, request: Mapping[str, object]) -> str | None:
        """The document that a request asks for; None where it asks for none.

        Raises `UnknownDocument` for a name that is not known, or not that of the text beside it,
        and for a text that is not trusted where only those are run.
        """
        text, name = request.get("query"), name_in(request)
        if not isinstance(text, str) or not text:
            return None if name is None else self._named(name)
        if name is not None:
            self._check(name, text)
        if self._only_trusted and hash_of(text) not in self._trusted:
            raise UnknownDocument(*NOT_TRUSTED)
        if name is not None:
            self._keep(name, text)
        return text

    @property
    def operations(self) -> frozenset[str]:
        """The names of the operations in the trusted documents."""
        return operations_in(self._trusted.values())

    def _named(self, name: str) -> str:
        tell(LookedUp("documents", name in self._trusted or name in self._kept))
        if name in self._trusted:
            return self._trusted[name]
        if name in self._kept:
            self._kept.move_to_end(name)
            return self._kept[name]
        raise UnknownDocument(*(NOT_FOUND if self._most or self._trusted else NOT_SUPPORTED))

    def _check(self, name: str, text: str) -> None:
        if name != hash_of(text) and self._trusted.get(name) != text:
            raise UnknownDocument(*MISMATCH)

    def _keep(self, name: str, text: str) -> None:
        """Keep a document, in place of those that were asked for longest ago."""
        if self._only_trusted or name in self._trusted or len(text) > self._longest:
            return
        self._characters += len(text) - len(self._kept.pop(name, ""))
        self._kept[name] = text
        while len(self._kept) > self._most or self._characters > self._room:
            _, dropped = self._kept.popitem(last=False)
            self._characters -= len(dropped)
