"""Small articles of our own making, already cut into zones and sentences, and their readings."""

from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256

from graphsvc.articles.sentences import sentences_in
from graphsvc.extraction.reading.documents import Reading, read
from graphsvc.extraction.reading.passages import Found, Passage
from graphsvc.model import Article, Claim, Findings, ScoreValue, Segment, SegmentKind, Value
from graphsvc.reference import Names

SUNDAY = date(2021, 3, 14)
"""The day of publication, unless a test tells another."""

CUT = ("...", "…")


def article_of(
    *paragraphs: str,
    headline: str = "",
    captions: Sequence[str] = (),
    dateline: str = "",
    dated: date | None = SUNDAY,
) -> Article:
    """An article of these zones: the dateline stands at the head of the first paragraph."""
    zones = [(SegmentKind.HEADLINE, headline)] if headline else []
    zones += [(SegmentKind.CAPTION, caption) for caption in captions]
    zones += [(SegmentKind.PARAGRAPH, paragraph) for paragraph in paragraphs]
    if dateline:
        at = zones.index((SegmentKind.PARAGRAPH, paragraphs[0]))
        zones[at] = (SegmentKind.PARAGRAPH, f"{dateline} {paragraphs[0]}")
    text = "\n".join(words for _, words in zones)
    segments = tuple(_segments(zones, dateline))
    digest = sha256(text.encode()).hexdigest()
    return Article(f"article:{digest[:8]}", text, digest, segments, headline, dated=dated)


def _segments(zones: Sequence[tuple[SegmentKind, str]], dateline: str) -> Iterator[Segment]:
    ordinals = dict.fromkeys(SegmentKind, 0)

    def segment(kind: SegmentKind, start: int, end: int, *, truncated: bool = False) -> Segment:
        ordinals[kind] += 1
        return Segment(kind, ordinals[kind], start, end, truncated)

    start = 0
    for kind, words in zones:
        end = start + len(words)
        yield segment(kind, start, end, truncated=words.endswith(CUT))
        if kind is SegmentKind.PARAGRAPH and dateline and ordinals[kind] == 1:
            yield segment(SegmentKind.DATELINE, start, start + len(dateline))
        for first, last in sentences_in(words, 0, len(words)):
            yield segment(SegmentKind.SENTENCE, start + first, start + last)
        start = end + 1


def reading_of(*paragraphs: str, names: Names, **zones) -> Reading:
    """The reading of an article of these paragraphs; `zones` as for `article_of`."""
    return read(article_of(*paragraphs, **zones), names)


def passage_of(sentence: str, *, names: Names, **zones) -> Passage:
    """The only passage of an article that is one sentence."""
    (passage,) = reading_of(sentence, names=names, **zones).passages
    return passage


def words_at(reading: Reading, found: Found) -> str:
    """The article's words at a place."""
    return reading.article.text[found.start : found.end]


def people_in(reading: Reading) -> list[str]:
    """The people of an article by name, one for each place that names one."""
    return [person.person for passage in reading.passages for person in passage.people]


def clubs_in(reading: Reading) -> list[str]:
    """The clubs of an article by slug, one for each place that names one."""
    return [club.club for passage in reading.passages for club in passage.clubs]


def claims_on(findings: Findings, subject: str, name: str) -> list[Claim]:
    """The claims on one property of one node, as their words are most likely read."""
    return [
        claim
        for claim in findings.claims
        if (claim.statement.subject, claim.statement.property) == (subject, name)
        and claim.extraction.alternative is None
    ]


def spoken(value: Value | None) -> object:
    """A value as the gold writes it."""
    if isinstance(value, ScoreValue):
        return {"home": value.home, "away": value.away}
    return value and getattr(value, value.__slots__[0])
