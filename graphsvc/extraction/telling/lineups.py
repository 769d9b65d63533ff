"""Line-ups as reports end with them: "EAST FIFE: Muirhead; Pratt (Syme 61), Cargill, …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.lexicon import words_of
from graphsvc.extraction.reading.passages import ClubMention, Found, Passage, PersonMention

HEAD = re.compile(r"^(?: ?\([\d–-]+\))? ?[:–-] ")
"""Between a club and its players; a formation may stand there."""
UNUSED = re.compile(
    r"^(?:(?:un-?used )?sub(?:stitute)?s?(?: not used| \(not used\))?|bench) ?[:–-] ", re.IGNORECASE
)
NOT_USED = re.compile(r"not used|unused|bench", re.IGNORECASE)
ELEVEN = 11
FEWEST = 7
"""Players from which on a list is a line-up."""
LONGEST_GAP = 30
"""Characters between two players of one."""
WORDS = re.compile(r"\b[a-z]{2,}\b")
NO_PROSE = frozenset(
    words_of("and for on off sent capt captain sub subs min mins ht half time yellow red gk rep by")
)
"""Words that may stand between the names of a line-up; with any other it is prose."""


@dataclass(frozen=True, slots=True)
class LineUp(Found):
    """Who played for a club: those who `started`, those who `came_on`, those who did neither."""

    passage: Passage
    club: ClubMention
    started: tuple[PersonMention, ...]
    came_on: tuple[PersonMention, ...]
    unused: tuple[PersonMention, ...]

    @property
    def squad(self) -> tuple[PersonMention, ...]:
        """All of them."""
        return (*self.started, *self.came_on, *self.unused)


def tell_lineups(reading: Reading) -> list[LineUp]:
    """The line-ups of an article, in its order."""
    passages = reading.passages
    return [
        lineup
        for index, passage in enumerate(passages)
        if (lineup := _lineup(passage, passages[index + 1 : index + 2]))
    ]


def _lineup(passage: Passage, following: Sequence[Passage]) -> LineUp | None:
    """The line-up that a passage is, with the bench that the next one names."""
    club = next(iter(passage.clubs), None)
    if club is None or club.start - passage.sentence.start > 2:
        return None
    if not HEAD.match(passage.between(club.end, passage.sentence.end)):
        return None
    players = [each for each in passage.people if each.start > club.end]
    if len(players) < FEWEST or not _is_list(passage, players):
        return None
    came_on = [player for player in players if _in_brackets(passage, player)]
    started = [player for player in players if player not in came_on][:ELEVEN]
    more = [*_bench(following)]
    return LineUp(
        passage.sentence.start,
        passage.sentence.end,
        passage,
        club,
        started=tuple(started),
        came_on=tuple(came_on),
        unused=tuple(more),
    )


def _is_list(passage: Passage, players: Sequence[PersonMention]) -> bool:
    """Whether only commas, numbers and the like stand between the players."""
    for one, other in pairwise(players):
        between = passage.between(one.end, other.start)
        if len(between) > LONGEST_GAP or {*WORDS.findall(between)} - NO_PROSE:
            return False
    return True


def _in_brackets(passage: Passage, player: PersonMention) -> bool:
    """Whether a name stands in brackets behind the player whom it came on for."""
    before = passage.between(passage.sentence.start, player.start)
    return before.count("(") > before.count(")")


def _bench(following: Sequence[Passage]) -> Iterator[PersonMention]:
    for passage in following:
        head = UNUSED.match(passage.sentence.text)
        if head and NOT_USED.search(head[0]):
            yield from passage.people
