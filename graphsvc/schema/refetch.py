"""Fetching anything again by its id, as Relay's `node` asks."""

from collections.abc import Awaitable, Callable, Sequence

from graphsvc import model
from graphsvc.graph.changes import Change
from graphsvc.graph.leading import led_on
from graphsvc.graph.records import (
    ArticleRecord,
    CardRecord,
    ClubRecord,
    CompetitionRecord,
    DuelRecord,
    EditionRecord,
    GoalRecord,
    MatchRecord,
    MembershipRecord,
    NodeRecord,
    PlaceRecord,
    PlayerRecord,
    ShotRecord,
    StageRecord,
    StatementRecord,
    SubstitutionRecord,
    VenueRecord,
)
from graphsvc.reasoning.broken import conflict_named
from graphsvc.reasoning.checks import Checked, checks_of
from graphsvc.reasoning.conflicts import Conflict
from graphsvc.reasoning.deriving import derived_of
from graphsvc.reasoning.duels import duels_of
from graphsvc.reasoning.gaps import Missing, gaps_of
from graphsvc.schema.claim import ToldClaim, claims_on
from graphsvc.schema.context import Context
from graphsvc.schema.lookups import of_type
from graphsvc.schema.mention import Sighting, mentions_of
from graphsvc.schema.places import Zone

Refetched = (
    NodeRecord
    | StatementRecord
    | MembershipRecord
    | model.Dataset
    | model.Curator
    | ToldClaim
    | Checked
    | Missing
    | Conflict
    | Change
    | Sighting
    | Zone
)

SHOWN = (
    ArticleRecord,
    CardRecord,
    ClubRecord,
    CompetitionRecord,
    DuelRecord,
    EditionRecord,
    GoalRecord,
    MatchRecord,
    PlaceRecord,
    PlayerRecord,
    ShotRecord,
    StageRecord,
    SubstitutionRecord,
    VenueRecord,
)
"""Records of the graph that the schema has a type for."""


async def refetch(id: str, context: Context) -> Refetched | None:  # noqa: A002
    """What has that id now, or None."""
    kind, _, label = id.partition(":")
    if kind in PARTS:
        candidates = await PARTS[kind](label, context)
        now = _now(id, context)
        return next((each for each in candidates if each.id in (id, now)), None)
    view = context.view
    node = view.node(id)
    shown = node if isinstance(node, SHOWN) else None
    return shown or view.statement(id) or view.source(id)


def _now(id: str, context: Context) -> str:  # noqa: A002
    """An id that is made of others, with the ids that these have since nodes were merged."""
    kind, _, label = id.partition(":")
    if kind == "membership":
        told = context.view.statement(f"statement:{label}")
        return f"membership:{told.id.partition(':')[2]}" if told else id
    return led_on(id, context.view.redirects)


async def _claims(label: str, context: Context) -> list[ToldClaim]:
    told = context.view.statements_told_as(f"statement:{label.partition('/')[0]}")
    return [claim for each in told for claim in await claims_on(each, context)]


async def _mentions(label: str, context: Context) -> list[Sighting]:
    article = context.view.node(f"article:{label.partition('/')[0]}")
    return await mentions_of(article, context) if article else []


async def _segments(label: str, context: Context) -> list[Zone]:
    article = context.view.node(f"article:{label.partition('/')[0]}")
    text = await context.articles.load(article.id) if article else None
    return [Zone(text, each) for each in text.segments] if text else []


async def _gaps(label: str, context: Context) -> list[Missing]:
    subject = context.view.node(label.rpartition("/")[0])
    return gaps_of(subject) if subject else []


async def _conflicts(label: str, context: Context) -> list[Conflict]:
    found = conflict_named(f"conflict:{label}", context.view)
    return [found] if found else []


async def _memberships(label: str, context: Context) -> list[MembershipRecord]:
    told = context.view.statement(f"statement:{label}")
    player = of_type(context.view, told.statement.subject, PlayerRecord) if told else None
    return player.memberships if player else []


async def _duels(label: str, context: Context) -> list[DuelRecord]:
    match = of_type(context.view, f"match:{label.rpartition('/')[0]}", MatchRecord)
    return duels_of(match) if match else []


async def _changes(label: str, context: Context) -> list[Change]:
    revision = label.partition("/")[0]
    history = context.knowledge.history
    if not (revision.isdecimal() and 0 < int(revision) <= len(history.recorded)):
        return []
    found = history.at(int(revision), f"change:{label}", context.view)
    return [found] if found else []


async def _derived(label: str, context: Context) -> list[StatementRecord]:
    subject = context.view.node(label.partition("/")[2])
    return [*derived_of(subject, context.view)] if subject else []


async def _checks(label: str, context: Context) -> list[Checked]:
    subject = context.view.node(label.partition("/")[2])
    return checks_of(subject, context.view) if subject else []


PARTS: dict[str, Callable[[str, Context], Awaitable[Sequence[Refetched]]]] = {
    "claim": _claims,
    "mention": _mentions,
    "segment": _segments,
    "check": _checks,
    "derived": _derived,
    "gap": _gaps,
    "conflict": _conflicts,
    "change": _changes,
    "membership": _memberships,
    "duel": _duels,
}
"""Things that are no nodes of the graph, by the kind in their id: where to look for them."""
