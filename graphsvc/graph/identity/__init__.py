"""Who is who: what an article's findings tell, under the labels of the graph.

Identity is decided by linking, not by the label: clubs and competitions by their label; matches by
clubs and dates; players by name, club and match; goals by scorer, minute and place in the score;
cards and substitutions by player.
"""

from collections.abc import Callable

from graphsvc.graph.build import GraphView
from graphsvc.graph.identity.events import (
    link_cards,
    link_goals,
    link_shots,
    link_substitutions,
)
from graphsvc.graph.identity.labels import Labels, relabelled, tells_more
from graphsvc.graph.identity.matches import link_matches
from graphsvc.graph.identity.players import link_players
from graphsvc.model import Findings, Record

__all__ = ["link"]

_STEPS: tuple[Callable[[Findings, GraphView], Labels], ...] = (
    link_matches,
    link_players,
    link_goals,
    link_shots,
    link_cards,
    link_substitutions,
)
"""Each step may rely on the labels that those before it gave."""


def link(findings: Findings, view: GraphView) -> tuple[Record, ...]:
    """The batch to append for one article: what it tells, of known nodes and of newly minted ones.

    In this order: the article, datasets and entities the graph does not know, claims, mentions.
    """
    for step in _STEPS:
        findings = relabelled(findings, step(findings, view))
    return (
        findings.article,
        *(each for each in findings.datasets if view.source(each.id) is None),
        *(each for each in findings.entities if tells_more(each, _name(each.id, view))),
        *findings.claims,
        *findings.mentions,
    )


def _name(label: str, view: GraphView) -> str | None:
    node = view.node(label)
    return node.name if node else None
