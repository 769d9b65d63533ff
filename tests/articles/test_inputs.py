"""Bytes of any form become stories, or are refused with a word on what to send."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphsvc.articles import holds_several, read_article, stories_in
from graphsvc.articles.decoding import MOST_BYTES
from graphsvc.errors import UnreadableArticle

HERE = Path(__file__).parent
SAMPLES = sorted((*HERE.glob("pages/sites/*.html"), *HERE.glob("feeds/*"), *HERE.glob("ninjs/*")))
PIECES = st.sampled_from([piece for path in SAMPLES for piece in path.read_bytes().split(b"\n")])
_TAGS = (
    "<p> </p> <div> </div> <table> <tr> <td> </table> <figure> <figcaption> </figure> <li> <br>"
    " <b> <html> <body> <h1>A</h1> <time>5'</time> <p>Rovers&nbsp;won.</p> <!-- --> <![CDATA[ ]]>"
    ' <rss> <channel> <item> <title>T</title> <script type="application/ld+json">'
    ' {"@type":"NewsArticle","headline":[{}]} </script> &#0; &#12; &#x1f; &#xD800; \0 \x0c '
    " <meta charset=utf-7> <meta charset=utf-16> <?xml version='1.0' encoding='utf-32'?>"
)
TAGS = st.sampled_from(_TAGS.split(" ")).map(str.encode)
DOCUMENTS = st.one_of(
    st.binary(),
    st.lists(st.one_of(PIECES, TAGS, st.binary(max_size=20))).map(b"\n".join),
    st.lists(TAGS).map(lambda tags: b"<html>" + b"".join(tags)),
)
TYPES = st.sampled_from([None, "text/html", "application/json", "text/xml", "text/plain"])


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_form_shows_without_a_media_type(path):
    data = path.read_bytes()
    assert holds_several(data) is (path.suffix != ".html")
    assert [story.text for story in stories_in(data, media_type="text/plain")] == [
        story.text for story in stories_in(data)
    ]


def test_a_text_is_kept_as_it_is():
    (story,) = stories_in("\ufeffRovers  won.\r\n".encode())
    assert (story.text, dict(story.kinds)) == ("Rovers  won.\r\n", {})


@pytest.mark.parametrize(
    ("data", "media_type", "told"),
    [
        (b"", None, "there is no text in it"),
        (b"\0\1", None, "binary file"),
        (b"<html></html>", None, "no article was found in this page"),
        (b"", "text/html", "no HTML with anything in it"),
        (b"{", "application/json", "this is no JSON from line 1 on: send ninjs"),
        (b'{"a": 1}', None, "no ninjs with a text"),
        (b"<opml/>", "text/xml", "this XML is no feed"),
        (b"<rss version='2.0'><channel></channel></rss>", None, "has no entries"),
        (b"<p>" * 20_001, "text/html", "it has 20,001 tags, and a page of at most 20,000 is read"),
        (b"<p>" + b"a" * MOST_BYTES, None, "too many for one article"),
    ],
)
def test_what_holds_no_article_is_refused_with_its_mend(data, media_type, told):
    with pytest.raises(UnreadableArticle, match=told):
        stories_in(data, media_type=media_type)


@settings(max_examples=150, deadline=None)
@given(DOCUMENTS, TYPES)
def test_whatever_comes_is_read_or_refused(data, media_type):
    """Never another error; and each segment and quote lies where it says."""
    try:
        articles = [read_article(story) for story in stories_in(data, media_type=media_type)]
    except UnreadableArticle:
        return
    for article in articles:
        for segment in article.segments:
            words = article.text[segment.start : segment.end]
            assert words
            assert words == words.strip()
        for quote in (*article.published_quotes, *article.updated_quotes, *article.agency_quotes):
            assert article.text[quote.start : quote.end] == quote.exact
