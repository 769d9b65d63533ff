"""The sides of a match."""

from tests.asking import ask
from tests.builders import claim
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
