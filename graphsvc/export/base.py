"""The address that the ids of this graph become part of, where a form wants addresses."""

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from graphsvc.errors import BadSetting

BASE = "https://graphsvc.example/id/"
"""The one that is taken unless another is given. Its host is nobody's, see `rules.terms.OURS`."""

_KEPT = "/:@!$&'()*+,;=~"
"""What may stand in the path of an address as it is, beside letters, digits and -._"""

_PLAIN = re.compile(r"[a-z0-9:/-]*")
"""What nearly all ids are made of, and needs no quoting."""


@dataclass(frozen=True, slots=True)
class Base:
    """An absolute address that ends with / or #. Raises `BadSetting` for any other."""

    address: str = BASE

    def __post_init__(self) -> None:
        """Check it."""
        if not _is_base(self.address):
            raise BadSetting(
                f"the base {self.address!r} is no address that ids can be put behind: "
                "give one such as https://example.org/football/"
            )

    def of(self, id: str) -> str:  # noqa: A002 - an id is called so everywhere
        """The address of what has that id; no two ids share one."""
        return self.address + (id if _PLAIN.fullmatch(id) else quote(id, safe=_KEPT))


def _is_base(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    plain = address.isascii() and quote(address, safe=f"{_KEPT}#%") == address
    return (
        plain and parts.scheme in ("http", "https") and address[-1] in "/#" and bool(parts.netloc)
    )
