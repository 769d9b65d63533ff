"""JSON Web Tokens: of the issuer, for this service, now; anything else opens nothing."""

import base64
import json
from time import time

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from hypothesis import given
from hypothesis import strategies as st
from jwt.algorithms import HMACAlgorithm

from graphsvc.access import EVERYTHING, AccessSettings, Scope
from graphsvc.access.issuers import Issuer
from graphsvc.access.jwts import LEEWAY, Jwts, scopes_in
from graphsvc.access.keysets import PAUSE, KeySet
from graphsvc.app import create_app
from graphsvc.settings import Settings
from tests.access.issuing import AUDIENCE, MAKERS, Key, issuing
from tests.serving import client_of


class OneKey(KeySet):
    """Has a key, whatever is asked for."""

    def __init__(self):
        self.one = Key("one").public

    async def key(self, _id):
        return self.one


KEYS = OneKey()


@pytest.fixture
def issuer():
    with issuing() as one:
        yield one


async def opens(issuer, token, **told):
    """What a token opens, in whose name; None where it is none."""
    holder = await Jwts(issuer.issuer(**told)).holder(token)
    return holder and (holder.name, holder.scopes())


@pytest.mark.parametrize("algorithm", list(MAKERS))
async def test_a_token_of_the_issuer_opens_its_scopes_in_the_name_that_it_tells(issuer, algorithm):
    key = Key("two", algorithm)
    issuer.publish(issuer.key, key)
    told = await opens(issuer, issuer.token(key=key))
    assert told == ("ann@127.0.0.1", {Scope.CURATE, Scope.READ})


@pytest.mark.parametrize(
    ("claim", "scopes"),
    [
        ("curate read", {"curate", "read"}),
        (["curate", "read", 3, None, {}], {"curate", "read"}),
        ("openid profile curate", {"curate"}),
        ("admin", set(EVERYTHING)),
        ("CURATE curate2 xcurate", set()),
        ("", set()),
        (None, set()),
        (5, set()),
        ({"curate": True}, set()),
    ],
)
def test_of_the_scopes_only_ours_count(claim, scopes):
    assert scopes_in(claim) == scopes


async def test_other_claims_may_tell_the_scopes_and_the_name(issuer):
    token = issuer.token(scope=None, permissions=["ingest"], email="ann@page.example")
    told = await opens(issuer, token, scope_claim="permissions", name_claim="email")
    assert told == ("ann@page.example@127.0.0.1", {Scope.INGEST})


WRONG_CLAIMS = {
    "of another issuer": {"iss": "https://other.example"},
    "of an issuer that looks like it": {"iss": "SLASH"},
    "without an issuer": {"iss": None},
    "for another audience": {"aud": "https://other.example"},
    "for other audiences": {"aud": ["https://other.example", "x"]},
    "for an audience that looks like it": {"aud": f"{AUDIENCE}/"},
    "without an audience": {"aud": None},
    "expired": {"exp": -LEEWAY - 5},
    "without an end": {"exp": None},
    "with an end that is none": {"exp": "never"},
    "not yet valid": {"nbf": LEEWAY + 60},
    "made in the future": {"iat": LEEWAY + 60},
    "without a name": {"sub": None},
    "with a name that cannot be printed": {"sub": "ann\n"},
    "with a name without end": {"sub": "a" * 500},
}
"""What a claim is in place of what it should be; numbers are seconds from now."""


@pytest.mark.parametrize("wrong", WRONG_CLAIMS)
async def test_a_token_that_is_not_meant_for_us_now_is_none(issuer, wrong):
    ((name, value),) = WRONG_CLAIMS[wrong].items()
    if value == "SLASH":
        value = f"{issuer.url}/"
    elif isinstance(value, int):
        value += int(time())
    assert await opens(issuer, issuer.token(**{name: value})) is None


async def test_two_clocks_may_differ_a_little(issuer):
    now = int(time())
    assert await opens(issuer, issuer.token(exp=now - LEEWAY + 10, nbf=now + LEEWAY - 10))


def encoded(part):
    return base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode()


def unsigned(issuer, algorithm):
    header = {"alg": algorithm, "typ": "JWT", "kid": issuer.key.id}
    return f"{encoded(header)}.{encoded(issuer.claims())}."


def signed_by_what_is_public(issuer):
    """The old trick: the public key, taken for the secret of HS256."""
    pem = issuer.key.private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    header = {"alg": "HS256", "typ": "JWT", "kid": issuer.key.id}
    body = f"{encoded(header)}.{encoded(issuer.claims())}"
    signature = HMACAlgorithm(HMACAlgorithm.SHA256).sign(body.encode(), pem)
    return f"{body}.{base64.urlsafe_b64encode(signature).rstrip(b'=').decode()}"


def altered(issuer):
    """Somebody has put more scopes into a token that is in order."""
    header, _, signature = issuer.token().split(".")
    return f"{header}.{encoded(issuer.claims(scope='admin'))}.{signature}"


FORGED = {
    "alg none": lambda issuer: unsigned(issuer, "none"),
    "alg None": lambda issuer: unsigned(issuer, "None"),
    "no alg": lambda issuer: unsigned(issuer, None),
    "alg list": lambda issuer: unsigned(issuer, ["ES256"]),
    "no signature": lambda issuer: unsigned(issuer, "ES256"),
    "HS256 with the public key": signed_by_what_is_public,
    "altered claims": altered,
    "unknown kid": lambda issuer: issuer.token(key=Key("unknown")),
    "known kid, other key": lambda issuer: issuer.token(key=Key(issuer.key.id)),
    "known kid, other kind of key": lambda issuer: issuer.token(key=Key(issuer.key.id, "RS256")),
    "its own key": lambda issuer: issuer.token(
        key=Key("own"), headers={"jwk": Key("own").public, "jku": f"{issuer.url}/keys"}
    ),
    "a header that must be understood": lambda issuer: issuer.token(
        headers={"crit": ["exp"], "exp": 1}
    ),
    "another type": lambda issuer: issuer.token(headers={"typ": "dpop+jwt"}),
    "not three parts": lambda issuer: issuer.token().replace(".", "", 1),
    "no JSON": lambda _issuer: "a.b.c",
    "nothing": lambda _issuer: "..",
    "deep": lambda _issuer: f"{base64.urlsafe_b64encode(b'[' * 9999).decode()}.a.b",
    "a kid that is no text": lambda issuer: (
        f"{encoded({'alg': 'ES256', 'kid': [1]})}.{encoded(issuer.claims())}.x"
    ),
}


@pytest.mark.parametrize("forged", FORGED)
async def test_a_token_that_the_issuer_did_not_sign_is_none(issuer, forged):
    assert await opens(issuer, FORGED[forged](issuer)) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
HEADERS = st.fixed_dictionaries(
    {},
    optional={
        "alg": JSON | st.just("ES256"),
        "kid": JSON | st.just("one"),
        "typ": JSON,
        "crit": JSON,
    },
)


@given(header=HEADERS | JSON, claims=JSON, signature=st.text("AZaz09-_", max_size=90))
async def test_whatever_is_sent_is_none_and_breaks_nothing(header, claims, signature):
    ring = Jwts(Issuer(issuer="https://login.example", audience=AUDIENCE), keys=KEYS)
    token = f"{encoded(header)}.{encoded(claims)}.{signature}"
    assert await ring.holder(token) is None


async def test_a_key_that_both_sides_know_verifies_nothing(issuer):
    secret = base64.urlsafe_b64encode(b"x" * 32).decode()
    issuer.serve({"keys": [{"kty": "oct", "k": secret, "kid": "one"}]})
    token = jwt.encode(issuer.claims(), b"x" * 32, algorithm="HS256", headers={"kid": "one"})
    assert await opens(issuer, token) is None


async def test_an_algorithm_that_is_not_listed_is_none_and_nothing_is_asked(issuer):
    key = Key("two", "RS256")
    issuer.publish(key)
    assert await opens(issuer, issuer.token(key=key), algorithms=("ES256",)) is None
    assert issuer.asked == []


async def test_without_a_kid_the_one_key_is_meant_but_never_one_of_several(issuer):
    token = jwt.encode(issuer.claims(), issuer.key.private, algorithm="ES256")
    assert await opens(issuer, token)
    issuer.publish(issuer.key, Key("two"))
    assert await opens(issuer, token) is None


async def test_who_is_inside_is_let_be_until_the_token_ends(issuer):
    clock = [time()]
    ring = Jwts(issuer.issuer(), clock=lambda: clock[0])
    holder = await ring.holder(issuer.token(exp=int(clock[0]) + 60))
    assert holder.scopes()
    clock[0] += 60 + LEEWAY + 1
    assert holder.scopes() is None


async def test_a_new_key_is_found_and_an_old_one_forgotten(issuer):
    clock = [0.0]
    ring = Jwts(issuer.issuer(), keys=KeySet(issuer.issuer(), clock=lambda: clock[0]))
    old, new = issuer.token(), Key("two")
    assert await ring.holder(old)
    issuer.publish(new)
    assert await ring.holder(issuer.token(key=new)) is None  # asked for keys just now
    assert await ring.holder(old)
    clock[0] += PAUSE + 1
    assert await ring.holder(issuer.token(key=new))
    assert await ring.holder(old) is None


QUERY = {"query": "{ stats { articles } }"}
WRITE = {"query": 'mutation { ingestArticle(input: {text: "A report."}) { article { id } } }'}


async def test_the_service_takes_them_where_an_issuer_is_set(issuer):
    settings = Settings(
        store="memory:", access=AccessSettings(issuer=issuer.issuer(), private=True)
    )
    async with client_of(create_app(settings)) as client:

        async def ask(body, **claims):
            headers = {"authorization": f"Bearer {issuer.token(**claims)}"}
            return (await client.post("/graphql", json=body, headers=headers)).json()

        assert (await ask(QUERY))["data"]
        assert (await ask(WRITE, scope="ingest read"))["data"]
        (lacking,) = (await ask(WRITE))["errors"]
        assert lacking["extensions"] == {"code": "FORBIDDEN", "scope": "ingest"}
        assert "ann@127.0.0.1" in lacking["message"]
        (expired,) = (await ask(QUERY, exp=1))["errors"]
        assert expired["extensions"] == {"code": "UNAUTHENTICATED", "scope": "read"}
