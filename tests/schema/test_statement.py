"""Statements, who says them, and what speaks against them."""

from tests.asking import ask
from tests.builders import claim
from tests.worlds import ROVERS, UNITED


async def test_a_statement_tells_everything_about_itself():
    told = claim(ROVERS, "memberOf", UNITED, since="may")
    answer = await ask(
        """query ($id: ID!) { statement(id: $id) { id text rank status modality basis confidence
             deprecationReason subject { id } property { name label iri singleValued }
             qualifiers { property { name } value { ... on TextValue { text } } }
             explanation { text premises { id } } } }""",
        told,
        id=told.statement.id,
    )
    statement = answer["statement"]
    assert statement["text"] == "Rovers plays for United, since: may."
    assert statement["property"]["singleValued"] is False
    assert statement["property"]["iri"] == ["https://schema.org/memberOf"]
    assert statement["qualifiers"] == [{"property": {"name": "since"}, "value": {"text": "may"}}]
    assert (statement["rank"], statement["status"]) == ("NORMAL", "ACCEPTED")
    assert statement["explanation"]["text"]
    assert statement["deprecationReason"] is None


async def test_an_unknown_statement_is_null():
    assert await ask('{ statement(id: "statement:0") { text } }') == {"statement": None}


async def test_a_statement_that_priors_moved_names_them():
    known = claim(ROVERS, "memberOf", UNITED)
    told = claim(ROVERS, "country", "place:x", source="article:two", priors=(known.statement.id,))
    answer = await ask(
        "query ($id: ID!) { statement(id: $id) { explanation { text premises { id } } } }",
        known,
        told,
        id=told.statement.id,
    )
    explanation = answer["statement"]["explanation"]
    assert explanation["premises"] == [{"id": known.statement.id}]
    assert explanation["text"].endswith("known before, which is no evidence of it.")
