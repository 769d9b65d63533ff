"""The schema goes on as it was released: whoever asks what was promised is answered.

`released.graphql` is the schema of the last release. Whatever is taken from it, or asks for more,
must have been announced there: by `@deprecated(reason: "... until 2027-01-31: ask ... instead.")`.
With a release, the schema of that day takes its place.
"""

import re
from datetime import date
from pathlib import Path

import pytest
from graphql import build_schema
from graphql.utilities import find_breaking_changes

from tests.asking import SCHEMA

RELEASED = Path(__file__).with_name("released.graphql").read_text("utf-8")
UNTIL = re.compile(r"\buntil (\d{4}-\d{2}-\d{2})\b")
"""The day up to which what is deprecated goes on, in its reason."""


def broken(before: str, after: str, *, today: date) -> list[str]:
    """What worked in a schema and does not in the next, unless it was announced and is over."""
    old = build_schema(before)
    over = announced(old, today)
    changes = find_breaking_changes(old, build_schema(after))
    return [each.description for each in changes if not over & named_in(each.description)]


def announced(schema, today: date) -> set[str]:
    """The names of what was to go before today: `Club.form`, or `MatchBy.slug`."""
    return {
        f"{type_.name}.{name}"
        for type_ in schema.type_map.values()
        for name, told in (
            getattr(type_, "values", None) or getattr(type_, "fields", None) or {}
        ).items()
        if (until := UNTIL.search(told.deprecation_reason or ""))
        and date.fromisoformat(until[1]) < today
    }


def named_in(description: str) -> set[str]:
    """The fields and values that the description of a change names."""
    return set(re.findall(r"\w+\.\w+", description)) | {
        f"{enum}.{value}"
        for value, enum in re.findall(
            r"'?(\w+)'? was removed from enum type '?(\w+)'?", description
        )
    }


def test_what_was_released_still_works():
    assert broken(RELEASED, SCHEMA.as_str(), today=date.today()) == []  # noqa: DTZ011


def test_what_is_deprecated_says_why_and_until_when():
    schema = build_schema(SCHEMA.as_str())
    reasons = {
        f"{type_.name}.{name}": told.deprecation_reason
        for type_ in schema.type_map.values()
        for name, told in (
            getattr(type_, "values", None) or getattr(type_, "fields", None) or {}
        ).items()
        if told.deprecation_reason is not None
    }
    assert {name: why for name, why in reasons.items() if not UNTIL.search(why)} == {}


B = 'b(c: Int): Int @deprecated(reason: "Kept until 2026-01-31: ask a.")'
Y = 'Y @deprecated(reason: "Kept until 2026-01-31.")'
OLD = f"type Query {{ a: Int {B} e: E }} enum E {{ X {Y} }}"


@pytest.mark.parametrize(
    ("after", "day", "told"),
    [
        (OLD, 1, 0),
        (OLD.replace("a: Int ", "a: Int f: Int "), 1, 0),
        (OLD.replace("a: Int ", ""), 28, 1),
        (OLD.replace("a: Int ", "a: String "), 28, 1),
        (OLD.replace("c: Int", "c: Int d: Int!"), 1, 1),
        (
            OLD.replace(B, ""),
            1,
            1,
        ),
        (
            OLD.replace(B, ""),
            28,
            0,
        ),
        (OLD.replace(Y, ""), 1, 1),
        (OLD.replace(Y, ""), 28, 0),
    ],
)
def test_only_what_was_announced_may_go_and_not_before_its_day(after, day, told):
    assert len(broken(OLD, after, today=date(2026, 2 if day == 28 else 1, day))) == told
