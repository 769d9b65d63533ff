"""Each promise of `docs/security.md` names a test that there is, and each setting is one."""

import ast
import re
from dataclasses import fields
from pathlib import Path

import pytest

from graphsvc.access import AccessSettings, Scope
from graphsvc.access.issuers import DEFAULT, Issuer

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", TEXT)


@pytest.mark.parametrize(("file", "name"), NAMED, ids=[name for _, name in NAMED])
def test_a_promise_names_its_test(file, name):
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    assert name in [each.name for each in ast.walk(tree) if isinstance(each, functions)]


def test_every_promise_has_one():
    table = TEXT.partition("## What is promised")[2].partition("## ")[0]
    rows = [each for each in table.splitlines() if each.startswith("| ")][1:]
    assert len(rows) == len(NAMED) > 20


def test_every_setting_of_the_doors_is_told():
    names = {"issuer": "JWT_ISSUER"}
    own = [names.get(each.name, each.name.upper()) for each in fields(AccessSettings)]
    issuer = [
        f"JWT_{each.name.upper()}" for each in fields(Issuer) if each.name not in names.values()
    ]
    for name in {*own, *issuer}:
        assert f"| GRAPHSVC_{name}" in TEXT
    assert f"| {' '.join(DEFAULT)} |" in TEXT


def test_every_scope_is_told():
    table = TEXT.partition("| Scope |")[2].partition("\n\n")[0]
    told = re.findall(r"^\| (\w+) \| ", table, re.MULTILINE)
    assert told == [str(each) for each in Scope]
