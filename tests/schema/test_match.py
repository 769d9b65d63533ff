"""A match, its sides, its goals and its timeline."""

from tests.asking import ask
from tests.builders import claim
from tests.worlds import ANN, BO, LEVELLER, MATCH, NEXT, OPENER, ROVERS, UNITED, goal, played, world

SIDE = "club { slug } opponent { slug } alignment goals outcome match { id }"
SHOT = "shot:cup-2020-21/rovers-united/ann-berg-shot-1"


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


async def test_goals_come_in_match_order_unless_another_is_asked():
    told = await ask(
        """query ($id: ID!) { match(by: {id: $id}) { goals { id }
             byMinute: goals(orderBy: [{field: MINUTE, direction: DESC}]) { id } } }""",
        *world(),
        id=MATCH,
    )
    assert [each["id"] for each in told["match"]["goals"]] == [OPENER, LEVELLER]
    assert [each["id"] for each in told["match"]["byMinute"]] == [LEVELLER, OPENER]


async def test_events_are_goals_then_shots_by_kind():
    told = await ask(
        """query ($id: ID!) { match(by: {id: $id}) { events { id }
             shots: events(kinds: [SHOT]) { ... on Shot { player { id } outcome bodyPart } } } }""",
        *world(),
        *goal(SHOT),
        claim(SHOT, "shotBy", ANN),
        id=MATCH,
    )
    assert [each["id"] for each in told["match"]["events"]] == [OPENER, LEVELLER, SHOT]
    assert told["match"]["shots"] == [
        {"player": {"id": ANN}, "outcome": "NO_GOAL", "bodyPart": None}
    ]


async def test_the_timeline_leaves_out_what_is_unknown():
    told = await ask(
        "query ($id: ID!) { match(by: {id: $id}) { timeline { text minute score { text } } } }",
        *played(score=(3, 0)),
        *goal("goal:x/own", club=ROVERS, at="5", scorer=BO, shotType="OWN_GOAL"),
        *goal("goal:x/lost", club=ROVERS),
        id=MATCH,
    )
    assert [each["text"] for each in told["match"]["timeline"]] == ["5' Bo Li (own goal)", "Goal"]


async def test_half_time_and_running_score_are_told_where_they_are_certain():
    told = await ask(
        "query ($id: ID!) { match(by: {id: $id}) { halfTimeScore { text home away } "
        "goals { scoreAfter { text } against { slug } } } }",
        *world(),
        id=MATCH,
    )
    assert told["match"]["halfTimeScore"] == {"text": "0-1", "home": 0, "away": 1}
    assert told["match"]["goals"] == [
        {"scoreAfter": {"text": "0-1"}, "against": {"slug": "rovers"}},
        {"scoreAfter": {"text": "1-1"}, "against": {"slug": "united"}},
    ]


async def test_where_and_in_what_a_match_is_played():
    told = await ask(
        """query ($id: ID!) { match(by: {id: $id}) { venue { name homeOf { name } } city { name }
             competition { editions { id }
               edition(season: "2020-21") { name } none: edition(season: "1") { id } }
             edition { id } stage { name phase } round } }""",
        *played(),
        claim(MATCH, "venue", "venue:park"),
        claim(MATCH, "locationCity", "place:town"),
        claim(MATCH, "edition", "edition:cup-2020-21"),
        claim("edition:cup-2020-21", "competition", "competition:cup"),
        claim("edition:cup-2020-21", "season", "2020-21"),
        claim(MATCH, "stage", "stage:cup-2020-21/last"),
        claim(MATCH, "roundNumber", 5),
        claim(ROVERS, "homeVenue", "venue:park"),
        id=MATCH,
    )
    match = told["match"]
    assert match["venue"] == {"name": "Park", "homeOf": [{"name": "Rovers"}]}
    assert match["city"] == {"name": "Town"}
    assert match["competition"]["edition"] == {"name": "Cup 2020 21"}
    assert match["competition"]["none"] is None
    assert match["competition"]["editions"] == [match["edition"]]
    assert match["stage"] == {"name": "Last", "phase": "ROUND"}
    assert match["round"] == 5


async def test_a_fixture_has_no_score_yet():
    told = await ask(
        "query ($id: ID!) { match(by: {id: $id}) { status score { text } halfTimeScore { text } "
        "goals { id } home { outcome } } }",
        *world(),
        id=NEXT,
    )
    assert told["match"] == {
        "status": "PRE_EVENT",
        "score": None,
        "halfTimeScore": None,
        "goals": [],
        "home": {"outcome": "UNDECIDED"},
    }
