"""Articles side by side, as they are shown."""

from tests.asking import ask, refusal
from tests.builders import article, claim
from tests.worlds import MATCH, ROVERS, UNITED

COMPARE = """query ($ids: [ID!]!) { compareArticles(ids: $ids) {
  agreed { text } onlyIn { article { id } statements { text } }
  contradicted { why accepted { text } statements { text } } } }"""
ONE, TWO = "article:one", "article:two"
RECORDS = [
    claim(MATCH, "participant", ROVERS, source=ONE),
    claim(MATCH, "participant", ROVERS, source=TWO),
    claim(MATCH, "participant", UNITED, source=TWO),
    claim(MATCH, "attendance", 100, source=ONE),
    claim(MATCH, "attendance", 200, source=TWO),
]


async def test_two_reports_share_add_and_deny():
    told = (await ask(COMPARE, *RECORDS, ids=[ONE, TWO]))["compareArticles"]
    assert told["agreed"] == [{"text": "Rovers play in Rovers v United."}]
    assert [len(each["statements"]) for each in told["onlyIn"]] == [0, 1]
    (conflict,) = told["contradicted"]
    assert len(conflict["statements"]) == 2
    assert conflict["accepted"] is None


async def test_articles_that_are_not_there_or_alone_are_refused():
    assert "at least two" in await refusal(COMPARE, article("one"), ids=[ONE, ONE])
    assert "'article:none'" in await refusal(COMPARE, article("one"), ids=[ONE, "article:none"])
