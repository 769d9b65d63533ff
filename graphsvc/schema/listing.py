"""Checks, gaps and conflicts of a whole graph, or of one node, as they are asked for."""

from collections.abc import Iterable, Sequence

from graphsvc.graph.build import GraphView
from graphsvc.model import CheckResult, ConflictKind, EntityKind
from graphsvc.reasoning.broken import conflicts_in
from graphsvc.reasoning.checks import Checked, all_checks, checks_about
from graphsvc.reasoning.conflicts import Conflict, wanted
from graphsvc.reasoning.gaps import Missing, gaps_in
from graphsvc.schema.kept import Kept

OPEN_OR_WRONG = (CheckResult.FAIL, CheckResult.UNKNOWN)


def _not_passed(view: GraphView) -> Sequence[Checked]:
    return tuple(each for each in all_checks(view) if each.result in OPEN_OR_WRONG)


_NOT_PASSED = Kept(_not_passed)
"""Those that pass would fill the memory."""


def _conflicts(view: GraphView) -> Sequence[Conflict]:
    return conflicts_in(view, _NOT_PASSED.of(view))


def _gaps(view: GraphView) -> Sequence[Missing]:
    return tuple(gaps_in(view))


_GAPS = Kept(_gaps)
_CONFLICTS = Kept(_conflicts)


def made_about(
    view: GraphView, subject: str, results: Sequence[CheckResult] | None
) -> Sequence[Checked]:
    """The checks about a node that have one of those results, where some are asked for."""
    node = view.node(subject)
    return _with(checks_about(node, view) if node else [], results)


def all_made(view: GraphView, *, results: Sequence[CheckResult] | None = None) -> Sequence[Checked]:
    """The same of the whole graph: a long look, to be taken while it is held still."""
    if results is not None and CheckResult.PASS not in results:
        return _with(_NOT_PASSED.of(view), results)
    return _with(all_checks(view), results)


def gaps_about(
    view: GraphView, subject: str, kinds: Sequence[EntityKind] | None
) -> Sequence[Missing]:
    """The gaps of a node, if it is of one of those kinds, where some are asked for."""
    return gaps_in(view, subject=subject, kinds=kinds)


def all_gaps(view: GraphView, *, kinds: Sequence[EntityKind] | None = None) -> Sequence[Missing]:
    """The same of the whole graph: a long look, to be taken while it is held still."""
    return [each for each in _GAPS.of(view) if kinds is None or each.subject.kind in kinds]


def all_disagreements(
    view: GraphView,
    *,
    open: bool | None = None,  # noqa: A002 - as it is asked for
    kinds: Sequence[ConflictKind] | None = None,
) -> Sequence[Conflict]:
    """The conflicts of the whole graph, those that are asked for: a long look, as the others."""
    return [
        each for each in _CONFLICTS.of(view) if open in (None, each.open) and wanted(each, kinds)
    ]


def _with(made: Iterable[Checked], results: Sequence[CheckResult] | None) -> Sequence[Checked]:
    return [each for each in made if results is None or each.result in results]
