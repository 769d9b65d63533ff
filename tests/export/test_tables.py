import csv
import io

from graphsvc.export.tables import TABLES, Table
from graphsvc.model import Stance
from tests.builders import BODY, claim
from tests.export.exported import BASE, exported, graph_of, text_of
from tests.worlds import MATCH, ROVERS, world


async def table(name, *records):
    store, snapshot = await graph_of(*records)
    text = await text_of(TABLES[name](snapshot, BASE), snapshot, store)
    return list(csv.DictReader(io.StringIO(text.decode(), newline="")))


async def test_each_statement_has_a_row_whatever_its_rank():
    told = await table(Table.STATEMENTS, *world(), claim(MATCH, "referee", None, confidence=0.2))
    assert len(told) == len(world()) + 1
    score = next(each for each in told if each["property"] == "finalScore")
    assert (score["value"], score["value_kind"], score["status"]) == ("1-1", "score", "ACCEPTED")
    assert (told[-1]["value"], told[-1]["value_kind"]) == ("", "")
    home = next(each for each in told if each["property"] == "homeTeam")
    assert (home["value"], home["value_name"], home["sources"]) == (ROVERS, "Rovers", "article:one")


async def test_each_quote_of_each_claim_has_a_row():
    told = await table(
        Table.CLAIMS,
        claim(MATCH, "finalScore", (1, 1)),
        claim(MATCH, "finalScore", (1, 1), source="article:two", stance=Stance.CONTRADICTS),
    )
    assert [(each["source"], each["stance"], each["quote"]) for each in told] == [
        ("article:one", "SUPPORTS", BODY),
        ("article:two", "CONTRADICTS", BODY),
    ]
    assert told[0]["start"] == "11"


async def test_each_node_has_a_row_with_its_address():
    told = await table(Table.ENTITIES, *world())
    match = next(each for each in told if each["id"] == MATCH)
    assert (match["kind"], match["iri"]) == ("MATCH", BASE.address + MATCH)


async def test_the_form_called_csv_is_the_table_of_statements():
    assert (await exported("csv", *world())).startswith(b"id,subject,")
