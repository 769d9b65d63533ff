"""What a check is: a rule applied to one node, and what came of it."""

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import NodeRecord, StatementRecord
from graphsvc.model import CheckResult
from graphsvc.reasoning.ruling import Rule, rule

Node = TypeVar("Node", bound=NodeRecord)
Inputs = Iterable[StatementRecord]

_GRAVITY = (CheckResult.FAIL, CheckResult.UNKNOWN, CheckResult.PASS)


class Finding(NamedTuple):
    """What a rule makes of what is told."""

    result: CheckResult
    inputs: tuple[StatementRecord, ...]
    message: str = ""
    """What is wrong or missing; of what is right, nothing."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A rule applied to a node."""

    rule: Rule
    subject: NodeRecord
    finding: Finding

    @property
    def id(self) -> str:
        """Its rule and its subject: there is one check for both."""
        return f"check:{self.rule.id.partition(':')[2]}/{self.subject.id}"

    @property
    def result(self) -> CheckResult:
        """Whether the rule is kept, as far as that can be told."""
        return self.finding.result

    @property
    def message(self) -> str:
        """What is wrong or missing; else the rule that is kept."""
        return self.finding.message or self.rule.description

    @property
    def inputs(self) -> tuple[StatementRecord, ...]:
        """The statements that were compared, each once."""
        return tuple(dict.fromkeys(self.finding.inputs))


@dataclass(frozen=True, slots=True)
class Examiner(Generic[Node]):
    """A rule, and the function that applies it to a node of its kind."""

    rule: Rule
    examine: Callable[[Node, GraphView], Finding | None]

    def __call__(self, node: Node, view: GraphView) -> Checked | None:
        """The check of a node; None where the rule does not apply to it."""
        finding = self.examine(node, view)
        return Checked(self.rule, node, finding) if finding else None


def examiner(name: str) -> Callable[[Callable[[Node], Finding | None]], Examiner[Node]]:
    """Make a function of a node the rule of that name; its docstring is the rule in a sentence."""

    def decorate(examine: Callable[[Node], Finding | None]) -> Examiner[Node]:
        return Examiner(_ruled(name, examine), lambda node, _view: examine(node))

    return decorate


def examiner_in_graph(
    name: str,
) -> Callable[[Callable[[Node, GraphView], Finding | None]], Examiner[Node]]:
    """The same for a function that looks beyond the node."""

    def decorate(examine: Callable[[Node, GraphView], Finding | None]) -> Examiner[Node]:
        return Examiner(_ruled(name, examine), examine)

    return decorate


def _ruled(name: str, examine: Callable[..., Finding | None]) -> Rule:
    return rule(name, " ".join((inspect.getdoc(examine) or "").split()))


def passed(*inputs: Inputs) -> Finding:
    """The rule is kept."""
    return Finding(CheckResult.PASS, _all(inputs))


def failed(message: str, *inputs: Inputs) -> Finding:
    """The rule is broken."""
    return Finding(CheckResult.FAIL, _all(inputs), message)


def unknown(missing: str, *inputs: Inputs) -> Finding:
    """What is told does not show whether the rule is kept; `missing` says what would."""
    return Finding(CheckResult.UNKNOWN, _all(inputs), missing)


def gravest(findings: Iterable[Finding | None]) -> Finding | None:
    """Several findings of one rule on one node as one: what is broken hides what is kept."""
    made = [each for each in findings if each]
    if len(made) < 2:
        return made[0] if made else None
    worst = min((each.result for each in made), key=_GRAVITY.index)
    alike = [each for each in made if each.result is worst]
    message = " ".join(dict.fromkeys(each.message for each in alike if each.message))
    return Finding(worst, _all(each.inputs for each in alike), message)


def _all(inputs: Iterable[Inputs]) -> tuple[StatementRecord, ...]:
    return tuple(chain.from_iterable(inputs))
