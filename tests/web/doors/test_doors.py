"""Who comes in, and how far."""

import pytest

from graphsvc.access import EVERYTHING, AccessSettings, OneToken, Register, Scope
from graphsvc.access.minting import new, revoke
from graphsvc.errors import BadSetting
from graphsvc.web.doors import Doors

TOKEN = "s3cret-of-ours"
HERE = {"host": "localhost:8000"}


def doors_with(token=TOKEN, *, host="127.0.0.1", rings=(), **settings):
    """Doors that the bearer of a token opens, or of those of other rings."""
    access = AccessSettings(**settings)
    own = [OneToken.of(token, access.author)] if token else []
    return Doors(access, [*own, *rings], host=host)


async def refusal(doors, headers, authorization=None, scope=Scope.INGEST):
    visitor = await doors.visitor(headers, authorization=authorization)
    return visitor.refusal(scope)


async def code(doors, headers, authorization=None, scope=Scope.INGEST):
    """The code of the refusal, or None."""
    refused = await refusal(doors, headers, authorization, scope)
    return refused and refused.code


@pytest.mark.parametrize(
    ("authorization", "expected"),
    [
        (f"Bearer {TOKEN}", None),
        (f"bearer  {TOKEN} ", None),
        (None, "UNAUTHENTICATED"),
        ("", "UNAUTHENTICATED"),
        (TOKEN, "UNAUTHENTICATED"),
        ("Bearer", "UNAUTHENTICATED"),
        ("Bearer wrong", "UNAUTHENTICATED"),
        (f"Bearer {TOKEN}x", "UNAUTHENTICATED"),
        (f"Bearer {TOKEN[:-1]}", "UNAUTHENTICATED"),
        (f"Basic {TOKEN}", "UNAUTHENTICATED"),
        ("Bearer été\ud800", "UNAUTHENTICATED"),
    ],
)
@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])
async def test_with_a_token_a_write_needs_it_wherever_it_comes_from(host, authorization, expected):
    doors = doors_with(host=host)
    headers = {"host": "example.org", "origin": "https://example.org"}
    with_header = headers if authorization is None else headers | {"authorization": authorization}
    assert await code(doors, with_header) == expected
    assert await code(doors, headers, authorization) == expected


async def test_what_a_websocket_says_goes_before_the_header():
    doors, right = doors_with(host="::1"), f"Bearer {TOKEN}"
    assert await code(doors, {"authorization": right}, "Bearer wrong") == "UNAUTHENTICATED"
    assert await code(doors, {"authorization": "Bearer wrong"}, right) is None
    assert await code(doors, HERE, {"not": "a text"}) == "UNAUTHENTICATED"


@pytest.mark.parametrize(
    ("listens", "headers", "reason"),
    [
        ("127.0.0.1", {"host": "127.0.0.1:8000"}, None),
        ("localhost", {"host": "LocalHost"}, None),
        ("::1", {"host": "[::1]:8000"}, None),
        ("127.0.0.1", {**HERE, "origin": "http://localhost:8000"}, None),
        ("0.0.0.0", HERE, "listens at 0.0.0.0"),
        ("::", HERE, "listens at ::"),
        ("192.0.2.1", HERE, "listens at 192.0.2.1"),
        ("example.org", HERE, "listens at example.org"),
        ("127.0.0.1", {}, "a host that is not local"),
        ("127.0.0.1", {"host": "example.org"}, "a host that is not local"),
        ("127.0.0.1", {"host": "localhost.example.org"}, "a host that is not local"),
        ("127.0.0.1", {"host": "192.0.2.1:8000"}, "a host that is not local"),
        ("127.0.0.1", {"host": "[::1"}, "a host that is not local"),
        ("127.0.0.1", {**HERE, "origin": "http://localhost:3000"}, "another origin"),
        ("127.0.0.1", {**HERE, "origin": "https://example.org"}, "another origin"),
        ("127.0.0.1", {**HERE, "origin": "null"}, "another origin"),
        ("127.0.0.1", {**HERE, "origin": ""}, "another origin"),
        ("127.0.0.1", {**HERE, "x-forwarded-for": "192.0.2.1"}, "through a proxy"),
        ("127.0.0.1", {**HERE, "forwarded": "for=192.0.2.1"}, "through a proxy"),
    ],
)
async def test_without_a_token_only_this_machine_writes(listens, headers, reason):
    refused = await refusal(doors_with(None, host=listens), headers)
    if reason is None:
        assert refused is None
    else:
        assert refused.told == {"code": "FORBIDDEN"}
        assert reason in str(refused)
        assert "start with GRAPHSVC_TOKEN=... to allow writes from elsewhere" in str(refused)


async def test_a_token_where_none_is_asked_for_opens_no_door():
    doors = doors_with(None, host="0.0.0.0")
    assert await code(doors, {**HERE, "authorization": f"Bearer {TOKEN}"}) == "FORBIDDEN"


async def test_the_token_is_not_told_to_those_who_lack_it():
    doors = doors_with()
    told = [str(await refusal(doors, {"authorization": each})) for each in ("", f"Basic {TOKEN}")]
    rings = doors._keyrings
    assert TOKEN not in "".join([*told, repr(doors), repr(rings), str(rings)])
    assert "Authorization: Bearer <token>" in told[0]


BEARER = {"authorization": f"Bearer {TOKEN}"}


@pytest.fixture
def tokens(tmp_path):
    return tmp_path / "tokens.jsonl"


async def test_a_refusal_names_the_scope_that_is_missing(tokens):
    token, _ = new(tokens, "Ann", [Scope.INGEST])
    doors = doors_with(rings=[Register(tokens)])
    bearer = f"Bearer {token}"
    unnamed, unknown, little = [
        await refusal(doors, {}, given, Scope.CURATE) for given in (None, "Bearer x", bearer)
    ]
    assert unnamed.told == unknown.told == {"code": "UNAUTHENTICATED", "scope": "curate"}
    assert "needs a token with the scope curate" in str(unnamed)
    assert little.told == {"code": "FORBIDDEN", "scope": "curate"}
    assert "The token of Ann lacks the scope curate" in str(little)
    assert await refusal(doors, {}, bearer, Scope.INGEST) is None


async def test_whoever_asks_has_the_name_of_the_token(tokens):
    token, _ = new(tokens, "Ann", [Scope.INGEST])
    doors = doors_with(rings=[Register(tokens)], author="Desk")
    for given, name in ((token, "Ann"), (TOKEN, "Desk"), ("x", "Desk")):
        assert (await doors.visitor({}, authorization=f"Bearer {given}")).name == name
    assert (await doors_with(None).visitor(HERE)).name == "curator"


async def test_a_visitor_who_is_inside_is_as_the_token_is_now(tokens):
    token, _ = new(tokens, "Ann", [Scope.CURATE])
    visitor = await doors_with(rings=[Register(tokens)]).visitor(
        {}, authorization=f"Bearer {token}"
    )
    assert visitor.refusal(Scope.CURATE) is None
    revoke(tokens, "Ann")
    assert visitor.refusal(Scope.CURATE).code == "UNAUTHENTICATED"
    assert visitor.refusal(Scope.READ) is None


async def test_reading_is_for_everybody_unless_the_service_is_private(tokens):
    public, private = doors_with(), doors_with(private=True)
    for given in (None, "Bearer x"):
        assert await code(public, {}, given, Scope.READ) is None
        assert await code(private, {}, given, Scope.READ) == "UNAUTHENTICATED"
    assert await code(private, BEARER, scope=Scope.READ) is None
    token, _ = new(tokens, "Ann", [Scope.INGEST])
    private = doors_with(rings=[Register(tokens)], private=True)
    assert await code(private, {}, f"Bearer {token}", Scope.READ) == "FORBIDDEN"
    assert await code(private, {}, f"Bearer {token}", Scope.INGEST) is None


def test_a_private_service_that_nobody_could_ask_does_not_start():
    with pytest.raises(BadSetting, match="graphsvc token new"):
        doors_with(None, private=True)


async def test_a_token_that_is_too_long_is_not_even_hashed():
    assert await code(doors_with(), {}, "Bearer " + "x" * 1_000_000) == "UNAUTHENTICATED"


@pytest.mark.parametrize(
    ("origins", "origin", "expected"),
    [
        ((), "https://page.example", "FORBIDDEN"),
        (("https://page.example",), "https://page.example", None),
        (("https://page.example",), "http://page.example", "FORBIDDEN"),
        (("https://page.example",), "https://page.example.org", "FORBIDDEN"),
        (("*",), "https://page.example", None),
        ((), "https://here.example", None),
        ((), "null", "FORBIDDEN"),
        (("https://page.example",), "null", "FORBIDDEN"),
    ],
)
async def test_a_page_elsewhere_writes_only_if_it_is_listed_even_with_the_token(
    origins, origin, expected
):
    headers = {"host": "here.example", "origin": origin, **BEARER}
    doors = doors_with(origins=origins, host="0.0.0.0")
    assert await code(doors, headers) == expected
    assert await code(doors, headers, scope=Scope.READ) is None


async def test_without_a_token_any_page_is_none():
    page = {**HERE, "origin": "https://page.example"}
    assert await code(doors_with(None, origins=("*",)), page) == "FORBIDDEN"
    assert await code(doors_with(None, origins=("https://page.example",)), page) is None
    assert await code(doors_with(None), page | {"sec-fetch-site": "same-origin"}) == "FORBIDDEN"


async def test_whoever_is_of_this_machine_may_do_everything_where_there_are_no_tokens():
    visitor = await doors_with(None).visitor(HERE)
    assert [visitor.refusal(each) for each in EVERYTHING] == [None] * len(EVERYTHING)
