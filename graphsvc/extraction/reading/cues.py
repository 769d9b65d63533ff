"""Patterns that are tried only on text that holds the words they cannot do without.

Most sentences tell neither a minute nor a goal: to look for a plain word takes a fraction of what
a pattern full of numbers or verbs takes to find nothing.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Cued:
    """A pattern for any case, and its cues: whatever it matches holds one word of each."""

    regex: str
    cues: tuple[tuple[str, ...], ...]
    """In lower case."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled once it is needed: a command that reads no article needs none."""
        return re.compile(self.regex, re.IGNORECASE)

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """All its matches in a text."""
        lowered = text.lower()
        for words in self.cues:
            for word in words:
                if word in lowered:
                    break
            else:
                return ()
        return self.pattern.finditer(text)

    def match(self, text: str, place: int) -> re.Match[str] | None:
        """Its match that begins at a place of a text."""
        return self.pattern.match(text, place)


def cued(regex: str, *cues: str) -> Cued:
    """A pattern for any case; of a cue the alternatives are parted by "|", in lower case."""
    return Cued(regex, tuple(tuple(cue.split("|")) for cue in cues))
