"""The checks and the gaps of a whole graph, or of one node, as they are asked for."""

from collections.abc import Iterable, Sequence

from graphsvc.graph.build import GraphView
from graphsvc.model import CheckResult, EntityKind
from graphsvc.reasoning.checks import Checked, all_checks, checks_about
from graphsvc.reasoning.gaps import Missing, gaps_in
from graphsvc.schema.kept import Kept

OPEN_OR_WRONG = (CheckResult.FAIL, CheckResult.UNKNOWN)


def _not_passed(view: GraphView) -> Sequence[Checked]:
    return tuple(each for each in all_checks(view) if each.result in OPEN_OR_WRONG)


def _gaps(view: GraphView) -> Sequence[Missing]:
    return tuple(gaps_in(view))


_NOT_PASSED = Kept(_not_passed)
"""Those that pass would fill the memory."""
_GAPS = Kept(_gaps)


def listed_checks(
    view: GraphView, *, subject: str | None = None, result: Sequence[CheckResult] | None = None
) -> list[Checked]:
    """The checks about a node, or all of them; those with one of these results."""
    made: Iterable[Checked]
    if subject is not None:
        node = view.node(subject)
        made = checks_about(node, view) if node else []
    elif result is not None and CheckResult.PASS not in result:
        made = _NOT_PASSED.of(view)
    else:
        made = all_checks(view)
    return [each for each in made if result is None or each.result in result]


def listed_gaps(
    view: GraphView, *, subject: str | None = None, kinds: Sequence[EntityKind] | None = None
) -> Sequence[Missing]:
    """The gaps of a node, or all of them; those of some kinds of node."""
    if subject is not None:
        return gaps_in(view, subject=subject, kinds=kinds)
    return [each for each in _GAPS.of(view) if kinds is None or each.subject.kind in kinds]
