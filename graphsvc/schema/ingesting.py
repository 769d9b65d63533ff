"""Taking in an article: what is given, and what is told of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

import strawberry

from graphsvc.articles import Story
from graphsvc.errors import UnreadableArticle
from graphsvc.graph.records import ArticleRecord, StatementRecord
from graphsvc.knowledge import KnowledgeBase
from graphsvc.reasoning.conflicts import Conflict as Disagreement
from graphsvc.reasoning.gaps import Missing
from graphsvc.schema.conflict import Conflict
from graphsvc.schema.context import Context
from graphsvc.schema.lookups import of_type
from graphsvc.schema.node import shows
from graphsvc.schema.references import ArticleRef, GapRef, StatementRef
from graphsvc.schema.scalars import URL
from graphsvc.schema.stories import Told, Untellable, story_of
from graphsvc.schema.user_error import UserError


@strawberry.input
class IngestArticleInput:
    """An article to take in."""

    text: str | None = None
    """The article as plain text, with headline, byline and captions where it has them.

    Left out, the article is fetched from its address, by a service that does so.
    """
    url: URL | None = None
    """Where it is on the web."""
    published: datetime | None = None
    """When it was published, where that is known better than from the text."""
    publisher: str | None = None
    """Who published it."""
    dry_run: bool | None = False
    """Report what would change, store nothing."""
    client_mutation_id: str | None = None
    """Comes back with the answer."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """The source of an IngestArticlePayload."""

    client_mutation_id: str | None
    article: ArticleRecord | None = None
    added: Sequence[StatementRecord] = ()
    supported: Sequence[StatementRecord] = ()
    conflicts: Sequence[Disagreement] = ()
    gaps_closed: Sequence[Missing] = ()
    user_errors: Sequence[UserError] = ()


@shows(Outcome)
class IngestArticlePayload:
    """What became of an article; of a dry run, what would become of it."""

    article: ArticleRef | None
    """The article; null where it was not taken in."""
    added: list[StatementRef]
    """Statements that nobody had told before."""
    supported: list[StatementRef]
    """Statements that were known, and have one more source now."""
    conflicts: list[Conflict]
    """Conflicts that there were not before, or that have one more side now."""
    gaps_closed: list[GapRef]
    """What was unknown, and is known now."""
    user_errors: list[UserError]
    """Why it was not taken in."""
    client_mutation_id: str | None
    """As it was given."""


async def ingest(given: IngestArticleInput, context: Context) -> Outcome:
    """Take an article in; or try it on a fork, from which the context then answers."""
    if given.url and not is_address(given.url):
        return refused(given, "BAD_URL", f"{given.url!r} is no absolute http(s) address.", "url")
    # Not `context.knowledge`: a dry run earlier in the operation may have put its own there.
    graph = context.caller.knowledge
    try:
        story = await story_of(told_in(given), context.caller.fetch)
        knowledge = await graph.fork() if given.dry_run else graph
        outcome = await taken_in(given, story, knowledge)
    except Untellable as error:
        return refused(given, error.code, str(error), error.argument)
    except UnreadableArticle as error:
        return refused(given, "UNREADABLE_ARTICLE", str(error), "text")
    context.pin(knowledge)
    return outcome


def told_in(given: IngestArticleInput) -> Told:
    """What is given of an article."""
    return Told(
        text=given.text, url=given.url, published=given.published, publisher=given.publisher
    )


async def taken_in(given: IngestArticleInput, story: Story, knowledge: KnowledgeBase) -> Outcome:
    """What becomes of an article. Raises `UnreadableArticle` where its text is none."""
    done = await knowledge.ingest_story(story)
    return Outcome(
        client_mutation_id=given.client_mutation_id,
        article=of_type(knowledge.view, done.article, ArticleRecord),
        added=done.added,
        supported=done.supported,
        conflicts=done.conflicts,
        gaps_closed=done.gaps_closed,
    )


def refused(given: IngestArticleInput, code: str, message: str, argument: str) -> Outcome:
    """Nothing taken in, because of one argument."""
    error = UserError(code=code, message=message, path=["input", argument])
    return Outcome(client_mutation_id=given.client_mutation_id, user_errors=[error])


def is_address(url: str) -> bool:
    """Whether it is an absolute address on the web."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
