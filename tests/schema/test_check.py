"""Checks as they are shown."""

from graphsvc.model import CheckResult
from tests.asking import answer, ask, holding
from tests.builders import claim
from tests.worlds import MATCH, OPENER, goal, world

CHECKS = """query ($subject: ID, $result: [CheckResult!]) {
  checks(subject: $subject, result: $result) {
    totalCount
    nodes { id result message rule { id name description } subject { id } inputs { text } } } }"""
LATE = goal("goal:late", match=None, at="200")


async def test_a_check_tells_its_rule_its_subject_and_what_it_compared():
    told = await ask(CHECKS, *LATE, result=["FAIL"])
    (check,) = told["checks"]["nodes"]
    assert check["id"] == "check:a-minute-of-the-match/goal:late"
    assert check["result"] == "FAIL"
    assert check["message"] == "No match has a minute 200."
    assert check["rule"]["id"] == "rule:a-minute-of-the-match"
    assert check["subject"] == {"id": "goal:late"}
    assert check["inputs"] == [{"text": "Late fell in minute 200."}]


async def test_checks_are_asked_for_by_subject_and_by_result():
    knowledge = await holding(*world(), *LATE)
    everything = await answer(knowledge, CHECKS)
    about = await answer(knowledge, CHECKS, subject=MATCH)
    assert set(CheckResult) == {each["result"] for each in everything["checks"]["nodes"]}
    assert OPENER in {each["subject"]["id"] for each in about["checks"]["nodes"]}
    assert "goal:late" not in {each["subject"]["id"] for each in about["checks"]["nodes"]}
    for subject in ("match:none", "player:ann-berg"):
        told = await answer(knowledge, CHECKS, subject=subject)
        assert told["checks"] == {"totalCount": 0, "nodes": []}


async def test_a_match_and_an_article_have_checks():
    told = await ask(
        """query ($id: ID!) {
          match(by: {id: $id}) { checks { subject { id } result } }
          article(by: {id: "article:one"}) { checks { subject { id } result } } }""",
        *world(),
        id=MATCH,
    )
    assert told["match"]["checks"]
    for check in told["match"]["checks"]:
        assert check in told["article"]["checks"]


async def test_a_check_is_made_again_once_the_graph_has_changed():
    knowledge = await holding(*world())
    before = await answer(knowledge, CHECKS, result=["FAIL"])
    await knowledge._store.append([claim(MATCH, "attendance", -1)])
    await knowledge.catch_up()
    after = await answer(knowledge, CHECKS, result=["FAIL"])
    assert (before["checks"]["totalCount"], after["checks"]["totalCount"]) == (0, 1)
