"""What a service fetches for others: never anything of the network that it stands in.

Real servers on loopback, which the reach of a test is let to; nothing leaves this machine.
"""

import asyncio
import gzip
import logging
import re
import socket
import tracemalloc
from dataclasses import replace
from ipaddress import ip_network

import pytest

from graphsvc.errors import UnreadableArticle
from graphsvc.fetching import OUTSIDE, fetch
from graphsvc.fetching.fetcher import Fetcher
from tests.fetching.servers import certified, raw, web

HERE = replace(OUTSIDE, ports=None, networks=(ip_network("127.0.0.1/32"),), seconds=5.0)
"""Outside, and one address of this machine."""
TEXT = {"content-type": "text/plain; charset=utf-8"}
ARTICLE = (200, TEXT, [b"A report."])


def to(address):
    return (302, {"location": address}, [])


@pytest.fixture
def means(monkeypatch):
    """Let names mean addresses, one after the other; what was looked up."""

    def mean(**names):
        looked_up = []
        kept = {name.replace("_", "."): list(told) for name, told in names.items()}

        async def getaddrinfo(host, port, **_):
            looked_up.append(host)
            if host not in kept:
                raise socket.gaierror(socket.EAI_NONAME, "unknown")
            told = kept[host].pop(0)
            return [
                (socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in told.split()
            ]

        monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", getaddrinfo)
        return looked_up

    return mean


async def told_of(url, reach=OUTSIDE):
    """Why nothing is fetched, as whoever asked the service for it is told."""
    with pytest.raises(UnreadableArticle) as refused:
        await Fetcher(reach)(url)
    return str(refused.value)


async def logged_of(url, reach, caplog):
    """What whoever asked is told, without the id; and what the log has under that id."""
    caplog.clear()
    with caplog.at_level(logging.WARNING, "graphsvc.fetching"):
        told = await told_of(url, reach)
    (name,) = re.findall(r"as ([0-9a-f]{16})\)", told)
    (logged,) = [each.getMessage() for each in caplog.records if name in each.getMessage()]
    return told.replace(name, "ID"), logged


async def test_an_article_is_fetched_as_a_browser_that_knows_nobody_would():
    with web({"/report": ARTICLE}) as server:
        fetched = await fetch(f"http://127.0.0.1:{server.server_port}/report", HERE)
    assert (fetched.data, fetched.media_type) == (b"A report.", TEXT["content-type"])
    (asked,) = server.asked
    assert asked["host"] == f"127.0.0.1:{server.server_port}"
    assert not {"authorization", "cookie", "referer"} & set(asked)


HIDDEN = "it cannot be had from the public web"


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "127.1", "2130706433", "0x7f.1", "0177.0.0.1", "0", "0.0.0.0", "localhost"),
        *("LOCALHOST", "localhost.", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]"),
        *("[64:ff9b::7f00:1]", "[::127.0.0.1]", "10.0.0.1", "192.168.1.1", "169.254.169.254"),
        *("[fe80::1]", "[fd00::1]", "[ff02::1]", "224.0.0.1", "255.255.255.255", "100.64.0.1"),
        "１２７.0.0.1",
    ],
)
@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_nothing_inside_is_asked_however_it_is_written(scheme, host):
    told = await told_of(f"{scheme}://{host}/")
    assert HIDDEN in told or "no address on the web" in told


async def test_a_refusal_does_not_tell_what_there_is(caplog, means, tmp_path):
    """Not whether a name is known, leads inside, or a server there speaks HTTP, TLS, or nothing."""
    serving, _ = certified("elsewhere.example", tmp_path)
    means(inside_example=["10.0.0.1"], known_example=["127.0.0.2"], own_example=["127.0.0.1"] * 3)
    with (
        web({}) as server,
        web({}, context=serving) as secure,
        socket.create_server(("127.0.0.1", 0)) as silent,
    ):
        free = silent.getsockname()[1]
        silent.close()
        outside = replace(OUTSIDE, ports=None)
        asked = {
            "http://inside.example/": (outside, "not on the public web"),
            f"http://known.example:{server.server_port}/": (outside, "not on the public web"),
            "http://unknown.example/": (outside, "no server has that name"),
            f"http://own.example:{free}/": (HERE, "cannot be fetched"),
            f"https://own.example:{server.server_port}/": (HERE, "cannot be fetched"),
            f"https://own.example:{secure.server_port}/": (HERE, "certificate verify failed"),
        }
        told = set()
        for url, (reach, why) in asked.items():
            public, logged = await logged_of(url, reach, caplog)
            told.add(public)
            assert why in logged
            assert url in logged
    assert len(told) == 1, told
    assert "SSL" not in told.pop()
    assert server.asked == []


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("file:///etc/passwd", "no address on the web"),
        ("ftp://example.org/", "no address on the web"),
        ("gopher://example.org/", "no address on the web"),
        ("//example.org/", "no address on the web"),
        ("http:///", "no address on the web"),
        ("not an address", "no address on the web"),
        ("https://half:a/b", "no address on the web"),
        ("https://user:pass@example.org/", "has a password in it"),
        ("https://user@example.org/", "has a password in it"),
        ("http://example.org:22/", "the port 22 is not asked"),
        ("http://example.org:6379/", "the port 6379 is not asked"),
        (f"http://{'x' * 64}.example/", HIDDEN),
        ("http://nowhere.invalid/", HIDDEN),
    ],
)
async def test_an_address_that_is_not_asked_is_told_with_its_mend(url, told):
    assert told in await told_of(url)


async def test_a_redirect_leads_nowhere_that_the_address_itself_may_not():
    inside = web({"/": ARTICLE}, host="127.0.0.2")
    with inside as secret:
        elsewhere = f"http://127.0.0.2:{secret.server_port}/"
        pages = {
            "/in": to(elsewhere),
            "/on": to("/in"),
            "/file": to("file:///etc/passwd"),
            "/user": to("http://a:b@127.0.0.1/"),
            "/round": to("/round"),
            "/empty": to(""),
        }
        with web(pages) as server:
            base = f"http://127.0.0.1:{server.server_port}"
            for path in ("/in", "/on"):
                assert HIDDEN in await told_of(base + path, HERE)
            assert "no address on the web" in await told_of(f"{base}/file", HERE)
            assert "has a password in it" in await told_of(f"{base}/user", HERE)
            assert "more than 5 times" in await told_of(f"{base}/round", HERE)
    assert secret.asked == []


async def test_redirects_within_reach_are_followed_and_the_last_address_is_kept():
    with web({"/old": to("../new"), "/new": ARTICLE}) as server:
        fetched = await fetch(f"http://127.0.0.1:{server.server_port}/old", HERE)
    assert fetched.url == f"http://127.0.0.1:{server.server_port}/new"


async def test_the_address_that_was_checked_is_the_one_that_is_connected_to(means):
    looked_up = means(news_example=["127.0.0.1", "127.0.0.2"])
    with (
        web({"/": ARTICLE}) as right,
        web({"/": ARTICLE}, host="127.0.0.2", port=right.server_port) as wrong,
    ):
        url = f"http://news.example:{right.server_port}/"
        await fetch(url, HERE)
        assert looked_up == ["news.example"]
        assert right.asked[0]["host"] == f"news.example:{right.server_port}"
        assert wrong.asked == []
        # The second time it means another address, and that one is checked, too.
        assert HIDDEN in await told_of(url, HERE)
        assert wrong.asked == []


async def test_a_name_that_means_anything_inside_is_refused_whatever_else_it_means(means):
    means(news_example=["127.0.0.1 10.0.0.1"])
    with web({"/": ARTICLE}) as server:
        await told_of(f"http://news.example:{server.server_port}/", HERE)
    assert server.asked == []


async def test_of_several_addresses_the_next_is_asked_where_one_does_not_answer(means):
    both = replace(HERE, networks=(ip_network("127.0.0.0/8"),))
    means(news_example=["127.0.0.3 127.0.0.1"])
    with web({"/": ARTICLE}) as server:
        fetched = await fetch(f"http://news.example:{server.server_port}/", both)
    assert fetched.data == b"A report."


async def test_a_server_proves_the_name_that_was_asked_for(means, tmp_path):
    serving, trusted = certified("news.example", tmp_path)
    reach = replace(HERE, trusted=trusted)
    means(news_example=["127.0.0.1"], other_example=["127.0.0.1"])
    with web({"/": ARTICLE}, context=serving) as server:
        fetched = await fetch(f"https://news.example:{server.server_port}/", reach)
        assert fetched.data == b"A report."
        told = await told_of(f"https://other.example:{server.server_port}/", reach)
    assert HIDDEN in told
    assert len(server.asked) == 1


async def test_the_proxies_and_passwords_of_the_environment_are_not_used(monkeypatch, tmp_path):
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password secret")
    (tmp_path / ".netrc").chmod(0o600)
    with web({"/": ARTICLE}) as proxy, web({"/": ARTICLE}) as server:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.server_port}")
        monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
        await fetch(f"http://127.0.0.1:{server.server_port}/", HERE)
    assert proxy.asked == []
    assert "authorization" not in server.asked[0]


SMALL = replace(HERE, size=1000)
BOMB = gzip.compress(gzip.compress(bytes(2_000_000_000 // 50)))


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ((200, TEXT, [b"x" * 600, b"x" * 600]), "sends more than 1,000 bytes"),
        ((200, TEXT | {"content-length": "9" * 12}, [b"x" * 2000]), "sends more than 1,000 bytes"),
        ((200, TEXT | {"content-encoding": "gzip"}, [gzip.compress(bytes(10_000))]), "sends more"),
        ((200, TEXT | {"content-encoding": "gzip"}, [b"no gzip"]), "not packed as the server says"),
        ((200, TEXT | {"content-encoding": "gzip, gzip"}, [BOMB]), "nobody asked for that"),
        ((200, TEXT | {"content-encoding": "br"}, [b"x"]), "nobody asked for that"),
        ((200, {"content-type": "image/png"}, [b"x"]), "it is image/png, and no article"),
        ((200, {"content-type": "application/octet-stream"}, [b"x"]), "and no article"),
        ((404, TEXT, [b"x"]), "the server answers 404 Not Found"),
        ((500, TEXT, [b"x"]), "the server answers 500 Internal Server Error"),
        ((304, TEXT, []), "the server answers 304"),
    ],
)
async def test_what_is_no_article_of_a_sane_size_is_told(page, told):
    with web({"/": page}) as server:
        assert told in await told_of(f"http://127.0.0.1:{server.server_port}/", SMALL)


async def test_what_is_packed_is_unpacked():
    packed = (200, TEXT | {"content-encoding": "gzip"}, [gzip.compress(b"A report.")])
    with web({"/": packed}) as server:
        fetched = await fetch(f"http://127.0.0.1:{server.server_port}/", SMALL)
    assert fetched.data == b"A report."


async def test_a_small_body_that_unpacks_into_a_large_one_takes_no_more_than_it_may():
    bomb = gzip.compress(bytes(100_000_000))
    with web({"/": (200, TEXT | {"content-encoding": "gzip"}, [bomb])}) as server:
        url = f"http://127.0.0.1:{server.server_port}/"
        tracemalloc.start()
        try:
            assert "sends more than 5,000,000 bytes" in await told_of(url, replace(HERE))
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert peak < 20_000_000


async def trickling(first):
    """Something that is sent for ever, a little at a time."""
    yield first
    while True:
        await asyncio.sleep(0.02)
        yield b"x"


HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n"


@pytest.mark.parametrize("first", [b"HTTP/1.1 200 OK\r\nx-", HEAD + b"\r\n"])
async def test_what_trickles_in_is_left_when_the_time_is_over(first):
    async with raw(lambda: trickling(first)) as port:
        told = await told_of(f"http://127.0.0.1:{port}/", replace(HERE, seconds=0.3))
    assert "takes longer than 0.3 s" in told


@pytest.mark.parametrize("sent", [b"no HTTP at all\r\n\r\n", b"", HEAD + b"x" * 200_000])
async def test_what_is_no_answer_is_told(sent):
    async def once():
        yield sent

    async with raw(once) as port:
        assert HIDDEN in await told_of(f"http://127.0.0.1:{port}/", HERE)
