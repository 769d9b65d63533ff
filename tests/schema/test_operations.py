"""The operations that users write, unchanged, on the seed article, with the answers promised."""

from pathlib import Path

import pytest

from tests.asking import SEED, answer, holding, holding_seed, result_of
from tests.groups import LAST, group_d

MATCH = "match:champions-league-2020-21/atalanta-midtjylland"
GROUP_D = "champions-league-2020-21/group-d"


def operation(name: str) -> str:
    return (Path(__file__).parent / "operations" / f"{name}.graphql").read_text("utf-8")


@pytest.fixture
async def seed():
    knowledge = await holding_seed()
    yield knowledge
    await knowledge.close()


async def test_romero_has_exactly_one_goal_for_atalanta(seed):
    told = await answer(seed, operation("goals_by_club"))
    (row,) = told["player"]["goalsByClub"]
    assert row["club"] == {"name": "Atalanta"}
    assert (row["goals"]["value"], row["goals"]["bound"]) == (1, "EXACT")
    assert row["headers"] == {"value": 1}
    assert row["first"]["minute"] == "79"
    assert row["first"]["match"]["date"] == "2020-12-01"


async def test_a_club_has_three_results_of_which_two_have_no_score(seed):
    told = await answer(seed, operation("club_results"), club="atalanta")
    matches = told["club"]["matches"]["nodes"]
    assert told["club"]["matches"]["totalCount"] == 3
    assert [each["score"] for each in matches] == [{"text": "1-1"}, None, None]
    assert [each["winner"] and each["winner"]["name"] for each in matches] == [
        None,
        "Hellas Verona",
        "Atalanta",
    ]
    assert matches[0]["home"]["scorers"] == [
        {"minute": "79", "scorer": {"name": "Cristian Romero"}}
    ]
    assert matches[1]["home"]["outcome"] == "LOSS"


async def test_the_match_page_comes_in_one_request(seed):
    told = await answer(
        seed, operation("match_page"), home="Atalanta", away="midtjylland", season="2020-21"
    )
    match = told["match"]
    assert (match["id"], match["date"], match["status"]) == (MATCH, "2020-12-01", "POST_EVENT")
    assert match["halfTimeScore"] == {"text": "0-1"}
    assert match["venue"] is None
    assert [each["scoreAfter"]["text"] for each in match["goals"]] == ["0-1", "1-1"]
    assert match["goals"][1]["assist"] == {
        "player": {"name": "Hans Hateboer"},
        "kind": "CROSS",
        "from": "RIGHT",
    }
    gaps = {each["property"]["label"]: each["reason"] for each in match["gaps"]}
    assert "breaks off" in gaps["venue"]
    assert gaps["referee"] == gaps["attendance"] == "No source tells it."
    assert "date" not in gaps


async def test_the_timeline_has_the_running_score_and_the_sentence_behind_each_goal(seed):
    told = await answer(seed, operation("timeline"), id=MATCH)
    entries = told["match"]["timeline"]
    assert [each["text"] for each in entries] == [
        "13' 0-1 Alexander Scholz",
        "79' 1-1 Cristian Romero",
    ]
    quotes = [each["quote"] for each in entries[0]["evidence"]]
    assert any("first-half opener" in each for each in quotes)
    assert {each["article"]["agency"] for each in entries[1]["evidence"]} == {"Associated Press"}


async def test_scholz_alone_scored_against_atalanta(seed):
    told = await answer(seed, operation("scored_against"), club="club:atalanta")
    (player,) = told["players"]["nodes"]
    assert (player["name"], player["club"]["name"]) == ("Alexander Scholz", "Midtjylland")
    assert player["goals"]["count"] == {"value": 1, "bound": "AT_LEAST"}


async def test_two_scorers_are_connected_by_the_match_they_appeared_in(seed):
    ends = {"from": "player:cristian-romero", "to": "player:alexander-scholz"}
    told = await answer(seed, operation("connection"), **ends)
    path = told["paths"][0]
    assert [each["property"]["label"] for each in path["steps"]] == ["appeared in"] * 2
    assert [each["forward"] for each in path["steps"]] == [True, False]
    assert all(each["statement"]["claims"][0]["evidence"] for each in path["steps"])


async def test_a_fact_tells_who_supports_it(seed):
    romero = seed.view.node("player:cristian-romero")
    (count,) = romero.told["goalCountFor"]
    told = await answer(seed, operation("support"), id=count.id)
    (claim,) = told["statement"]["claims"]
    assert claim["source"]["__typename"] == "Article"
    (quote,) = claim["evidence"]
    assert (quote["quote"], quote["start"], quote["end"]) == (
        "his first goal for Atalanta",
        1194,
        1221,
    )
    assert told["statement"]["explanation"]["counterEvidence"] == []


async def test_a_misspelling_of_one_article_is_found_as_you_type(seed):
    told = await answer(seed, operation("suggest"), q="atlan")
    found = told["suggest"][0]
    assert found["entity"]["id"] == "club:atalanta"
    assert found["matchedAlias"]["kind"] == "MISSPELLING"
    assert found["matchedAlias"]["scope"]["headline"].startswith("Atalanta rescues")


async def test_a_search_finds_a_match_by_its_clubs_and_an_article_by_its_sentence(seed):
    told = await answer(seed, operation("search"), text="atalanta midtjylland")
    match, article = told["search"]["edges"]
    assert match["node"] == {
        "__typename": "Match",
        "name": "Atalanta v Midtjylland",
        "date": "2020-12-01",
    }
    assert match["highlight"] == "**Atalanta** v **Midtjylland**"
    assert article["node"]["headline"] == article["matched"]
    assert article["highlight"] == "**Atalanta** rescues 1-1 draw against **Midtjylland**"
    page = told["search"]["pageInfo"]
    assert page == {"hasNextPage": False, "endCursor": article["cursor"]}


async def test_a_search_finds_a_goal_by_its_scorer_and_pages_go_on(seed):
    told = await answer(seed, operation("search"), text="romero")
    edges = told["search"]["edges"]
    assert [each["node"]["__typename"] for each in edges] == ["Player", "Goal", "Article"]
    assert edges[1]["node"] == {
        "__typename": "Goal",
        "minute": "79",
        "scorer": {"name": "Cristian Romero"},
    }
    rest = await answer(seed, operation("search"), text="romero", after=edges[0]["cursor"])
    assert rest["search"]["edges"] == edges[1:]


async def test_any_answer_comes_with_its_citations(seed):
    result = await result_of(seed, operation("cited"), id=MATCH)
    cited = {tuple(each["path"]): each["statements"] for each in result.extensions["citations"]}
    assert ("match", "date") in cited
    assert all(len(each["claims"]) == 1 for statements in cited.values() for each in statements)
    (minute,) = cited["match", "goals", 1, "minute"]
    assert minute["claims"][0]["quote"] == "11 minutes from time"


async def test_the_article_page_links_every_mention_and_shows_what_nobody_used(seed):
    (article,) = seed.view.articles
    told = (await answer(seed, operation("article_page"), id=article.id))["article"]
    for mention in told["mentions"]["nodes"]:
        span = mention["span"]
        assert told["text"][span["startUtf16"] : span["endUtf16"]] == mention["surface"]
    assert [each["truncated"] for each in told["segments"] if each["kind"] == "CAPTION"] == [
        True
    ] * 6
    assert told["claims"]["totalCount"] > 50
    assert told["uncovered"] == []  # each sentence of the seed tells something
    assert told["about"][0]["score"] == {"text": "1-1"}


async def test_the_next_match_is_known_as_a_week(seed):
    told = await answer(seed, operation("fixtures"), club="club:atalanta")
    (match,) = told["matches"]["nodes"]
    assert (match["name"], match["date"]) == ("Ajax v Atalanta", "2020-12-07/2020-12-13")


async def test_what_the_seed_leaves_open_is_told_with_the_reason(seed):
    told = await answer(seed, operation("missing"))
    gaps = {
        (each["subject"]["name"], each["property"]["label"]): each for each in told["gaps"]["nodes"]
    }
    ground = gaps["Atalanta v Midtjylland", "venue"]
    assert "breaks off" in ground["reason"]
    assert ground["hint"]["quote"].endswith("at the...")
    week = gaps["Ajax v Atalanta", "date"]["bestKnown"]
    assert (week["edtf"], week["expression"]) == ("2020-12-07/2020-12-13", "next week")
    assert gaps["Liverpool v Ajax", "date"]["bestKnown"]["edtf"] == "../2020-12-01"
    assert gaps["Liverpool v Ajax", "goals"]["reason"] == "0 of 1 goals are told."
    assert gaps["Atalanta v Midtjylland", "line-ups"]["bestKnown"]["number"] == 10
    for match in ("Atalanta v Hellas Verona", "Liverpool v Atalanta"):
        assert (match, "final score") in gaps
        assert (match, "competition") in gaps
    for label in ("referee", "attendance"):
        assert gaps["Atalanta v Midtjylland", label]["reason"] == "No source tells it."


async def test_the_seeds_facts_hang_together_but_for_a_misspelt_name(seed):
    told = await answer(seed, operation("checks"))
    wrong = {
        (each["rule"]["name"], each["subject"]["name"]): each for each in told["checks"]["nodes"]
    }
    slip = wrong.pop(("names spelt right", "Atalanta"))
    assert slip["message"].startswith("“Atlanta” in “Atalanta rescues 1-1 draw")
    assert slip["inputs"][0]["text"].startswith("Atalanta is also called")
    assert set(wrong) == {
        ("a day of the season", "Liverpool v Ajax"),
        ("the winner has more goals", "Atalanta v Hellas Verona"),
        ("the winner has more goals", "Liverpool v Atalanta"),
        ("a table as results make it", "Group D"),
        ("goal differences sum to zero", "Group D"),
    }
    assert all(" known" in each["message"] for each in wrong.values())


OTHER_REPORT = """Midtjylland hold Atalanta

By Agence France-Presse
2020/12/02 08:00

BERGAMO, Italy (AFP) — Atalanta and FC Midtjylland drew 1-1 in the Champions League on Tuesday.

Alexander Scholz opened the scoring for Midtjylland in the 15th minute. Cristian Romero levelled.
"""


async def test_two_reports_of_one_match_are_compared(seed):
    other = (await seed.ingest(OTHER_REPORT)).article
    (first, *_) = [each.id for each in seed.view.articles]
    told = (await answer(seed, operation("compare"), ids=[first, other]))["compareArticles"]
    agreed = {each["text"] for each in told["agreed"]}
    assert "Atalanta v Midtjylland ended 1-1." in agreed
    assert {each["article"]["agency"] for each in told["onlyIn"]} == {
        "Associated Press",
        "Agence France-Presse",
    }
    added = {each["text"] for each in told["onlyIn"][0]["statements"]}
    assert any("Hans Hateboer" in each for each in added)
    (minutes,) = told["contradicted"]
    assert [each["text"][-10:] for each in minutes["statements"]] == ["minute 13.", "minute 15."]


async def test_the_group_table_says_why_each_row_stands_where_it_stands(seed):
    told = await answer(seed, operation("group_table"))
    table = told["stage"]["table"]
    assert table["disagreements"] == []
    rows = [(each["rank"], each["club"]["name"]) for each in table["rows"]]
    assert rows == [(1, "Liverpool"), (2, "Atalanta"), (3, "Ajax"), (4, "Midtjylland")]
    liverpool, atalanta, ajax, midtjylland = table["rows"]
    assert liverpool["explanation"]["rule"] == {"name": "rank by elimination"}
    assert atalanta["explanation"]["rule"] == {"name": "as reported"}
    assert atalanta["relative"] == [{"to": {"name": "Ajax"}, "difference": 1}]
    assert ajax["explanation"]["rule"] == {"name": "rank by elimination"}
    assert midtjylland["points"] == {"value": 1, "bound": "EXACT"}
    assert midtjylland["played"] == {"value": 5, "bound": "EXACT"}
    assert midtjylland["goalDifference"] == -9
    assert atalanta["points"] == {"value": 4, "bound": "AT_LEAST"}


async def test_few_results_compute_no_places_where_an_article_reports_one(seed):
    told = (await answer(seed, operation("two_tables")))["stage"]
    reported = {each["club"]["name"]: each["rank"] for each in told["reported"]["rows"]}
    assert reported == {"Atalanta": 2, "Ajax": None, "Liverpool": None, "Midtjylland": None}
    computed = {each["club"]["name"]: each for each in told["computed"]["rows"]}
    assert {each["rank"] for each in computed.values()} == {None}
    assert computed["Atalanta"]["points"] == {"value": 4, "bound": "AT_LEAST"}


async def test_the_results_beside_the_article_compute_what_it_reports():
    knowledge = await holding(*group_d())
    await knowledge.ingest(SEED)
    told = (await answer(knowledge, operation("two_tables")))["stage"]
    computed = {each["club"]["name"]: each["rank"] for each in told["computed"]["rows"]}
    reported = {each["club"]["name"]: each["rank"] for each in told["reported"]["rows"]}
    assert computed == {"Liverpool": 1, "Atalanta": 2, "Ajax": 3, "Midtjylland": 4}
    assert reported["Atalanta"] == 2
    points = {each["club"]["name"]: each["points"]["value"] for each in told["computed"]["rows"]}
    assert points["Atalanta"] - points["Ajax"] == 1
    table = (await answer(knowledge, operation("group_table")))["stage"]["table"]
    assert table["disagreements"] == []
    assert {each["points"]["bound"] for each in table["rows"]} == {"EXACT"}


async def test_atalanta_needs_just_a_point_and_the_table_agrees(seed):
    told = await answer(
        seed, operation("needs"), stage="champions-league-2020-21/group-d", match=LAST
    )
    scenario = told["stage"]["scenario"]
    assert scenario["effects"] == [
        {
            "club": {"name": "Atalanta"},
            "effect": "QUALIFICATION",
            "conditional": True,
            "target": {"name": "Knockout stage"},
        }
    ]
    assert "Ajax have no match left and stay behind Atalanta." in {
        each["text"] for each in scenario["explanation"]["steps"]
    }
    atalanta, ajax = told["match"]["consequences"]
    assert atalanta["condition"] == [{"club": {"name": "Atalanta"}, "outcomes": ["WIN", "TIE"]}]
    (claim,) = atalanta["statement"]["claims"]
    assert claim["evidence"][0]["quote"].startswith("Atalanta needs just a point against Ajax")
    assert ajax["condition"] == [{"club": {"name": "Ajax"}, "outcomes": ["WIN"]}]
    assert ajax["statement"]["claims"] == []


async def test_beside_the_results_the_conditions_are_the_same():
    knowledge = await holding(*group_d())
    await knowledge.ingest(SEED)
    told = await answer(knowledge, operation("needs"), stage=GROUP_D, match=LAST)
    needed = {
        each["club"]["name"]: each["condition"][0]["outcomes"]
        for each in told["match"]["consequences"]
    }
    assert needed == {"Atalanta": ["WIN", "TIE"], "Ajax": ["WIN"]}
    through = {
        each["club"]["name"]: each["conditional"] for each in told["stage"]["scenario"]["effects"]
    }
    assert through == {"Liverpool": False, "Atalanta": True}


async def test_two_clubs_met_once_and_drew(seed):
    ends = {"a": "club:atalanta", "b": "club:midtjylland"}
    told = (await answer(seed, operation("head_to_head"), **ends))["headToHead"]
    assert told["wins"] == [
        {"club": {"name": "Atalanta"}, "wins": {"value": 0, "bound": "AT_LEAST"}},
        {"club": {"name": "Midtjylland"}, "wins": {"value": 0, "bound": "AT_LEAST"}},
    ]
    assert told["ties"] == {"value": 1}
    (match,) = told["matches"]
    assert (match["date"], match["score"], match["venue"]) == ("2020-12-01", {"text": "1-1"}, None)
    assert [each["scorer"]["name"] for each in match["goals"]] == [
        "Alexander Scholz",
        "Cristian Romero",
    ]


async def test_a_club_s_goals_are_grouped_by_quarter_of_an_hour_and_body_part(seed):
    told = (await answer(seed, operation("goal_profile")))["goals"]
    assert told["totalCount"] == 1
    (row,) = told["aggregate"]
    assert row == {
        "key": [
            {"group": "FIFTEEN_MINUTES", "label": "76-90+"},
            {"group": "BODY_PART", "label": "HEAD"},
        ],
        "count": {"value": 1},
        "minuteAvg": 79,
    }


async def test_two_players_lead_the_scorers_by_slug(seed):
    told = (await answer(seed, operation("top_scorers")))["competition"]["edition"]["topScorers"]
    assert told == [
        {
            "player": {"name": name, "club": {"name": club}},
            "goals": {"value": 1, "bound": "AT_LEAST"},
            "assists": {"value": 0},
        }
        for name, club in (("Alexander Scholz", "Midtjylland"), ("Cristian Romero", "Atalanta"))
    ]


async def test_a_squad_tells_where_each_name_comes_from(seed):
    told = (await answer(seed, operation("squad")))["club"]["squad"]["nodes"]
    believed = {each["player"]["name"]: each["statement"]["status"] for each in told}
    assert believed == {
        "Alexander Scholz": "ACCEPTED",
        "Anders Dreyer": "UNVERIFIED",
        "Duvan Zapata": "UNVERIFIED",
        "Joel Andersson": "UNVERIFIED",
        "Sory Kaba": "ACCEPTED",
    }
    for each in told:
        (claim,) = each["statement"]["claims"]
        zones = {quote["segment"]["kind"] for quote in claim["evidence"]}
        assert zones if believed[each["player"]["name"]] == "ACCEPTED" else zones == {"CAPTION"}


async def test_before_the_match_atalanta_was_third_by_elimination(seed):
    query = """{ stage(by: {slug: "champions-league-2020-21/group-d"}) {
      table(on: "2020-11-30") { rows { rank club { name } explanation { rule { name }
        steps { text } } } } } }"""
    rows = (await answer(seed, query))["stage"]["table"]["rows"]
    places = {each["club"]["name"]: each["rank"] for each in rows}
    assert places == {"Ajax": None, "Liverpool": None, "Atalanta": 3, "Midtjylland": 4}
    (third,) = [each["explanation"] for each in rows if each["rank"] == 3]
    assert third["rule"]["name"] == "rank by elimination"
    steps = " ".join(each["text"] for each in third["steps"])
    assert "Atalanta were not in place 1." in steps
    assert "Atalanta were not in place 2." in steps


async def test_the_misspelt_club_is_the_one_conflict_of_the_article(seed):
    told = await answer(seed, operation("conflicts"))
    assert told["conflicts"]["totalCount"] == 1
    (slip,) = told["conflicts"]["nodes"]
    assert slip["kind"] == "NAME_ERROR"
    (name,) = slip["statements"]
    assert name["text"].startswith("Atalanta is also called “Atlanta”, kind: misspelling")
    quotes = [span for each in name["claims"] for span in each["evidence"]]
    assert {(each["quote"], each["segment"]["kind"]) for each in quotes} == {("Atlanta", "CAPTION")}


async def test_what_changed_since_a_day_is_told_page_by_page(seed):
    told = (await answer(seed, operation("changes")))["changes"]
    assert len(told["nodes"]) == 20
    assert told["pageInfo"]["endCursor"]
    assert {each["kind"] for each in told["nodes"]} == {"ADDED"}
    articles = [each["cause"] for each in told["nodes"] if each["cause"]["__typename"] == "Article"]
    assert {each["headline"] for each in articles} == {
        "Atalanta rescues 1-1 draw against Midtjylland"
    }
    assert all(each["statement"]["text"] and each["subject"]["name"] for each in told["nodes"])


async def test_a_dry_run_tells_what_an_article_would_add_and_stores_nothing(seed):
    text = SEED.replace("1-1 draw", "2-1 win").replace("on Tuesday", "on Tuesday night")
    told = (await answer(seed, operation("dry_run"), text=text))["ingestArticle"]
    assert told["userErrors"] == []
    assert told["supported"]
    assert seed.view.revision == 1


async def test_a_conflict_is_settled_by_a_curator(seed):
    query = "{ conflicts { nodes { id statements { id } } } }"
    (slip,) = (await answer(seed, query))["conflicts"]["nodes"]
    (name,) = slip["statements"]
    told = await answer(seed, operation("settle"), c=slip["id"], s=name["id"])
    assert told["resolveConflict"]["userErrors"] == []
    assert told["resolveConflict"]["statement"]["rank"] == "PREFERRED"
    assert told["resolveConflict"]["change"]["kind"] == "RANK_CHANGED"
