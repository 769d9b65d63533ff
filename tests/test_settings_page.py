"""docs/settings.md has every setting, with its default."""

import re
from pathlib import Path

import pytest

from graphsvc.settings import from_env

ROOT = Path(__file__).parents[1]
ROW = re.compile(r"^\| (GRAPHSVC_\w+) \| (.+?) \| (.+?) \|$", re.MULTILINE)
ROWS = {
    name: (default, words)
    for name, default, words in ROW.findall((ROOT / "docs" / "settings.md").read_text("utf-8"))
}
ELSEWHERE = ("GRAPHSVC_LIMIT_", "GRAPHSVC_LLM_")
"""Settings with pages of their own."""


def test_every_setting_that_the_code_reads_is_there_and_no_other():
    read = {
        name
        for path in (ROOT / "graphsvc").rglob("*.py")
        for name in re.findall(r"GRAPHSVC_[A-Z_]+", path.read_text(encoding="utf-8"))
        if not name.startswith(ELSEWHERE)
    }
    assert set(ROWS) == read


@pytest.mark.parametrize("name", [name for name, told in ROWS.items() if told[0][0] == "`"])
def test_to_set_what_it_says_is_the_default_changes_nothing(name):
    assert from_env({name: ROWS[name][0].strip("`")}) == from_env({})


@pytest.mark.parametrize("name", [name for name, told in ROWS.items() if told[0] == "empty"])
def test_an_empty_one_is_as_good_as_none(name):
    assert from_env({name: ""}) == from_env({})
