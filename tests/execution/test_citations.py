"""@cite: the evidence behind fields, and nothing where nobody asks."""

import pytest

from graphsvc.execution.citations import Citations
from tests.asking import holding, result_of
from tests.builders import claim
from tests.worlds import ANN, LEVELLER, MATCH, NEXT, world

DATE = "query ($id: ID!) { match(by: {id: $id}) { date @cite name } }"


async def cited(query, *records, **variables):
    """The paths cited, each with its statements."""
    knowledge = await holding(*world(), *records)
    result = await result_of(knowledge, query, **{"id": MATCH, **variables})
    assert result.errors is None
    return {tuple(each["path"]): each["statements"] for each in result.extensions["citations"]}


async def test_a_field_is_cited_alone():
    assert set(await cited(DATE)) == {("match", "date")}


async def test_a_citation_tells_statement_source_and_place():
    ((statement,),) = (await cited(DATE)).values()
    assert statement.pop("id").startswith("statement:")
    assert statement == {
        "text": "The date of Rovers v United is 2020-12-01.",
        "rank": "NORMAL",
        "status": "ACCEPTED",
        "basis": "STATED",
        "claims": [
            {
                "article": {"id": "article:one", "headline": "Report one"},
                "zone": "PARAGRAPH",
                "sentence": "Somebody wrote a report. one",
                "quote": "Somebody wrote a report.",
                "start": 11,
                "end": 35,
                "startUtf16": 11,
                "endUtf16": 35,
            }
        ],
    }


async def test_what_lies_below_a_cited_field_is_cited_with_it():
    told = await cited(
        """query ($id: ID!) { match(by: {id: $id}) { date
             goals @cite { minute scorer { name } scoreAfter { text } } } }"""
    )
    assert ("match", "date") not in told
    assert {("match", "goals", 0, "minute"), ("match", "goals", 1, "scorer")} <= set(told)
    score = told["match", "goals", 0, "scoreAfter", "text"]
    assert "Rovers v United ended 1-1." in [each["text"] for each in score]


async def test_on_the_operation_every_field_is_cited():
    told = await cited(
        """query ($id: ID!) @cite { match(by: {id: $id}) { date score { text } winner { name }
             home { goals outcome } timeline { minute text } } }"""
    )
    assert set(told) == {
        ("match", "date"),
        ("match", "score"),
        ("match", "score", "text"),
        ("match", "home", "goals"),
        ("match", "home", "outcome"),
        ("match", "timeline", 0, "minute"),
        ("match", "timeline", 0, "text"),
        ("match", "timeline", 1, "minute"),
        ("match", "timeline", 1, "text"),
    }


async def test_of_a_timeline_each_field_is_cited_by_what_it_rests_on():
    told = await cited(
        """query ($id: ID!) @cite { match(by: {id: $id}) {
             halfTimeScore { text } timeline { minute score { text } } } }"""
    )
    texts = {path: [each["text"] for each in found] for path, found in told.items()}
    assert all(len(found) == len(set(found)) for found in texts.values())
    assert len(texts["match", "timeline", 0, "minute"]) == 1
    score = " ".join(texts["match", "timeline", 1, "score"])
    assert "ended 1-1" in score
    assert "struck" not in score


async def test_a_count_an_assist_and_an_alias_are_cited():
    told = await cited(
        """query @cite { player(by: {slug: "ann-berg"}) {
             aliases { text } goalsByClub { goals { value bound } }
             assists { nodes { assist { kind from } } } } }""",
        claim(LEVELLER, "assistedBy", ANN),
        claim(ANN, "alias", "Annie"),
    )
    assert ("player", "goalsByClub", 0, "goals", "bound") in told
    assert ("player", "assists", "nodes", 0, "assist", "from") in told
    assert ("player", "aliases", 0, "text") in told


async def test_the_path_is_the_one_in_the_response():
    told = await cited(
        "query ($id: ID!) { game: match(by: {id: $id}) { day: date @cite } }", id=NEXT
    )
    assert set(told) == {("game", "day")}


MANY = [claim(MATCH, "competition", "competition:cup", source=f"article:a{n}") for n in range(5)]


@pytest.mark.parametrize(
    ("argument", "told"), [("", 3), ("(first: 1)", 1), ("(first: 0)", 0), ("(first: $n)", 2)]
)
async def test_first_limits_the_claims_of_each_statement(argument, told):
    query = f"""query ($id: ID!, $n: Int = 2) {{ match(by: {{id: $id}}) {{
      competition @cite{argument} {{ id }} statements(first: $n) {{ totalCount }} }} }}"""
    ((statement,),) = (await cited(query, *MANY)).values()
    assert len(statement["claims"]) == told


@pytest.mark.parametrize(("argument", "number"), [("-1", -1), ("$n", -2), ("501", 501)])
async def test_a_number_that_no_first_may_have_is_refused(argument, number):
    query = f"""query ($id: ID!, $n: Int = -2) {{ match(by: {{id: $id}}) {{
      date @cite(first: {argument}) statements(first: $n) {{ totalCount }} }} }}"""
    result = await result_of(await holding(*world()), query, id=MATCH)
    assert f"`first` must lie between 0 and 500, not {number}." in [
        each.message for each in result.errors
    ]


async def test_the_nearest_directive_counts():
    query = """query ($id: ID!) @cite(first: 1) {
      match(by: {id: $id}) { date competition @cite(first: 2) { id } } }"""
    told = await cited(query, *MANY)
    assert len(told["match", "competition"][0]["claims"]) == 2
    assert len(told["match", "date"][0]["claims"]) == 1


async def test_an_operation_that_does_not_cite_has_no_citations():
    result = await result_of(await holding(*world()), "{ stats { articles } }")
    assert not result.extensions


async def test_a_cited_field_that_nothing_stands_behind_is_left_out():
    assert await cited("query ($id: ID!) { match(by: {id: $id}) { name @cite } }") == {}


@pytest.mark.parametrize(("query", "watched"), [("{ a }", False), ("{ a @cite }", True)])
def test_only_operations_that_cite_are_watched(query, watched):
    class Operation:
        pass

    citations = Citations()
    citations.execution_context = Operation()
    citations.execution_context.query = query
    assert citations._implements_resolve() is watched
