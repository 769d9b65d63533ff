"""The story that is to be taken in: its text as it is given, or what lies at its address."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlsplit

from graphsvc.articles import Metadata, Story, stories_in
from graphsvc.articles.pages import check_tags
from graphsvc.errors import UnreadableArticle
from graphsvc.fetching import Fetched

Fetch = Callable[[str], Awaitable[Fetched]]
"""What fetches an article for somebody. Raises `UnreadableArticle`."""


class Untellable(UnreadableArticle):
    """No story, because of one argument; `code` says it to programs."""

    def __init__(self, code: str, message: str, argument: str) -> None:
        super().__init__(message)
        self.code = code
        self.argument = argument


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is given of an article."""

    text: str | None
    url: str | None
    published: datetime | None
    publisher: str | None


async def story_of(told: Told, fetch: Fetch | None) -> Story:
    """The story, fetched where only its address is given. Raises `Untellable`."""
    known = Metadata(url=told.url, published=told.published, publisher=told.publisher)
    if told.text is not None:
        return Story(told.text, metadata=known)
    if told.url is None:
        raise Untellable("TEXT_MISSING", "Give the text of the article.", "text")
    if fetch is None:
        message = "This service fetches nothing (GRAPHSVC_FETCH): give the text of the article."
        raise Untellable("TEXT_MISSING", message, "text")
    try:
        story = await _fetched(told.url, fetch)
    except Untellable:
        raise
    except UnreadableArticle as error:
        raise Untellable("NOT_FETCHED", f"This cannot be fetched: {error}.", "url") from None
    return replace(story, metadata=_better(known, story.metadata))


async def _fetched(url: str, fetch: Fetch) -> Story:
    """The one story that lies at an address."""
    page = await fetch(url)
    check_tags(page.data.count(b"<"))  # of a feed all together: it is somebody else's
    stories = await asyncio.to_thread(
        lambda: stories_in(
            page.data, media_type=page.media_type, charset=page.charset, url=page.url
        )
    )
    if len(stories) > 1:
        message = f"There are {len(stories)} articles at this address: give that of one."
        raise Untellable("SEVERAL_ARTICLES", message, "url")
    (story,) = stories
    return replace(story, metadata=replace(story.metadata, url=_own(story.metadata.url, page.url)))


def _own(claimed: str | None, found: str) -> str:
    """The address that a page claims for itself, where it is of the same host.

    A page elsewhere must not pass for a newer version of somebody's article.
    """
    if claimed and urlsplit(claimed).netloc.lower() == urlsplit(found).netloc.lower():
        return claimed
    return found


def _better(given: Metadata, page: Metadata) -> Metadata:
    """What the page tells, but for what is given."""
    return replace(
        page,
        published=given.published or page.published,
        publisher=given.publisher or page.publisher,
    )
