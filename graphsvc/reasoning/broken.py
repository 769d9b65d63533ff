"""Rules of football that what is told breaks, as conflicts between what breaks them."""

from collections.abc import Iterable
from dataclasses import dataclass

from graphsvc.graph.build import GraphView
from graphsvc.graph.leading import led_on
from graphsvc.graph.records import StatementRecord
from graphsvc.model import CheckResult, ConflictKind
from graphsvc.reasoning.checks import Checked, checks_of
from graphsvc.reasoning.conflicts import AMBIGUOUS, Conflict, subject_of
from graphsvc.reasoning.swaps import all_conflicts, conflicts_about

RULE = ";rule"
"""What the id of a broken rule ends with."""


@dataclass(frozen=True, slots=True)
class Broken(Conflict):
    """Statements that break a rule together."""

    check: str = ""
    """The id of the check that failed."""

    @property
    def id(self) -> str:
        """That of its check."""
        return f"conflict:{self.check.replace(':', '/', 1)}{RULE}"


def conflicts_in(view: GraphView, checked: Iterable[Checked]) -> tuple[Conflict, ...]:
    """All conflicts of a graph: rival values, slips, swaps, then the rules that failed checks.

    A failed check whose statements are in another conflict already is that conflict, unless that
    is about how words are read.
    """
    told = tuple(all_conflicts(view))
    rivals = (each for each in told if each.kind not in AMBIGUOUS)
    listed: set[StatementRecord] = {record for each in rivals for record in each.statements}
    failed = filter(None, map(broken_about, checked))
    return (*told, *(each for each in failed if listed.isdisjoint(each.statements)))


def conflict_named(id: str, view: GraphView) -> Conflict | None:  # noqa: A002 - called so
    """The conflict with that id, which may be older than a merger; None where there is none now."""
    now = led_on(id, view.redirects)
    label = now.partition(":")[2]
    of_rule = label.endswith(RULE)
    subject = view.node(
        label.removesuffix(RULE).split("/", 2)[-1] if of_rule else subject_of(label)
    )
    if subject is None:
        return None
    broken = map(broken_about, checks_of(subject, view)) if of_rule else ()
    found = filter(None, broken) if of_rule else conflicts_about(subject, view)
    return next((each for each in found if each.id == now), None)


def broken_about(check: Checked) -> Conflict | None:
    """The conflict that a check comes to, if it failed."""
    if check.result is not CheckResult.FAIL or not check.inputs:
        return None
    return Broken(
        check.inputs,
        ConflictKind.RULE_BROKEN,
        open=not any(each.rule in ("settled", "ranked") for each in check.inputs),
        reason=check.message,
        check=check.id,
    )
