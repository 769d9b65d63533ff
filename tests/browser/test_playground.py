"""The playground in a real browser, with no network but the service itself."""

import asyncio
import re
from functools import partial

import pytest
from playwright.async_api import expect

from tests.forking import run

pytestmark = pytest.mark.asyncio(loop_scope="session")  # where the browser lives

REPORT = """\
Atalanta 1-1 Midtjylland: <img src=x onerror=alert(1)> a point each

BERGAMO, Italy, Dec 1, 2020 - Atalanta drew 1-1 with Midtjylland in the Champions League on Tuesday.

Alexander Scholz put the visitors ahead in the 13th minute.
"""
MATCH = "match:champions-league-2020-21/atalanta-midtjylland"


def answer_of(page):
    return page.locator(".graphiql-response")


async def fresh(page):
    """Open a tab of one's own, and stand in its editor."""
    await page.get_by_role("button", name="New tab").click()
    await expect(page.get_by_role("tab", selected=True)).to_contain_text("<untitled>")
    await page.locator(".graphiql-query-editor .view-lines").click()


async def ask(page, query):
    """Paste a query into a fresh tab and run it."""
    await fresh(page)
    await page.keyboard.insert_text(query)
    await page.keyboard.press("Control+Enter")


async def run_tab(page, name):
    await page.get_by_role("tab", name=name).click()
    await page.locator(".graphiql-execute-button").click()


async def ingest(store, path):
    """Take an article in, by another process."""
    ingesting = partial(run, "ingest", "--store", store, str(path), folder=path.parent)
    done = await asyncio.to_thread(ingesting)
    assert done.code == 0, done.err


def multipart(response):
    return response.headers.get("content-type", "").startswith("multipart/mixed")


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


async def test_what_is_typed_is_completed_and_answered(visit):
    await fresh(visit.page)
    await visit.page.keyboard.type("{ stat", delay=20)
    await visit.page.keyboard.type("s", delay=20)
    await expect(visit.page.locator(".suggest-widget")).to_contain_text("stats")
    await visit.page.keyboard.press("Enter")
    await visit.page.keyboard.type(" { articles", delay=20)
    await visit.page.keyboard.press("Control+Enter")
    await expect(answer_of(visit.page)).to_contain_text('"articles": 1')


async def test_an_answer_in_parts_is_put_together(visit):
    parts = asyncio.create_task(visit.page.wait_for_event("response", multipart))
    clubs = "clubs(first: 2) { nodes @stream(initialCount: 1) { id } }"
    await ask(visit.page, f"{{ stats {{ articles }} ... @defer {{ {clubs} }} }}")
    await parts
    await expect(answer_of(visit.page)).to_contain_text('"articles": 1')
    await expect(answer_of(visit.page)).to_contain_text(re.compile(r'"club:.*"club:', re.DOTALL))
    await expect(answer_of(visit.page)).not_to_contain_text("hasNext")


async def test_a_typo_is_told_with_what_could_be_meant(visit):
    await ask(visit.page, "{ stat { articles } }")
    await expect(answer_of(visit.page)).to_contain_text("Did you mean 'stats'")
    (refused,) = visit.told  # the browser notes that the request was refused, as it should be
    assert "400" in refused
    visit.told.clear()


async def test_the_cited_tab_brings_the_sentences(visit, tmp_path):
    await run_tab(visit.page, "Cited")
    await expect(answer_of(visit.page)).to_contain_text('"citations"')
    await expect(answer_of(visit.page)).to_contain_text('"sentence"')
    await visit.page.screenshot(path=tmp_path / "playground.png")


async def test_the_live_tab_shows_what_another_process_takes_in(visit, report):
    await run_tab(visit.page, "Live")
    await expect(visit.page.get_by_role("button", name="Stop")).to_be_visible()
    await ingest(visit.store, report)
    await expect(answer_of(visit.page)).to_contain_text('"matchUpdated"')
    await expect(answer_of(visit.page)).to_contain_text("Alexander Scholz")


async def test_markup_in_an_article_stays_text(visit, report):
    await ingest(visit.store, report)
    query = f'{{ match(by: {{ id: "{MATCH}" }}) {{ articles {{ nodes {{ headline }} }} }} }}'
    await ask(visit.page, query)
    await expect(answer_of(visit.page)).to_contain_text("<img src=x onerror=alert(1)>")
    assert await answer_of(visit.page).locator("img").count() == 0


async def test_the_documentation_tells_of_the_schema(visit):
    await visit.page.get_by_role("button", name="Documentation Explorer").click()
    explorer = visit.page.locator(".graphiql-doc-explorer")
    await explorer.get_by_role("link", name="Query", exact=True).click()
    await expect(explorer).to_contain_text("suggest")
