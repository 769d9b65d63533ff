"""The ids of claims, as the schema has them, and told apart where the log holds one twice."""

from collections import Counter
from collections.abc import Iterator

from graphsvc.export.writer import Told
from graphsvc.store.base import RecordedClaim


def named_claims(told: Told) -> Iterator[tuple[str, RecordedClaim]]:
    """The claims on a statement with their ids.

    A source that says a statement again, as another version of the extractor read it, has one
    claim in the schema; here the second has its number at the end.
    """
    statement = told.record.id.partition(":")[2]
    seen = Counter[str]()
    for each in told.claims:
        seen[each.claim.id] += 1
        again = f"/{seen[each.claim.id]}" if seen[each.claim.id] > 1 else ""
        yield f"claim:{statement}/{each.claim.id.partition(':')[2]}{again}", each
