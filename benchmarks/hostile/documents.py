"""Documents and bodies that nobody means well with."""

import gzip
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count

from graphql import get_introspection_query

from benchmarks.hostile.wire import request

TEXTS = "statements(first: 500) { nodes { id text rank status basis subject { id name } } }"
MATCH = "match:champions-league-2020-21/atalanta-midtjylland"
DEAR = {
    "search": 'search(text: "Atalanta Midtjylland goal", first: 50) { nodes { __typename } }',
    "suggest": 'suggest(prefix: "atalnata", first: 20) { __typename }',
    "paths": 'paths(from: "player:cristian-romero", to: "player:alexander-scholz", maxHops: 6,'
    " first: 20) { __typename }",
    "neighbourhood": 'neighbourhood(id: "club:atalanta", depth: 3, first: 500) { __typename }',
    "gaps": "gaps(first: 500) { nodes { __typename } }",
    "checks": "checks(first: 500) { nodes { __typename } }",
    "conflicts": "conflicts(first: 500) { nodes { __typename } }",
    "stats": "stats { articles statements }",
    "headToHead": 'headToHead(clubs: ["club:atalanta", "club:ajax"]) { __typename }',
    "changes": 'changes(since: "2000-01-01T00:00:00Z", first: 500) { nodes { __typename } }',
}
"""Fields that are worked out from much of the graph."""


def body(query: str, **variables: object) -> bytes:
    """The body of a request."""
    return json.dumps({"query": query, "variables": variables}).encode()


def aliased(field: str, times: int) -> str:
    """A field so many times, by other names."""
    return "{ " + " ".join(f"a{number}: {field}" for number in range(times)) + " }"


def heavy(times: int = 19) -> bytes:
    """As heavy as the limits admit, and in good faith."""
    return body(aliased(TEXTS, times))


def put_off(times: int, places: int) -> bytes:
    """Fields that each place of a list tells later, one by one."""
    later = " ".join(f"... @defer {{ a{n}: text }}" for n in range(times))
    return body(f"{{ statements(first: {places}) {{ nodes {{ id {later} }} }} }}")


def put_off_and_on(times: int) -> bytes:
    """What is put off puts off the same again, and so on, each with as much as it may have."""
    begin = "... @defer { stats { articles } gaps(first: 50) { nodes { id } } "
    return body("{ __typename " + begin * times + f"later: {TEXTS}" + " }" * times + " }")


def item_by_item() -> bytes:
    """A long list whose items are told one by one."""
    return body(f"{{ {TEXTS.replace('nodes', 'nodes @stream')} }}")


def deep(levels: int) -> bytes:
    """Selections inside each other."""
    return body("{ club(by: {id: \"club:atalanta\"}) " + "{ matches { nodes { home " * levels
                + "{ id }" + " } } }" * levels + " }")  # fmt: skip


def bomb(fragments: int) -> bytes:
    """Fragments each of which spreads the next one twice: two to the power of their number."""
    chain = " ".join(
        f"fragment f{n} on Query {{ ...f{n + 1} ...f{n + 1} }}" for n in range(fragments)
    )
    return body(f"{{ ...f0 }} {chain} fragment f{fragments} on Query {{ stats {{ articles }} }}")


def circle() -> bytes:
    """Fragments inside each other for ever."""
    return body("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }")


def small_fragments(times: int) -> bytes:
    """Many fragments of one field."""
    spreads = " ".join(f"...f{n}" for n in range(times))
    defined = " ".join(f"fragment f{n} on Query {{ __typename }}" for n in range(times))
    return body(f"{{ {spreads} }} {defined}")


def overlapping(fields: int, arguments: int = 1) -> bytes:
    """Fields of one name, each of which has to be compared with all others."""
    told = "matches(first: 1) { nodes { home { name id } away { name id } } }"
    return body("{ " + " ".join([told] * fields * arguments) + " }")


def overlapping_fragments(times: int) -> bytes:
    """Fragments whose fields have to be compared two by two, spread from one place."""
    spreads = " ".join(f"...f{n}" for n in range(times))
    inner = 'a: club(by: {id: "club:ajax"}) { x: name y: id m: matches { nodes { id } } }'
    defined = " ".join(f"fragment f{n} on Query {{ {inner} }}" for n in range(times))
    return body(f"{{ {spreads} }} {defined}")


def nested_filter(levels: int) -> bytes:
    """An input object inside another, and so on."""
    where = '{"not":' * levels + "{}" + "}" * levels
    asked = '"query ($w: MatchFilter) { matches(where: $w) { totalCount } }"'
    return f'{{"query": {asked}, "variables": {{"w": {where}}}}}'.encode()


def wide_filter(times: int) -> bytes:
    """A filter of very many."""
    where = {"or": [{"not": {"club": {"eq": f"club:{n}"}}} for n in range(times)]}
    asked = "query ($w: MatchFilter) { " + " ".join(
        f"a{n}: matches(where: $w, first: 1) {{ totalCount }}" for n in range(40)
    )
    return body(asked + " }", w=where)


def literal_list(levels: int) -> bytes:
    """Lists inside each other, in the document."""
    return body("{ nodes(ids: " + "[" * levels + "]" * levels + ") { id } }")


def spanned(times: int) -> bytes:
    """A long list of ids."""
    return body("query ($i: [ID!]!) { nodes(ids: $i) { __typename id } }", i=[MATCH] * times)


def sought(text: str) -> bytes:
    """A text that is looked for, in every place that takes one."""
    asked = """query ($t: String!) { search(text: $t, first: 50) { nodes { __typename } }
      suggest(prefix: $t, first: 20) { __typename } player(by: {name: $t}) { id }
      club(by: {name: $t}) { id } }"""
    return body(asked, t=text)


def cited(times: int) -> bytes:
    """Evidence for everything, asked for again and again."""
    field = "statements(first: 20) @cite(first: 50) { nodes @cite { id @cite text @cite } }"
    return body("query @cite { " + " ".join(f"a{n}: {field}" for n in range(times)) + " }")


def directed(times: int) -> bytes:
    """A field with very many directives."""
    return body("{ stats " + "@include(if: true) " * times + "{ articles } }")


def defined_variables(times: int) -> bytes:
    """Very many variables."""
    given = " ".join(f"$v{n}: MatchFilter = {{not: {{not: null}}}}" for n in range(times))
    return body(f"query ({given}) {{ stats {{ articles }} }}")


def past(times: int) -> Iterator[bytes]:
    """The graph as of many instants that have just been, told whole and later."""
    for number in range(times):
        moment = (datetime.now(UTC) - timedelta(seconds=number)).isoformat()
        asked = f'matches(asOf: {{knownAt: "{moment}"}}, first: 1) {{ totalCount }}'
        yield body(aliased(asked, 50))
        yield body(f"{{ __typename ... @defer {aliased(asked, 50)} }}")


def ingested(text: str, **more: object) -> bytes:
    """An article that is taken in."""
    asked = """mutation ($i: IngestArticleInput!) { ingestArticle(input: $i) {
      article { id } userErrors { code } } }"""
    return body(asked, i={"text": text, **more})


INTROSPECTION = body(get_introspection_query())
_numbers = count()


def introspecting_anew() -> Iterator[bytes]:
    """The introspection, each time in other words, so that no answer is known."""
    for number in range(64):
        yield body(f"{get_introspection_query()} # {number}")


def nested_introspection() -> bytes:
    """Types of fields of types of fields."""
    inner = "name"
    for _ in range(6):
        inner = f"name fields {{ name type {{ {inner} }} }}"
    return body("{ __schema { types { " + inner + " } } }")


def report(number: int, sentences: int = 8) -> str:
    """A match report that there was not yet."""
    home, away = f"Rovers{number}", f"United{number}"
    told = [f"{home} beat {away} 2-1 in the Champions League on Tuesday."]
    told += [f"Ann Berg{each} scored for {home} in the {each + 3}rd minute." for each in
             range(sentences)]  # fmt: skip
    return "\n\n".join(told)


def bomb_of_zeros(megabytes: int) -> bytes:
    """A request whose body grows a thousandfold when it is unpacked."""
    packed = gzip.compress(b'{"query": "{ __typename }"' + b" " * (megabytes << 20) + b"}")
    return request(packed, "Content-Encoding: gzip")
