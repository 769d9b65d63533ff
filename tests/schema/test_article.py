"""Articles: their text, their zones, and what was taken from them."""

from dataclasses import replace
from datetime import UTC, datetime

from graphsvc.model import Segment, SegmentKind, Stance
from tests.asking import ask
from tests.builders import article, claim
from tests.worlds import MATCH, ROVERS

ONE = article("one")


def with_sentences():
    """An article whose paragraph has two sentences, of which claims quote the first."""
    text = ONE.text + "\nNobody read it."
    sentences = (
        Segment(SegmentKind.SENTENCE, 1, 11, 35),
        Segment(SegmentKind.SENTENCE, 2, 40, len(text)),
    )
    paragraph = Segment(SegmentKind.PARAGRAPH, 1, 11, len(text))
    return replace(ONE, text=text, segments=(ONE.segments[0], paragraph, *sentences))


async def test_an_article_tells_who_published_it_and_when():
    published = datetime(2020, 12, 2, 6, tzinfo=UTC)
    told = await ask(
        """query ($id: ID!) { article(by: {id: $id}) { name headline authors agency publisher
             language url sha256 published updated text } }""",
        replace(
            ONE,
            authors=("Jane Doe", "Jan Roe"),
            agency="Agency",
            url="https://example.org/one",
            published=published,
        ),
        id="article:one",
    )
    assert told["article"] == {
        "name": "Report one",
        "headline": "Report one",
        "authors": ["Jane Doe", "Jan Roe"],
        "agency": "Agency",
        "publisher": None,
        "language": "en",
        "url": "https://example.org/one",
        "sha256": ONE.sha256,
        "published": "2020-12-02T06:00:00+00:00",
        "updated": None,
        "text": ONE.text,
    }


async def test_segments_are_asked_by_kind():
    told = await ask(
        """query ($id: ID!) { article(by: {id: $id}) { segments { kind } captions: segments(
             kinds: [CAPTION]) { id kind ordinal text truncated start end } } }""",
        ONE,
        id="article:one",
    )
    assert [each["kind"] for each in told["article"]["segments"]] == ["CAPTION", "PARAGRAPH"]
    assert told["article"]["captions"] == [
        {
            "id": "segment:one/caption-1",
            "kind": "CAPTION",
            "ordinal": 1,
            "text": "A picture.",
            "truncated": False,
            "start": 0,
            "end": 10,
        }
    ]


async def test_sentences_that_no_quote_touches_are_uncovered():
    told = await ask(
        "query ($id: ID!) { article(by: {id: $id}) { uncovered { "
        "sentence start segment { kind } } } }",
        with_sentences(),
        claim(ROVERS, "country", "place:italy"),
        id="article:one",
    )
    (left,) = told["article"]["uncovered"]
    assert left == {"sentence": "Nobody read it.", "start": 40, "segment": {"kind": "PARAGRAPH"}}


async def test_an_article_lists_its_own_claims_only():
    told = await ask(
        """query ($id: ID!) { article(by: {id: $id}) { about { id }
             claims { totalCount nodes { stance source { ... on Article { id } } } }
             denied: claims(stance: CONTRADICTS) { totalCount } } }""",
        ONE,
        claim("article:one", "about", MATCH),
        claim(ROVERS, "country", "place:italy"),
        claim(ROVERS, "country", "place:italy", source="article:two"),
        claim(ROVERS, "country", "place:spain", source="article:two", stance=Stance.CONTRADICTS),
        id="article:one",
    )
    found = told["article"]
    assert found["about"] == [{"id": MATCH}]
    assert found["claims"]["totalCount"] == 2
    assert {each["source"]["id"] for each in found["claims"]["nodes"]} == {"article:one"}
    assert found["denied"]["totalCount"] == 0
