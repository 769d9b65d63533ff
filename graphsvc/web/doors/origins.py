"""Which pages may ask and write: those of the service's own, and those that are listed.

A browser says for which page it asks: https://fetch.spec.whatwg.org/#origin-header and
https://www.w3.org/TR/fetch-metadata/. Whoever is no browser says nothing, and is believed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from strawberry.http.websocket_origin import (
    is_same_origin,
    normalize_allowed_origins,
    normalize_origin,
)

from graphsvc.errors import BadSetting

ANY = "*"


@dataclass(frozen=True, slots=True)
class Origins:
    """The pages beside the service's own that may ask it, and write to it with a token."""

    listed: frozenset[str]

    @classmethod
    def of(cls, origins: Iterable[str]) -> "Origins":
        """Those that are set. Raises `BadSetting` for one that is none."""
        try:
            return cls(normalize_allowed_origins(list(origins)))
        except ValueError:
            raise BadSetting(
                "GRAPHSVC_ORIGINS has what is no origin: give such as https://example.org, "
                "with scheme and port but without a path, parted by spaces or commas"
            ) from None

    def foreign(self, headers: Mapping[str, str], *, named: bool = False) -> bool:
        """Whether a request is sent for a page that is neither the service's own nor listed.

        With `named`, "any" lists none.
        """
        origin = headers.get("origin")
        if origin is None or is_same_origin(origin, headers.get("host")):
            return False
        if not named and headers.get("sec-fetch-site") == "same-origin":
            return False  # a proxy has put another name into Host
        return not (normalize_origin(origin) in self.listed or (ANY in self.listed and not named))

    def intruding(self, headers: Mapping[str, str]) -> bool:
        """Whether a page elsewhere has something fetched that it will not be shown anyway."""
        site, mode = headers.get("sec-fetch-site"), headers.get("sec-fetch-mode")
        if site not in ("cross-site", "same-site") or mode == "navigate":
            return False
        return "origin" not in headers or self.foreign(headers)
