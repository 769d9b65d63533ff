"""Which statements answer for their property: Wikidata's "truthy" ones."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graphsvc.graph.ranking import in_order, scope
from graphsvc.graph.records import NodeRecord, StatementRecord
from graphsvc.model import Rank


def believed(node: NodeRecord) -> Iterator[StatementRecord]:
    """The accepted facts about a node: of those that compete in a scope, the best-ranked."""
    for told in node.told.values():
        scopes: defaultdict[tuple[str, ...], list[StatementRecord]] = defaultdict(list)
        for record in in_order(told):
            scopes[scope(record)].append(record)
        for rivals in scopes.values():
            yield from _best(rivals)


def _best(records: Iterable[StatementRecord]) -> list[StatementRecord]:
    """The preferred ones, else all."""
    records = list(records)
    return [each for each in records if each.rank is Rank.PREFERRED] or records
