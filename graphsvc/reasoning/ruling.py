"""Rules that statements follow from or are checked by: what an explanation names.

A room that reasons keeps its own rules beside what applies them; here is what a rule is.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of football, by a name and in a sentence."""

    id: str
    """`rule:` and the name: rule:rank-by-elimination."""
    name: str
    """A few words: rank by elimination."""
    description: str
    """The whole rule, in a sentence."""


def rule(name: str, description: str) -> Rule:
    """A rule whose id is made of its name."""
    return Rule(f"rule:{name.replace(' ', '-')}", name, description)
