"""Zones: which lines of a text are headline, byline, caption, paragraph, and which are no article.

Each block gets its kind by its form and by what came before it: a headline opens, a byline
follows, captions stand before or between paragraphs, and once the telling has begun a short line
without a stop only interrupts it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from graphsvc.articles.boilerplate import is_boilerplate
from graphsvc.articles.bylines import is_agency, is_byline_under_headline, is_signed
from graphsvc.articles.captions import caption_marks, has_credit
from graphsvc.articles.datelines import dateline_at, is_dateline
from graphsvc.articles.lines import STOPS, Block, blocks_of
from graphsvc.articles.timelines import is_time_line
from graphsvc.model import SegmentKind

LONGEST_HEADLINE = 130
LONGEST_KICKER = 3
"""Words of a section's name above the headline: "Premier League"."""
LONGEST_INTERRUPTION = 12
"""Words of a cross-heading, or of a link to another article, between paragraphs."""
LATEST_BYLINE = 1
"""Paragraphs that may stand above a byline: a standfirst."""
MOSTLY = 0.7
"""Share of longer blocks with a stop in a text that is written in sentences."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A block and what it is."""

    kind: SegmentKind
    start: int
    end: int


NOTHING_KNOWN: Mapping[int, SegmentKind] = MappingProxyType({})


def zones_of(text: str, known: Mapping[int, SegmentKind] = NOTHING_KNOWN) -> list[Zone]:
    """The zones of a text, in its order; every character that is not blank lies in one.

    `known` are the kinds of blocks that something else tells, by where they start.
    """
    layout = _Layout(text, blocks_of(text, alone=_stands_alone), known)
    above = _Above()
    for place in range(len(layout.blocks)):
        above.add(layout.kind(place, above))
    return [
        Zone(kind, block.start, block.end)
        for kind, block in zip(above.kinds, layout.blocks, strict=True)
    ]


def _stands_alone(text: str, start: int, end: int) -> bool:
    return _furniture(text, start, end) is not None


def _furniture(text: str, start: int, end: int) -> SegmentKind | None:
    """What a block is by its form alone, wherever it stands."""
    if is_signed(text, start, end) or is_agency(text, start, end):
        return SegmentKind.BYLINE
    if is_time_line(text, start, end):
        return SegmentKind.METADATA
    if is_dateline(text, start, end):
        return SegmentKind.DATELINE
    return SegmentKind.BOILERPLATE if is_boilerplate(text, start, end) else None


class _Above:
    """The kinds of the blocks read so far."""

    def __init__(self) -> None:
        self.kinds: list[SegmentKind] = []
        self.count: Counter[SegmentKind] = Counter()

    def add(self, kind: SegmentKind) -> None:
        """Another block was read."""
        self.kinds.append(kind)
        self.count[kind] += 1


class _Layout:
    """The blocks of one text, and what each is in its place."""

    def __init__(
        self, text: str, blocks: Sequence[Block], known: Mapping[int, SegmentKind]
    ) -> None:
        self.text, self.blocks = text, blocks
        self.words = [text[block.start : block.end] for block in blocks]
        self.forms = [
            known.get(block.start) or _furniture(text, block.start, block.end) for block in blocks
        ]
        opens = (place for place, form in enumerate(self.forms) if form is None)
        self.last_open = max(opens, default=-1)
        self.marks = [caption_marks(text, block.start, block.end) for block in blocks]
        self.credited = [has_credit(text, block.start, block.end) for block in blocks]
        self.in_sentences = self._is_in_sentences()

    def _is_in_sentences(self) -> bool:
        """Whether the longer blocks end with stops, but for captions, which often lack them."""
        long = [
            words
            for words, marks, credited in zip(self.words, self.marks, self.credited, strict=True)
            if len(words.split()) > LONGEST_INTERRUPTION and not marks and not credited
        ]
        stopped = sum(words.endswith(STOPS) for words in long)
        return bool(long) and stopped >= MOSTLY * len(long)

    def kind(self, place: int, above: _Above) -> SegmentKind:
        """What a block is, below those."""
        form = self.forms[place]
        if form is not None:
            return form
        if not above.count[SegmentKind.PARAGRAPH] and not above.count[SegmentKind.HEADLINE]:
            return self._opening(place, above)
        if self._is_byline(place, above):
            return SegmentKind.BYLINE
        if self._is_caption(place, above):
            return SegmentKind.CAPTION
        interrupts = above.count[SegmentKind.PARAGRAPH] > 0 and self._interrupts(place)
        return SegmentKind.BOILERPLATE if interrupts else SegmentKind.PARAGRAPH

    def _opening(self, place: int, above: _Above) -> SegmentKind:
        """What a block is above which there is no headline and no paragraph."""
        if self._is_headline(place):
            return SegmentKind.METADATA if self._is_kicker(place) else SegmentKind.HEADLINE
        return SegmentKind.CAPTION if self._is_caption(place, above) else SegmentKind.PARAGRAPH

    def _is_headline(self, place: int) -> bool:
        block, words = self.blocks[place], self.words[place]
        if len(words) > LONGEST_HEADLINE or place >= self.last_open:
            return False
        if self.credited[place] or self.marks[place] > 2:
            return False
        if dateline_at(self.text, block.start, block.end):
            return False
        return not words.endswith(".") or words.isupper() or self.forms[place + 1] is not None

    def _is_kicker(self, place: int) -> bool:
        """Whether it only names a section, above the headline proper."""
        words, below = self.words[place], place + 1
        short = len(words.split()) <= LONGEST_KICKER and not any(map(str.isdigit, words))
        if not short or self.forms[below] is not None:
            return False
        longer = len(self.words[below].split()) > LONGEST_KICKER
        return longer and not self.words[below].endswith(STOPS) and self._is_headline(below)

    def _is_byline(self, place: int, above: _Above) -> bool:
        block = self.blocks[place]
        if above.count[SegmentKind.PARAGRAPH] > LATEST_BYLINE or above.count[SegmentKind.BYLINE]:
            return False
        return is_byline_under_headline(self.text, block.start, block.end)

    def _is_caption(self, place: int, above: _Above) -> bool:
        block = self.blocks[place]
        if dateline_at(self.text, block.start, block.end):
            return False
        after_caption = above.kinds[-1:] == [SegmentKind.CAPTION]
        needed = 1 if after_caption else 2
        return self.credited[place] or self.marks[place] >= needed

    def _interrupts(self, place: int) -> bool:
        """Whether it is a cross-heading or a link: short, without a stop, a figure or a list."""
        words = self.words[place]
        if not self.in_sentences or len(words.split()) > LONGEST_INTERRUPTION:
            return False
        return words[-1].isalpha() and not any(c in ",:;" or c.isdigit() for c in words)
