"""Whatever comes, text, HTML, a feed or ninjs, becomes stories: the one way in for bytes."""

from graphsvc.articles.decoding import check_size, decode
from graphsvc.articles.feeds import stories_in_feed
from graphsvc.articles.forms import Form, form_of
from graphsvc.articles.ninjs import stories_in_ninjs
from graphsvc.articles.pages import page_of
from graphsvc.articles.stories import Story

MOST_BYTES = 50_000_000
"""Of a document that holds several."""


def stories_in(
    data: bytes,
    *,
    media_type: str | None = None,
    charset: str | None = None,
    url: str | None = None,
) -> list[Story]:
    """The stories in a document, in its order.

    The media type is asked only where the document itself doesn't show its form; `charset` and
    `url` are what a server said. Raises `UnreadableArticle`, and nothing else, where there is none.
    """
    form = form_of(data, media_type)
    if form is Form.TEXT:
        return [Story(decode(data))]
    if form is Form.PAGE:
        check_size(len(data))
        return [page_of(data, charset=charset, url=url)]
    check_size(len(data), most=MOST_BYTES, what="feed")
    return stories_in_feed(data) if form is Form.FEED else stories_in_ninjs(data)


def holds_several(data: bytes, *, media_type: str | None = None) -> bool:
    """Whether a document is of a form that may hold several articles."""
    return form_of(data, media_type) in (Form.FEED, Form.NINJS)
