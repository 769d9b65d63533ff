"""Who else makes tokens: an issuer of JWTs, and what of them is believed."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from graphsvc.access.here import is_loopback
from graphsvc.environment import several
from graphsvc.errors import BadSetting

ALGORITHMS = frozenset({
    *("ES256", "ES384", "ES512", "EdDSA"),
    *("RS256", "RS384", "RS512", "PS256", "PS384", "PS512"),
})  # fmt: skip
"""Those in which only the issuer can sign: never `none`, and none whose key both sides know.

https://www.rfc-editor.org/rfc/rfc8725#section-3.1
"""
DEFAULT = ("ES256", "EdDSA", "PS256", "RS256")


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """An issuer, such as an OpenID provider. Raises `BadSetting` for what cannot be trusted."""

    issuer: str
    """As `iss` has it: its address."""
    audience: str
    """What `aud` must have: what the issuer calls this service."""
    keys: str | None = None
    """The address of its keys, a JWKS; None where its OpenID configuration tells it."""
    algorithms: tuple[str, ...] = DEFAULT
    scope_claim: str = "scope"
    """The claim with the scopes: in a list, or parted by spaces."""
    name_claim: str = "sub"
    """The claim with the name that decisions are taken in."""

    def __post_init__(self) -> None:
        """Check what could only be meant otherwise."""
        _check_address("GRAPHSVC_JWT_ISSUER", self.issuer)
        if self.keys is not None:
            _check_address("GRAPHSVC_JWT_KEYS", self.keys)
        if not self.audience:
            raise BadSetting(
                "GRAPHSVC_JWT_AUDIENCE is missing: give what the issuer calls this service, "
                "or tokens for other services would open this one"
            )
        if not self.algorithms or not ALGORITHMS.issuperset(self.algorithms):
            raise BadSetting(
                f"GRAPHSVC_JWT_ALGORITHMS is {' '.join(self.algorithms)!r}: "
                f"give some of {', '.join(sorted(ALGORITHMS))}"
            )

    @property
    def host(self) -> str:
        """Where it is; names of its tokens end so, lest they pass for those of others."""
        return urlsplit(self.issuer).hostname or ""


def issuer_from(environ: Mapping[str, str]) -> Issuer | None:
    """The issuer that GRAPHSVC_JWT_ISSUER names; None where it names none.

    GRAPHSVC_JWT_AUDIENCE, GRAPHSVC_JWT_KEYS, GRAPHSVC_JWT_ALGORITHMS (parted by spaces or commas),
    GRAPHSVC_JWT_SCOPE_CLAIM and GRAPHSVC_JWT_NAME_CLAIM tell the rest. Raises `BadSetting`.
    """
    issuer = environ.get("GRAPHSVC_JWT_ISSUER")
    if not issuer:
        return None
    algorithms = several(environ.get("GRAPHSVC_JWT_ALGORITHMS", ""))
    return Issuer(
        issuer=issuer,
        audience=environ.get("GRAPHSVC_JWT_AUDIENCE", ""),
        keys=environ.get("GRAPHSVC_JWT_KEYS") or None,
        algorithms=algorithms or DEFAULT,
        scope_claim=environ.get("GRAPHSVC_JWT_SCOPE_CLAIM") or "scope",
        name_claim=environ.get("GRAPHSVC_JWT_NAME_CLAIM") or "sub",
    )


def _check_address(setting: str, text: str) -> None:
    """Raise `BadSetting` for an address where somebody on the way could put keys of their own."""
    if not _is_safe(text):
        raise BadSetting(f"{setting} is {text!r}: give an address that begins with https://")


def _is_safe(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    host = parts.hostname or ""
    if parts.scheme == "http":
        return is_loopback(host)
    return parts.scheme == "https" and host != ""
