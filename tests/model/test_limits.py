"""The limits, as the documentation tells them."""

import re
from dataclasses import fields
from pathlib import Path

from graphsvc.execution import errors
from graphsvc.model import Limits
from graphsvc.running.patience import TOO_MANY

DOCS = (Path(__file__).parents[2] / "docs" / "limits.md").read_text(encoding="utf-8")


def shown(value):
    return {True: "on", False: "off"}[value] if isinstance(value, bool) else f"{value}"


def test_the_table_has_every_limit_with_its_default():
    told = re.findall(r"^\| ([A-Z_]+) \| (\S+) \|", DOCS, re.MULTILINE)
    assert told == [(each.name.upper(), shown(each.default)) for each in fields(Limits)]


def test_the_documentation_has_every_code():
    ours = {code for _, code in errors.CODES} | {errors.INTERNAL, errors.MISTAKEN}
    told = set(re.findall(r"^\| ([A-Z_]+) \| [A-Z][^|]*\. ?[^|]*\|$", DOCS, re.MULTILINE))
    assert ours <= told


def test_the_documentation_tells_the_status_of_a_websocket_too_many():
    told = re.findall(r"WebSocket (?:too many|beyond) is refused with (\d+)", DOCS)
    assert told == [TOO_MANY.split()[1].decode()] * 2
