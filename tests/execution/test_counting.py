"""How much there is in a document that is parsed."""

import pytest
from graphql import parse
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.errors import LimitExceeded
from graphsvc.execution.counting import check
from graphsvc.model import Limits


def refusal(text, **limits):
    """Which limit a document is beyond, and how much it has of it; None where it is not."""
    try:
        check(parse(text), Limits(**limits))
    except LimitExceeded as error:
        return error.limit, error.told["given"]
    return None


@pytest.mark.parametrize(
    ("limit", "given", "text"),
    [
        ("operations", 2, "query A { a } query B { a }"),
        ("fragments", 2, "{ a } fragment F on T { a } fragment G on T { a }"),
        ("aliases", 3, "{ x: a { y: b } ...F } fragment F on T { z: a }"),
        ("directives", 4, "query ($v: I @x) @x { a @x } fragment F on T @x { a }"),
        ("directives", 3, "{ a ... @x { b } ...F @x @x } fragment F on T { a }"),
        ("repeats", 3, "{ b a a x: a a: x }"),
        ("fields", 4, "{ a { b } ...F ...F } fragment F on T { c }"),
        ("parts", 4, "{ a @stream ... @defer { ...F ...F } } fragment F on T { ... @defer { c } }"),
        ("depth", 4, "{ a { ... { ...F } } } fragment F on T { c }"),
    ],
)  # fmt: skip
def test_each_limit_is_told_with_what_is_asked(limit, given, text):
    assert refusal(text, **{limit: given - 1}) == (limit, given)
    assert refusal(text, **{limit: given}) is None


def test_what_unused_fragments_hold_counts_but_for_fields():
    text = "{ a } fragment F on T { x: a @b { c } }"
    assert refusal(text, aliases=0) == ("aliases", 1)
    assert refusal(text, directives=0) == ("directives", 1)
    assert refusal(text, fields=1) is None


def bomb(size):
    """A document of a few lines with two to the power of `size` fields."""
    each = "fragment F{0} on T {{ x {{ ...F{1} }} y {{ ...F{1} }} }} "
    return "{ ...F0 } " + "".join(each.format(n, n + 1) for n in range(size)) + last(size)


def last(size):
    return f"fragment F{size} on T {{ z }}"


def test_fragments_that_double_are_counted_without_being_walked():
    limit, count = refusal(bomb(90), depth=1000)
    assert (limit, count) == ("fields", 3 * 2**90 - 2)


def test_the_stack_of_python_is_spared():
    assert refusal(bomb(99))[0] == "depth"


@given(st.integers(1, 12))
def test_the_count_of_fields_is_that_of_the_document_written_out(size):
    assert refusal(bomb(size), fields=0) == ("fields", 3 * 2**size - 2)


@pytest.mark.parametrize(
    "text",
    ["{ ...F } fragment F on T { a ...F }", "{ ...G }", "{ ...F } fragment F on T { a { ...F } }"],
)
def test_what_the_validation_refuses_is_left_to_it(text):
    assert refusal(text) is None
