"""The batch of one article."""

from dataclasses import replace

from graphsvc.graph.build import GraphView
from graphsvc.graph.identity import link
from graphsvc.graph.identity.labels import free, numbered, relabelled
from graphsvc.model import AliasKind, Dataset, Mention, Quote
from tests.builders import claim, entity, names_of
from tests.graph.identity.told import goal_told, graph_of, match_told, take_in, text_of

MATCH = "match:2020-21/a-b"
REPORT = [*match_told(date_="2020-12-01", score=(1, 0)), *goal_told("goal:x", scorer="player:p")]


def again(name, *claims):
    """The same claims by another article."""
    return text_of(name, *(replace(each, source=f"article:{name}") for each in claims))


def test_a_batch_holds_article_datasets_entities_claims_and_mentions_in_this_order():
    mention = Mention("player:p", Quote("article:one", 0, 1, "P"), AliasKind.NAME, 1.0)
    squads = Dataset("dataset:squads", "Squads")
    told = replace(text_of("one", *REPORT), mentions=(mention,), datasets=(squads,))
    kinds = [type(record).__name__ for record in link(told, GraphView())]
    assert list(dict.fromkeys(kinds)) == ["Article", "Dataset", "Entity", "Claim", "Mention"]
    assert len(kinds) == 3 + len(told.entities) + len(told.claims)


def test_what_the_graph_knows_is_not_minted_again():
    squads = Dataset("dataset:squads", "Squads")
    view = graph_of(replace(text_of("one", *REPORT), datasets=(squads,)))
    batch = link(replace(again("two", *REPORT), datasets=(squads,)), view)
    assert names_of(batch) == {}
    assert squads not in batch


def test_a_fuller_name_of_a_known_player_is_logged_under_his_label():
    member = claim("player:poe", "memberOf", "club:a")
    view = graph_of(text_of("one", member, entities=[entity("player:poe", "Poe")]))
    fuller = claim("player:edgar-poe", "memberOf", "club:a", source="article:two")
    [batch] = take_in(
        view, text_of("two", fuller, entities=[entity("player:edgar-poe", "Edgar Poe")])
    )
    assert names_of(batch) == {"player:poe": "Edgar Poe"}
    assert view.node("player:poe").name == "Edgar Poe"


def test_claims_qualifiers_and_mentions_follow_the_label():
    view = graph_of(text_of("one", *REPORT))
    other = "match:x/a-b"
    mention = Mention(other, Quote("article:two", 0, 1, "A"), AliasKind.DESCRIPTION, 0.9)
    told = text_of(
        "two",
        *match_told(other, date_="2020-12-01", source="article:two"),
        claim("player:p", "duelWith", "player:q", source="article:two", match=other),
        claim("player:p", "appearedIn", other, source="article:two"),
    )
    batch = link(replace(told, mentions=(mention,)), view)
    assert other not in repr(batch)
    assert batch[-1].entity == MATCH


def test_linking_changes_neither_the_graph_nor_the_findings():
    view = graph_of(text_of("one", *REPORT))
    told = again("two", *REPORT)
    assert link(told, view) == link(told, view)
    assert view.revision == 1


def test_two_labels_that_turn_out_to_be_one_node_are_merged():
    claims = [
        claim("player:poe", "memberOf", "club:a", confidence=0.6, caption=True),
        claim("player:edgar-poe", "memberOf", "club:a", confidence=0.9),
    ]
    names = [entity("player:edgar-poe", "Edgar Poe"), entity("player:poe", "Poe")]
    told = text_of("one", *claims, entities=names)
    merged = relabelled(told, {"player:poe": "player:edgar-poe"})
    assert names_of(merged.entities)["player:edgar-poe"] == "Edgar Poe"
    [only] = merged.claims
    assert only.extraction.confidence == 0.9
    assert [quote.start for quote in only.quotes] == [0, 11]


def test_findings_whose_labels_stay_are_returned_as_they_are():
    told = text_of("one", *REPORT)
    assert relabelled(told, {MATCH: MATCH}) is told


def test_labels_are_numbered_until_one_is_free():
    assert free("a", {"b"}) == "a"
    assert free("a", {"a", "a-2"}) == "a-3"
    assert numbered("a", {"a"}) == "a-1"
    assert numbered("a", {"a-1", "a-2"}) == "a-3"
