"""The table of faults in docs/durability.md names tests that there are, and all of those for it."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TABLE = (ROOT / "docs" / "durability.md").read_text(encoding="utf-8")
NAMED = re.findall(r"^\|.*\| `(tests/[\w/]+\.py)::(\w+)` \|$", TABLE, re.MULTILINE)
FAULTS = ("tests/test_kills.py", "tests/test_faults.py")
"""Where each test is a row of the table."""


def named_in(path):
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    found = [each.name for each in ast.walk(tree) if isinstance(each, functions)]
    return [name for name in found if name.startswith("test_")]


@pytest.mark.parametrize(("path", "test"), NAMED, ids=[test for _, test in NAMED])
def test_each_row_names_a_test_that_there_is(path, test):
    assert test in named_in(path)


@pytest.mark.parametrize("path", FAULTS)
def test_each_test_of_a_fault_has_its_row(path):
    assert set(named_in(path)) == {test for where, test in NAMED if where == path}


def test_the_table_has_rows():
    assert len(NAMED) > 20
    assert len(NAMED) == TABLE.count("| `tests/")
