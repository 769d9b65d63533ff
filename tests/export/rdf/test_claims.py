from graphsvc.export.rdf.claims import agent, claimed
from graphsvc.store.base import RecordedClaim
from tests.builders import AT, claim
from tests.export.exported import BASE
from tests.worlds import MATCH


def test_what_was_known_before_is_told_to_have_been_used():
    told = claim(MATCH, "finalScore", (1, 1), priors=("statement:before",))
    used = [
        each.object.value
        for each in claimed("claim:x", told.statement.id, RecordedClaim(told, AT), BASE)
        if each.predicate.value.endswith("#used")
    ]
    assert used == [BASE.of("statement:before")]


def test_an_extractor_has_its_version():
    how = claim(MATCH, "finalScore", (1, 1)).extraction
    assert {each.object.value for each in agent(how, BASE)} >= {"test", "1"}
