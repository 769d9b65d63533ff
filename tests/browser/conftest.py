"""A real Chromium that reaches nothing but the service under test."""

import asyncio
import os
import shutil
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Page, async_playwright

from graphsvc.settings import Settings, packaged_seeds
from graphsvc.web.playground import ASSETS
from tests.serving import listening, ready

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


@dataclass
class Visit:
    """A browser at the playground of a service of its own."""

    page: Page
    store: str
    """The URL of the service's store, for other processes."""
    told: list[str] = field(default_factory=list)
    """What was asked of other hosts, refused by the policy, or thrown."""


@pytest.fixture(scope="session")
def chromium():
    """The path of the machine's Chromium. Skips where something is missing, or fails if told to."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found and (ASSETS / "manifest.json").exists():
        return found
    why = (
        "the playground's assets are missing: pip install -e . with the npm registry in reach"
        if found
        else "no Chromium: apt-get install chromium"
    )
    if os.environ.get("GRAPHSVC_REQUIRE_BROWSER") == "1":
        pytest.fail(why)
    pytest.skip(why)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(chromium):
    """One Chromium for all tests; each gets a profile of its own."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def visit(browser, tmp_path):
    """The playground of a service on the seeds. At the end, nothing may have gone astray."""
    store = f"sqlite:///{tmp_path / 'playground.db'}"
    async with visiting(browser, Settings(store=store, seeds=packaged_seeds() / "articles")) as one:
        yield one


@asynccontextmanager
async def visiting(browser, settings):
    """A visit to the playground of a service with those settings."""
    async with listening(settings) as (_, host), at_page(browser) as page:
        async with asyncio.timeout(30), httpx.AsyncClient(base_url=f"http://{host}") as client:
            await ready(client)
        visit = Visit(page, settings.store)
        await watch(visit, host)
        await page.goto(f"http://{host}/graphql")
        yield visit
    assert visit.told == []


@asynccontextmanager
async def at_page(browser):
    # So high that the editor, which draws what can be seen, draws whole answers.
    async with await browser.new_context(viewport={"width": 1400, "height": 1600}) as context:
        yield await context.new_page()


async def watch(visit, host):
    """Block what leaves the service, and note it; note what goes wrong, too."""

    async def allow(route):
        if urlsplit(route.request.url).netloc == host:
            await route.continue_()
        else:
            visit.told.append(f"asked for {route.request.url}")
            await route.abort()

    def socket(opened):
        if urlsplit(opened.url).netloc != host:
            visit.told.append(f"opened {opened.url}")

    def console(message):
        if message.type == "error":  # violations of the policy come here
            visit.told.append(message.text)

    await visit.page.route(lambda url: not url.startswith("data:"), allow)
    visit.page.on("websocket", socket)
    visit.page.on("console", console)
    visit.page.on("pageerror", lambda error: visit.told.append(str(error)))
