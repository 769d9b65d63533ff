"""One exception tree.

::

    GraphsvcError
    ├── UnreadableArticle       the text given is not an article that can be read
    │   └── Unreachable         no server answers for its address, or none that may be asked
    ├── UnreadableTable         a reference table is missing, or has a row that is wrong
    ├── UnreadableDataset       a file is no dataset that can be read, or has a line that is wrong
    ├── BadSetting              a setting that cannot be used
    ├── UnknownStore            no engine for that store URL
    ├── UnknownFormat           no form of export has that name
    ├── MissingExtra            a package is missing that only some uses need
    ├── StoreError              the store is there, but cannot be used
    │   ├── NewerStore          written by a newer version of graphsvc
    │   ├── DamagedStore        what it holds is not what was written to it
    │   └── StoreBusy           another process holds it
    ├── NoAnswer                a server that a plug-in asks gives no answer that is of use
    ├── Died                    a process that works for another is gone
    ├── Refused                 whoever asks may not do that here
    ├── UnknownDocument         a document that is not there, or is not run here
    ├── LimitExceeded           more is asked for at once than the service allows
    ├── Undecidable             a curator's word that cannot be carried out
    ├── FellBehind              whoever follows the log reads too slowly to be told all of it
    └── StaleRevision           somebody appended since the revision a batch was made for

Every message says what is wrong and what mends it.
"""

import math
from typing import Literal


class GraphsvcError(Exception):
    """The root: whatever graphsvc raises on purpose."""


class UnreadableArticle(GraphsvcError):
    """The text given is not an article that can be read."""


class Unreachable(UnreadableArticle):
    """No server answers for an address, or none that may be asked: not for strangers' ears."""


class UnreadableTable(GraphsvcError):
    """A reference table is missing, or has a row that is wrong."""


class UnreadableDataset(GraphsvcError):
    """A file is no dataset that can be read, or has a line that is wrong."""


class BadSetting(GraphsvcError):
    """A setting that cannot be used."""


class UnknownStore(GraphsvcError):
    """No engine answers to that store URL."""


class UnknownFormat(GraphsvcError):
    """No form of export has that name."""


class MissingExtra(GraphsvcError):
    """A package is missing that only some uses need; the message names the extra that has it."""


class StoreError(GraphsvcError):
    """The store is there, but cannot be used."""


class NewerStore(StoreError):
    """The store was written by a newer version of graphsvc."""


class DamagedStore(StoreError):
    """What the store holds is not what was written to it."""


class StoreBusy(StoreError):
    """Another process holds the store."""


class NoAnswer(GraphsvcError):
    """A server that a plug-in asks gives no answer that is of use."""


class Died(GraphsvcError):
    """A process that works for another is gone."""


class Refused(GraphsvcError):
    """Whoever asks may not do that here; `code` says it to programs, as GraphQL servers do."""

    def __init__(
        self,
        message: str,
        *,
        code: Literal["UNAUTHENTICATED", "FORBIDDEN"],
        scope: str | None = None,
    ) -> None:
        """`scope` is the one that is missing, where another token would have it."""
        super().__init__(message)
        self.code = code
        self.told: dict[str, object] = {"code": code} | ({"scope": scope} if scope else {})
        """What programs are told."""


class UnknownDocument(GraphsvcError):
    """A request names a document that is not there, or has one that is not run here."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.told = {"code": code}
        """What programs are told."""


class LimitExceeded(GraphsvcError):
    """More is asked for at once than the service allows: which limit, and by how much."""

    code = "LIMIT_EXCEEDED"

    def __init__(
        self,
        limit: str,
        *,
        allowed: float,
        given: float | None = None,
        retry_after: float | None = None,
    ) -> None:
        """`limit` is its name in `Limits`; `given` is None where counting stopped at the limit.

        `retry_after` are the seconds until as much is allowed again, where time mends it.
        """
        told = "more" if given is None else f"{given:,}"
        again = "" if retry_after is None else f": try again in {math.ceil(retry_after)} s"
        name = limit.replace("_", " ")
        super().__init__(f"Over the limit of {name}: {told}, where {allowed:,} are allowed{again}")
        self.limit = limit
        self.told: dict[str, object] = {
            "code": self.code,
            "limit": limit,
            "allowed": allowed,
            "given": given,
        }
        """What programs are told."""
        if retry_after is not None:
            self.told["retryAfter"] = math.ceil(retry_after)


class FellBehind(GraphsvcError):
    """Whoever follows the log reads too slowly to be told all of it."""


class StaleRevision(GraphsvcError):
    """Somebody appended to the log since the revision that a batch was made for."""


class Undecidable(GraphsvcError):
    """A curator's word that cannot be carried out; `code` and `argument` say it to programs."""

    def __init__(self, code: str, message: str, argument: str) -> None:
        super().__init__(message)
        self.code = code
        self.argument = argument
