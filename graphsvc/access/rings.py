"""The keyrings that the settings name."""

from importlib import import_module

from graphsvc.access.issuers import Issuer
from graphsvc.access.keyrings import Keyring, OneToken
from graphsvc.access.register import Register, read
from graphsvc.access.settings import AccessSettings
from graphsvc.errors import MissingExtra


def keyrings(settings: AccessSettings, *, token: str | None) -> list[Keyring]:
    """Those that are set: the token of the environment, the file of tokens, an issuer of JWTs.

    Raises `BadSetting` where that file cannot be read now; later, the log tells. Raises
    `MissingExtra` where JWTs are asked for, and what verifies them is missing.
    """
    rings: list[Keyring] = []
    if token is not None:
        rings.append(OneToken.of(token, settings.author))
    if settings.tokens is not None:
        read(settings.tokens)
        rings.append(Register(settings.tokens))
    if settings.issuer is not None:
        rings.append(_of_issuer(settings.issuer))
    return rings


VERIFIER = ("graphsvc.access.jwts", "Jwts")
"""What needs the extra `jwt`: imported when it is asked for."""


def _of_issuer(issuer: Issuer) -> Keyring:
    module, name = VERIFIER
    try:
        ring: Keyring = getattr(import_module(module), name)(issuer)
    except ModuleNotFoundError as error:
        raise MissingExtra(
            f"GRAPHSVC_JWT_ISSUER needs the extra jwt ({error.name} is missing): "
            "pip install 'graphsvc[jwt]'"
        ) from None
    return ring
