"""Matches and goals as texts tell them, and the graph after some of them."""

from datetime import date

from graphsvc.graph.build import GraphView
from graphsvc.graph.identity import link
from graphsvc.model import Commit, EntityKind, Findings
from tests.builders import AT, article, claim, day, findings


def match_told(
    match="match:2020-21/a-b",
    *,
    home="club:a",
    away="club:b",
    participants=(),
    date_=None,
    score=None,
    source="article:one",
    **others,
):
    """The claims of a text on one match."""
    told = [("homeTeam", home), ("awayTeam", away), ("finalScore", score)]
    told += [("participant", club) for club in participants]
    told += [("date", day(date_) if date_ else None), *others.items()]
    return [claim(match, name, value, source=source) for name, value in told if value is not None]


def goal_told(goal, match="match:2020-21/a-b", *, source="article:one", **told):
    """The claims of a text on one goal; `creditedTo`, `scorer` and `minute` as they are told."""
    claims = [claim(goal, "match", match, source=source)]
    return claims + [claim(goal, name, value, source=source) for name, value in told.items()]


def text_of(name, *claims, dated=date(2020, 12, 2), entities=()) -> Findings:
    """The findings of one article."""
    return findings(article(name, dated=dated), *entities, *claims)


def take_in(view: GraphView, *texts: Findings):
    """Link, append and apply one text after another; the batches."""
    batches = []
    for text in texts:
        batches.append(link(text, view))
        view.apply(Commit(view.revision + 1, AT, batches[-1]))
    return batches


def graph_of(*texts: Findings) -> GraphView:
    """The graph after those texts."""
    view = GraphView()
    take_in(view, *texts)
    return view


def ids(view: GraphView, kind: EntityKind) -> list[str]:
    return [node.id for node in view.of_kind(kind)]
