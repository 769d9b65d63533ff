"""The list of those who scored most."""

from graphsvc.model import Dataset, TextValue
from tests.asking import ask
from tests.builders import claim
from tests.worlds import ANN, BO, LEVELLER, MATCH, goal, world

CUP = "edition:cup-2020-21"
ALL = Dataset("dataset:all", "all", complete=("goals",))
LIST = """query ($first: Int, $asOf: AsOf) { competition(by: {slug: "cup"}) {
  edition(season: "2020-21") { topScorers(first: $first, asOf: $asOf) { player { id }
    goals { value bound explanation { text } } assists { value bound } } } } }"""


def edition(source="article:one"):
    return [
        claim(MATCH, "edition", CUP, source=source),
        claim(CUP, "competition", "competition:cup", source=source),
        claim(CUP, "season", TextValue("2020-21"), source=source),
    ]


async def ranked(*records, **asked):
    told = await ask(LIST, *world(), *records, **{"first": 10, **asked})
    return told["competition"]["edition"]["topScorers"]


async def test_scorers_are_ranked_with_their_goals_and_assists():
    told = await ranked(*edition(), claim(LEVELLER, "assistedBy", ANN))
    assert [each["player"]["id"] for each in told] == [ANN, BO]
    assert told[0]["goals"] == {
        "value": 1,
        "bound": "AT_LEAST",
        "explanation": {"text": "1 goal is known; no source says that there are no more."},
    }
    assert told[0]["assists"] == {"value": 1, "bound": "AT_LEAST"}
    assert len(await ranked(*edition(), first=1)) == 1


async def test_a_dataset_that_has_all_goals_makes_them_exact():
    told = await ranked(ALL, *edition(ALL.id))
    assert told[0]["goals"] == {
        "value": 1,
        "bound": "EXACT",
        "explanation": {"text": "1 goal is known, and the dataset all says that it has all."},
    }
    assert told[0]["assists"]["bound"] == "AT_LEAST"


async def test_a_goal_whose_scorer_nobody_tells_may_be_anybody_s():
    told = await ranked(ALL, *edition(ALL.id), *goal("goal:x"))
    assert told[0]["goals"]["bound"] == "AT_LEAST"
    assert "no source tells who scored" in told[0]["goals"]["explanation"]["text"]


async def test_a_match_of_an_unknown_day_may_have_been_before_the_day_asked():
    other = "match:cup-2020-21/x"
    undated = [claim(other, "edition", CUP, source=ALL.id), *goal("goal:x", match=other, scorer=BO)]
    asked = {"asOf": {"validAt": "2020-12-31"}}
    assert (await ranked(ALL, *edition(ALL.id), **asked))[0]["goals"]["bound"] == "EXACT"
    told = await ranked(ALL, *edition(ALL.id), *undated, **asked)
    assert [(each["player"]["id"], each["goals"]["bound"]) for each in told] == [
        (ANN, "EXACT"),
        (BO, "AT_LEAST"),
    ]


async def test_a_day_before_all_matches_has_no_scorers():
    assert await ranked(*edition(), asOf={"validAt": "2020-11-30"}) == []
    assert await ranked(*edition(), asOf={"knownAt": "2020-01-01T00:00:00Z"}) == []
