from dataclasses import replace

from graphsvc.export.rdf.statements import reified
from graphsvc.graph.records import StatementRecord
from graphsvc.model import DeprecationReason, Rank
from tests.builders import AT, claim, day
from tests.export.exported import BASE
from tests.worlds import MATCH, ROVERS


def told(statement, since=None, **more):
    record = replace(StatementRecord(statement, since=1), **more)
    triples = reified(record, since, BASE)
    return {
        each.predicate.value.rpartition("/")[2].rpartition("#")[2]: each.object.value.rpartition(
            "/"
        )[2]
        for each in triples
    }


def test_a_deprecated_statement_tells_so_and_why():
    facts = told(
        claim(MATCH, "homeTeam", ROVERS).statement,
        rank=Rank.DEPRECATED,
        reason=DeprecationReason.ERROR_IN_SOURCE,
        why="A rule.",
    )
    assert facts["rank"] == "ontology#DeprecatedRank"
    assert (facts["deprecationReason"], facts["comment"]) == ("ERROR_IN_SOURCE", "A rule.")


def test_a_value_that_is_left_open_is_told_to_be():
    facts = told(claim(MATCH, "referee", None).statement)
    assert facts["unknownValue"] == "true"
    assert "object" not in facts


def test_when_it_holds_and_when_it_was_recorded_are_two_things():
    statement = claim("player:p", "memberOf", ROVERS, validFrom=day("2020-07-01")).statement
    facts = told(statement, AT)
    assert facts["validFrom"] == "2020-07-01"
    assert facts["generatedAtTime"] == "2020-12-02T08:00:00+00:00"
