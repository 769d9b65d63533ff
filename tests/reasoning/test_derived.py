"""Statements that follow from others."""

from graphsvc.model import Basis, NumberValue, Statement
from graphsvc.reasoning.derived import derived
from graphsvc.reasoning.reasons import Reason
from graphsvc.reasoning.ruling import rule
from tests.builders import claim, view_of
from tests.worlds import MATCH, ROVERS, world


def test_what_follows_is_as_sure_as_the_least_sure_of_its_premises():
    view = view_of(*world(), claim(ROVERS, "points", 3, confidence=0.6))
    premises = tuple(view.statements)
    proof = Reason("It follows.", premises, rule=rule("a rule", "It is so."))
    found = derived(Statement(ROVERS, "rank", NumberValue(1)), proof)
    assert (found.basis, found.why, found.confidence) == (Basis.DERIVED, "It follows.", 0.6)
    assert found.proof is proof
    assert found.sources == ()


def test_what_sources_say_too_keeps_its_sources():
    view = view_of(*world())
    (told,) = view.node(MATCH).told["finalScore"]
    found = derived(told.statement, Reason("The goals add up."), told)
    assert (found.id, found.basis, found.sources) == (told.id, Basis.STATED, told.sources)
    assert found.proof.text == "The goals add up. A source says so too."
