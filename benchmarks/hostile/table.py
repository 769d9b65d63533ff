"""The table of attacks."""

import time
from collections.abc import Iterator, Mapping
from itertools import count

from benchmarks.hostile import documents as told
from benchmarks.hostile.ways import (
    Way,
    dripping,
    fed,
    following,
    idle,
    pipelined,
    posted,
    sent,
    socketed,
    together,
    unread,
)
from benchmarks.hostile.wire import message, request

BEGUN = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
PARTS = "Accept: multipart/mixed"
EVENTS = "subscription { changed { id statement { id text subject { id name } } } }"
PING = '{"type": "ping"}'
articles = count(int(time.time()))


def reports(sentences: int, **more: object) -> Iterator[bytes]:
    """Articles that there were not yet."""
    for number in articles:
        yield told.ingested(told.report(number, sentences), **more)


def texts(*several: str) -> Iterator[bytes]:
    """Texts that are no articles, each a little different every time."""
    for number in articles:
        yield told.ingested(f"{number} {several[number % len(several)]}")


DOCUMENTS: Mapping[str, Way] = {
    "heavy queries": posted(told.heavy(), at_once=8),
    "answers in parts": posted(told.put_off(1, 450), told.put_off(9, 50), told.put_off_and_on(15),
                               told.item_by_item(), headers=(PARTS,)),
    "deep selections": posted(told.deep(8), told.deep(400)),
    "fragment bomb": posted(told.bomb(20), told.bomb(90), told.circle()),
    "small fragments": posted(told.small_fragments(100), told.small_fragments(5000)),
    "overlapping fields": posted(told.overlapping(20), told.overlapping(70)),
    "overlapping fragments": posted(told.overlapping_fragments(35)),
    "aliases": posted(told.body(told.aliased("__typename", 100)),
                      told.body(told.aliased("__typename", 9000))),
    "typenames": posted(told.body("{ " + "__typename " * 20 + "}"),
                        told.body("{ " + "__typename " * 9000 + "}")),
    "directives": posted(told.directed(100), told.directed(5000)),
    "citations": posted(told.cited(20), told.cited(1)),
    "variables": posted(told.defined_variables(150), told.defined_variables(5000)),
    "introspection": posted(told.INTROSPECTION, at_once=8),
    "introspection anew": posted(*told.introspecting_anew(), at_once=64),
    "nested introspection": posted(told.nested_introspection()),
    "comments and blanks": posted(told.body("#" * 90_000 + "\n{ __typename }"),
                                  told.body("\ufeff,, \t" * 15_000 + "{ __typename }")),
    "past instants": posted(*told.past(8)),
    "parts that wait, while somebody writes": together(
        posted(told.put_off_and_on(15), *told.past(7), headers=(PARTS,)), fed(reports(4), 1)
    ),
}  # fmt: skip

DEAR: Mapping[str, Way] = {
    f"dear: {name}": posted(told.body(told.aliased(field, 50))) for name, field in told.DEAR.items()
}

VALUES: Mapping[str, Way] = {
    "nested filters": posted(told.nested_filter(25), told.nested_filter(3000)),
    "wide filters": posted(told.wide_filter(1600)),
    "lists of lists": posted(told.literal_list(50), told.literal_list(40_000)),
    "many ids": posted(told.spanned(9000), told.spanned(90_000)),
    "huge numbers": posted(
        told.body("{ players(first: " + "9" * 90_000 + ") { totalCount } }"),
        told.body("query ($n: Int) { players(first: $n) { totalCount } }", n=10**4000),
        b'{"query": "query ($n: Int) { players(first: $n) { totalCount } }", "variables": {"n": '
        + b"9" * 900_000 + b"}}",
        b'{"query": "{ __typename }", "variables": {"n": [1e999, NaN, -Infinity]}}',
    ),
    "long words": posted(told.sought("a" * 900_000), told.sought("a" * 2000)),
    "many words": posted(told.sought("goal " * 150_000), told.sought("a b c d " * 400)),
    "traps for patterns": posted(told.sought("((((((a+)+)+)+)+)+)$" + "a" * 5000 + "!"),
                                 told.sought('" OR * NEAR( ) ^ : ' * 200)),
    "unicode": posted(told.sought("e" + "\u0301" * 100_000), told.sought("\ud800\udfff\0" * 99),
                      told.sought("\ufdfa" * 100_000), told.sought("İ" * 2000)),
}  # fmt: skip

REQUESTS: Mapping[str, Way] = {
    "batches": posted(b"[" + b",".join([told.body("{ __typename }")] * 1000) + b"]"),
    "JSON in JSON": posted(
        b"[" * 900_000, b'{"a":' * 150_000, b'{"query": "' + b"\\u0000" * 150_000
    ),
    "long bodies": posted(b" " * 5_000_000, at_once=4),
    "packed bodies": sent(told.bomb_of_zeros(100)),
    "pipelining": pipelined(request(told.body("{ __typename }")), 500),
    "many headers": sent(request(b"{}", *[f"X-{n}: {'a' * 100}" for n in range(5000)])),
    "long lines": sent(request(b"", line="GET /graphql?query=" + "a" * 60_000 + " HTTP/1.1")),
    "no HTTP": sent(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" * 100 + b"\r\n\r\n"),
    "wrong lengths": sent(BEGUN.encode() + b"Content-Length: 10, 20\r\n\r\n{}"),
    "connections that come and go": sent(b"\r\n" * 10),
}  # fmt: skip

SLOW: Mapping[str, Way] = {
    "idle connections": idle(2000),
    "slow headers": dripping(BEGUN.encode(), b"X-a: b\r\n", at_once=500),
    "slow bodies": dripping(BEGUN.encode() + b"Content-Length: 100000\r\n\r\n{", b" ", at_once=500),
    "answers nobody reads": unread(request(told.heavy(3)), at_once=60, times=8),
    "parts nobody reads": unread(
        request(told.put_off_and_on(1), PARTS) + request(told.put_off(9, 50), PARTS),
        at_once=60,
        times=4,
    ),
    "exports": sent(b"GET /export?format=turtle HTTP/1.1\r\nHost: localhost\r\n\r\n"),
    "exports nobody reads": unread(
        b"GET /export?format=json HTTP/1.1\r\nHost: localhost\r\n\r\n", at_once=50
    ),
}

SOCKETS: Mapping[str, Way] = {
    "sockets": socketed(at_once=500),
    "pings": socketed(PING, at_once=8, times=2000),
    "pings nobody reads": socketed(PING, at_once=8, times=20_000, read=False),
    "heavy operations": socketed(*(message(told.aliased(told.TEXTS, 19), n) for n in range(50)),
                                 at_once=10),
    "heavy operations nobody reads": socketed(
        *(message(told.aliased(told.TEXTS, 3), n) for n in range(50)), at_once=20, read=False
    ),
    "light operations": socketed(*(message("{ stats { articles } }", n) for n in range(50)),
                                 at_once=50),
    "long messages": socketed('{"type": "ping", "payload": "' + "a" * 2_000_000 + '"}', at_once=8),
    "subscriptions": following(EVENTS, sockets=50, each=50, meanwhile=fed(reports(4), 1)),
    "subscriptions nobody reads": following(
        EVENTS, sockets=20, each=50, meanwhile=fed(reports(4), 1), read=False
    ),
}  # fmt: skip

ARTICLES: Mapping[str, Way] = {
    "articles": fed(reports(8)),
    "long articles": fed(reports(2000)),
    "dry runs": fed(reports(8, dryRun=True), 8),
    "one long word": fed(texts("a" * 900_000, "A" * 900_000, "1" * 900_000)),
    "goals and nothing else": fed(
        texts("goal " * 100_000, "Rovers goal. " * 60_000, "2-1 " * 200_000)
    ),
    "capital letters": fed(texts("Al Be " * 100_000, "A.B." * 200_000, "Smith's " * 100_000)),
    "nested markup": fed(texts("<html><body><p>" + "<div>" * 150_000 + "x",
                               "<html>" + "<b><i>" * 80_000, "<!--" * 200_000)),
    "blank lines": fed(texts("\n \n" * 300_000, "a\n\n" * 200_000, "\u2028" * 200_000)),
}  # fmt: skip

ATTACKS: Mapping[str, Way] = {
    **DOCUMENTS, **DEAR, **VALUES, **REQUESTS, **SLOW, **SOCKETS, **ARTICLES
}  # fmt: skip
