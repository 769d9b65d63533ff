"""The sides of a match."""

from tests.asking import answer, ask, holding
from tests.builders import claim
from tests.groups import group_d, match_of
from tests.worlds import MATCH, ROVERS, UNITED, played

SIDE = "club { slug } opponent { slug } alignment goals outcome match { id }"


async def test_both_sides_are_told_whether_or_not_one_is_at_home():
    told = await ask(
        f"""query ($id: ID!, $club: ID!) {{ match(by: {{id: $id}}) {{
              home {{ {SIDE} }} away {{ {SIDE} }}
              participations {{ {SIDE} }} participation(club: $club) {{ {SIDE} }} }} }}""",
        *played(score=(2, 1)),
        id=MATCH,
        club=UNITED,
    )
    match = told["match"]
    assert match["participations"] == [match["home"], match["away"]]
    assert match["participation"] == match["away"]
    assert match["away"] == {
        "club": {"slug": "united"},
        "opponent": {"slug": "rovers"},
        "alignment": "AWAY",
        "goals": 1,
        "outcome": "LOSS",
        "match": {"id": MATCH},
    }


async def test_without_a_home_side_home_and_away_are_null():
    told = await ask(
        "query ($id: ID!) { match(by: {id: $id}) { home { goals } away { goals } winner { name } "
        "participations { alignment club { name } } } }",
        claim(MATCH, "participant", ROVERS),
        claim(MATCH, "participant", UNITED),
        id=MATCH,
    )
    match = told["match"]
    assert (match["home"], match["away"], match["winner"]) == (None, None, None)
    assert [each["alignment"] for each in match["participations"]] == [None, None]


async def test_points_of_a_match_are_by_the_competition_and_none_in_a_cup():
    knowledge = await holding(*group_d(), *played())
    query = "query ($id: ID!) { match(by: {id: $id}) { home { points } away { points } } }"
    told = await answer(knowledge, query, id=match_of("ajax", "liverpool"))
    assert told["match"] == {"home": {"points": 0}, "away": {"points": 3}}
    told = await answer(knowledge, query, id=MATCH)
    assert told["match"] == {"home": {"points": None}, "away": {"points": None}}
