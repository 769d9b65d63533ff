"""A club's balance, as it is shown."""

from graphsvc.model import EnumValue, NumberValue, TextValue
from tests.asking import ask
from tests.builders import claim, day
from tests.worlds import MATCH, ROVERS, fixture, played

RECORD = """query ($id: ID!, $where: MatchFilter, $asOf: AsOf) { club(by: {id: $id}) {
  record(where: $where, asOf: $asOf) { played { value bound explanation { text } }
    won { value bound explanation { text premises { property { name } } } } drawn { value bound }
    lost { value } goalsFor { value bound } goalsAgainst { value } } } }"""


async def record(*records, **asked):
    told = await ask(RECORD, *played(), *fixture(), *records, id=ROVERS, **asked)
    return told["club"]["record"]


async def test_a_balance_is_of_the_matches_that_are_over():
    told = await record()
    assert told["played"] == {
        "value": 1,
        "bound": "AT_LEAST",
        "explanation": {"text": "By 1 match that is known; there may be others."},
    }
    assert told["drawn"] == {"value": 1, "bound": "AT_LEAST"}
    assert (told["goalsFor"]["value"], told["goalsAgainst"]["value"]) == (1, 1)


async def test_no_win_yet_makes_the_count_exact_within_its_competition():
    none = claim(
        ROVERS, "won", NumberValue(0), competition="competition:cup", asOf=day("2020-12-01")
    )
    told = await record(none, where={"competition": {"eq": "competition:cup"}})
    assert (told["won"]["value"], told["won"]["bound"]) == (0, "EXACT")
    why = told["won"]["explanation"]
    assert why["text"] == "By 1 match that is known, and by what a source says of the whole."
    assert [each["property"]["name"] for each in why["premises"]] == ["won", "finalScore"]
    assert (await record(none))["won"]["bound"] == "AT_LEAST"


async def test_by_an_edition_or_a_stage_the_competition_around_it_counts():
    cup, group = "edition:cup-2020-21", "stage:cup-2020-21/a"
    told = [
        claim(ROVERS, "won", NumberValue(0), competition="competition:cup", asOf=day("2020-12-01")),
        claim(cup, "competition", "competition:cup"),
        claim(group, "edition", cup),
        claim(MATCH, "edition", cup),
        claim(MATCH, "stage", group),
    ]
    for where in ({"edition": {"eq": cup}}, {"stage": {"eq": group}}):
        found = await record(*told, where=where)
        assert (found["played"]["value"], found["won"]["bound"]) == (1, "EXACT")


async def test_a_day_takes_the_matches_until_then():
    told = await record(asOf={"validAt": "2020-11-30"})
    assert (told["played"]["value"], told["played"]["bound"]) == (0, "AT_LEAST")


async def test_before_the_graph_knew_the_club_nothing_is_known():
    told = await record(asOf={"knownAt": "2020-01-01T00:00:00Z"})
    assert (told["played"]["value"], told["won"]["bound"]) == (0, "AT_LEAST")


async def test_a_group_gives_each_club_so_many_matches():
    """Of the three matches of a World Cup group Rovers have had two, the third is to be played."""
    cup, group = "edition:world-cup-2022", "stage:world-cup-2022/group-a"
    told = [
        claim(group, "edition", cup),
        claim(group, "phase", EnumValue("GROUP")),
        claim(cup, "competition", "competition:world-cup"),
        claim(cup, "season", TextValue("2022")),
    ]
    for n, score in enumerate(((2, 0), (1, 1), None)):
        match, other = f"match:world-cup-2022/{n}", f"club:x{n}"
        told += [
            claim(match, "homeTeam", ROVERS),
            claim(match, "awayTeam", other),
            claim(match, "stage", group),
            claim(match, "date", day(f"2022-11-2{n}")),
        ]
        told += [claim(match, "finalScore", score)] if score else []
    asked = {"where": {"stage": {"eq": group}}}
    found = await record(*told, **asked)
    assert (found["played"]["value"], found["played"]["bound"]) == (2, "EXACT")
    assert found["played"]["explanation"]["text"] == "By 2 matches, which are all."
    assert found["goalsFor"] == {"value": 3, "bound": "EXACT"}
    assert (await record(*told[:-4], **asked))["played"]["bound"] == "AT_LEAST"
    undated = [each for each in told if each.statement.property != "date"]
    on_a_day = await record(*undated, **asked, asOf={"validAt": "2022-11-21"})
    assert on_a_day["played"]["bound"] == "AT_LEAST"
