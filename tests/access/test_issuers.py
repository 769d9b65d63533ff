"""Whom the settings name as an issuer."""

import pytest

from graphsvc.access import AccessSettings, rings
from graphsvc.access.issuers import ALGORITHMS, DEFAULT, Issuer, issuer_from
from graphsvc.errors import BadSetting, MissingExtra

ISSUER = "https://login.example"
SET = {"GRAPHSVC_JWT_ISSUER": ISSUER, "GRAPHSVC_JWT_AUDIENCE": "graph"}


def test_nobody_is_named_by_default():
    assert issuer_from({}) is issuer_from({"GRAPHSVC_JWT_ISSUER": ""}) is None


def test_the_environment_names_it():
    assert issuer_from(SET) == Issuer(issuer=ISSUER, audience="graph")
    more = {
        "GRAPHSVC_JWT_KEYS": f"{ISSUER}/keys",
        "GRAPHSVC_JWT_ALGORITHMS": "ES256, RS256",
        "GRAPHSVC_JWT_SCOPE_CLAIM": "permissions",
        "GRAPHSVC_JWT_NAME_CLAIM": "email",
    }
    assert issuer_from(SET | more) == Issuer(
        issuer=ISSUER,
        audience="graph",
        keys=f"{ISSUER}/keys",
        algorithms=("ES256", "RS256"),
        scope_claim="permissions",
        name_claim="email",
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("AUDIENCE", ""),
        ("ISSUER", "login.example"),
        ("ISSUER", "http://login.example"),
        ("ISSUER", "https://"),
        ("ISSUER", "https://["),
        ("KEYS", "http://login.example/keys"),
        ("KEYS", "file:///keys"),
        ("ALGORITHMS", "none"),
        ("ALGORITHMS", "HS256"),
        ("ALGORITHMS", "ES256 HS256"),
        ("ALGORITHMS", "es256"),
    ],
)
def test_what_cannot_be_trusted_is_refused_by_name(name, text):
    with pytest.raises(BadSetting, match=f"GRAPHSVC_JWT_{name}"):
        issuer_from(SET | {f"GRAPHSVC_JWT_{name}": text})


def test_an_issuer_on_this_machine_needs_no_certificate():
    for host in ("localhost", "127.0.0.1", "[::1]"):
        assert Issuer(issuer=f"http://{host}:8080", audience="graph")


def test_no_algorithm_is_one_that_both_sides_sign_by():
    assert not [each for each in ALGORITHMS | set(DEFAULT) if each.startswith(("HS", "none"))]


def test_where_the_extra_is_missing_it_is_named(monkeypatch):
    monkeypatch.setattr(rings, "VERIFIER", ("graphsvc.access.nothing", "Jwts"))
    settings = AccessSettings(issuer=Issuer(issuer=ISSUER, audience="graph"))
    with pytest.raises(MissingExtra, match=r"pip install 'graphsvc\[jwt\]'"):
        rings.keyrings(settings, token=None)
