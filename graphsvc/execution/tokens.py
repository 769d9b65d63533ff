"""How much there is in the text of a document, counted before it is parsed.

A regular expression counts faster than the parser fails, and tells by how much it is too much.
"""

import re
from typing import NamedTuple

from graphsvc.errors import LimitExceeded
from graphsvc.model import Limits

TOKEN = re.compile(
    r"""
      \#[^\n\r]*+                                      # a comment
    | \"\"\"(?:[^"\\]++|\\\"\"\"|\\|"(?!""))*+(?:\"\"\")?  # a block string, or all the rest
    | "(?:[^"\\\n\r]++|\\.)*+"?                         # a string, or the rest of the line
    | \.\.\.
    | [A-Za-z_][A-Za-z_0-9]*+
    | -?[0-9]++(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?
    | [^\s,\ufeff]
    """,
    re.VERBOSE,
)
"""One token of a document, as https://spec.graphql.org/October2021/#sec-Appendix-Grammar-Summary
has it.

What is no token is counted for one: the parser stops there. Nothing is read twice (the quantifiers
are possessive), so that counting takes time in proportion to the text, whatever it is.
"""

NUMBERS = frozenset("-0123456789")
DEEPER = frozenset("{[(")
HIGHER = frozenset("}])")


class Text(NamedTuple):
    """How much there is in a text."""

    tokens: int
    nesting: int
    """Brackets inside each other."""
    digits: int
    """Signs of the longest number."""


def check(document: str, limits: Limits) -> Text:
    """How much there is in a text; raises `LimitExceeded` where it is too long to be parsed."""
    _check("characters", len(document), limits.characters)
    found = measured(document)
    _check("tokens", found.tokens, limits.tokens)
    _check("nesting", found.nesting, limits.nesting)
    _check("digits", found.digits, limits.digits)
    return found


def measured(document: str) -> Text:
    """How much there is in a document."""
    tokens = depth = deepest = digits = 0
    for token in TOKEN.finditer(document):
        tokens += 1
        if token.group()[0] in NUMBERS:
            digits = max(digits, len(token.group()))
        if token.group() in DEEPER:
            depth += 1
            deepest = max(deepest, depth)
        elif token.group() in HIGHER:
            depth -= 1
    return Text(tokens, deepest, digits)


def _check(limit: str, given: int, allowed: int) -> None:
    if given > allowed:
        raise LimitExceeded(limit, allowed=allowed, given=given)
