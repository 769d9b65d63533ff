"""The checks of a whole graph, or of one node, as they are asked for."""

from collections.abc import Iterable, Sequence
from weakref import WeakKeyDictionary

from graphsvc.graph.build import GraphView
from graphsvc.model import CheckResult
from graphsvc.reasoning.checks import Checked, all_checks, checks_about

OPEN_OR_WRONG = (CheckResult.FAIL, CheckResult.UNKNOWN)

_FOUND: WeakKeyDictionary[GraphView, tuple[int, Sequence[Checked]]] = WeakKeyDictionary()
"""The checks of a graph that do not pass, until it changes; those that do would fill the memory."""


def checks_in(
    view: GraphView, *, subject: str | None = None, result: Sequence[CheckResult] | None = None
) -> list[Checked]:
    """The checks about a node, or all of them; those with one of these results."""
    made: Iterable[Checked]
    if subject is not None:
        node = view.node(subject)
        made = checks_about(node, view) if node else []
    elif result is not None and CheckResult.PASS not in result:
        made = _not_passed(view)
    else:
        made = all_checks(view)
    return [each for each in made if result is None or each.result in result]


def _not_passed(view: GraphView) -> Sequence[Checked]:
    revision, found = _FOUND.get(view, (None, ()))
    if revision != view.revision:
        found = tuple(each for each in all_checks(view) if each.result in OPEN_OR_WRONG)
        _FOUND[view] = view.revision, found
    return found
