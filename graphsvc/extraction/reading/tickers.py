"""The minutes of the entries of live blogs and tickers: "58: Off the post!", "GOAL! 2-1 | 57' Vik".

An entry is a paragraph. A bare number that opens one is a minute where the numbers of all of them
go on as the clock of a match does; a list that is numbered through is none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from graphsvc.extraction.reading.minute_phrases import LABEL
from graphsvc.extraction.reading.passages import MinuteMention, Passage
from graphsvc.model import Basis, SegmentKind
from graphsvc.rules.minutes import minute_key

FEWEST = 4
"""Entries that make a ticker."""
LATE = 45
"""The last entry of one is at least of that minute."""
MOSTLY = 0.9
"""The share of entries that are in order, up or down; and of a numbered list that count by one."""
HEAD = re.compile(
    rf"[*•·▪►#(\[ ]{{0,3}}(?P<label>{LABEL})(?:['’′´]| ?mins?\b)?[)\]]?"
    r"(?:[.:]$|(?: ?[.:|–—-])? (?=\W{0,3}[A-Z\d]))"
)
"""The minute of an entry: "58: Oh", "* 31' Dover", "90+2 Panic!"; not "19:04 Off", "58 goals"."""
ANNOUNCES = re.compile(
    r"(?:\W|\d{1,3}(?: ?mins?)?\b){0,20}?"
    r"(?:goal(?![- ]?(?:kick|line|mouth))|\d{1,2} ?[-–:] ?\d(?!\d))\b",
    re.IGNORECASE,
)
"""How an entry begins that tells a goal: "GOAL!", "57' 2-1"."""
NEAR = 24
"""Characters at the head of an entry in which its minute begins."""


def entered(passages: Sequence[Passage]) -> Iterator[Passage]:
    """The passages of an article, those of a ticker with the minutes of their entries."""
    entries = [list(each) for _, each in groupby(passages, lambda each: each.sentence.zone_number)]
    heads = [_head(each[0]) for each in entries]
    clock = _is_clock([head.label for head in heads if head])
    for entry, head in zip(entries, heads, strict=True):
        yield from _announced(_headed(entry, head) if clock and head else entry)


def _head(passage: Passage) -> MinuteMention | None:
    """The minute that an entry may open with."""
    head = HEAD.match(passage.sentence.text)
    if head is None or passage.zone is not SegmentKind.PARAGRAPH:
        return None
    start, end = (passage.sentence.start + place for place in head.span("label"))
    return MinuteMention(start, end, head["label"], Basis.STATED)


def _is_clock(labels: Sequence[str]) -> bool:
    """Whether the heads of entries go on as the minutes of a match do, first or last one first."""
    minutes = [minute_key(label) for label in labels]
    if len(minutes) < FEWEST or max(minutes)[0] < LATE:
        return False
    pairs = list(pairwise(minutes))
    up, down = sum(one <= other for one, other in pairs), sum(one >= other for one, other in pairs)
    by_one = sum(abs(one[0] - other[0]) == 1 for one, other in pairs)
    return max(up, down) >= MOSTLY * len(pairs) > by_one


def _headed(entry: Sequence[Passage], head: MinuteMention) -> list[Passage]:
    """An entry that opens with a minute; none in it is counted from that of the entry before."""
    kept = [[minute for minute in each.minutes if not minute.relative] for each in entry]
    if not head.overlaps(kept[0]):
        kept[0].insert(0, head)
    return [replace(each, minutes=tuple(own)) for each, own in zip(entry, kept, strict=True)]


def _announced(entry: Sequence[Passage]) -> Sequence[Passage]:
    """An entry, where it opens with a goal and its minute: all of it is of that minute."""
    start = entry[0].sentence.start
    text = " ".join(each.sentence.text for each in entry[:2])
    minute = next((minute for each in entry[:2] for minute in each.minutes), None)
    if (
        minute is None
        or minute.relative
        or minute.start - start > NEAR
        or not ANNOUNCES.match(text)
    ):
        return entry
    return [replace(each, entry=minute) for each in entry]
