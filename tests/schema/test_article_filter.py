"""Which articles, and in what order."""

import pytest

from tests.asking import answer, holding
from tests.builders import claim
from tests.worlds import MATCH, world

FIRST = """Rovers beat United
By Agence France-Presse
2020/12/02 08:00

LONDON (AFP) — Liverpool beat Ajax 2-1 in the Champions League on Tuesday.
"""
SECOND = """Ajax lose again
By Associated Press
2020/12/09 08:00

AMSTERDAM (AP) — Ajax lost 1-0 to Atalanta in the Champions League on Tuesday.
"""
LIST = """query ($where: ArticleFilter, $order: [ArticleOrder!]) {
  articles(where: $where, orderBy: $order) { nodes { headline } } }"""


@pytest.fixture
async def knowledge():
    base = await holding(*world(), claim("article:one", "about", MATCH))
    await base.ingest(FIRST)
    await base.ingest(SECOND)
    yield base
    await base.close()


ONE, BEAT, LOSE = "Report one", "Rovers beat United", "Ajax lose again"


@pytest.mark.parametrize(
    ("where", "wanted"),
    [
        (None, [ONE, BEAT, LOSE]),
        ({"about": {"eq": MATCH}}, [ONE]),
        ({"mentions": {"eq": "club:ajax"}}, [BEAT, LOSE]),
        ({"mentions": {"in": ["club:liverpool", "club:atalanta"]}}, [BEAT, LOSE]),
        ({"mentions": {"ne": "club:liverpool"}}, [ONE, LOSE]),
        ({"mentions": {"eq": "club:ajax", "ne": "club:liverpool"}}, [LOSE]),
        ({"published": {"before": "2020-12-05"}}, [BEAT]),
        ({"agency": {"contains": "France"}}, [BEAT]),
        ({"text": {"contains": "Amsterdam"}}, []),
        ({"text": {"contains": "AMSTERDAM"}}, [LOSE]),
    ],
)
async def test_an_article_meets_all_that_is_given(knowledge, where, wanted):
    told = await answer(knowledge, LIST, where=where)
    assert [each["headline"] for each in told["articles"]["nodes"]] == wanted


@pytest.mark.parametrize(
    ("field", "wanted"), [("PUBLISHED", [LOSE, BEAT, ONE]), ("INGESTED", [LOSE, BEAT, ONE])]
)
async def test_articles_sort_downwards_with_what_is_unknown_last(knowledge, field, wanted):
    told = await answer(knowledge, LIST, order=[{"field": field, "direction": "DESC"}])
    assert [each["headline"] for each in told["articles"]["nodes"]] == wanted
