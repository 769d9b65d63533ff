"""Search over names and sentences, in one list."""

import pytest

from graphsvc.knowledge import KnowledgeBase
from graphsvc.model import Article, Segment, SegmentKind
from graphsvc.schema import Caller, Context
from graphsvc.schema.search import search
from graphsvc.store.memory import MemoryStore
from tests.asking import ask, names, refusal
from tests.builders import claim, introduced
from tests.worlds import BO, MATCH, ROVERS, world

QUERY = """query ($text: String!, $kinds: [EntityKind!], $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    totalCount
    nodes { ... on Subject { id } }
    edges { cursor score matched highlight node { __typename ... on Subject { id } } }
    pageInfo { hasNextPage endCursor } } }"""


def report(name, *sentences):
    """An article of those sentences."""
    text = " ".join(sentences)
    starts = [text.index(each) for each in sentences]
    segments = tuple(
        Segment(SegmentKind.SENTENCE, n, start, start + len(told))
        for n, (start, told) in enumerate(zip(starts, sentences, strict=True), start=1)
    )
    return Article(f"article:{name}", text, name, segments, f"Report {name}")


ONE = report("one", "Rovers won.", "Bo Li's header <i>settled</i> it.")


async def searched(text, *records, **variables):
    told = await ask(QUERY, *world(), *records, text=text, **variables)
    return told["search"]


def ids(told):
    return [each["node"]["id"] for each in told["edges"]]


async def test_names_come_before_sentences():
    told = await searched("bo li", ONE)
    assert ids(told) == [BO, "goal:cup-2020-21/rovers-united/bo-li-1", "article:one"]
    assert [each["id"] for each in told["nodes"]] == ids(told)
    assert told["totalCount"] == 3
    scores = [each["score"] for each in told["edges"]]
    assert scores == sorted(scores, reverse=True)


async def test_an_article_shows_the_sentence_with_the_words_marked_as_plain_text():
    told = await searched("settled header", ONE)
    (edge,) = told["edges"]
    assert edge["node"] == {"__typename": "Article", "id": "article:one"}
    assert edge["matched"] == "Bo Li's header <i>settled</i> it."
    assert edge["highlight"] == "Bo Li's **header** <i>**settled**</i> it."


async def test_a_name_shows_what_matched():
    told = await searched("wandrers", claim(ROVERS, "alias", "The Wanderers"), kinds=["CLUB"])
    (edge,) = told["edges"]
    assert (edge["matched"], edge["highlight"]) == ("The Wanderers", "The **Wanderers**")


@pytest.mark.parametrize(
    ("kinds", "found"),
    [(["MATCH"], 2), (["CLUB", "ARTICLE"], 2), ([], 0), (["CARD"], 0), (None, 4)],
)
async def test_kinds_narrow(kinds, found):
    assert (await searched("rovers", ONE, kinds=kinds))["totalCount"] == found


async def test_pages_follow_each_other():
    first = await searched("rovers", ONE, first=3)
    assert first["pageInfo"]["hasNextPage"]
    rest = await searched("rovers", ONE, first=3, after=first["pageInfo"]["endCursor"])
    assert first["edges"][-1]["cursor"] == first["pageInfo"]["endCursor"]
    assert ids(first) + ids(rest) == ids(await searched("rovers", ONE))
    assert first["totalCount"] == rest["totalCount"] == 4


@pytest.mark.parametrize("text", ["", '"', "NEAR(", "\ud83d", "\0", "*", "x" * 2_000])
async def test_any_text_may_be_asked(text):
    assert (await searched(text, ONE))["totalCount"] == 0


async def test_what_came_after_the_operation_began_is_not_found():
    knowledge = await KnowledgeBase.open(MemoryStore(), names())
    context = Context(Caller(knowledge))
    await knowledge._store.append(introduced([ONE, claim(MATCH, "homeTeam", ROVERS)]))
    await knowledge.catch_up()
    assert "article:one" not in [each.id for each in await search("won", None, context)]
    assert "article:one" in [each.id for each in await search("won", None, Context(context.caller))]


async def test_a_cursor_of_another_list_is_refused():
    assert "no cursor of this list" in await refusal(
        '{ search(text: "a", after: "x") { totalCount } }'
    )
