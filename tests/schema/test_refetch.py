"""Fetching anything again by its id."""

import pytest

from graphsvc.model import AliasKind, Dataset, Mention, Quote
from tests.asking import ask
from tests.builders import article, claim
from tests.worlds import MATCH, ROVERS, world

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
