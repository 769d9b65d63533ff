"""All rules on the seed article: alone, and with the results and squads of its group beside it."""

import pytest

from graphsvc.model import CheckResult, Dataset
from graphsvc.reasoning.checks import all_checks, checks_about, checks_from
from tests.asking import SEED, holding, holding_seed
from tests.builders import claim, day
from tests.groups import STAGE, group_d

MATCH = "match:champions-league-2020-21/atalanta-midtjylland"
SEASON = {"validFrom": day("2020-07-01"), "validTo": day("2021-06-30")}
SQUADS = [
    Dataset("dataset:squads", "Squads"),
    claim("player:duvan-zapata", "memberOf", "club:atalanta", source="dataset:squads", **SEASON),
    claim("player:paulinho", "memberOf", "club:midtjylland", source="dataset:squads", **SEASON),
]
NAMED_IN_THE_GOLD = (
    ("goals add up", MATCH),
    ("a scorer plays for the side", f"goal:{MATCH[6:]}/cristian-romero-1"),
    ("a scorer plays for the side", f"goal:{MATCH[6:]}/alexander-scholz-1"),
    ("the opener comes first", MATCH),
    ("roles fit the running score", MATCH),
    ("the half fits the minute", f"goal:{MATCH[6:]}/alexander-scholz-1"),
    ("points gained on the day", STAGE),
    ("enough to go through", "match:champions-league-2020-21/ajax-atalanta"),
    ("a first time has none before", "club:midtjylland"),
    ("recent form adds up", "club:midtjylland"),
    ("points by form and results", STAGE),
    ("campaigns in order", "club:atalanta"),
    ("one club at a time", "player:duvan-zapata"),
    ("a duel between the two sides", MATCH),
    ("a shot apart from the goals", f"shot:{MATCH[6:]}/cristian-romero-shot-1"),
)
"""What K1 to K12 of the seed's gold compare, but for K9: each of these is right."""


@pytest.fixture
async def alone():
    knowledge = await holding_seed()
    yield knowledge
    await knowledge.close()


@pytest.fixture
async def beside():
    """The article, read when the group and two squads are known."""
    knowledge = await holding(*group_d(), *SQUADS)
    await knowledge.ingest(SEED)
    yield knowledge
    await knowledge.close()


def results(knowledge, *wanted):
    made = all_checks(knowledge.view)
    return {(c.rule.name, c.subject.id) for c in made if c.result in wanted}


async def test_what_the_article_tells_hangs_together_but_for_a_name(alone):
    assert set(NAMED_IN_THE_GOLD) <= results(alone, CheckResult.PASS)
    assert results(alone, CheckResult.FAIL) == {("names spelt right", "club:atalanta")}


async def test_all_of_them_are_checks_of_the_article(alone):
    (article,) = alone.view.articles
    made = {(c.rule.name, c.subject.id) for c in checks_from(article, alone.view)}
    assert {*NAMED_IN_THE_GOLD, ("names spelt right", "club:atalanta")} <= made
    match = checks_about(alone.view.node(MATCH), alone.view)
    assert {c.subject.id for c in match} > {MATCH, f"goal:{MATCH[6:]}/cristian-romero-1"}


async def test_beside_results_and_squads_only_the_swapped_caption_is_wrong_too(beside):
    assert results(beside, CheckResult.FAIL) == {
        ("names spelt right", "club:atalanta"),
        ("one club at a time", "player:duvan-zapata"),
        ("one club at a time", "player:paulinho"),
    }
    kept = results(beside, CheckResult.PASS)
    assert ("a table as results make it", STAGE) in kept
    assert ("goal differences sum to zero", STAGE) in kept
    assert {rule for rule, _ in results(beside, CheckResult.UNKNOWN)} == {
        "the winner has more goals"  # of the match against Hellas Verona, in another competition
    }
