from graphsvc.export.rdf.nodes import described, predicates
from graphsvc.export.rdf.nodes import merged as triples_of_merged
from graphsvc.export.snapshot import Node
from graphsvc.model import EntityKind
from graphsvc.rules.terms import KINDS, OURS
from tests.export.exported import BASE, graph_of_log, merged


def test_a_node_is_of_our_class_and_of_the_public_ones():
    triples = list(described(Node("club:a", EntityKind.CLUB, "A"), BASE))
    classes = [each.object.value for each in triples if each.predicate.value.endswith("#type")]
    assert classes == [OURS + "Club", *KINDS[EntityKind.CLUB]]
    assert {each.object.value for each in triples[len(classes) :]} == {"A"}


def test_a_property_that_the_rules_do_not_know_has_a_term_of_ours():
    assert [each.value for each in predicates("hat colour")] == [f"{OURS}hat%20colour"]
    assert [each.value for each in predicates("homeTeam")] == ["https://schema.org/homeTeam"]


async def test_the_id_of_what_was_merged_is_the_same_as_what_it_is_part_of():
    _, snapshot = await graph_of_log(merged())
    told = [(each.subject.value, each.object.value) for each in triples_of_merged(snapshot, BASE)]
    assert told[0] == (BASE.of("player:p"), BASE.of("player:q"))
    assert len(told) == 2
