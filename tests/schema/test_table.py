"""The tables of a stage."""

from tests.asking import ask, holding, result_of
from tests.groups import AJAX, ATALANTA, STAGE, group_d, standing

SLUG = STAGE.partition(":")[2]


async def test_a_row_explains_itself_with_statements():
    told = await ask(
        """query ($slug: String!) { stage(by: {slug: $slug}) { table(on: "2020-12-02") {
             on basis stage { id } rows { rank club { id } won { value } points { value bound
               explanation { text premises { text } rule { id } } }
               relative { to { id } difference statement { text basis } }
               explanation { text steps { text premises { text } } } }
             disagreements { id } } } }""",
        *group_d(),
        standing(ATALANTA, "rank", 2),
        standing(ATALANTA, "pointsAheadOf", 1, club=AJAX),
        slug=SLUG,
    )
    table = told["stage"]["table"]
    assert (table["on"], table["basis"], table["stage"]["id"]) == ("2020-12-02", "MERGED", STAGE)
    assert table["disagreements"] == []
    second = table["rows"][1]
    assert (second["rank"], second["club"]["id"]) == (2, ATALANTA)
    assert second["points"]["value"] == 8
    assert second["points"]["bound"] == "EXACT"
    assert second["points"]["explanation"]["rule"] == {"id": "rule:table-from-results"}
    assert len(second["points"]["explanation"]["premises"]) == 5
    (ahead,) = second["relative"]
    assert (ahead["to"]["id"], ahead["difference"]) == (AJAX, 1)
    assert [each["text"] for each in second["explanation"]["steps"]] == [
        "A source puts Atalanta in place 2.",
        "A source has Atalanta 1 point ahead of Ajax.",
    ]


async def test_a_figure_and_a_place_are_cited():
    result = await result_of(
        await holding(*group_d()),
        """query ($slug: String!) @cite(first: 1) { stage(by: {slug: $slug}) {
             table(on: "2020-10-21") { rows { rank points { value } } } } }""",
        slug=SLUG,
    )
    cited = {tuple(each["path"][2:]): each["statements"] for each in result.extensions["citations"]}
    assert {each["text"] for each in cited["rows", 0, "points", "value"]} == {
        "Midtjylland v Atalanta ended 0-4."
    }
    assert cited["rows", 0, "rank"]


async def test_a_disagreement_shows_what_results_say():
    told = await ask(
        """query ($slug: String!) { stage(by: {slug: $slug}) { table(on: "2020-12-02") {
             disagreements { kind why accepted { text } statements { text basis
               explanation { text rule { name } } claims { stance } } } } } }""",
        *group_d(),
        standing(ATALANTA, "points", 9),
        slug=SLUG,
    )
    (conflict,) = told["stage"]["table"]["disagreements"]
    assert conflict["kind"] == "DIFFERENT_VALUES"
    assert conflict["why"] == "A source gives Atalanta 9 points; results give them 8 points."
    stated, computed = conflict["statements"]
    assert (stated["basis"], computed["basis"]) == ("STATED", "DERIVED")
    assert len(stated["claims"]) == 1
    assert computed["claims"] == []
    assert computed["explanation"]["rule"] == {"name": "table from results"}


async def test_a_table_is_what_the_graph_held_at_an_instant():
    query = """query ($slug: String!) { stage(by: {slug: $slug}) {
      table(on: "2020-12-02", asOf: {knownAt: "2020-01-01T00:00:00Z"}) { rows { rank } }
      on: table(asOf: {validAt: "2020-10-21"}) { on rows { played { value } } } } }"""
    told = await ask(query, *group_d(), slug=SLUG)
    assert told["stage"]["table"] == {"rows": []}
    assert told["stage"]["on"]["on"] == "2020-10-21"
    assert told["stage"]["on"]["rows"][0] == {"played": {"value": 1}}
