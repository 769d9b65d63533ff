"""The keyrings that the settings name."""

from graphsvc.access.keyrings import Keyring, OneToken
from graphsvc.access.register import Register, read
from graphsvc.access.settings import AccessSettings


def keyrings(settings: AccessSettings, *, token: str | None) -> list[Keyring]:
    """Those that are set: the token of the environment, the file of tokens.

    Raises `BadSetting` where that file cannot be read now; later, the log tells.
    """
    rings: list[Keyring] = []
    if token is not None:
        rings.append(OneToken.of(token, settings.author))
    if settings.tokens is not None:
        read(settings.tokens)
        rings.append(Register(settings.tokens))
    return rings
