"""What may be kept of an answer to a GET, and for how long.

https://www.rfc-editor.org/rfc/rfc9110#section-13 and https://www.rfc-editor.org/rfc/rfc9111
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256

from starlette.responses import Response

from graphsvc import __version__
from graphsvc.documents import Library
from graphsvc.knowledge import KnowledgeBase
from graphsvc.model import Limits
from graphsvc.telemetry.events import LookedUp, tell

VARY = "Accept, Authorization, Origin"
"""The headers of a request by which answers differ; compression adds its own."""

NEVER = {"Cache-Control": "no-store", "Vary": VARY}
"""For errors, which may be gone the next moment, and for what is one client's of this moment."""


class Caching:
    """Tells answers of one revision of the graph from those of another."""

    def __init__(self, limits: Limits, documents: Library, *, max_age: int = 0) -> None:
        """`max_age` are the seconds for which nobody needs to ask whether an answer changed."""
        self._service = f"{__version__} {limits} {documents.digest}"
        self._kept = f"max-age={max_age}" if max_age else "no-cache"

    def tag(self, knowledge: KnowledgeBase, kind: str) -> str:
        """What all answers have in common until the graph, the day or the service changes.

        Weak: the same question may be answered with other bytes, in another order of keys or by
        another worker, and mean the same. The question itself is in the address.
        """
        # A store that was restored may come to the same revision by other commits, at another time.
        commit = f"{knowledge.view.revision} {knowledge.history.recorded[-1:]}"
        told = f"{self._service} {commit} {datetime.now(UTC).date()} {kind}"
        return f'W/"{sha256(told.encode()).hexdigest()[:20]}"'

    def headers(self, tag: str, request: Mapping[str, str]) -> dict[str, str]:
        """The headers of an answer that may be kept; only by the caller, if a token was named."""
        whose = "private" if "authorization" in request else "public"
        return {"ETag": tag, "Cache-Control": f"{whose}, {self._kept}", "Vary": VARY}

    def unchanged(self, tag: str, request: Mapping[str, str]) -> Response | None:
        """What is answered to those who have the answer already; None to others."""
        had = request.get("if-none-match", "")
        same = known(tag, had)
        if had:
            tell(LookedUp("answers", same))
        if not same:
            return None
        return Response(status_code=304, headers=self.headers(tag, request))


def known(tag: str, if_none_match: str) -> bool:
    """Whether a tag is among those that a caller has, weakly compared."""
    given = {each.strip().removeprefix("W/") for each in if_none_match.split(",")}
    return "*" in given or tag.removeprefix("W/") in given
