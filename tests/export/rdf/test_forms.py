"""What is written is read back: the same graph in each form, with all that was put in."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, DefaultGraph, NamedNode, RdfFormat, Store, parse

from graphsvc.export import BASE as DEFAULT
from graphsvc.export import Base, format_named
from graphsvc.export.rdf import forms
from graphsvc.model import Stance
from tests.builders import claim
from tests.export.exported import BASE, exported, graph_of, text_of
from tests.graph.logs import batches
from tests.worlds import MATCH, OPENER, ROVERS, world

FORMATS = {
    "turtle": RdfFormat.TURTLE,
    "json-ld": RdfFormat.JSON_LD,
    "nquads": RdfFormat.N_QUADS,
}
PREFIXES = """
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX schema: <https://schema.org/>
PREFIX sport: <https://sportschema.org/ontologies/main/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX football: <https://graphsvc.example/ns/>
PREFIX : <https://example.org/football/>
"""


def triples(text, form):
    return {each.triple for each in parse(text, format=FORMATS[form])}


async def asked(query, *records):
    """The rows of a query on what Turtle holds, as texts."""
    store = Store()
    store.bulk_load(await exported("turtle", *records), format=RdfFormat.TURTLE)
    return [tuple(str(each.value) for each in row) for row in store.query(PREFIXES + query)]


async def test_all_forms_hold_the_same_graph():
    store, snapshot = await graph_of(*world())
    writers = {each: format_named(each).load()(snapshot, BASE) for each in FORMATS}
    turtle, json_ld, nquads = [
        triples(await text_of(writer, snapshot, store), each) for each, writer in writers.items()
    ]
    assert turtle == json_ld == nquads
    assert len(turtle) > 500


async def test_every_node_has_a_name():
    told = triples(await exported("turtle", *world()), "turtle")
    assert not any(isinstance(term, BlankNode) for each in told for term in each)


@settings(max_examples=20, deadline=None)
@given(st.data())
async def test_there_are_as_many_statements_claims_and_quotes_as_the_store_has(data):
    records = [each for batch in data.draw(batches()) for each in batch]
    store, snapshot = await graph_of(*records)
    found = await store.evidence([each.id for each in snapshot.statements], revision=1)
    claims = [each.claim for told in found.values() for each in told]
    counts = """SELECT (COUNT(DISTINCT ?s) AS ?ss) (COUNT(DISTINCT ?c) AS ?cs)
        (COUNT(DISTINCT ?q) AS ?qs) { ?s a rdf:Statement
        OPTIONAL { ?c football:supports|football:contradicts ?s OPTIONAL { ?c football:quote ?q } }
        }"""
    expected = (len(snapshot.statements), len(claims), sum(len(each.quotes) for each in claims))
    assert await asked(counts, *records) == [tuple(map(str, expected))]


async def test_what_is_believed_is_a_plain_triple_and_what_is_not_is_none():
    told = [
        claim(MATCH, "homeTeam", ROVERS),
        claim(MATCH, "finalScore", (1, 1)),
        claim(MATCH, "finalScore", (2, 1), source="article:two"),
    ]
    rows = await asked(f"SELECT ?p ?o {{ <{BASE.of(MATCH)}> ?p ?o }}", *told)
    assert ("https://schema.org/homeTeam", BASE.of(ROVERS)) in rows
    assert not any(value in ("1-1", "2-1") for _, value in rows)


async def test_each_club_s_own_number_is_told_by_its_statement_alone():
    told = claim(MATCH, "teamGoals", 1, club=ROVERS)
    assert not await asked(f"SELECT ?o {{ <{BASE.of(MATCH)}> sport:score ?o }}", told)
    narrowed = """SELECT ?o ?club { ?s football:property football:teamGoals; rdf:object ?o;
        football:qualifier [ football:property football:club; rdf:value ?club ] }"""
    assert await asked(narrowed, told) == [("1", BASE.of(ROVERS))]


async def test_a_goal_leads_to_the_words_that_tell_it():
    query = f"""SELECT ?headline ?words ?start ?end {{
        ?statement rdf:subject <{BASE.of(OPENER)}>; football:property football:minute;
          wikibase:rank wikibase:NormalRank; football:status football:ACCEPTED;
          prov:wasDerivedFrom ?claim.
        ?claim a prov:Entity; prov:hadPrimarySource ?article; prov:wasQuotedFrom ?article;
          football:quote [ oa:hasSource ?article; oa:hasSelector ?position, ?quote ].
        ?position a oa:TextPositionSelector; oa:start ?start; oa:end ?end.
        ?quote a oa:TextQuoteSelector; oa:exact ?words.
        ?article a schema:NewsArticle; schema:headline ?headline }}"""
    assert await asked(query, *world()) == [("Report one", "Somebody wrote a report.", "11", "35")]


async def test_who_made_a_claim_is_told_once():
    text = (await exported("nquads", *world())).decode()
    assert text.count("SoftwareAgent") == 1
    assert text.count("<http://www.w3.org/ns/prov#wasAssociatedWith>") == len(world())


async def test_a_denial_derives_nothing():
    told = claim(MATCH, "finalScore", (1, 1), stance=Stance.CONTRADICTS)
    assert len(await asked("SELECT ?c { ?c football:contradicts ?s }", told)) == 1
    assert not await asked("SELECT ?c { ?s prov:wasDerivedFrom ?c }", told)


async def test_the_claims_of_a_source_are_a_graph_of_its_own():
    told = [
        claim(MATCH, "homeTeam", ROVERS),
        claim(MATCH, "homeTeam", ROVERS, source="article:two"),
    ]
    quads = list(parse(await exported("nquads", *told), format=RdfFormat.N_QUADS))
    graphs = {each.graph_name for each in quads}
    sources = {NamedNode(BASE.of(f"article:{each}")) for each in ("one", "two")}
    assert graphs == {DefaultGraph(), *sources}


async def test_the_base_is_the_one_that_is_given():
    text = (await exported("nquads", *world(), base=Base())).decode()
    assert f"<{DEFAULT}{MATCH}>" in text
    assert "example.org" not in text


@pytest.mark.parametrize("form", FORMATS)
async def test_an_empty_graph_is_written_too(form):
    assert len(triples(await exported(form), form)) == 3


async def test_pieces_make_one_text_of_turtle_with_prefixes_once(monkeypatch):
    monkeypatch.setattr("graphsvc.export.stream.BATCH", 1)
    monkeypatch.setattr(forms, "LOT", 1)
    text = (await exported("turtle", *world())).decode()
    assert text.count("@prefix schema:") == 1
    assert text.startswith("@prefix rdf:")
