"""What is written of a token, one JSON object a line: that it was made, or that it ended."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from graphsvc.access.scopes import Scope
from graphsvc.errors import BadSetting

DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)
NAME = re.compile(r"\S(?:.{0,126}\S)?")
"""A name: up to 128 printable characters, no space at its ends."""


@dataclass(frozen=True, slots=True)
class Minted:
    """A token that was made."""

    name: str
    """Whose it is: decisions are taken in this name."""
    scopes: tuple[Scope, ...]
    sha256: str
    """The hash of the token, in hexadecimal digits."""
    made: datetime
    expires: datetime | None = None

    @property
    def id(self) -> str:
        """What it is called among those of one name."""
        return self.sha256[:8]

    def line(self) -> str:
        """As it is written."""
        told = {
            "name": self.name,
            "scopes": list(self.scopes),
            "made": self.made.isoformat(),
            "expires": self.expires and self.expires.isoformat(),
            "sha256": self.sha256,
        }
        return json.dumps(told, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Ended:
    """A token that is one no longer."""

    sha256: str
    at: datetime

    def line(self) -> str:
        """As it is written."""
        return json.dumps({"revoked": self.sha256, "at": self.at.isoformat()})


def is_name(text: str) -> bool:
    """Whether a token may have that name."""
    return bool(NAME.fullmatch(text)) and text.isprintable()


def tokens_in(lines: Iterable[str]) -> list[Minted]:
    """The tokens that were made and have not been revoked, in their order.

    Raises `BadSetting` for a line that is neither, by its number.
    """
    kept: dict[str, Minted] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        match record_of(line, number):
            case Minted() as made:
                kept[made.sha256] = made
            case Ended(sha256):
                kept.pop(sha256, None)
    return list(kept.values())


def record_of(line: str, number: int) -> Minted | Ended:
    """What a line tells. Raises `BadSetting`."""
    try:
        told = json.loads(line)
        return _ended(told) if "revoked" in told else _minted(told)
    except (ValueError, TypeError, KeyError, RecursionError):
        raise BadSetting(
            f"line {number} is no token: make tokens with `graphsvc token new`, "
            "and end them with `graphsvc token revoke`"
        ) from None


def _minted(told: Mapping[str, object]) -> Minted:
    match told:
        case {
            "name": str(name),
            "scopes": [*scopes],
            "sha256": str(digest),
            "made": str(made),
        } if is_name(name) and scopes and DIGEST.fullmatch(digest):
            expires = told.get("expires")
            until = None if expires is None else _instant(expires)
            opened = tuple(Scope(str(each)) for each in scopes)
            return Minted(name, opened, digest, _instant(made), until)
    raise ValueError


def _ended(told: Mapping[str, object]) -> Ended:
    match told:
        case {"revoked": str(digest), "at": at} if DIGEST.fullmatch(digest):
            return Ended(digest, _instant(at))
    raise ValueError


def _instant(text: object) -> datetime:
    """An instant with its zone: without one, nobody knows when a token ends."""
    if not isinstance(text, str) or (told := datetime.fromisoformat(text)).tzinfo is None:
        raise ValueError
    return told
