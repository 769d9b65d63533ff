"""Text of an article is shown as text: whatever markup it is full of, nothing of it runs."""

import json
from urllib.parse import quote

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import expect

from tests.browser.test_playground import answer_of, ask

pytestmark = pytest.mark.asyncio(loop_scope="session")  # where the browser lives

TRAP = "trapped=1"
TRAPS = (
    f"<script>{TRAP}</script>",
    f"<img src=x onerror={TRAP}>",
    f"<svg/onload={TRAP}>",
    f"</script><script>{TRAP}</script>",
    f'"><iframe srcdoc="<script>top.{TRAP}</script>"></iframe>',
    f"<a href=javascript:{TRAP}>click</a> [click](javascript:{TRAP})",
    "<style>*{background:url(//elsewhere.example)}</style><link rel=stylesheet href=//x.example>",
    "<base href=//elsewhere.example><meta http-equiv=refresh content=0;url=//elsewhere.example>",
    f"${{{TRAP}}} {{{{constructor.constructor('{TRAP}')()}}}}",
    f"<math><mtext><mglyph><style><!--</style><img title=--&gt;&lt;img src=1 onerror={TRAP}>",
    f"\u2028<details open ontoggle={TRAP}>\u202e",
)
REPORT = (
    f"Atalanta 1-1 Midtjylland {TRAPS[1]}\n\nBERGAMO, Italy, Dec 1, 2020 - Atalanta drew 1-1 with "
    "Midtjylland in the Champions League.\n\nAlexander Scholz put the visitors ahead in the 13th "
    "minute.\n\n" + "\n\n".join(f"Atalanta had a chance {each} before the break." for each in TRAPS)
)
INGEST = "mutation ($text: String!) { ingestArticle(input: {text: $text}) { article { id } } }"
SHOW = "{{ article(by: {{id: {id}}}) {{ headline segments {{ text }} }} }}"


@pytest_asyncio.fixture(loop_scope="session")
async def full(visit):
    """The playground of a service that has taken the report in, and what asks for that."""
    body = {"query": INGEST, "variables": {"text": REPORT}}
    async with httpx.AsyncClient() as client:
        taken = await client.post(visit.page.url, json=body)
    label = taken.json()["data"]["ingestArticle"]["article"]["id"]
    return visit, SHOW.format(id=json.dumps(label))


async def untouched(page):
    """Whether nothing of the article ran, or became a part of the page."""
    trapped = await page.evaluate("'trapped' in window")
    parts = "iframe, base, [onerror], [onload], [ontoggle], a[href^='javascript:'], math, mglyph"
    return not trapped and await page.locator(parts).count() == 0


async def test_nothing_of_an_article_runs_in_the_playground(full):
    visit, query = full
    await ask(visit.page, query)
    for each in (TRAPS[1], TRAPS[0][:17], TRAPS[2]):
        await expect(answer_of(visit.page)).to_contain_text(each)
    # The editor draws what can be seen: now the end.
    await answer_of(visit.page).locator(".view-lines").click()
    await visit.page.keyboard.press("Control+End")
    await expect(answer_of(visit.page)).to_contain_text("<details open")
    assert await untouched(visit.page)


async def test_nothing_of_what_an_error_repeats_runs(visit):
    for trap in TRAPS[:3]:
        await ask(visit.page, f"subscription {{ changed(subject: {json.dumps(trap)}) {{ id }} }}")
        await expect(answer_of(visit.page)).to_contain_text(trap)
        assert await untouched(visit.page)


async def test_nothing_of_an_answer_runs_that_is_opened_as_a_page(full):
    visit, query = full
    address = visit.page.url
    for each in (query, f"{{ node(id: {json.dumps(TRAPS[0])}) {{ id }} }}", f"{{ {TRAPS[0]}"):
        answer = await visit.page.goto(f"{address}?query={quote(each)}")
        assert answer.headers["content-type"].startswith("application/json")
        assert await visit.page.evaluate("!('trapped' in window) && !document.scripts.length")
    visit.told[:] = [each for each in visit.told if "400" not in each]  # the last is no GraphQL
