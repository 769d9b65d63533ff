from graphsvc.export.rdf.nodes import described, predicates
from graphsvc.export.snapshot import Node
from graphsvc.model import EntityKind
from graphsvc.rules.terms import KINDS, OURS
from tests.export.exported import BASE


def test_a_node_is_of_our_class_and_of_the_public_ones():
    triples = list(described(Node("club:a", EntityKind.CLUB, "A"), BASE))
    classes = [each.object.value for each in triples if each.predicate.value.endswith("#type")]
    assert classes == [OURS + "Club", *KINDS[EntityKind.CLUB]]
    assert {each.object.value for each in triples[len(classes) :]} == {"A"}


def test_a_property_that_the_rules_do_not_know_has_a_term_of_ours():
    assert [each.value for each in predicates("hat colour")] == [f"{OURS}hat%20colour"]
    assert [each.value for each in predicates("homeTeam")] == ["https://schema.org/homeTeam"]
