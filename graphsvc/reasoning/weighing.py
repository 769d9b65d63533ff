"""The rules of weighing what sources say, as an explanation names them."""

from graphsvc.graph.rulings import RULES
from graphsvc.reasoning.ruling import Rule


def rule_of_ranking(name: str) -> Rule | None:
    """The rule of that name; None where none has decided yet."""
    if name not in RULES:
        return None
    description = RULES[name].format(count="Several", comment="…")
    return Rule(f"rule:{name}", name.replace("-", " "), description)
