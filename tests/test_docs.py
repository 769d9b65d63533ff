"""The documents do what they say: each command runs, each answer is the one that is shown."""

import asyncio
import json
import os
import re
import shutil
from collections.abc import Callable
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path

import pytest
import websockets

from tests.asking import answer, holding_seed
from tests.commands import typed
from tests.docpages import Block, Step, agrees, check, reads_as, steps_of
from tests.forking import serving
from tests.processes import shell
from tests.witnesses.llm.scripted import goal, says, scripted

ROOT = Path(__file__).parents[1]
TOUR = ROOT / "docs" / "tour.md"
INPUTS = ROOT / "docs" / "inputs.md"
PLUG_INS = ROOT / "docs" / "plug-ins.md"
EXTRACTION = ROOT / "docs" / "extraction.md"
CLIENTS = ROOT / "docs" / "clients.md"
EXPORT = ROOT / "docs" / "export.md"
TRUTH = ROOT / "docs" / "truth.md"
DURABILITY = ROOT / "docs" / "durability.md"
FAST = {"GRAPHSVC_TIER": "fast"}
"""For what both models tell alike."""
ADDRESS = re.compile(r"127\.0\.0\.1:\d+")


class Reader:
    """Goes through a document in a folder of its own, as a person would."""

    def __init__(
        self, folder: Path, doing: AsyncExitStack, way: Callable[..., str] = typed, **settings: str
    ) -> None:
        self.folder = folder
        self.doing = doing
        self.way = way
        self.settings = settings
        self.url = ""
        self.followed: websockets.ClientConnection | None = None

    async def take(self, step: Step) -> None:
        """Do one step, and compare what comes with what is shown."""
        if step.block.text.startswith("graphsvc serve"):
            await self.serve(step)
        elif step.block.language == "graphql":
            self.followed = await self.doing.enter_async_context(following(self.url, step.block))
        else:
            await self.type(step)

    async def serve(self, step: Step) -> None:
        """Start the service in a window of its own."""
        (told,) = step.answers
        arguments = step.block.text.split()[2:]
        _, self.url = self.doing.enter_context(serving(*arguments, folder=self.folder))
        where = ADDRESS.search(self.url)
        assert where
        assert told.text.split()[-1] == self.url.replace(where[0], "127.0.0.1:8000")

    async def type(self, step: Step) -> None:
        """Run a command; where a subscription is open, the last answer is what it tells."""
        printed = await asyncio.to_thread(
            partial(self.way, step.block.text, self.folder, **self.settings)
        )
        answers = list(step.answers)
        if self.followed:
            check(answers.pop(), await event_of(self.followed))
        for shown in answers:
            check(shown, printed)


@asynccontextmanager
async def following(url: str, block: Block):
    """A subscription that has begun, over graphql-transport-ws."""
    address = url.replace("http:", "ws:")
    async with websockets.connect(address, subprotocols=["graphql-transport-ws"]) as socket:
        await socket.send(json.dumps({"type": "connection_init"}))
        await socket.recv()
        payload = {"query": block.text}
        await socket.send(json.dumps({"type": "subscribe", "id": "1", "payload": payload}))
        await socket.send(json.dumps({"type": "ping"}))
        assert json.loads(await socket.recv())["type"] == "pong"
        yield socket


async def event_of(socket: websockets.ClientConnection) -> str:
    """The next answer of a subscription."""
    message = json.loads(await asyncio.wait_for(socket.recv(), timeout=10))
    return json.dumps(message["payload"])


async def test_the_tour_answers_as_it_shows(tmp_path):
    async with AsyncExitStack() as doing:
        reader = Reader(tmp_path, doing)
        for step in steps_of(TOUR):
            await reader.take(step)
    assert reader.followed
    assert (tmp_path / "graphsvc.db").is_file()


@pytest.mark.parametrize(
    ("page", "settings"),
    [
        pytest.param(INPUTS, FAST, marks=pytest.mark.slow),
        (EXTRACTION, {}),
        pytest.param(EXPORT, FAST, marks=pytest.mark.slow),
        (TRUTH, FAST),
        (DURABILITY, {}),
    ],
    ids=["inputs", "extraction", "export", "truth", "durability"],
)
async def test_a_page_answers_as_it_shows(page, settings, tmp_path):
    async with AsyncExitStack() as doing:
        reader = Reader(tmp_path, doing, **settings)
        for step in steps_of(page):
            await reader.take(step)


@pytest.mark.parametrize("page", ["checks", "counts", "gaps", "tables"])
async def test_what_a_page_asks_of_the_seed_is_answered_as_it_shows(page):
    steps = list(steps_of(ROOT / "docs" / f"{page}.md"))
    assert steps
    seed = await holding_seed()
    for step in steps:
        told = json.dumps(await answer(seed, step.block.text))
        for shown in step.answers:
            check(shown, told)


@pytest.mark.slow
async def test_the_page_on_plug_ins_answers_as_it_shows(tmp_path):
    site = tmp_path / "site"
    path = f"{site}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"
    installing = f"pip install --no-index --no-deps --no-build-isolation --target {site}"
    biscuit = goal("The biscuit was taken", "Ousseynou Dieng", club="Sligo Rovers")
    with scripted(says(biscuit)) as server:
        async with AsyncExitStack() as doing:
            settings = {"PYTHONPATH": path, "PIP_DISABLE_PIP_VERSION_CHECK": "1"} | FAST
            reader = Reader(tmp_path, doing, shell, **settings)
            for step in steps_of(PLUG_INS):
                # Installed for this test only; and the model is one that follows a script.
                text = step.block.text.replace("pip install", installing)
                text = text.replace("http://127.0.0.1:8080/v1", server.url)
                await reader.take(step._replace(block=step.block._replace(text=text)))
    assert len(server.bodies) == 1
    assert list(site.glob("newsroom_slips-1.0.dist-info"))


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("curl"), reason="curl is not installed")
async def test_the_page_on_clients_answers_as_it_shows(tmp_path):
    async with AsyncExitStack() as doing:
        reader = Reader(tmp_path, doing, shell, **FAST)
        for step in steps_of(CLIENTS):
            if step.block.language == "sh":  # what runs in a browser `tests/clients` runs
                where = ADDRESS.search(reader.url)
                text = ADDRESS.sub(where[0], step.block.text) if where else step.block.text
                await reader.take(step._replace(block=step.block._replace(text=text)))


@pytest.mark.parametrize(
    "document",
    [TOUR, INPUTS, PLUG_INS, EXTRACTION, EXPORT, TRUTH, DURABILITY],
    ids=lambda each: each.name,
)
def test_every_command_shows_what_comes(document):
    silent = [step.block.text for step in steps_of(document) if not step.answers]
    assert all(text.startswith(("cat >", "subscription")) for text in silent)


@pytest.mark.parametrize(
    "document", sorted((ROOT / "docs").glob("*.md")), ids=lambda each: each.name
)
def test_every_link_leads_somewhere(document):
    links = re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text(encoding="utf-8"))
    assert all((document.parent / each).exists() for each in links)


@pytest.mark.parametrize(
    ("shown", "real", "same"),
    [
        ({"a": 1}, {"a": 1}, True),
        ({"a": 1}, {"a": 1, "b": 2}, False),
        ({"a": 1, "…": "…"}, {"a": 1, "b": 2}, True),
        ({"b": "…"}, {"a": 1}, False),
        ([1], [1, 2], False),
        ([1, "…"], [1, 2], True),
        ([1, 2, "…"], [1], False),
        ("…", [{"a": 1}], True),
        ([1], {"a": 1}, False),
    ],
)
def test_what_is_left_out_is_left_out_on_purpose(shown, real, same):
    assert agrees(shown, real) is same


@pytest.mark.parametrize(
    ("shown", "real", "same"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\nb\n", "a\nc\n", False),
        ("a\nb\n", "a\nx\nb\n", False),
        ("a\n…\nb\n", "a\nx\ny\nb\n", True),
        ("a\n…\n", "b\n", False),
        ("sure .93 (1)\n", "sure >.99 (1)\n", True),
        ("sure .93 (1)\n", "sure .93 (2)\n", False),
        ("2.93\n", "2.94\n", False),
    ],
)
def test_of_a_text_lines_and_the_digits_of_chances_may_differ(shown, real, same):
    assert reads_as(shown, real) is same
