"""Names, and where articles use them."""

from graphsvc.model import AliasKind, EnumValue, Mention, Quote
from tests.asking import answer, ask, holding
from tests.builders import article, claim
from tests.worlds import ROVERS

ALIASES = [
    claim(ROVERS, "alias", "The Hosts", kind=EnumValue("DESCRIPTION"), scope="article:one"),
    claim(ROVERS, "alias", "Roves", kind=EnumValue("SHORT_NAME")),
]


def mention(source, start, end, exact, *, entity=ROVERS):
    return Mention(entity, Quote(source, start, end, exact), AliasKind.NAME, 0.9)


async def test_aliases_tell_their_kind_scope_and_evidence():
    told = await ask(
        """query ($id: ID!) { club(by: {id: $id}) {
             aliases { text kind language scope { id } evidence { quote } }
             short: aliases(kinds: [SHORT_NAME]) { text } } }""",
        *ALIASES,
        id=ROVERS,
    )
    club = told["club"]
    assert club["short"] == [{"text": "Roves"}]
    scoped = next(each for each in club["aliases"] if each["kind"] == "DESCRIPTION")
    assert scoped["scope"] == {"id": "article:one"}
    assert scoped["evidence"] == [{"quote": "Somebody wrote a report."}]


async def test_mentions_of_an_entity_come_from_all_articles_in_reading_order():
    knowledge = await holding(
        article("two"),
        *ALIASES,
        mention("article:two", 11, 19, "Somebody"),
        mention("article:one", 26, 32, "report"),
        mention("article:one", 2, 9, "The Hosts"),
        mention("article:one", 0, 1, "A", entity="club:nobody-introduced"),
    )
    told = await answer(
        knowledge,
        """query ($id: ID!) { club(by: {id: $id}) { mentions { nodes {
             surface alias { kind } entity { id } span { article { id } start } } } } }""",
        id=ROVERS,
    )
    nodes = told["club"]["mentions"]["nodes"]
    assert [(each["span"]["article"]["id"], each["span"]["start"]) for each in nodes] == [
        ("article:one", 2),
        ("article:one", 26),
        ("article:two", 11),
    ]
    assert nodes[0]["alias"] == {"kind": "DESCRIPTION"}
    assert nodes[1]["alias"] is None


async def test_an_alias_of_one_article_is_none_in_another():
    knowledge = await holding(article("two"), *ALIASES, mention("article:two", 0, 9, "The Hosts"))
    told = await answer(
        knowledge,
        "query ($id: ID!) { club(by: {id: $id}) { mentions { nodes { alias { text } } } } }",
        id=ROVERS,
    )
    assert told["club"]["mentions"]["nodes"] == [{"alias": None}]
