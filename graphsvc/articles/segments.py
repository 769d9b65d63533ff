"""From zones to the segments of an article: datelines, sentences, ordinals, broken-off ends."""

from collections import Counter
from collections.abc import Sequence

from graphsvc.articles.captions import is_cut_off
from graphsvc.articles.datelines import dateline_at
from graphsvc.articles.sentences import sentences_in
from graphsvc.articles.zones import Zone
from graphsvc.model import Segment, SegmentKind

TELLING = (SegmentKind.HEADLINE, SegmentKind.CAPTION, SegmentKind.PARAGRAPH)
"""The zones that are made of sentences."""


def inner_datelines(text: str, zones: Sequence[Zone]) -> list[Zone]:
    """The datelines at the head of paragraphs; one of a mere place only in the first of them."""
    paragraphs = [zone for zone in zones if zone.kind is SegmentKind.PARAGRAPH]
    found = []
    for zone in paragraphs:
        head = dateline_at(text, zone.start, zone.end, bare=zone is paragraphs[0])
        if head is not None:
            found.append(Zone(SegmentKind.DATELINE, zone.start, head[0]))
    return found


def segments_of(text: str, zones: Sequence[Zone], datelines: Sequence[Zone]) -> list[Segment]:
    """All segments in the order of their start, the wider first, counted by kind."""
    sentences = [
        Zone(SegmentKind.SENTENCE, *span)
        for zone in zones
        if zone.kind in TELLING
        for span in sentences_in(text, zone.start, zone.end)
    ]
    # Sorting is stable: a zone comes before the sentence that fills it.
    in_order = sorted((*zones, *sentences, *datelines), key=lambda zone: (zone.start, -zone.end))
    cut_off = _cut_off(text, zones)
    seen: Counter[SegmentKind] = Counter()
    segments = []
    for zone in in_order:
        seen[zone.kind] += 1
        broken = zone.end in cut_off and zone.kind is not SegmentKind.DATELINE
        segments.append(Segment(zone.kind, seen[zone.kind], zone.start, zone.end, broken))
    return segments


def _cut_off(text: str, zones: Sequence[Zone]) -> set[int]:
    """Where the source broke off: at the end of a caption, or of the last paragraph."""
    paragraphs = [zone for zone in zones if zone.kind is SegmentKind.PARAGRAPH]
    captions = [zone for zone in zones if zone.kind is SegmentKind.CAPTION]
    ends = (*captions, *paragraphs[-1:])
    return {zone.end for zone in ends if is_cut_off(text, zone.start, zone.end)}
