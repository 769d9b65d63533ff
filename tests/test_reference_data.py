"""The seed article beside the datasets that come with it, whichever comes first."""

import asyncio
from itertools import permutations

import pytest

from graphsvc.knowledge import KnowledgeBase
from graphsvc.model import DeprecationReason, Rank, StatementStatus
from graphsvc.seeding import datasets_in, take_in_dataset
from graphsvc.settings import packaged_seeds
from graphsvc.store.memory import MemoryStore
from tests.asking import SEED, names

SQUADS, RESULTS = datasets_in(packaged_seeds() / "reference" / "datasets")
ARTICLE = "the article"
ORDERS = list(permutations([SQUADS, RESULTS, ARTICLE]))


@pytest.fixture(
    scope="module", params=ORDERS, ids=lambda order: " ".join(str(each)[-8:-4] for each in order)
)
def view(request):
    return asyncio.run(view_after(request.param))


async def view_after(order):
    knowledge = await KnowledgeBase.open(MemoryStore(), names())
    for each in order:
        if each is ARTICLE:
            await knowledge.ingest(SEED)
        else:
            await take_in_dataset(knowledge, each)
    return knowledge.view


def match_of(view, home, away):
    clubs = [f"club:{home}", f"club:{away}"]
    (found,) = (
        each
        for each in view.node(clubs[0]).matches
        if [side.club.id for side in each.participations] == clubs
    )
    return found


def test_each_match_and_each_player_is_one_node(view):
    assert len(view.players) == 10
    assert len(view.matches) == 126  # 125 of the dataset, and Atalanta v Hellas Verona
    assert [each.id for each in view.players if each.id.endswith("-2")] == []


@pytest.mark.parametrize(
    ("home", "away", "date", "score"),
    [
        ("atalanta", "midtjylland", "2020-12-01", (1, 1)),
        ("liverpool", "ajax", "2020-12-01", (1, 0)),
        ("ajax", "atalanta", "2020-12-09", (0, 1)),
        ("liverpool", "atalanta", "2020-11-25", (0, 2)),
    ],
)
def test_what_the_article_leaves_open_the_results_tell(view, home, away, date, score):
    match = match_of(view, home, away)
    assert (match.date, (match.score.home, match.score.away)) == (date, score)
    assert match.stage.id == "stage:champions-league-2020-21/group-d"
    assert len(match.because["date"][0].sources) >= 1


def test_goals_of_the_article_stay_what_they_are(view):
    match = match_of(view, "atalanta", "midtjylland")
    assert {(each.scorer.name, each.minute) for each in match.goals} == {
        ("Alexander Scholz", "13"),
        ("Cristian Romero", "79"),
    }


@pytest.mark.parametrize(
    ("player", "club", "other"),
    [("duvan-zapata", "atalanta", "midtjylland"), ("paulinho", "midtjylland", "atalanta")],
)
def test_a_caption_that_swaps_two_players_is_corrected_by_the_squads(view, player, club, other):
    node = view.node(f"player:{player}")
    assert node.club.id == f"club:{club}"
    (wrong,) = (
        each for each in node.told["memberOf"] if each.statement.value.entity == f"club:{other}"
    )
    assert [view.source(each).kind for each in wrong.sources] == ["ARTICLE"]
    assert (wrong.status, wrong.rank) == (StatementStatus.REJECTED, Rank.DEPRECATED)
    assert wrong.reason is DeprecationReason.ERROR_IN_SOURCE


def test_what_a_dataset_tells_is_never_credited_to_the_article(view):
    (article,) = view.articles
    told = view.statements_from(article.id)
    for name in ("finalScore", "halfTimeScore"):
        matches = {each.statement.subject for each in told if each.statement.property == name}
        assert match_of(view, "ajax", "atalanta").id not in matches


def test_the_points_of_group_d_on_the_second_of_december(view):
    points = dict.fromkeys(("liverpool", "atalanta", "ajax", "midtjylland"), 0)
    for match in view.matches:
        in_group = match.stage and match.stage.id == "stage:champions-league-2020-21/group-d"
        if in_group and match.date <= "2020-12-02":
            home, away = (side.club.slug for side in match.participations)
            ahead = match.score.home - match.score.away
            points[home] += 3 if ahead > 0 else int(ahead == 0)
            points[away] += 3 if ahead < 0 else int(ahead == 0)
    assert points == {"liverpool": 12, "atalanta": 8, "ajax": 7, "midtjylland": 1}


LEAGUE_MATCH = """{"type": "dataset", "name": "League", "licence": "CC0-1.0"}
{"type": "competition", "slug": "serie-a", "name": "Serie A", "country": "Italy"}
{"type": "match", "competition": "serie-a", "season": "2020-21", "date": "2020-11-28", "home": "atalanta", "away": "hellas-verona", "score": [0, 2]}
"""  # noqa: E501 - a line of a dataset


@pytest.mark.parametrize("article_first", [True, False])
async def test_the_league_of_the_article_is_the_serie_a_of_a_dataset(tmp_path, article_first):
    dataset = tmp_path / "league.jsonl"
    dataset.write_text(LEAGUE_MATCH, "utf-8")
    knowledge = await KnowledgeBase.open(MemoryStore(), names())
    if article_first:
        await knowledge.ingest(SEED)
    await take_in_dataset(knowledge, dataset)
    if not article_first:
        await knowledge.ingest(SEED)
    match = match_of(knowledge.view, "atalanta", "hellas-verona")
    assert match.competition.id == "competition:serie-a"
    assert match.edition.id == "edition:serie-a-2020-21"
    told = [*match.told["competition"], *match.told["edition"]]
    assert len(told) == 4
    assert {each.status for each in told} == {StatementStatus.ACCEPTED}
    assert match not in set(knowledge.view.contested)
