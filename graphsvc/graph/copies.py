"""Which articles are one told again: another version, or a copy in another paper.

Two that share half of the sentences of the shorter one are; so are two of one address, or with one
headline from one publisher on one day. What they say is not said by two.
"""

from collections.abc import Iterable
from zlib import crc32

from graphsvc.graph.records import ArticleRecord
from graphsvc.model import Article, SegmentKind

SHARE = 0.5
"""Of the sentences of the shorter article, what both have in common at least."""


def sentences_of(article: Article) -> frozenset[int]:
    """The checksum of each sentence; however it is spaced or broken into lines."""
    found = (article.segment_text(each) for each in article.of_kind(SegmentKind.SENTENCE))
    return frozenset(crc32(" ".join(text.split()).encode()) for text in found)


def is_copy(article: Article, sentences: frozenset[int], known: ArticleRecord) -> bool:
    """Whether an article of those sentences tells again, or is told again by, a known one."""
    other = known.article
    if other and not set(versions_of(article)).isdisjoint(versions_of(other)):
        return True
    return _share_half(sentences, known.sentences)


def _share_half(one: frozenset[int], other: frozenset[int]) -> bool:
    shorter = min(len(one), len(other))
    return shorter > 0 and len(one & other) >= SHARE * shorter


Key = tuple[str, ...]
"""By which versions of one article are found."""


def versions_of(article: Article) -> list[Key]:
    """Its address, and its publisher with headline and day, as far as it has them."""
    keys: list[Key] = []
    if article.url is not None:
        keys.append((article.url,))
    if article.publisher and article.headline and article.dated:
        keys.append((article.publisher, article.headline, article.dated.isoformat()))
    return keys


def original_of(node: ArticleRecord, others: Iterable[ArticleRecord]) -> str | None:
    """The origin of the first of some articles that shares half of the sentences with this one."""
    copied = (each for each in others if _share_half(node.sentences, each.sentences))
    return next((each.origin for each in copied), None)
