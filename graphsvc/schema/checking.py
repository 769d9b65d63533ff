"""The checks of a whole graph, or of one node, as they are asked for."""

from collections.abc import Sequence
from weakref import WeakKeyDictionary

from graphsvc.graph.build import GraphView
from graphsvc.model import CheckResult
from graphsvc.reasoning.checks import Checked, all_checks, checks_about

_MADE: WeakKeyDictionary[GraphView, tuple[int, Sequence[Checked]]] = WeakKeyDictionary()
"""What all rules make of a graph, until it changes."""


def checks_in(
    view: GraphView, *, subject: str | None = None, result: Sequence[CheckResult] | None = None
) -> list[Checked]:
    """The checks about a node, or all of them; those with one of these results."""
    if subject is None:
        made = _all(view)
    else:
        node = view.node(subject)
        made = checks_about(node, view) if node else []
    return [each for each in made if result is None or each.result in result]


def _all(view: GraphView) -> Sequence[Checked]:
    revision, made = _MADE.get(view, (None, ()))
    if revision != view.revision:
        made = tuple(all_checks(view))
        _MADE[view] = view.revision, made
    return made
