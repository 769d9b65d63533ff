"""Search: names, and sentences of articles, in one list."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, cast

import strawberry

from graphsvc.graph.naming import NAMED_KINDS
from graphsvc.graph.queries import Hit, find_named
from graphsvc.graph.records import ArticleRecord, NodeRecord
from graphsvc.graph.searching import asked_for
from graphsvc.model import EntityKind
from graphsvc.schema.article import Article
from graphsvc.schema.because import Reasoned
from graphsvc.schema.club import Club
from graphsvc.schema.competition import Competition, CompetitionEdition
from graphsvc.schema.connections import Connection, Page, cursor_of
from graphsvc.schema.context import Context, Info
from graphsvc.schema.goal import Goal
from graphsvc.schema.highlighting import marked, near, same
from graphsvc.schema.match import Match
from graphsvc.schema.node import shows
from graphsvc.schema.place import Place, Venue
from graphsvc.schema.player import Player
from graphsvc.schema.stage import Stage
from graphsvc.store import FoundSentence
from graphsvc.store.search import asked

MOST_FOUND = 1_000
"""Results of one search that are listed and counted."""

KINDS = frozenset([*NAMED_KINDS, EntityKind.ARTICLE, EntityKind.GOAL])
"""What a search can find."""

LEAST, MOST = 0.1, 0.6
"""The score of a sentence that hardly fits, and what none reaches: names come first."""


@dataclass(kw_only=True)
class Found(Reasoned):
    """The source of a SearchEdge: a node, how well it fits, and what was asked."""

    node: NodeRecord
    score: float
    text: str
    name: str | None = None
    """The name that matched, or else:"""
    place: FoundSentence | None = None
    """the sentence that did."""
    order: str = ""
    """That of the page."""

    @property
    def id(self) -> str:
        """The node's, which is found once."""
        return self.node.id

    @property
    def cursor(self) -> str:
        """Its place in the list."""
        return cursor_of(self, self.order)

    async def matched(self, context: Context) -> str:
        """The name, or the sentence."""
        if self.place is None:
            return self.name or self.node.name
        article = await context.articles.load(self.place.article)
        return article.text[self.place.start : self.place.end]

    async def highlight(self, context: Context) -> str | None:
        """The same with the words that were found marked."""
        text = await self.matched(context)
        if self.place is None:
            return marked(text, asked_for(self.text), near)
        return marked(text, asked(self.text), same)


async def search(text: str, kinds: Collection[EntityKind] | None, context: Context) -> list[Found]:
    """What a text finds, best first, at most `MOST_FOUND`, each node once."""
    wanted = KINDS if kinds is None else KINDS & set(kinds)
    found = [
        _named(each, text)
        for each in find_named(context.view, text, kinds=wanted, limit=MOST_FOUND)
    ]
    if EntityKind.ARTICLE in wanted:
        sentences = await context.knowledge.search(
            text, revision=context.revision, limit=MOST_FOUND
        )
        found += _told(sentences, text, context)
    return sorted(found, key=lambda each: -each.score)[:MOST_FOUND]


def _named(hit: Hit, text: str) -> Found:
    premises = (hit.alias.statement,) if hit.alias else ()
    return Found(node=hit.record, score=hit.score, text=text, name=hit.text, premises=premises)


def _told(sentences: Sequence[FoundSentence], text: str, context: Context) -> Iterator[Found]:
    for each in sentences:
        article = context.view.node(each.article)
        if isinstance(article, ArticleRecord) and context.view.is_listed(article.id):
            score = LEAST + (MOST - LEAST) * each.score / (1 + each.score)
            yield Found(node=article, score=round(score, 4), text=text, place=each)


@dataclass(frozen=True)
class SearchPage(Page):
    """The source of a SearchConnection."""

    @property
    def nodes(self) -> Sequence[NodeRecord]:
        """What was found."""
        return [each.node for each in self.edges]

    @property
    def edges(self) -> list[Found]:  # type: ignore[override]  # more than a place
        """The same, and how it was found."""
        found = cast("Sequence[Found]", self.items[self.start : self.stop])
        return [replace(each, order=self.order) for each in found]


SearchResult = Annotated[
    Club
    | Player
    | Match
    | Competition
    | CompetitionEdition
    | Stage
    | Venue
    | Place
    | Article
    | Goal,
    strawberry.union("SearchResult", description="What a search can find."),
]


@strawberry.type
class SearchEdge:
    """Something that a search found, and how."""

    cursor: str
    """This place; opaque."""
    node: SearchResult
    """What was found."""
    score: float
    """0 to 1: the better, the higher; to be compared within one search only."""

    @strawberry.field
    @staticmethod
    async def matched(found: strawberry.Parent[Found], info: Info) -> str:
        """What matched: a name of it, of a match's club or of a goal's scorer, or the sentence."""
        return await found.matched(info.context)

    @strawberry.field
    @staticmethod
    async def highlight(found: strawberry.Parent[Found], info: Info) -> str | None:
        """The same as plain text, with ** before and after each word that was found.

        Nothing else is changed or escaped: whoever shows it shows it as text.
        """
        return await found.highlight(info.context)


@shows(SearchPage)
class SearchConnection(Connection[SearchResult]):
    """A page of what a search found; of very many results the best 1,000 are listed and counted."""

    edges: list[SearchEdge]  # type: ignore[assignment]  # each with more than a place
    """The page with a cursor for each place, and how it was found."""
