"""How much there is in the text of a document."""

import pytest
from graphql import GraphQLSyntaxError
from graphql.language import Lexer, Source, TokenKind
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.errors import LimitExceeded
from graphsvc.execution.tokens import check, measured
from graphsvc.model import Limits

PIECES = ["{", "}", "(", ")", "[", "]", "a", "1", "-1.5e3", "...", '"', '""', '"""', "\\", '\\"""']
PIECES += ["#", "\n", "\r", " ", ",", "@x", "$v", "é", "\ufeff", ": !", "."]


def read(text):
    """How many tokens the library reads, until it comes to something that is none."""
    lexer, count = Lexer(Source(text)), 0
    try:
        while (token := lexer.lookahead()).kind != TokenKind.EOF:
            lexer.token = token
            count += 1
    except GraphQLSyntaxError:
        pass
    return count


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_no_token_escapes_the_count(text):
    assert measured(text).tokens >= read(text)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", 0),
        ("{ a }", 3),
        ("query ($n: Int = -1.5e3) { a: b(c: [$n, 2]) ...F @x }", 27),
        ('{ a(b: "x \\" y", c: """ " \\""" """) }', 11),
        ("# { a\n{ a }", 4),
        ('"""never ended { { {', 1),
    ],
)
def test_tokens_are_those_of_the_grammar(text, tokens):
    assert measured(text).tokens == tokens


def test_brackets_in_strings_and_comments_are_no_nesting():
    assert measured('{ a(b: "{{{") # [[[\n { c } }').nesting == 2


@pytest.mark.parametrize(
    ("text", "limit", "given"),
    [
        ("a" * 11, "characters", 11),
        ("a b c d", "tokens", 4),
        ("[[", "nesting", 2),
    ],
)
def test_a_text_beyond_a_limit_is_refused_by_how_much(text, limit, given):
    limits = Limits(characters=10, tokens=3, nesting=1)
    with pytest.raises(LimitExceeded) as refusal:
        check(text, limits)
    told, allowed = refusal.value.told, getattr(limits, limit)
    assert (told["limit"], told["given"], told["allowed"]) == (limit, given, allowed)
    assert str(refusal.value) == f"Over the limit of {limit}: {given}, where {allowed} are allowed"


def test_a_text_at_the_limits_passes():
    check("[a]", Limits(characters=3, tokens=3, nesting=1))


@pytest.mark.parametrize("piece", ['"""a \\"""', '"', '"""', "\\", '"\\', "#", "{", '"\n'])
def test_no_text_is_read_twice(piece):
    # Would take minutes where each piece is looked at from every piece before it.
    assert measured(piece * 20_000).tokens


@pytest.mark.parametrize("number", ["9" * 5000, "-" + "9" * 500, "1." + "0" * 500])
def test_a_number_of_very_many_digits_is_refused(number):
    query = f"{{ players(first: {number}) {{ totalCount }} }}"
    with pytest.raises(LimitExceeded, match="digits"):
        check(query, Limits())
