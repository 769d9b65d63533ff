"""Football checks itself: rules that what is told must keep, each a small pure function.

===========  ================================================================
`verdicts`   Checked, Finding, and how a function becomes a rule
`rules`      which rules apply to which kind of node
`told`       what the rules read of a record; `spells` when who was where
`scores`     goals, half-time, the end; `running` in what order; `knockout` beyond
`clock`      minutes and halves; `presence` who was on the pitch then
`scorers`    who scores, and for whom; `sides` who meets
`players`    a player's clubs and counts; `history` a club's past
`dates`      seasons, editions, days; `names` what sources call somebody
`tables`     tables as told and as results make them, by `reports`; `gains` the day before
`stakes`     what a result to come would bring
===========  ================================================================
"""

from collections.abc import Iterator

from graphsvc.graph.build import GraphView
from graphsvc.graph.records import ArticleRecord, MatchRecord, NodeRecord
from graphsvc.reasoning.checks.rules import RULES, all_rules
from graphsvc.reasoning.checks.verdicts import Checked

__all__ = [
    "RULES",
    "Checked",
    "all_checks",
    "all_rules",
    "checks_about",
    "checks_from",
    "checks_of",
]


def checks_of(node: NodeRecord, view: GraphView) -> list[Checked]:
    """The checks whose subject is a node, in the order of the rules."""
    made = (rule(node, view) for rule in RULES.get(node.kind, ()))
    return [each for each in made if each]


def checks_about(node: NodeRecord, view: GraphView) -> list[Checked]:
    """The same; of a match also those of what happened in it."""
    return [check for each in _with_events(node) for check in checks_of(each, view)]


def checks_from(article: ArticleRecord, view: GraphView) -> list[Checked]:
    """The checks of an article, and those in which something that it tells is compared."""
    told = view.statements_from(article.id)
    subjects = dict.fromkeys(view.node(each.statement.subject) for each in told)
    its = set(told)
    return checks_of(article, view) + [
        check
        for node in subjects
        if node and node is not article
        for check in checks_of(node, view)
        if not its.isdisjoint(check.finding.inputs)
    ]


def all_checks(view: GraphView) -> Iterator[Checked]:
    """Every check of a graph, kind by kind; in time that grows with the graph, no faster."""
    for kind in RULES:
        for node in view.of_kind(kind):
            yield from checks_of(node, view)


def _with_events(node: NodeRecord) -> list[NodeRecord]:
    if not isinstance(node, MatchRecord):
        return [node]
    return [node, *node.goals, *node.shots, *node.cards, *node.substitutions]
