"""Fetching anything again by its id."""

import pytest

from graphsvc.model import AliasKind, Dataset, Mention, Quote
from tests.asking import answer, ask, holding
from tests.builders import article, claim, day
from tests.worlds import MATCH, ROVERS, UNITED, world

TOLD = claim(ROVERS, "country", "place:italy")
STATEMENT = TOLD.statement.id[10:]
RECORDS = [
    article("one"),
    Dataset("dataset:d", "D"),
    *world(),
    TOLD,
    Mention(ROVERS, Quote("article:one", 0, 1, "A"), AliasKind.NAME, 1.0),
    claim("duel:x", "match", MATCH),
    claim("card:x", "match", MATCH),
    claim("substitution:x", "match", MATCH),
]


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        (ROVERS, "Club"),
        (MATCH, "Match"),
        ("player:ann-berg", "Player"),
        ("competition:cup", "Competition"),
        ("place:italy", "Place"),
        ("article:one", "Article"),
        ("card:x", "Card"),
        ("substitution:x", "Substitution"),
        ("dataset:d", "Dataset"),
        (f"statement:{STATEMENT}", "Statement"),
        (f"claim:{STATEMENT}/{TOLD.id[6:]}", "Claim"),
        ("mention:one/0-1/club:rovers", "Mention"),
        ("segment:one/caption-1", "Segment"),
        (f"gap:{MATCH}/venue", "Gap"),
        (f"check:goals-add-up/{MATCH}", "Check"),
    ],
)
async def test_what_has_an_id_is_found_by_it(label, kind):
    told = await ask("query ($id: ID!) { node(id: $id) { __typename id } }", *RECORDS, id=label)
    assert told["node"] == {"__typename": kind, "id": label}


@pytest.mark.parametrize(
    "label",
    [
        "",
        "nonsense",
        "club:nobody",
        "claim:0/0",
        f"claim:{STATEMENT}/0",
        "mention:none/0-1/club:rovers",
        "segment:none/caption-1",
        "segment:one/caption-9",
        "gap:nobody/venue",
        "check:goals-add-up/match:none",
        "check:nothing",
        "duel:x",
    ],
)
async def test_an_id_of_nothing_is_null(label):
    told = await ask("query ($id: ID!) { node(id: $id) { id } }", *RECORDS, id=label)
    assert told == {"node": None}


async def test_several_are_fetched_in_the_order_asked():
    told = await ask(
        "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", *RECORDS, ids=[MATCH, "x", ROVERS]
    )
    assert told["nodes"] == [{"id": MATCH}, None, {"id": ROVERS}]


CLUB = claim("player:ann-berg", "memberOf", UNITED, validAt=day("2020-12-01"))
RIVAL = claim(
    "player:ann-berg", "memberOf", ROVERS, source="article:two", validAt=day("2020-12-01")
)
NAMED = Mention("player:ann-berg", Quote("article:one", 0, 1, "A"), AliasKind.NAME, 1.0)
OF_ANN = """{ player(by: {id: "player:ann-berg"}) { memberships { id } mentions { nodes { id } }
  conflicts { nodes { id } } statements { nodes { id claims { id } } } }
  changes(since: "2000-01-01T00:00:00Z", first: 100) { nodes { id } }
  checks(subject: "player:ann-berg", result: [PASS, FAIL]) { nodes { id } } }"""
MERGE = """mutation { mergeEntities(input: {from: "player:ann-berg", into: "player:bo-li",
  comment: "one"}) { decision } }"""
UNDO = (
    'mutation { undoDecision(input: {decision: "decision:1", comment: "two"}) { changes { id } } }'
)


def ids_in(told):
    """Every id of an answer."""
    if isinstance(told, list):
        return [label for each in told for label in ids_in(each)]
    if not isinstance(told, dict):
        return []
    own = [told["id"]] if "id" in told else []
    return own + [label for each in told.values() for label in ids_in(each)]


async def test_ids_lead_somewhere_after_a_merger_and_after_it_is_undone():
    knowledge = await holding(*world(), CLUB, RIVAL, NAMED)
    ids = ids_in(await answer(knowledge, OF_ANN))
    kinds = {each.partition(":")[0] for each in ids}
    assert kinds >= {"membership", "mention", "conflict", "statement", "claim", "change", "check"}
    for turn in (MERGE, UNDO):
        await answer(knowledge, turn)
        found = await answer(knowledge, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", ids=ids)
        assert [label for label, node in zip(ids, found["nodes"], strict=True) if not node] == []
    assert [each["id"] for each in found["nodes"]] == ids


async def test_a_claim_keeps_its_id_when_its_statement_becomes_part_of_another():
    knowledge = await holding(*world(), CLUB, NAMED)
    label = f"claim:{CLUB.statement.id[10:]}/{CLUB.id[6:]}"
    await answer(knowledge, MERGE)
    found = await answer(knowledge, "query ($id: ID!) { node(id: $id) { id } }", id=label)
    assert found == {"node": {"id": label}}


async def test_a_merged_statement_that_was_ranked_down_still_tells_until_when_it_was_held():
    knowledge = await holding(*world(), CLUB)
    query = "query ($id: ID!) { node(id: $id) { ... on Statement { recorded { to } } } }"
    given = {"statement": CLUB.statement.id, "rank": "DEPRECATED", "reason": "ERROR_IN_SOURCE"}
    ranked = "mutation ($input: SetRankInput!) { setRank(input: $input) { decision } }"
    await answer(knowledge, ranked, input=given | {"comment": "no"})
    before = await answer(knowledge, query, id=CLUB.statement.id)
    await answer(knowledge, MERGE)
    assert before["node"]["recorded"]["to"]
    assert await answer(knowledge, query, id=CLUB.statement.id) == before
