"""Which dataset says that it has all matches, or all goals, so that a count of them is the whole.

What a dataset declares complete holds for the editions it tells of, and for the players whom it
lists: somebody who is only named as a scorer may have scored elsewhere.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

from graphsvc.graph.build import GraphView
from graphsvc.graph.ranking import in_order
from graphsvc.graph.records import EditionRecord, NodeRecord, PlayerRecord
from graphsvc.model import Dataset

What = Literal["matches", "goals"]

_OF_AN_EDITION = ("season", "competition")
_OF_A_PLAYER = ("memberOf", "position", "born")
"""What only a list of players tells; that a scorer appeared in a match follows from his goal."""


def complete_in(view: GraphView, edition: EditionRecord | None, what: What) -> Dataset | None:
    """The dataset that says it has all matches, or all goals, of an edition."""
    return next(_telling(view, edition, _OF_AN_EDITION, what), None) if edition else None


def complete_goals_of(view: GraphView, player: PlayerRecord) -> Dataset | None:
    """The dataset that says it has all goals of a player, if those known lie in its editions."""
    editions = {goal.match.edition if goal.match else None for goal in player.goals}
    for dataset in _telling(view, player, _OF_A_PLAYER, "goals"):
        if all(dataset == complete_in(view, edition, "goals") for edition in editions):
            return dataset
    return None


def _telling(
    view: GraphView, node: NodeRecord, names: Iterable[str], what: What
) -> Iterator[Dataset]:
    """The datasets that have all of something, and are believed in what they tell of a node."""
    for name in names:
        for told in in_order(node.told.get(name, ())):
            for source in told.sources:
                dataset = view.source(source)
                if isinstance(dataset, Dataset) and what in dataset.complete:
                    yield dataset
