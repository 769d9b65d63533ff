"""Query: what can be asked."""

import datetime
from collections.abc import Sequence
from functools import partial
from typing import Annotated

import strawberry

from graphsvc.graph import queries
from graphsvc.graph.changes import Change as Happened
from graphsvc.graph.records import (
    ArticleRecord,
    ClubRecord,
    CompetitionRecord,
    MatchRecord,
    PlayerRecord,
    StageRecord,
    StatementRecord,
)
from graphsvc.model import CheckResult, ConflictKind, EntityKind
from graphsvc.reasoning.checks import Checked
from graphsvc.reasoning.comparing import Comparison
from graphsvc.reasoning.conflicts import Conflict as Disagreement
from graphsvc.reasoning.gaps import Missing
from graphsvc.schema.article import Article
from graphsvc.schema.article_filter import ArticleFilter, ArticleOrder, articles_in_order
from graphsvc.schema.as_of import AsOf, day_of, view_of
from graphsvc.schema.candidates import goals_for, matches_for, players_for
from graphsvc.schema.change import Change
from graphsvc.schema.check import Check
from graphsvc.schema.club import Club
from graphsvc.schema.club_filter import ClubFilter, clubs_in_order
from graphsvc.schema.comparison import ArticleComparison, compared
from graphsvc.schema.competition import Competition
from graphsvc.schema.conflict import Conflict
from graphsvc.schema.connections import Connection, Paged, size
from graphsvc.schema.context import Info
from graphsvc.schema.federation import Federated
from graphsvc.schema.gap import Gap
from graphsvc.schema.goal_connection import GoalConnection, GoalList, GoalPage
from graphsvc.schema.goal_filter import GoalFilter, GoalOrder
from graphsvc.schema.head_to_head import HeadToHead, Meetings, meetings
from graphsvc.schema.holding import held
from graphsvc.schema.listing import all_disagreements, all_gaps, all_made, gaps_about, made_about
from graphsvc.schema.lookups import (
    ArticleBy,
    ClubBy,
    CompetitionBy,
    MatchBy,
    PlayerBy,
    StageBy,
)
from graphsvc.schema.match import Match
from graphsvc.schema.match_filter import MatchFilter, MatchOrder, matches_in_order
from graphsvc.schema.names import NameOrder
from graphsvc.schema.node import Node, shown_as
from graphsvc.schema.paths import Path
from graphsvc.schema.player import Player
from graphsvc.schema.player_filter import PlayerFilter, players_in_order
from graphsvc.schema.refetch import Refetched, refetch
from graphsvc.schema.search import Found, SearchConnection, SearchPage, search
from graphsvc.schema.stage import Stage
from graphsvc.schema.statement import Statement
from graphsvc.schema.statement_filter import StatementFilter, chosen
from graphsvc.schema.stats import GraphStats, stats_of
from graphsvc.schema.subgraph import Subgraph
from graphsvc.schema.suggestion import Suggestion

LONGEST_PATH = 8
"""Hops; beyond, everything in football is connected with everything."""
DEEPEST = 4
"""Statements between a node and the farthest of its neighbourhood."""


@strawberry.type
class Query(Federated):
    """What can be asked of the graph. What it does not know is null."""

    @shown_as(Node | None)
    @staticmethod
    async def node(info: Info, id: strawberry.ID) -> Refetched | None:  # noqa: A002
        """Anything, by its id."""
        return await refetch(id, info.context)

    @shown_as(list[Node | None])
    @staticmethod
    async def nodes(info: Info, ids: list[strawberry.ID]) -> list[Refetched | None]:
        """Several things, by their ids and in that order."""
        return [await refetch(each, info.context) for each in ids]

    @shown_as(Club | None)
    @staticmethod
    def club(info: Info, by: ClubBy) -> ClubRecord | None:
        """One club."""
        return by.find(info.context.view)

    @shown_as(Connection[Club], Paged(25))
    @staticmethod
    def clubs(
        info: Info, where: ClubFilter | None = None, order_by: list[NameOrder] | None = None
    ) -> list[ClubRecord]:
        """Clubs, by slug where no other order is asked."""
        return clubs_in_order(info.context.view.clubs, where=where, order_by=order_by)

    @shown_as(Player | None)
    @staticmethod
    def player(info: Info, by: PlayerBy) -> PlayerRecord | None:
        """One player."""
        return by.find(info.context.view)

    @shown_as(Connection[Player], Paged(25))
    @staticmethod
    def players(
        info: Info, where: PlayerFilter | None = None, order_by: list[NameOrder] | None = None
    ) -> list[PlayerRecord]:
        """Players, by slug where no other order is asked."""
        players = players_for(where, info.context.view)
        return players_in_order(players, where=where, order_by=order_by)

    @shown_as(Match | None)
    @staticmethod
    def match(info: Info, by: MatchBy) -> MatchRecord | None:
        """One match."""
        return by.find(info.context.view)

    @shown_as(Connection[Match], Paged(25))
    @staticmethod
    async def matches(
        info: Info,
        where: MatchFilter | None = None,
        order_by: list[MatchOrder] | None = None,
        as_of: AsOf | None = None,
    ) -> list[MatchRecord]:
        """Matches, by date where no other order is asked."""
        matches = matches_for(where, await view_of(as_of, info.context))
        return matches_in_order(matches, where=where, order_by=order_by, day=day_of(as_of))

    @shown_as(Competition | None)
    @staticmethod
    def competition(info: Info, by: CompetitionBy) -> CompetitionRecord | None:
        """One competition."""
        return by.find(info.context.view)

    @shown_as(Connection[Competition], Paged(25))
    @staticmethod
    def competitions(info: Info) -> list[CompetitionRecord]:
        """Competitions, by slug."""
        return sorted(info.context.view.competitions, key=lambda each: each.slug)

    @shown_as(GoalConnection, Paged(50, pages=GoalPage))
    @staticmethod
    def goals(
        info: Info, where: GoalFilter | None = None, order_by: list[GoalOrder] | None = None
    ) -> GoalList:
        """Goals, by date, minute and scorer where no other order is asked."""
        view = info.context.view
        return GoalList(goals_for(where, view), view, where=where, order_by=order_by)

    @shown_as(Stage | None)
    @staticmethod
    def stage(info: Info, by: StageBy) -> StageRecord | None:
        """One stage."""
        return by.find(info.context.view)

    @shown_as(Article | None)
    @staticmethod
    def article(info: Info, by: ArticleBy) -> ArticleRecord | None:
        """One article."""
        return by.find(info.context.view)

    @shown_as(Connection[Article], Paged(25))
    @staticmethod
    async def articles(
        info: Info, where: ArticleFilter | None = None, order_by: list[ArticleOrder] | None = None
    ) -> list[ArticleRecord]:
        """Articles, as they were taken in where no other order is asked."""
        return await articles_in_order(info.context, where=where, order_by=order_by)

    @shown_as(Statement | None)
    @staticmethod
    def statement(info: Info, id: strawberry.ID) -> StatementRecord | None:  # noqa: A002
        """One statement."""
        return info.context.view.statement(id)

    @shown_as(Connection[Statement], Paged(25))
    @staticmethod
    async def statements(
        info: Info, where: StatementFilter | None = None, as_of: AsOf | None = None
    ) -> list[StatementRecord]:
        """Statements, whatever their rank, in the order they came in."""
        view = await view_of(as_of, info.context)
        return chosen(view.statements, where, as_of)

    @shown_as(Connection[Conflict], Paged(25))
    @staticmethod
    async def conflicts(
        info: Info,
        open: bool | None = None,  # noqa: A002
        kinds: list[ConflictKind] | None = None,
    ) -> Sequence[Disagreement]:
        """What is told that cannot all be true, in the order in which it came up.

        Words that can be read in two ways are listed where `kinds` names that.
        """
        look = partial(all_disagreements, open=open, kinds=kinds)
        return await info.context.knowledge.held_still(look)

    @shown_as(Connection[Change], Paged(50))
    @staticmethod
    def changes(
        info: Info, since: datetime.datetime, subject: strawberry.ID | None = None
    ) -> list[Happened]:
        """What sources and curators changed since then, in the order of the log."""
        context = info.context
        about = context.view.label_now(subject) if subject else None
        told = context.knowledge.changes_since(since)
        return [each for each in told if about in (None, each.subject)]

    @shown_as(Connection[Gap], Paged(50))
    @staticmethod
    async def gaps(
        info: Info, subject: strawberry.ID | None = None, kinds: list[EntityKind] | None = None
    ) -> Sequence[Missing]:
        """What is unknown, of one node or of all, and what is known about why."""
        if subject is not None:
            return gaps_about(info.context.view, subject, kinds)
        return await info.context.knowledge.held_still(partial(all_gaps, kinds=kinds))

    @shown_as(Connection[Check], Paged(50))
    @staticmethod
    async def checks(
        info: Info, subject: strawberry.ID | None = None, result: list[CheckResult] | None = None
    ) -> Sequence[Checked]:
        """Whether the facts hang together: the rules of football, applied to what is told."""
        if subject is not None:
            return made_about(info.context.view, subject, result)
        return await info.context.knowledge.held_still(partial(all_made, results=result))

    @shown_as(SearchConnection, Paged(10, pages=SearchPage))
    @staticmethod
    async def search(info: Info, text: str, kinds: list[EntityKind] | None = None) -> list[Found]:
        """Whole-text search over names, aliases and the sentences of articles: all words count.

        Accents and case do not matter, and in names one slip is allowed. A match is found by its
        clubs and a goal by its scorer.
        """
        return await search(text, kinds, info.context)

    @shown_as(list[Suggestion])
    @staticmethod
    def suggest(
        info: Info, prefix: str, kinds: list[EntityKind] | None = None, first: int | None = 8
    ) -> list[queries.Suggestion]:
        """Search as you type: accents and case do not matter, and one slip is allowed."""
        view = info.context.view
        return queries.suggest(view, prefix, kinds=kinds, first=size(first, "first", default=8))

    @shown_as(HeadToHead)
    @staticmethod
    async def head_to_head(
        info: Info,
        clubs: list[strawberry.ID],
        where: MatchFilter | None = None,
        as_of: AsOf | None = None,
    ) -> Meetings:
        """What clubs made of the matches against each other."""
        return meetings(clubs, await view_of(as_of, info.context), where, day_of(as_of))

    @shown_as(list[Path])
    @staticmethod
    async def paths(  # noqa: PLR0913, PLR0917 - as many as the contract has
        info: Info,
        source: Annotated[strawberry.ID, strawberry.argument(name="from")],
        to: strawberry.ID,
        max_hops: int | None = 4,
        properties: list[str] | None = None,
        first: int | None = 3,
        as_of: AsOf | None = None,
    ) -> list[queries.Path]:
        """How two nodes are connected, by the shortest ways over accepted statements.

        Of ways of one length those through less connected nodes come first.
        """
        view = await view_of(as_of, info.context)
        return queries.paths(
            view,
            source,
            to,
            max_hops=size(max_hops, "maxHops", default=4, most=LONGEST_PATH),
            properties=properties,
            wanted=held(as_of, view),
            first=size(first, "first", default=3),
        )

    @shown_as(Subgraph)
    @staticmethod
    async def neighbourhood(
        info: Info,
        id: strawberry.ID,  # noqa: A002
        depth: int | None = 1,
        first: int | None = 100,
        as_of: AsOf | None = None,
    ) -> queries.Neighbourhood:
        """What lies around a node: the nearest nodes, and the accepted statements between them."""
        view = await view_of(as_of, info.context)
        return queries.neighbourhood(
            view,
            id,
            depth=size(depth, "depth", default=1, most=DEEPEST),
            first=size(first, "first", default=100),
            wanted=held(as_of, view),
        )

    @shown_as(ArticleComparison)
    @staticmethod
    def compare_articles(info: Info, ids: list[strawberry.ID]) -> Comparison:
        """Several reports side by side: what they share, add and deny."""
        return compared(info.context.view, ids)

    @strawberry.field
    @staticmethod
    async def stats(info: Info) -> GraphStats:
        """Figures of the whole graph."""
        knowledge = info.context.knowledge
        return await knowledge.held_still(partial(stats_of, loaded_at=knowledge.opened_at))
