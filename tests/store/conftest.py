"""Records to append, made as the other rooms would make them."""

from collections.abc import Callable
from hashlib import sha256

import pytest

from graphsvc.model import (
    AliasKind,
    Article,
    Basis,
    Claim,
    EntityValue,
    Extraction,
    Mention,
    Segment,
    SegmentKind,
    Statement,
)


def _article(text: str = "Rovers beat Athletic.") -> Article:
    digest = sha256(text.encode()).hexdigest()
    sentence = Segment(SegmentKind.SENTENCE, 1, 0, len(text))
    return Article(f"article:{digest[:16]}", text, digest, (sentence,), headline=text[:6])


@pytest.fixture(scope="session")
def make_article() -> Callable[..., Article]:
    """An article with the given text."""
    return _article


@pytest.fixture
def make_claim() -> Callable[..., Claim]:
    """A claim that `winner` won `match`, from the words of an article."""

    def make(match: str = "match:1", winner: str = "club:rovers", source: str = "") -> Claim:
        article = _article()
        return Claim(
            Statement(match, "winner", EntityValue(winner)),
            source or article.id,
            Basis.STATED,
            (article.quote(0, 11),),
            Extraction("test", "1", "beat", 0.9),
        )

    return make


@pytest.fixture
def make_mention() -> Callable[..., Mention]:
    """A mention of an entity in an article."""

    def make(entity: str, article: Article) -> Mention:
        return Mention(entity, article.quote(0, 6), AliasKind.SHORT_NAME, 0.8)

    return make
