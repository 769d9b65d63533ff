"""The playground of a private service: it is shown, and asks with the token that is typed there."""

import json

import pytest
from playwright.async_api import expect

from graphsvc.access import AccessSettings, Scope
from graphsvc.access.minting import new
from graphsvc.settings import Settings
from tests.browser.conftest import visiting
from tests.browser.test_playground import answer_of, ask

pytestmark = pytest.mark.asyncio(loop_scope="session")  # where the browser lives


async def test_the_headers_editor_takes_the_token(browser, tmp_path):
    tokens = tmp_path / "tokens.jsonl"
    token, _ = new(tokens, "Ann", [Scope.READ])
    access = AccessSettings(tokens=tokens, private=True)
    async with visiting(browser, Settings(store="memory:", access=access)) as visit:
        await ask(visit.page, "{ stats { articles } }")
        await expect(answer_of(visit.page)).to_contain_text("UNAUTHENTICATED")
        assert all("401" in each for each in visit.told)  # the browser notes what was refused
        visit.told.clear()
        await visit.page.get_by_role("button", name="Headers", exact=True).click()
        await visit.page.locator(".graphiql-editor-tool .view-lines:visible").click()
        await visit.page.keyboard.insert_text(json.dumps({"Authorization": f"Bearer {token}"}))
        await visit.page.locator(".graphiql-execute-button").click()
        await expect(answer_of(visit.page)).to_contain_text('"articles": 0')
        await visit.page.locator(".graphiql-query-editor .view-lines").click()
        await visit.page.keyboard.press("Control+A")
        await visit.page.keyboard.insert_text("subscription { revised { number } }")
        await visit.page.keyboard.press("Control+Enter")
        await expect(answer_of(visit.page)).to_contain_text('"number": 0')
        visit.told[:] = [each for each in visit.told if "401" not in each]
