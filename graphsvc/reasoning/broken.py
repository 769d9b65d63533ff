"""Rules of football that what is told breaks, as conflicts between what breaks them."""

from collections.abc import Iterable
from dataclasses import dataclass

from graphsvc.graph.build import GraphView
from graphsvc.graph.leading import led_on
from graphsvc.graph.records import StatementRecord
from graphsvc.model import CheckResult, ConflictKind
from graphsvc.reasoning.checks import Checked, checks_of
from graphsvc.reasoning.conflicts import Conflict
from graphsvc.reasoning.swaps import all_conflicts


@dataclass(frozen=True, slots=True)
class Broken(Conflict):
    """Statements that break a rule together."""

    check: str = ""
    """The id of the check that failed."""

    @property
    def id(self) -> str:
        """That of its check."""
        return f"conflict:{self.check.replace(':', '/', 1)};rule"


def conflicts_in(view: GraphView, checked: Iterable[Checked]) -> tuple[Conflict, ...]:
    """All conflicts of a graph: rival values, slips, swaps, then the rules that failed checks.

    A failed check whose statements are in another conflict already is that conflict.
    """
    told = tuple(all_conflicts(view))
    listed: set[StatementRecord] = {record for each in told for record in each.statements}
    failed = filter(None, map(_conflict, checked))
    return (*told, *(each for each in failed if listed.isdisjoint(each.statements)))


def broken_rule(label: str, view: GraphView) -> Conflict | None:
    """The conflict of a failed check, by its id without its kind; None where it is kept now."""
    label = led_on(label, view.redirects)
    subject = view.node(label.removesuffix(";rule").split("/", 2)[-1])
    found = (_conflict(each) for each in (checks_of(subject, view) if subject else ()))
    return next((each for each in found if each and each.id == f"conflict:{label}"), None)


def _conflict(check: Checked) -> Conflict | None:
    if check.result is not CheckResult.FAIL or not check.inputs:
        return None
    return Broken(
        check.inputs,
        ConflictKind.RULE_BROKEN,
        open=not any(each.rule in ("settled", "ranked") for each in check.inputs),
        reason=check.message,
        check=check.id,
    )
