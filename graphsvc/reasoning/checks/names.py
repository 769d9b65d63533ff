"""Rules of what sources call somebody."""

from graphsvc.graph.records import AliasRecord, NodeRecord
from graphsvc.model import AliasKind
from graphsvc.reasoning.checks.verdicts import Finding, examiner, failed, passed


@examiner("names spelt right")
def names_spelt_right(node: NodeRecord) -> Finding | None:
    """An article calls a club, a player or a place by one of its names."""
    if not node.aliases:
        return None
    slips = [each for each in node.aliases if each.kind is AliasKind.MISSPELLING]
    if slips:
        message = " ".join(dict.fromkeys(_slip(node, each) for each in slips))
        return failed(message, [each.statement for each in slips])
    return passed(each.statement for each in node.aliases)


def _slip(node: NodeRecord, alias: AliasRecord) -> str:
    where = f" in “{alias.scope.name}”" if alias.scope else ""
    return f"“{alias.text}”{where} is no name of {node.name}, but a slip."
