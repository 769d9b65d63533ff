"""What is taken in where only an address is given."""

from dataclasses import replace
from ipaddress import ip_network

import pytest

from graphsvc.articles.pages.trees import MOST_TAGS
from graphsvc.fetching import OUTSIDE
from graphsvc.fetching.fetcher import Fetcher
from graphsvc.schema import Caller
from tests.asking import SCHEMA, holding
from tests.fetching.servers import web

INGEST = """mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) {
  article { headline url publisher published }
  userErrors { code message path } } }"""
HERE = replace(OUTSIDE, ports=None, networks=(ip_network("127.0.0.1/32"),))
HTML = {"content-type": "text/html"}


def page(*, canonical="/report", title="Atalanta 1-1 Midtjylland"):
    text = f"""<!doctype html><title>{title}</title><link rel="canonical" href="{canonical}">
<meta property="og:site_name" content="The Page"><article><h1>{title}</h1>
<p>BERGAMO, Dec 1, 2020 - Atalanta drew 1-1 with Midtjylland in the Champions League.</p>
<p>Alexander Scholz put the visitors ahead in the 13th minute, and Cristian Romero headed the
equaliser with eleven minutes left.</p></article>"""
    return (200, HTML, [text.encode()])


FEED = (
    200,
    {"content-type": "application/rss+xml"},
    [b"<rss version='2.0'><channel><title>t</title>"]
    + [b"<item><title>One</title><description>Somebody scored a goal.</description></item>"] * 2
    + [b"</channel></rss>"],
)
PAGES = {
    "/report": page(),
    "/claims": page(canonical="https://elsewhere.example/report"),
    "/feed": FEED,
    "/marks": (200, HTML, [b"<p>" * (MOST_TAGS + 1)]),
    "/empty": (200, HTML, [b""]),
}


@pytest.fixture(scope="module")
def site():
    with web(PAGES) as server:
        yield f"http://127.0.0.1:{server.server_port}"


async def ingest(fetch, **given):
    caller = Caller(await holding(), fetch=fetch)
    result = await SCHEMA.execute(INGEST, {"input": given}, context_value=caller)
    assert result.errors is None
    return result.data["ingestArticle"]


async def test_an_article_is_fetched_by_its_address(site):
    told = await ingest(Fetcher(HERE), url=f"{site}/report")
    assert told["userErrors"] == []
    article = told["article"]
    assert article["headline"] == "Atalanta 1-1 Midtjylland"
    assert (article["url"], article["publisher"]) == (f"{site}/report", "The Page")


async def test_what_is_given_wins_over_what_the_page_tells(site):
    when = "2020-12-02T10:00:00+00:00"
    told = await ingest(Fetcher(HERE), url=f"{site}/report", publisher="The Paper", published=when)
    assert (told["article"]["publisher"], told["article"]["published"]) == ("The Paper", when)


async def test_a_page_passes_for_no_other_hosts_article(site):
    told = await ingest(Fetcher(HERE), url=f"{site}/claims")
    assert told["article"]["url"] == f"{site}/claims"


async def test_a_text_that_is_given_is_taken_and_nothing_fetched():
    told = await ingest(Fetcher(HERE), url="http://127.0.0.1:1/", text="A report.")
    assert told["article"]["headline"] == "A report."


@pytest.mark.parametrize(
    ("given", "code", "argument", "message"),
    [
        ({}, "TEXT_MISSING", "text", "Give the text"),
        ({"url": "SITE/feed"}, "SEVERAL_ARTICLES", "url", "There are 2 articles"),
        (
            {"url": "SITE/marks"},
            "NOT_FETCHED",
            "url",
            "it has 20,001 tags, and a page of at most 20,000 is read",
        ),
        ({"url": "SITE/empty"}, "NOT_FETCHED", "url", "no HTML with anything in it"),
        ({"url": "http://127.0.0.2/"}, "NOT_FETCHED", "url", "cannot be had from the public web"),
        ({"url": "ftp://example.org/"}, "BAD_URL", "url", "no absolute http(s) address"),
    ],
)
async def test_what_cannot_be_taken_in_is_a_user_error(site, given, code, argument, message):
    told = await ingest(Fetcher(HERE), **{k: v.replace("SITE", site) for k, v in given.items()})
    (error,) = told["userErrors"]
    assert (error["code"], error["path"]) == (code, ["input", argument])
    assert message in error["message"]
    assert told["article"] is None


async def test_by_default_nothing_is_fetched(site):
    (error,) = (await ingest(None, url=f"{site}/report"))["userErrors"]
    assert error["code"] == "TEXT_MISSING"
    assert "GRAPHSVC_FETCH" in error["message"]
