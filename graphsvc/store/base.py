"""What every engine of the durable log can do: small enough for the simplest of them.

The log of commits is the truth. A commit is one atomic batch of records: it is there whole or not
at all, and once `append` has returned it survives the death of the process and of the machine.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

from graphsvc.model import Article, Claim, Commit, Mention, Record, Stated
from graphsvc.store.search import FoundSentence


class Progress(Protocol):
    """Told how far a long work is."""

    def __call__(self, what: str, done: int, whole: int, /) -> None:
        """So much of the whole is done."""


class RecordedClaim(NamedTuple):
    """A claim, and when the log took it in."""

    claim: Claim
    at: datetime


def claims_on(statement: str, record: Record) -> Iterator[Claim]:
    """The claims that a record makes on a statement."""
    match record:
        case Claim() if record.statement.id == statement:
            yield record
        case Stated():
            yield from (record.claim(each) for each in record.statements if each.id == statement)


class Store(Protocol):
    """The durable log. All methods may be called from any task of one event loop."""

    async def append(self, records: Sequence[Record], *, after: int | None = None) -> Commit:
        """Write one commit, durably, and return it with its revision and time.

        Raises `StaleRevision` when `after` is given and is not the newest revision: what the batch
        was made from has changed. Raises `StoreBusy` when another process holds the store for long,
        `ValueError` for an empty batch.
        """

    async def head(self) -> int:
        """The newest revision; 0 when nothing was ever appended."""

    async def log(self, after: int = 0, *, limit: int = 100) -> list[Commit]:
        """The next commits after a revision, oldest first, at most `limit` of them."""

    async def wait(self, after: int, *, timeout: float) -> bool:
        """Sleep until there is a commit after that revision, whichever process wrote it.

        True when there is one, False when `timeout` seconds passed without.
        """

    async def evidence(
        self, statements: Sequence[str], *, revision: int
    ) -> Mapping[str, Sequence[RecordedClaim]]:
        """The claims on each of those statements, as of a revision, in the order of the log.

        Each statement asked for has its entry, empty where nothing is known of it.
        """

    async def articles(self, ids: Sequence[str]) -> Mapping[str, Article]:
        """Those articles, with their text and segments; an unknown id is left out.

        Of one that was recorded twice, as it was recorded last.
        """

    async def mentions(
        self, *, article: str | None = None, entity: str | None = None, revision: int
    ) -> Sequence[Mention]:
        """The mentions in an article, of an entity, or of one in the other, as of a revision.

        In the order of the log. At least one of the two is given.
        """

    async def search(
        self, text: str, *, revision: int, limit: int = 100
    ) -> Sequence[FoundSentence]:
        """The sentences that hold all words of a text, as of a revision, best first.

        Of each article the one that fits best, of at most `limit` articles. Accents, case, signs
        and the possessive s do not count; any text may be asked, and one without words finds none.
        """

    async def close(self) -> None:
        """Let go of the store; what was acknowledged stays."""
