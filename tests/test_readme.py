"""The README does what it says, on its first screen."""

import json
import re
import shutil
from pathlib import Path

import pytest

from graphsvc.cli.main import COMMANDS
from tests.asking import SEED
from tests.commands import typed
from tests.docpages import blocks_of, steps_of
from tests.processes import serving, shell

README = Path(__file__).parents[1] / "README.md"
TEXT = README.read_text(encoding="utf-8")


def block_with(words: str) -> str:
    """The one block that holds some words."""
    (found,) = (each.text for each in blocks_of(README) if words in each.text)
    return found


def test_what_it_is_how_to_run_it_and_an_answer_fit_on_the_first_screen():
    assert len(TEXT.splitlines()) <= 40
    assert TEXT.index("graphsvc serve") < TEXT.index("curl") < TEXT.index('{"data"')


@pytest.mark.skipif(not shutil.which("curl"), reason="curl is not installed")
def test_the_question_is_answered_as_shown_with_the_sentence_that_is_named(tmp_path):
    (step,) = (each for each in steps_of(README) if "curl" in each.block.text)
    (shown,) = step.answers
    with serving(folder=tmp_path) as (_, url):
        told = json.loads(
            shell(step.block.text.replace("http://127.0.0.1:8000/graphql", url), tmp_path)
        )
    assert {"data": told["data"]} == json.loads(shown.text)
    assert re.search(r"quotes \"(.*)\"", TEXT)[1] in json.dumps(told["extensions"]["citations"])


def test_an_article_of_ones_own_is_taken_in_and_told(tmp_path):
    (tmp_path / "report.txt").write_text(SEED, encoding="utf-8")
    printed = typed(block_with("report.txt").replace(".venv/bin/", ""), tmp_path)
    counted, told = printed.splitlines()
    assert counted.startswith("1 new article")
    assert json.loads(told)["goals"]


def test_every_command_that_is_named_is_there():
    named = re.findall(r"bin/graphsvc (\w+)", TEXT)
    assert set(named) <= set(COMMANDS)
    assert named


def test_both_long_commands_are_one_line_each():
    assert "\n" not in block_with("graphsvc serve").strip()
    assert "\n" not in block_with("pytest").strip()


def test_every_link_leads_somewhere():
    links = re.findall(r"\]\((?!https?:)([^)#]+)", TEXT)
    assert links
    assert all((README.parent / each).exists() for each in links)
