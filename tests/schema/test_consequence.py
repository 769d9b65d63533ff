"""What a match may bring clubs."""

from graphsvc.model import Modality
from tests.asking import ask, holding, result_of
from tests.builders import claim
from tests.groups import AJAX, ATALANTA, LAST, group_d
from tests.worlds import word

QUERY = """query ($id: ID!) { match(by: {id: $id}) { consequences { club { id } effect conditional
  target { id } condition { match { id } club { id } outcomes }
  statement { text modality basis explanation { text rule { id } } } } } }"""
KNOCKOUT = "stage:champions-league-2020-21/knockout"
STATED = claim(
    ATALANTA,
    "qualifiesFor",
    KNOCKOUT,
    match=LAST,
    outcome=word("TIE"),
    effect=word("QUALIFICATION"),
    modality=Modality.CONDITIONAL,
)


async def test_what_a_club_needs_is_proven_by_the_table():
    told = await ask(QUERY, *group_d(until="2020-12-01"), id=LAST)
    ajax, atalanta = told["match"]["consequences"]
    assert ajax["club"] == {"id": AJAX}
    assert ajax["condition"] == [{"match": {"id": LAST}, "club": {"id": AJAX}, "outcomes": ["WIN"]}]
    assert (ajax["effect"], ajax["conditional"]) == ("QUALIFICATION", True)
    assert ajax["target"] is None  # no source names the stage
    assert ajax["statement"]["modality"] == "CONDITIONAL"
    assert ajax["statement"]["explanation"]["rule"] == {"id": "rule:out-of-reach"}
    assert atalanta["condition"][0]["outcomes"] == ["WIN", "TIE"]


async def test_what_a_source_says_comes_first_and_is_cited():
    result = await result_of(
        await holding(*group_d(until="2020-12-01"), STATED),
        "query ($id: ID!) @cite { match(by: {id: $id}) { consequences { effect conditional } } }",
        id=LAST,
    )
    cited = {tuple(each["path"]): each["statements"] for each in result.extensions["citations"]}
    (first,) = cited["match", "consequences", 0, "effect"]
    assert first["claims"][0]["article"]["id"] == "article:one"
    (derived,) = cited["match", "consequences", 1, "effect"]
    assert (derived["basis"], derived["claims"]) == ("DERIVED", [])
