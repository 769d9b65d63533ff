"""How the doors are set, from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graphsvc.access.issuers import Issuer, issuer_from
from graphsvc.access.records import is_name
from graphsvc.access.visitors import AUTHOR
from graphsvc.environment import several, switch
from graphsvc.errors import BadSetting


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessSettings:
    """Who may come in, beside the bearer of GRAPHSVC_TOKEN; `docs/security.md` tells of each."""

    tokens: Path | None = None
    """The file of tokens; None for none."""
    author: str = AUTHOR
    """In whose name those decide who need no token, or have that of GRAPHSVC_TOKEN."""
    private: bool = False
    """Whether reading needs a token, too."""
    hosts: tuple[str, ...] = ()
    """The names by which the service answers, beside those of this machine."""
    origins: tuple[str, ...] = ()
    """The pages elsewhere that may ask it, and write to it with a token."""
    fetch: bool = False
    """Whether those who may take articles in may have them fetched by their addresses."""
    issuer: Issuer | None = None
    """Who makes JWTs that are taken; None for nobody."""

    def __post_init__(self) -> None:
        """Raise `BadSetting` for an author without a name."""
        if not is_name(self.author):
            raise BadSetting(
                f"the author (GRAPHSVC_AUTHOR, --author) is {self.author!r}: "
                "give 1 to 128 characters that can be printed"
            )


def access_from(environ: Mapping[str, str]) -> AccessSettings:
    """The settings of the environment.

    GRAPHSVC_TOKENS (a file), GRAPHSVC_AUTHOR, GRAPHSVC_PRIVATE and GRAPHSVC_FETCH (on or off),
    GRAPHSVC_HOSTS and GRAPHSVC_ORIGINS (parted by spaces or commas), and what `issuer_from` reads.
    Raises `BadSetting` for one that cannot be used.
    """
    tokens = environ.get("GRAPHSVC_TOKENS")
    return AccessSettings(
        tokens=Path(tokens) if tokens else None,
        author=environ.get("GRAPHSVC_AUTHOR") or AUTHOR,
        private=switch("GRAPHSVC_PRIVATE", environ.get("GRAPHSVC_PRIVATE") or "off"),
        hosts=several(environ.get("GRAPHSVC_HOSTS", "")),
        origins=several(environ.get("GRAPHSVC_ORIGINS", "")),
        issuer=issuer_from(environ),
        fetch=switch("GRAPHSVC_FETCH", environ.get("GRAPHSVC_FETCH") or "off"),
    )
