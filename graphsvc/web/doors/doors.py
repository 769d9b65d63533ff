"""Who asks, and what they may: whoever has a token, what it opens; without tokens, this machine."""

from collections.abc import Mapping, Sequence
from functools import partial

from graphsvc.access import EVERYTHING, AccessSettings, Holder, Keyring, Scope, Standing, Visitor
from graphsvc.access.here import is_loopback
from graphsvc.access.keyrings import LONGEST
from graphsvc.access.visitors import Refuse
from graphsvc.errors import BadSetting, Refused
from graphsvc.web.doors.hosts import Hosts, name_of
from graphsvc.web.doors.origins import Origins

MEND = "start with GRAPHSVC_TOKEN=... to allow writes from elsewhere"
SCHEME = "bearer"
HOW = "send it as Authorization: Bearer <token>"

FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
"""Headers that a proxy adds: who asked it may be anybody."""

PUBLIC = frozenset({Scope.READ})
NOTHING: frozenset[Scope] = frozenset()


class Doors:
    """Decides what a request may do. Headers are looked up in lower case.

    Where there are tokens, a write needs one that opens it: `Authorization: Bearer <token>`; where
    the service is private, reading needs one, too. Where there are none, everybody reads, and
    writes are for programs and pages of this machine: the service listens on loopback, the request
    names it by a local name (a page elsewhere whose name was made to point here does not), it came
    through no proxy, and a browser says that it sends it for a page of the service's own.
    """

    def __init__(self, settings: AccessSettings, keyrings: Sequence[Keyring], *, host: str) -> None:
        """`host` is where the service listens. Raises `BadSetting` if nobody could come in."""
        if settings.private and not keyrings:
            raise BadSetting(
                "the service is private, and nobody has a token: set GRAPHSVC_TOKEN, or make "
                "tokens by `graphsvc token new` and name their file by --tokens"
            )
        self.private = settings.private
        self.hosts = Hosts.of(host, settings.hosts)
        self.origins = Origins.of(settings.origins)
        self._author = settings.author
        self._host = host
        self._keyrings = keyrings

    async def visitor(self, headers: Mapping[str, str], *, authorization: object = None) -> Visitor:
        """Who asks.

        `authorization` is what a WebSocket says once it is open, in place of the header.
        """
        if not self._keyrings:
            return self._of_this_machine(headers)
        given = str(authorization or headers.get("authorization") or "")
        holder = await self._holder(given)
        if holder is None:
            refuse = unknown if given else unnamed
            return Visitor(self._author, partial(Standing, self._anybody, refuse))
        if self.origins.foreign(headers):
            return Visitor(holder.name, partial(self._reading, holder))
        return Visitor(holder.name, partial(self._standing, holder))

    @property
    def _anybody(self) -> frozenset[Scope]:
        return NOTHING if self.private else PUBLIC

    async def _holder(self, given: str) -> Holder | None:
        scheme, _, rest = given.partition(" ")
        token = rest.strip()
        if scheme.lower() != SCHEME or not token or len(token) > LONGEST:
            return None
        for each in self._keyrings:
            if holder := await each.holder(token):
                return holder
        return None

    def _standing(self, holder: Holder) -> Standing:
        """How a holder stands now."""
        scopes = holder.scopes()
        if scopes is None:
            return Standing(self._anybody, unknown)
        return Standing(scopes | self._anybody, partial(too_little, holder.name))

    def _reading(self, holder: Holder) -> Standing:
        """The same of one who asks from a page that may not write."""
        standing = self._standing(holder)
        return Standing(standing.scopes & PUBLIC, foreign if standing.scopes else standing.refuse)

    def _of_this_machine(self, headers: Mapping[str, str]) -> Visitor:
        why = self._from_elsewhere(headers)
        standing = Standing(PUBLIC, _elsewhere(why)) if why else Standing(EVERYTHING)
        return Visitor(self._author, lambda: standing)

    def _from_elsewhere(self, headers: Mapping[str, str]) -> str | None:
        """What tells that a request does not come from this machine."""
        if not is_loopback(self._host):
            return f"The service listens at {self._host}, not on loopback alone"
        if not is_loopback(name_of(headers.get("host", ""))):
            return "The request names this service by a host that is not local"
        if any(name in headers for name in FORWARDED):
            return "The request came through a proxy"
        if self.origins.foreign(headers, named=True):
            return "The request comes from a page of another origin"
        return None


def _elsewhere(why: str) -> Refuse:
    return lambda _scope: Refused(f"{why}, so it takes no writes: {MEND}", code="FORBIDDEN")


def unnamed(scope: Scope) -> Refused:
    """Why somebody may not who names no token."""
    return Refused(
        f"This needs a token with the scope {scope}: {HOW}", code="UNAUTHENTICATED", scope=scope
    )


def unknown(scope: Scope) -> Refused:
    """Why somebody may not whose token is none."""
    message = f"This is no token of this service, or no longer: {HOW}, one with the scope {scope}"
    return Refused(message, code="UNAUTHENTICATED", scope=scope)


def too_little(name: str, scope: Scope) -> Refused:
    """Why somebody may not whose token does not open it."""
    message = f"The token of {name} lacks the scope {scope}: ask for one that has it"
    return Refused(message, code="FORBIDDEN", scope=scope)


def foreign(_scope: Scope) -> Refused:
    """Why a page elsewhere may not write, even with a token."""
    return Refused(
        "The request comes from a page of another origin, so it takes no writes: "
        "add that origin to GRAPHSVC_ORIGINS",
        code="FORBIDDEN",
    )
