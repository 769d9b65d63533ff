"""Finding one thing by what is known of it: an id, a slug, a name, a fixture."""

import datetime
from typing import TypeVar

import strawberry

from graphsvc.graph.build import GraphView
from graphsvc.graph.queries import find_club, find_competition, find_fixture, find_player
from graphsvc.graph.records import (
    ArticleRecord,
    ClubRecord,
    CompetitionRecord,
    MatchRecord,
    NodeRecord,
    PlayerRecord,
    StageRecord,
)
from graphsvc.schema.external import ExternalKey
from graphsvc.schema.filters import IDFilter
from graphsvc.schema.scalars import URL

Record = TypeVar("Record", bound=NodeRecord)


@strawberry.input(one_of=True)
class ClubBy:
    """A club, by one of these."""

    id: strawberry.ID | None = strawberry.UNSET
    """Its id: club:atalanta."""
    slug: str | None = strawberry.UNSET
    """Its id without the kind: atalanta."""
    name: str | None = strawberry.UNSET
    """A name of it; accents and case do not matter."""
    external: ExternalKey | None = strawberry.UNSET
    """An id that somebody else gave it."""

    def find(self, view: GraphView) -> ClubRecord | None:
        """The club, if the graph has it."""
        if self.external:
            return self.external.find(view.clubs)
        if self.name:
            return find_club(view, self.name)
        return of_type(view, self.id or f"club:{self.slug}", ClubRecord)


@strawberry.input(one_of=True)
class PlayerBy:
    """A player, by one of these."""

    id: strawberry.ID | None = strawberry.UNSET
    """The id: player:cristian-romero."""
    slug: str | None = strawberry.UNSET
    """The id without the kind: cristian-romero."""
    name: str | None = strawberry.UNSET
    """A name; accents and case do not matter."""
    external: ExternalKey | None = strawberry.UNSET
    """An id that somebody else gave the player."""

    def find(self, view: GraphView) -> PlayerRecord | None:
        """The player, if the graph has them."""
        if self.external:
            return self.external.find(view.players)
        if self.name:
            return find_player(view, self.name)
        return of_type(view, self.id or f"player:{self.slug}", PlayerRecord)


@strawberry.input
class FixtureKey:
    """A match by its sides, each by slug or by name, and by when."""

    home: str
    """The home side."""
    away: str
    """The away side."""
    date: datetime.date | None = None
    """A day that the match was, or may have been, played on."""
    season: str | None = None
    """The season: 2020-21, or 2020 where a season lies within a year."""


@strawberry.input(one_of=True)
class MatchBy:
    """A match, by one of these."""

    id: strawberry.ID | None = strawberry.UNSET
    """Its id."""
    slug: str | None = strawberry.UNSET
    """Its id without the kind."""
    fixture: FixtureKey | None = strawberry.UNSET
    """Its sides and when."""
    external: ExternalKey | None = strawberry.UNSET
    """An id that somebody else gave it."""

    def find(self, view: GraphView) -> MatchRecord | None:
        """The match, if the graph has it."""
        if self.external:
            return self.external.find(view.matches)
        if not self.fixture:
            return of_type(view, self.id or f"match:{self.slug}", MatchRecord)
        key = self.fixture
        day = key.date.isoformat() if key.date else None
        return find_fixture(view, key.home, key.away, date=day, season=key.season)


@strawberry.input(one_of=True)
class StageBy:
    """A stage, by one of these."""

    id: strawberry.ID | None = strawberry.UNSET
    """Its id: stage:champions-league-2020-21/group-d."""
    slug: str | None = strawberry.UNSET
    """Its id without the kind."""

    def find(self, view: GraphView) -> StageRecord | None:
        """The stage, if the graph has it."""
        return of_type(view, self.id or f"stage:{self.slug}", StageRecord)


@strawberry.input(one_of=True)
class CompetitionBy:
    """A competition, by one of these."""

    id: strawberry.ID | None = strawberry.UNSET
    """Its id: competition:champions-league."""
    slug: str | None = strawberry.UNSET
    """Its id without the kind: champions-league."""
    name: str | None = strawberry.UNSET
    """A name of it; accents and case do not matter."""

    def find(self, view: GraphView) -> CompetitionRecord | None:
        """The competition, if the graph has it."""
        if self.name:
            return find_competition(view, self.name)
        return of_type(view, self.id or f"competition:{self.slug}", CompetitionRecord)


@strawberry.input(one_of=True)
class ArticleBy:
    """An article, by one of these."""

    id: strawberry.ID | None = strawberry.UNSET
    """Its id."""
    url: URL | None = strawberry.UNSET
    """Where it is on the web."""
    sha256: str | None = strawberry.UNSET
    """The hash of its text."""

    def find(self, view: GraphView) -> ArticleRecord | None:
        """The article, if the graph has it; of several versions at one address the newest."""
        if self.sha256:
            return view.article_with_hash(self.sha256.lower())
        if self.url:
            at_url = [
                each for each in view.articles if each.article and each.article.url == self.url
            ]
            return max(at_url, key=lambda each: each.recorded, default=None)
        return of_type(view, self.id or "", ArticleRecord)


def of_type(view: GraphView, id: str, record: type[Record]) -> Record | None:  # noqa: A002
    """The node with that id, if it is one of that kind."""
    node = view.node(id)
    return node if isinstance(node, record) else None


def one_named(named: IDFilter | None, view: GraphView, record: type[Record]) -> Record | None:
    """The node that a filter wants, if it names just one and that is of the kind."""
    return of_type(view, named.eq, record) if named and named.eq is not None else None
