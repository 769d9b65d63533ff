"""What curators may say, what it does, and that it can be undone."""

import pytest

from graphsvc.model import EnumValue
from tests.asking import answer, holding, holding_seed
from tests.builders import claim, day
from tests.worlds import ANN, BO, MATCH, OPENER, ROVERS, UNITED, opener, played

TUESDAY = day("2020-12-01")
OUTCOME = "decision userErrors { code message path } clientMutationId"
SETTLE = f"""mutation ($input: ResolveConflictInput!) {{ resolveConflict(input: $input) {{
  statement {{ text rank status explanation {{ text rule {{ id }} }} }}
  change {{ kind at }} {OUTCOME} }} }}"""
RANK = f"""mutation ($input: SetRankInput!) {{ setRank(input: $input) {{
  statement {{ rank status deprecationReason }}
  change {{ kind cause {{ ... on Curator {{ name }} }} }}
  {OUTCOME} }} }}"""
RETRACT = f"""mutation ($input: RetractArticleInput!) {{ retractArticle(input: $input) {{
  entity {{ id }} change {{ kind }} {OUTCOME} }} }}"""
MERGE = f"""mutation ($input: MergeEntitiesInput!) {{ mergeEntities(input: $input) {{
  entity {{ id name }} change {{ kind subject {{ id }} }} {OUTCOME} }} }}"""
SPLIT = f"""mutation ($input: SplitEntityInput!) {{ splitEntity(input: $input) {{
  entity {{ id name }} change {{ kind }} {OUTCOME} }} }}"""
PROPOSE = f"""mutation ($input: ProposeStatementInput!) {{ proposeStatement(input: $input) {{
  statement {{ id text basis status claims {{ source {{ __typename ... on Curator {{ name }} }}
    evidence {{ quote }} }} }} change {{ kind }} {OUTCOME} }} }}"""
UNDO = """mutation ($input: UndoDecisionInput!) { undoDecision(input: $input) {
  changes { kind } userErrors { code path } } }"""
CONFLICTS = "{ conflicts { nodes { id open why accepted { id text } statements { id status } } } }"


def scores():
    """Two scores that weigh the same."""
    one = claim(MATCH, "finalScore", (1, 1))
    other = claim(MATCH, "finalScore", (2, 1), source="article:two")
    return one, other


async def the_conflict(knowledge):
    (conflict,) = (await answer(knowledge, CONFLICTS))["conflicts"]["nodes"]
    return conflict


async def settle(knowledge, right, **more):
    conflict = await the_conflict(knowledge)
    given = {"conflict": conflict["id"], "accept": right.statement.id, "comment": "seen it"}
    told = await answer(knowledge, SETTLE, input=given | more)
    return told["resolveConflict"]


async def test_a_conflict_is_settled_and_settled_again():
    one, other = scores()
    knowledge = await holding(*played(), one, other)
    assert (await the_conflict(knowledge))["open"]
    told = await settle(knowledge, one)
    assert told["userErrors"] == []
    assert told["statement"]["explanation"]["text"] == "A curator accepted it: seen it"
    assert told["statement"]["explanation"]["rule"] == {"id": "rule:settled"}
    assert told["change"]["kind"] == "CHANGED"
    settled = await the_conflict(knowledge)
    assert (settled["open"], settled["accepted"]["id"]) == (False, one.statement.id)
    assert {each["status"] for each in settled["statements"]} == {"ACCEPTED", "REJECTED"}
    await settle(knowledge, other)
    assert (await the_conflict(knowledge))["accepted"]["id"] == other.statement.id


async def test_a_settlement_is_undone():
    one, other = scores()
    knowledge = await holding(*played(), one, other)
    before = await the_conflict(knowledge)
    told = await settle(knowledge, one)
    undone = await answer(knowledge, UNDO, input={"decision": told["decision"], "comment": "no"})
    assert undone["undoDecision"]["userErrors"] == []
    assert {each["kind"] for each in undone["undoDecision"]["changes"]} == {"CHANGED"}
    assert await the_conflict(knowledge) == before


@pytest.mark.parametrize(
    ("given", "code", "argument"),
    [
        ({"conflict": "conflict:none"}, "UNKNOWN_CONFLICT", "conflict"),
        ({"accept": "statement:none"}, "UNKNOWN_STATEMENT", "accept"),
        ({"comment": " "}, "COMMENT_MISSING", "comment"),
    ],
)
async def test_what_stands_in_the_way_of_a_settlement_is_told(given, code, argument):
    one, other = scores()
    told = await settle(await holding(*played(), one, other), one, **given)
    (error,) = told["userErrors"]
    assert (error["code"], error["path"]) == (code, ["input", argument])
    assert told["statement"] is None


async def test_a_statement_is_ranked_down_for_a_reason():
    goal = claim(MATCH, "attendance", 9000)
    knowledge = await holding(*played(), goal)
    given = {"statement": goal.statement.id, "rank": "DEPRECATED", "comment": "misread"}
    refused = (await answer(knowledge, RANK, input=given))["setRank"]
    assert refused["userErrors"][0]["code"] == "REASON_MISSING"
    told = (await answer(knowledge, RANK, input=given | {"reason": "EXTRACTION_ERROR"}))["setRank"]
    assert told["statement"] == {
        "rank": "DEPRECATED",
        "status": "REJECTED",
        "deprecationReason": "EXTRACTION_ERROR",
    }
    assert told["change"] == {"kind": "WITHDRAWN", "cause": {"name": "curator"}}
    match = await answer(
        knowledge, "query($id: ID!) { match(by: {id: $id}) { attendance } }", id=MATCH
    )
    assert match["match"]["attendance"] is None


async def test_a_retracted_article_counts_no_more_and_its_words_are_kept():
    told = claim(MATCH, "attendance", 9000, source="article:two")
    knowledge = await holding(*played(), told)
    given = {"article": "article:two", "comment": "made up"}
    done = (await answer(knowledge, RETRACT, input=given))["retractArticle"]
    assert (done["entity"], done["change"]) == ({"id": "article:two"}, {"kind": "WITHDRAWN"})
    record = knowledge.view.statement(told.statement.id)
    assert (record.rank, record.reason) == ("DEPRECATED", "RETRACTED_SOURCE")
    again = (await answer(knowledge, RETRACT, input=given))["retractArticle"]
    assert again["userErrors"][0]["code"] == "ALREADY_RETRACTED"


async def test_two_players_become_one_and_the_old_id_leads_to_the_other():
    knowledge = await holding(*played(), *opener(), claim(BO, "memberOf", ROVERS))
    given = {"from": ANN, "into": BO, "comment": "a nickname"}
    told = (await answer(knowledge, MERGE, input=given))["mergeEntities"]
    assert told["userErrors"] == []
    assert told["entity"]["id"] == BO
    assert told["change"] == {"kind": "MERGED_ENTITY", "subject": {"id": BO}}
    query = '{ player(by: {id: "player:ann-berg"}) { id goals { totalCount } } }'
    assert (await answer(knowledge, query))["player"] == {
        "id": BO,
        "goals": {"totalCount": 1},
    }
    query = """{ neighbourhood(id: "player:ann-berg") { nodes { id } }
      paths(from: "player:ann-berg", to: "club:rovers") { length }
      same: paths(from: "player:ann-berg", to: "player:bo-li") { length } }"""
    told = await answer(knowledge, query)
    assert told["neighbourhood"]["nodes"][0]["id"] == BO
    assert told["paths"][0]["length"] == 1
    assert told["same"] == []


async def test_what_nobody_tells_of_any_more_has_nothing_around_it():
    knowledge = await holding(*played(), *opener())
    given = {"article": "article:one", "comment": "made up"}
    await answer(knowledge, RETRACT, input=given)
    query = f"""{{ neighbourhood(id: "{ANN}") {{ nodes {{ id }} links {{ forward }} }}
      paths(from: "{ANN}", to: "{ROVERS}") {{ length }} }}"""
    told = await answer(knowledge, query)
    assert told == {"neighbourhood": {"nodes": [{"id": ANN}], "links": []}, "paths": []}


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [
        (ANN, ANN, "SAME_ENTITY"),
        (ANN, ROVERS, "DIFFERENT_KINDS"),
        ("player:none", ANN, "UNKNOWN_ENTITY"),
        ("article:one", "article:two", "NOT_MERGEABLE"),
    ],
)
async def test_what_is_not_one_is_not_merged(source, target, code):
    other = claim(MATCH, "attendance", 1, source="article:two")
    knowledge = await holding(*played(), *opener(), other)
    given = {"from": source, "into": target, "comment": "so"}
    told = (await answer(knowledge, MERGE, input=given))["mergeEntities"]
    assert told["userErrors"][0]["code"] == code


async def test_a_curator_says_what_no_source_says():
    knowledge = await holding(*played())
    given = {"subject": MATCH, "property": "attendance", "value": {"number": 12000}}
    told = (await answer(knowledge, PROPOSE, input=given))["proposeStatement"]
    assert told["statement"]["status"] == "ACCEPTED"
    assert told["statement"]["basis"] == "CURATED"
    (said,) = told["statement"]["claims"]
    assert said["source"] == {"__typename": "Curator", "name": "curator"}
    assert told["change"] == {"kind": "ADDED"}


@pytest.mark.parametrize(
    ("given", "code", "argument"),
    [
        ({"subject": "match:none"}, "UNKNOWN_SUBJECT", "subject"),
        ({"property": "colour"}, "UNKNOWN_PROPERTY", "property"),
        ({"value": {"text": "many"}}, "WRONG_VALUE", "value"),
        ({"property": "homeTeam", "value": {"entity": MATCH}}, "WRONG_VALUE", "value"),
        ({"property": "homeTeam", "value": {"entity": "club:none"}}, "UNKNOWN_ENTITY", "value"),
        ({"property": "date", "value": {"date": "soon"}}, "WRONG_VALUE", "value"),
        (
            {"property": "finalScore", "value": {"score": {"home": -1, "away": 0}}},
            "WRONG_VALUE",
            "value",
        ),
        (
            {"property": "date", "value": {"date": "2020-12-01T20:00:00Z"}},
            "WRONG_VALUE",
            "value",
        ),
        ({"property": "kickoff", "value": {"date": "2020-12-01"}}, "WRONG_VALUE", "value"),
        ({"value": {"number": 1.5}}, "WRONG_VALUE", "value"),
        ({"value": {"number": -1}}, "WRONG_VALUE", "value"),
        ({"subject": ROVERS}, "WRONG_SUBJECT", "subject"),
        ({"property": "eventStatus", "value": {"code": "OVER"}}, "WRONG_VALUE", "value"),
        ({"property": "alias", "value": {"text": " "}}, "WRONG_VALUE", "value"),
        ({"source": "somewhere"}, "BAD_URL", "source"),
        ({"source": "https://a.example/1", "quote": "it"}, "NOTHING_TO_QUOTE", "quote"),
        ({"quote": "it"}, "NOTHING_TO_QUOTE", "quote"),
        (
            {"qualifiers": [{"property": "validAt", "value": {"text": "then"}}]},
            "WRONG_VALUE",
            "qualifiers",
        ),
    ],
)
async def test_what_a_property_does_not_take_is_refused(given, code, argument):
    knowledge = await holding(*played())
    whole = {"subject": MATCH, "property": "attendance", "value": {"number": 1}} | given
    told = (await answer(knowledge, PROPOSE, input=whole))["proposeStatement"]
    (error,) = told["userErrors"]
    assert (error["code"], error["path"]) == (code, ["input", argument])
    assert knowledge.view.revision == 1


async def test_the_minute_of_a_goal_is_one_of_a_match():
    knowledge = await holding(*played(), *opener())
    given = {"subject": OPENER, "property": "minute", "value": {"text": "soon"}}
    told = (await answer(knowledge, PROPOSE, input=given))["proposeStatement"]
    assert told["userErrors"][0]["code"] == "WRONG_VALUE"


async def test_a_kick_off_is_an_instant():
    knowledge = await holding(*played())
    given = {"subject": MATCH, "property": "kickoff", "value": {"date": "2020-12-01T20:00:00Z"}}
    told = (await answer(knowledge, PROPOSE, input=given))["proposeStatement"]
    assert told["userErrors"] == []
    query = "query ($id: ID!) { match(by: {id: $id}) { kickoff } }"
    match = (await answer(knowledge, query, id=MATCH))["match"]
    assert match["kickoff"] == "2020-12-01T20:00:00+00:00"


async def test_half_a_character_is_refused():
    knowledge = await holding(*played())
    given = {"subject": MATCH, "property": "alias", "value": {"text": "x\ud800"}}
    told = (await answer(knowledge, PROPOSE, input=given))["proposeStatement"]
    assert told["userErrors"][0]["code"] == "UNREADABLE_TEXT"


async def test_a_word_after_a_dry_run_in_one_operation_is_kept():
    told = claim(MATCH, "attendance", 9000)
    knowledge = await holding(*played(), told)
    both = f"""mutation {{ ingestArticle(input: {{text: "Somebody won.", dryRun: true}}) {{
      userErrors {{ code }} }}
      setRank(input: {{statement: "{told.statement.id}", rank: PREFERRED, comment: "so"}}) {{
      decision }} }}"""
    assert (await answer(knowledge, both))["setRank"]["decision"] == "decision:1"
    assert knowledge.view.decision("decision:1")


async def test_a_conflict_closes_when_all_but_one_side_is_ranked_down():
    one, other = scores()
    knowledge = await holding(*played(), one, other)
    given = {"statement": one.statement.id, "rank": "DEPRECATED", "comment": "no"}
    await answer(knowledge, RANK, input=given | {"reason": "ERROR_IN_SOURCE"})
    conflict = await the_conflict(knowledge)
    assert (conflict["open"], conflict["accepted"]["id"]) == (False, other.statement.id)


async def test_conflicts_keep_their_order_when_a_retraction_is_undone():
    one, other = scores()
    more = [claim(MATCH, "attendance", n, source=f"article:{n}") for n in (1, 2)]
    knowledge = await holding(*played(), one, other, *more)
    before = await answer(knowledge, CONFLICTS)
    given = {"article": "article:two", "comment": "made up"}
    done = (await answer(knowledge, RETRACT, input=given))["retractArticle"]
    await answer(knowledge, UNDO, input={"decision": done["decision"], "comment": "no"})
    assert len(before["conflicts"]["nodes"]) == 2
    assert await answer(knowledge, CONFLICTS) == before


async def test_claims_on_what_was_one_for_a_while_are_found_as_of_then():
    told = [claim(each, "position", EnumValue("FORWARD")) for each in (ANN, BO)]
    knowledge = await holding(*played(), *opener(), told[0], claim(BO, "alias", "Bo"))
    given = {"from": ANN, "into": BO, "comment": "one"}
    done = (await answer(knowledge, MERGE, input=given))["mergeEntities"]
    (then,) = knowledge.view.node(BO).told["position"]
    at = knowledge.history.recorded[-1].isoformat()
    await answer(knowledge, UNDO, input={"decision": done["decision"], "comment": "two"})
    query = """query ($at: DateTime!) { player(by: {id: "player:bo-li"}) {
      statements(asOf: {knownAt: $at}) { nodes { id claims { source { __typename } } } } } }"""
    found = (await answer(knowledge, query, at=at))["player"]["statements"]["nodes"]
    assert {each["id"]: len(each["claims"]) for each in found}[then.id] == 1


async def test_one_side_of_a_swap_is_told_with_the_other():
    swapped = [
        claim(ANN, "memberOf", UNITED, caption=True, validAt=TUESDAY),
        claim(BO, "memberOf", ROVERS, caption=True, validAt=TUESDAY),
        claim(ANN, "memberOf", ROVERS, source="dataset:squads", validAt=TUESDAY),
        claim(BO, "memberOf", UNITED, source="dataset:squads", validAt=TUESDAY),
    ]
    knowledge = await holding(*swapped)
    told = await answer(
        knowledge,
        "{ conflicts { nodes { kind open statements { rank status deprecationReason } } } }",
    )
    (conflict,) = told["conflicts"]["nodes"]
    assert (conflict["kind"], conflict["open"]) == ("SWAPPED_VALUES", True)
    standing = [tuple(each.values()) for each in conflict["statements"]]
    assert standing == 2 * [
        ("DEPRECATED", "REJECTED", "ERROR_IN_SOURCE"),
        ("PREFERRED", "ACCEPTED", None),
    ]


ROMERO = "player:cristian-romero"
MENTIONS = """query($id: ID!) { node(id: $id) { ... on Player {
  matches { totalCount } goals { totalCount }
  mentions { nodes { id surface span { segment { kind } } } }
  statements { nodes { text claims { evidence { segment { kind } } } } } } } }"""


async def pictured(knowledge):
    """The mentions of Romero in captions."""
    told = (await answer(knowledge, MENTIONS, id=ROMERO))["node"]["mentions"]["nodes"]
    return [each["id"] for each in told if each["span"]["segment"]["kind"] == "CAPTION"]


async def test_a_split_takes_the_claims_of_its_mentions_along_and_is_undone():
    knowledge = await holding_seed()
    before = await answer(knowledge, MENTIONS, id=ROMERO)
    given = {"entity": ROMERO, "mentions": await pictured(knowledge), "comment": "namesakes"}
    told = await answer(knowledge, SPLIT, input=given | {"name": "Cristian Romero"})
    done = told["splitEntity"]
    assert done["userErrors"] == []
    assert (done["entity"]["id"], done["change"]["kind"]) == (f"{ROMERO}-2", "SPLIT_ENTITY")
    other = (await answer(knowledge, MENTIONS, id=f"{ROMERO}-2"))["node"]
    one = (await answer(knowledge, MENTIONS, id=ROMERO))["node"]
    assert {each["span"]["segment"]["kind"] for each in other["mentions"]["nodes"]} == {"CAPTION"}
    assert knowledge.view.pointing_at(f"{ROMERO}-2", "shotBy")
    assert not knowledge.view.pointing_at(ROMERO, "shotBy")
    assert (one["goals"]["totalCount"], other["goals"]["totalCount"]) == (1, 0)
    assert await pictured(knowledge) == []
    undo = {"decision": done["decision"], "comment": "one after all"}
    assert (await answer(knowledge, UNDO, input=undo))["undoDecision"]["userErrors"] == []
    assert await answer(knowledge, MENTIONS, id=ROMERO) == before
    await knowledge.close()


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"mentions": ["mention:none"]}, "UNKNOWN_MENTION"),
        ({"mentions": []}, "NO_MENTIONS"),
        ({"entity": "player:none", "mentions": []}, "UNKNOWN_ENTITY"),
        ({"name": " "}, "NAME_MISSING"),
    ],
)
async def test_what_cannot_be_split_is_told(given, code):
    knowledge = await holding(*played(), *opener())
    whole = {"entity": ANN, "mentions": [], "name": "Ann Other", "comment": "two"} | given
    told = (await answer(knowledge, SPLIT, input=whole))["splitEntity"]
    assert told["userErrors"][0]["code"] == code
