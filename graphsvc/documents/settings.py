"""How documents that clients name are set, from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graphsvc.environment import number, switch
from graphsvc.errors import BadSetting

AUTOMATIC = 1_000
"""How many documents of clients are kept, unless it is set."""
MOST = 10**9
"""Documents, or seconds; more would be a slip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSettings:
    """Which documents are run, and how long their answers may be kept."""

    trusted: Path | None = None
    """A folder of documents that clients may name; None for none."""
    only_trusted: bool = False
    """Whether no other document is run."""
    automatic: int = AUTOMATIC
    """How many documents are kept that clients sent with their hash; 0 for none."""
    max_age: int = 0
    """Seconds that caches may hand an answer to a GET on without asking whether it changed."""

    def __post_init__(self) -> None:
        """Raise `BadSetting` where no document at all would be run."""
        if self.only_trusted and self.trusted is None:
            raise BadSetting(
                "only trusted documents are run (GRAPHSVC_ONLY_TRUSTED, --only-trusted), and there "
                "are none: name their folder by GRAPHSVC_TRUSTED_DOCUMENTS or --trusted-documents"
            )


def documents_from(environ: Mapping[str, str]) -> DocumentSettings:
    """The settings of the environment.

    GRAPHSVC_TRUSTED_DOCUMENTS (a folder), GRAPHSVC_ONLY_TRUSTED (on or off),
    GRAPHSVC_AUTOMATIC_DOCUMENTS (how many) and GRAPHSVC_MAX_AGE (seconds). Raises `BadSetting` for
    one that cannot be used.
    """
    trusted = environ.get("GRAPHSVC_TRUSTED_DOCUMENTS")
    only = environ.get("GRAPHSVC_ONLY_TRUSTED") or "off"
    return DocumentSettings(
        trusted=Path(trusted) if trusted else None,
        only_trusted=switch("GRAPHSVC_ONLY_TRUSTED", only),
        automatic=_number(environ, "GRAPHSVC_AUTOMATIC_DOCUMENTS", AUTOMATIC),
        max_age=_number(environ, "GRAPHSVC_MAX_AGE", 0),
    )


def _number(environ: Mapping[str, str], name: str, default: int) -> int:
    return number(name, environ.get(name) or str(default), int, within=(0, MOST), such_as=default)
