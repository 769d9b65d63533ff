"""An issuer of our own: keys that are made here, served over HTTP, and tokens signed by them."""

import json
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import time

import jwt
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from jwt.algorithms import ECAlgorithm, OKPAlgorithm, RSAAlgorithm

from graphsvc.access.issuers import Issuer
from graphsvc.access.keysets import CONFIGURATION
from tests.fetching.servers import web

MAKERS = {
    "ES256": lambda: ec.generate_private_key(ec.SECP256R1()),
    "RS256": lambda: rsa.generate_private_key(65537, 2048),
    "PS256": lambda: rsa.generate_private_key(65537, 2048),
    "EdDSA": ed25519.Ed25519PrivateKey.generate,
}
WRITERS = {"ES": ECAlgorithm, "RS": RSAAlgorithm, "PS": RSAAlgorithm, "Ed": OKPAlgorithm}
AUDIENCE = "https://graph.example"


@dataclass
class Key:
    """A key pair, with its id."""

    id: str
    algorithm: str = "ES256"
    private: object = None

    def __post_init__(self):
        self.private = self.private or MAKERS[self.algorithm]()

    @property
    def public(self):
        told = WRITERS[self.algorithm[:2]].to_jwk(self.private.public_key(), as_dict=True)
        return {**told, "kid": self.id, "alg": self.algorithm, "use": "sig"}


@dataclass
class Issuing:
    """An issuer that is up."""

    url: str
    pages: dict
    asked: list
    key: Key = field(default_factory=lambda: Key("one"))

    def __post_init__(self):
        self.publish(self.key)

    def publish(self, *keys):
        self.serve({"keys": [each.public for each in keys]})

    def serve(self, told, status=200):
        body = told if isinstance(told, bytes) else json.dumps(told).encode()
        self.pages["/keys"] = (status, {"content-type": "application/json"}, [body])

    def configure(self, **other):
        told = {"issuer": self.url, "jwks_uri": f"{self.url}/keys"} | other
        body = json.dumps(told).encode()
        self.pages[CONFIGURATION] = (200, {"content-type": "application/json"}, [body])

    def issuer(self, **other):
        told = {"issuer": self.url, "audience": AUDIENCE, "keys": f"{self.url}/keys"}
        return Issuer(**(told | other))

    def claims(self, **other):
        now = int(time())
        told = {
            "iss": self.url,
            "aud": AUDIENCE,
            "sub": "ann",
            "iat": now,
            "exp": now + 300,
            "scope": "curate read",
        }
        return {name: each for name, each in (told | other).items() if each is not None}

    def token(self, *, key=None, headers=None, **claims):
        key = key or self.key
        return jwt.encode(
            self.claims(**claims),
            key.private,
            algorithm=key.algorithm,
            headers={"kid": key.id} | (headers or {}),
        )


@contextmanager
def issuing():
    with web({}) as server:
        url = f"http://127.0.0.1:{server.server_port}"
        yield Issuing(url, server.pages, server.asked)
