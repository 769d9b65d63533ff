"""Statements about a node that no source tells and that follow from what sources tell.

==========  =================================================================
`matches`   the half-time score, the round
`halves`    the half of whatever happens; `goals` the score after one
`clubs`     which campaign it is
==========  =================================================================

They are made on reading, each with its rule and premises, and none stands beside a told one.
"""

from collections.abc import Iterator

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import ClubRecord, EventRecord, GoalRecord, MatchRecord, NodeRecord
from graphsvc.reasoning.derived import DerivedRecord
from graphsvc.reasoning.deriving.clubs import derived_of_club
from graphsvc.reasoning.deriving.goals import derived_score
from graphsvc.reasoning.deriving.halves import derived_half
from graphsvc.reasoning.deriving.matches import derived_of_match

__all__ = ["derived_of"]


def derived_of(node: NodeRecord, view: GraphView) -> list[DerivedRecord]:
    """What follows about a node, in a fixed order."""
    return list(_derived(node, view))


def _derived(node: NodeRecord, view: GraphView) -> Iterator[DerivedRecord]:
    match node:
        case MatchRecord():
            yield from derived_of_match(node, view)
        case EventRecord():
            found = [derived_half(node)]
            found += [derived_score(node)] if isinstance(node, GoalRecord) else []
            yield from (each for each in found if each)
        case ClubRecord():
            yield from derived_of_club(node, view)
