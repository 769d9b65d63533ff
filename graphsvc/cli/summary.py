"""What one article says, as JSON: its statements with their quotes, its matches and goals in names.

Matches and goals are read off a graph of this one article: what the graph would believe of it.
"""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime

from graphsvc.graph.build import GraphView
from graphsvc.graph.identity import link
from graphsvc.graph.records import GoalRecord, MatchRecord, NodeRecord
from graphsvc.model import Article, Claim, Commit, Findings, GoalKind, Value

Json = dict[str, object]


def summary(findings: Findings) -> Json:
    """Everything about one article, ready for JSON."""
    view = GraphView()
    view.apply(Commit(1, datetime.now(UTC), link(findings, view)))
    matches = [each for each in view.matches if len(each.participations) == 2]
    return {
        "article": article_of(findings.article),
        "statements": [statement_of(each) for each in findings.claims],
        "matches": [match_of(each) for each in matches],
        "goals": [goal_of(each, matches) for each in view.goals],
    }


def article_of(article: Article) -> Json:
    """What is known of the article itself."""
    return {
        "id": article.id,
        "headline": article.headline,
        "agency": article.agency,
        "published": _iso(article.published or article.dated),
        "updated": _iso(article.updated),
    }


def statement_of(claim: Claim) -> Json:
    """One claim: what it says, how it was found, and where."""
    statement = claim.statement
    return {
        "subject": statement.subject,
        "property": statement.property,
        "value": value_of(statement.value),
        "qualifiers": {each.property: value_of(each.value) for each in statement.qualifiers},
        "basis": claim.basis,
        "modality": statement.modality,
        "confidence": claim.extraction.confidence,
        "source": claim.source,
        "quotes": [{"start": q.start, "end": q.end, "quote": q.exact} for q in claim.quotes],
    }


def value_of(value: Value | None) -> Json | None:
    """A value by the names of its parts, without those it lacks; null where it is left open."""
    if value is None:
        return None
    parts = {name: part for name, part in asdict(value).items() if part is not None}
    return {name: _iso(part) if isinstance(part, date) else part for name, part in parts.items()}


def match_of(match: MatchRecord) -> Json:
    """A match in names; where no source tells who was at home, in the order told."""
    home, away = match.participations
    return {
        "home": home.club.name,
        "away": away.club.name,
        "home_goals": home.goals,
        "away_goals": away.goals,
        "date": match.date,
        "competition": name_of(match.competition),
    }


def goal_of(goal: GoalRecord, matches: Sequence[MatchRecord]) -> Json:
    """A goal in names; `match` is the place of its match in the list, from 0."""
    return {
        "scorer": name_of(goal.scorer),
        "club": name_of(goal.club),
        "minute": goal.minute,
        "own_goal": goal.shot_type is GoalKind.OWN_GOAL,
        "penalty": goal.shot_type is GoalKind.PENALTY,
        "match": matches.index(goal.match) if goal.match in matches else None,
    }


def name_of(node: NodeRecord | None) -> str | None:
    """The name of a node, where there is one."""
    return node.name if node else None


def _iso(when: date | None) -> str | None:
    return when.isoformat() if when else None
