"""What one article says, as JSON: its statements with their quotes, its matches and goals in names.

Matches and goals are read off a graph of this one article: what the graph would make of it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime

from graphsvc.graph.build import GraphView
from graphsvc.graph.identity import link
from graphsvc.graph.records import GoalRecord, MatchRecord, NodeRecord, StatementRecord
from graphsvc.model import (
    Article,
    Claim,
    Commit,
    EntityValue,
    EnumValue,
    Findings,
    GoalKind,
    StatementStatus,
    Value,
)
from graphsvc.rules.minutes import minute_key

Json = dict[str, object]


def summary(findings: Findings) -> Json:
    """Everything about one article, ready for JSON."""
    view = GraphView()
    view.apply(Commit(1, datetime.now(UTC), link(findings, view)))
    matches = [each for each in view.matches if len(each.participations) == 2]
    goals = sorted(view.goals, key=_clock)
    return {
        "article": article_of(findings.article),
        "statements": [
            statement_of(each) for each in findings.claims if each.extraction.alternative is None
        ],
        "alternatives": list(_alternatives(findings.claims)),
        "matches": [match_of(each) for each in matches],
        "goals": [goal_of(each, matches, view) for each in goals],
    }


def article_of(article: Article) -> Json:
    """What is known of the article itself."""
    return {
        "id": article.id,
        "headline": article.headline,
        "agency": article.agency,
        "authors": list(article.authors),
        "publisher": article.publisher,
        "url": article.url,
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


def _alternatives(claims: Iterable[Claim]) -> Iterator[Json]:
    """The less likely readings of words; `ambiguous` is what these leave open."""
    for claim in claims:
        if alternative := claim.extraction.alternative:
            yield {"ambiguous": alternative.of, **statement_of(claim)}


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


def goal_of(goal: GoalRecord, matches: Sequence[MatchRecord], view: GraphView) -> Json:
    """A goal in names, also where the reading is not sure: `status` and `confidence` tell.

    `match` is the place of its match in the list, from 0.
    """
    scorer, minute, kind = (_best(goal, name) for name in ("scorer", "minute", "shotType"))
    match = _node(_best(goal, "match"), view)
    return {
        "scorer": name_of(_node(scorer, view)),
        "club": name_of(_node(_best(goal, "creditedTo"), view)),
        "minute": getattr(minute.statement.value, "text", None) if minute else None,
        "own_goal": _is(kind, GoalKind.OWN_GOAL),
        "penalty": _is(kind, GoalKind.PENALTY),
        "match": next((n for n, each in enumerate(matches) if each is match), None),
        "status": scorer.status if scorer else None,
        "confidence": scorer.confidence if scorer else None,
    }


def _clock(goal: GoalRecord) -> tuple[bool, tuple[int, int]]:
    """By its minute; goals without one last, in the order told."""
    minute = _best(goal, "minute")
    label = getattr(minute.statement.value, "text", None) if minute else None
    return label is None, minute_key(label) if label else (0, 0)


def _best(node: NodeRecord, name: str) -> StatementRecord | None:
    """What is told of a property; what is accepted before what is surer."""
    told = node.told.get(name, ())
    accepted = StatementStatus.ACCEPTED
    return max(told, key=lambda each: (each.status is accepted, each.confidence), default=None)


def _node(record: StatementRecord | None, view: GraphView) -> NodeRecord | None:
    value = record.statement.value if record else None
    return view.node(value.entity) if isinstance(value, EntityValue) else None


def _is(record: StatementRecord | None, code: GoalKind) -> bool:
    return record is not None and record.statement.value == EnumValue(code)


def name_of(node: NodeRecord | None) -> str | None:
    """The name of a node, where there is one."""
    return node.name if node else None


def _iso(when: date | None) -> str | None:
    return when.isoformat() if when else None
