"""Where words stand in an article, also such as were copied with slips.

White space is white space, and typographic signs are plain ones; beyond that a copy may differ in
one sign of ten.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from graphsvc.model import Article, SegmentKind, Span

PLAIN = str.maketrans("’‘‛`´“”„«»–—‒−‑\u00a0\u202f", "'''''\"\"\"\"\"-----  ")
"""Signs that are one to whoever copies. Places stay the same."""
ALIKE = 90.0
"""Of 100: how like its copy a quote must be."""
MOST_SENTENCES = 3
"""Sentences that one quote may run over."""


@dataclass(frozen=True)
class Places:
    """The text of an article to look words up in."""

    article: Article

    @cached_property
    def text(self) -> str:
        """In plain signs."""
        return self.article.text.translate(PLAIN)

    @cached_property
    def sentences(self) -> Sequence[Span]:
        """The sentences, in the order of the text."""
        found = self.article.of_kind(SegmentKind.SENTENCE)
        return [Span(each.start, each.end) for each in found]

    def quote(self, words: str) -> list[Span]:
        """Where a quote stands: each place that has it word for word, else the one most like it."""
        whole = Span(0, max(1, len(self.text)))
        return list(self.exact(words, whole)) or self._alike(words)

    def exact(self, words: str, within: Span) -> Iterator[Span]:
        """Where words stand in a stretch of the text, from the beginning to the end of a word."""
        copied = words.translate(PLAIN).split()
        if copied:
            pattern = r"\s+".join(map(re.escape, copied))
            for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", self._of(within)):
                yield Span(within.start + match.start(), within.start + match.end())

    def around(self, place: Span, *, before: int = 0) -> Span:
        """The sentences that a place lies in, with so many before them; else the place itself."""
        inside = [
            number
            for number, each in enumerate(self.sentences)
            if each.start < place.end and place.start < each.end
        ]
        if not inside:
            return place
        first = self.sentences[max(0, inside[0] - before)]
        return Span(first.start, self.sentences[inside[-1]].end)

    def _of(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def _alike(self, words: str) -> list[Span]:
        copied = " ".join(words.translate(PLAIN).split())
        place = likest(
            (fuzz.ratio(copied, self._of(place)), place)
            for window in self._windows(len(copied))
            for place in self._most_alike(copied, window)
        )
        return [place] if place else []

    def _windows(self, length: int) -> Iterator[Span]:
        """From each sentence on as many as a quote of that length may run over."""
        for number, first in enumerate(self.sentences):
            window = first
            for each in self.sentences[number + 1 : number + MOST_SENTENCES]:
                if window.end - window.start >= length:
                    break
                window = Span(first.start, each.end)
            yield window

    def _most_alike(self, copied: str, window: Span) -> Iterator[Span]:
        """The stretch of a window most like a quote, to the edges of its words."""
        text = re.sub(r"\s", " ", self._of(window))
        found = fuzz.partial_ratio_alignment(copied, text, score_cutoff=ALIKE)
        if found and found.dest_start < found.dest_end:
            start, end = found.dest_start, found.dest_end
            while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
                start -= 1
            while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
                end += 1
            yield Span(window.start + start, window.start + end)


def likest(found: Iterable[tuple[float, Span]]) -> Span | None:
    """Of places and how like a quote they are the likest, if it is `ALIKE`; of equals the first."""
    enough = [(likeness, place) for likeness, place in found if likeness >= ALIKE]
    best = max(enough, key=lambda each: (each[0], -each[1].start, -each[1].end), default=None)
    return best[1] if best else None
