"""Taking in an article by mutation."""

from dataclasses import replace

import pytest

from graphsvc.knowledge import KnowledgeBase
from graphsvc.schema.ingesting import is_address
from graphsvc.store.memory import MemoryStore
from tests.asking import SEED, answer, holding, holding_seed, names
from tests.builders import claim, findings
from tests.worlds import MATCH, leveller, opener, played

INGEST = """mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) {
  article { id headline publisher url published text }
  added { id text status rank subject { name }
    claims { source { ... on Article { id } } evidence { quote sentence } extraction { rule at } } }
  supported { text claims { source { ... on Article { id } } } }
  conflicts { id kind why open accepted { text } statements { text status } }
  gapsClosed { id subject { name } property { label } reason hint { quote } }
  userErrors { code message path }
  clientMutationId } }"""

REPORTS = {
    "First report": [*played(), *opener(), claim(MATCH, "venue", "venue:park")],
    "Second report": [*played(), claim(MATCH, "venue", "venue:lane")],
    "Third report": [*played(), *leveller()],
}
"""Texts, and what an extractor of our own finds in them."""


def found_in(article, _names, *, memory):
    """The claims of a text, each quoting its first words."""
    quotes = (article.quote(0, 12),)
    told = [replace(each, source=article.id, quotes=quotes) for each in REPORTS[article.text]]
    return findings(article, *told)


async def holding_reports(*texts):
    """A knowledge base that has taken in some of the reports."""
    knowledge = await KnowledgeBase.open(MemoryStore(), names(), extractor=found_in)
    for text in texts:
        await knowledge.ingest(text)
    return knowledge


async def ingest(knowledge, text, **more):
    told = await answer(knowledge, INGEST, input={"text": text, **more})
    return told["ingestArticle"]


async def heads(knowledge):
    """The newest revision of the graph and of the store."""
    return knowledge.view.revision, await knowledge._store.head()


async def test_an_article_is_taken_in_with_what_is_known_of_it():
    knowledge = await holding()
    told = await ingest(
        knowledge,
        SEED,
        publisher="The Paper",
        url="https://example.org/report",
        published="2020-12-01T23:00:00+01:00",
        clientMutationId="mine",
    )
    article = told["article"]
    assert (article["publisher"], article["url"]) == ("The Paper", "https://example.org/report")
    assert article["published"] == "2020-12-01T23:00:00+01:00"
    assert (told["clientMutationId"], told["userErrors"]) == ("mine", [])
    assert len(told["added"]) == len(knowledge.view.statements)
    assert await heads(knowledge) == (1, 1)


async def test_a_dry_run_tells_the_same_and_stores_nothing():
    dry = await holding()
    tried = await ingest(dry, SEED, dryRun=True)
    done = await ingest(await holding(), SEED)
    assert without_times(tried) == without_times(done)
    assert await heads(dry) == (0, 0)
    assert not dry.view.statements
    (scorer,) = [each for each in tried["added"] if each["text"].endswith("is Cristian Romero.")]
    (told,) = scorer["claims"]
    assert scorer["status"] == "ACCEPTED"
    assert told["source"]["id"] == tried["article"]["id"]
    assert all(each["quote"] in SEED for each in told["evidence"])


def without_times(told):
    for statement in told["added"]:
        for each in statement["claims"]:
            del each["extraction"]["at"]
    return told


async def test_a_dry_run_tells_what_would_be_supported_and_contradicted():
    knowledge = await holding_reports("First report")
    told = await ingest(knowledge, "Second report", dryRun=True)
    assert [each["text"] for each in told["added"]] == ["The venue of Rovers v United is Lane."]
    assert "Rovers v United ended 1-1." in [each["text"] for each in told["supported"]]
    assert all(len(each["claims"]) == 2 for each in told["supported"])
    (conflict,) = told["conflicts"]
    assert conflict == {
        "id": f"conflict:{MATCH}/venue",
        "kind": "DIFFERENT_VALUES",
        "why": "Its sources and those of a rival value weigh the same.",
        "open": True,
        "accepted": None,
        "statements": [
            {"text": "The venue of Rovers v United is Park.", "status": "DISPUTED"},
            {"text": "The venue of Rovers v United is Lane.", "status": "DISPUTED"},
        ],
    }
    assert await heads(knowledge) == (1, 1)
    venue = "query ($id: ID!) { match(by: {id: $id}) { venue { name } } }"
    assert await answer(knowledge, venue, id=MATCH) == {"match": {"venue": {"name": "Park"}}}


async def test_what_was_unknown_and_would_be_told_is_a_gap_closed():
    knowledge = await holding_reports("First report")
    told = await ingest(knowledge, "Third report", dryRun=True)
    closed = {each["property"]["label"]: each["reason"] for each in told["gapsClosed"]}
    assert closed == {"goals": "1 of 2 goals are told.", "half-time score": "No source tells it."}
    assert {each["subject"]["name"] for each in told["gapsClosed"]} == {"Rovers v United"}
    missing = "query ($id: ID!) { match(by: {id: $id}) { gaps { property { label } } } }"
    gaps = (await answer(knowledge, missing, id=MATCH))["match"]["gaps"]
    assert {"property": {"label": "goals"}} in gaps


async def test_a_conflict_that_was_opened_is_found_again_by_its_id():
    knowledge = await holding_reports("First report", "Second report")
    query = "query ($id: ID!) { node(id: $id) { id ... on Conflict { kind } } }"
    told = await answer(knowledge, query, id=f"conflict:{MATCH}/venue")
    assert told["node"]["kind"] == "DIFFERENT_VALUES"
    assert (await answer(knowledge, query, id=f"conflict:{MATCH}/date"))["node"] is None
    assert (await answer(knowledge, query, id="conflict:nothing"))["node"] is None


async def test_the_same_text_again_changes_nothing():
    knowledge = await holding_seed()
    told = await ingest(knowledge, SEED, clientMutationId="again")
    assert told["article"]["text"] == SEED
    assert [told[name] for name in ("added", "supported", "conflicts", "gapsClosed")] == [[]] * 4
    assert await heads(knowledge) == (1, 1)


@pytest.mark.parametrize("text", ["", "  \n", "\0\1\2", "x\ud800y"])
@pytest.mark.parametrize("dry", [True, False])
async def test_a_text_that_is_none_is_the_callers_to_mend(text, dry):
    knowledge = await holding()
    told = await ingest(knowledge, text, dryRun=dry, clientMutationId="mine")
    (error,) = told["userErrors"]
    assert (error["code"], error["path"]) == ("UNREADABLE_ARTICLE", ["input", "text"])
    assert error["message"]
    assert (told["article"], told["added"], told["clientMutationId"]) == (None, [], "mine")
    assert await heads(knowledge) == (0, 0)


async def test_an_address_that_is_none_is_the_callers_to_mend():
    knowledge = await holding()
    told = await ingest(knowledge, SEED, url="javascript:alert(1)")
    (error,) = told["userErrors"]
    assert (error["code"], error["path"]) == ("BAD_URL", ["input", "url"])
    assert await heads(knowledge) == (0, 0)


@pytest.mark.parametrize("url", ["", "example.org", "/report", "ftp://example.org", "http://["])
def test_only_absolute_addresses_of_the_web_are_taken(url):
    assert not is_address(url)
    assert is_address("https://example.org/a?b#c")


async def test_two_mutations_of_one_operation_come_one_after_the_other():
    knowledge = await holding()
    told = await answer(
        knowledge,
        """mutation ($text: String!) {
          tried: ingestArticle(input: {text: $text, dryRun: true}) { added { claims { id } } }
          done: ingestArticle(input: {text: $text}) { added { claims { id } } }
          again: ingestArticle(input: {text: $text}) { added { claims { id } } } }""",
        text=SEED,
    )
    assert told["tried"] == told["done"]
    assert all(each["claims"] for each in told["done"]["added"])
    assert told["again"] == {"added": []}
    assert await heads(knowledge) == (1, 1)
