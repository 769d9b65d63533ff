"""Line-ups as reports end with them: "EAST FIFE: Muirhead; Pratt (Syme 61), Cargill, …"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.lexicon import words_of
from graphsvc.extraction.reading.passages import ClubMention, Found, Passage, PersonMention

HEAD = re.compile(
    r"(?: ?\([\d–-]+\))? ?[:–-] | ?\([\d–-]+\) "
    r"|(?: ?\([\d–-]+\))?[ ;]?(?:(?:starting |the )?(?:XI|eleven|line-?up|team))?:?;"
    r"(?:\d{1,2}[.):]? )?",
    re.IGNORECASE,
)
"""Between a club and its players, in a line or a column; a formation may stand there."""
BENCH = re.compile(
    r"^(?:(?:un-?used )?sub(?:stitute)?s?(?: not used| \(not used\))?|bench)(?: ?[:–-] |:?;)",
    re.IGNORECASE,
)
"""The head of a line that names those who did not start."""
CAME_ON = re.compile(r" ?\((?:on )?(?:for )?[^()]*\d[^()]*\)")
"""Behind one of them: for whom and when he came on."""
ELEVEN = range(9, 12)
"""Players who start, where one or two of their names are not known for such."""
LONGEST_GAP = 30
"""Characters between two players of one."""
WORDS = re.compile(r"\b[a-z]{2,}\b")
NO_PROSE = frozenset(
    words_of(
        "and for on off sent capt captain sub subs min mins ht half time yellow red card booked gk "
        "rep by"
    )
)
"""Words that may stand between the names of a line-up; with any other it is prose."""


@dataclass(frozen=True, slots=True)
class LineUp(Found):
    """Who played for a club: who `started`, who `came_on`, and who was named beside them."""

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
    head = HEAD.match(passage.between(club.end, passage.sentence.end))
    first = club.end + head.end() if head else passage.sentence.end
    players = [each for each in passage.people if each.start >= first]
    if not players or players[0].start != first:
        return None
    came_on = [player for player in players if _in_brackets(passage, player)]
    started = [player for player in players if player not in came_on]
    if len(started) not in ELEVEN or not _is_list(passage, players):
        return None
    later, unused = _bench(following)
    return LineUp(
        passage.sentence.start,
        passage.sentence.end,
        passage,
        club,
        started=tuple(started),
        came_on=(*came_on, *later),
        unused=unused,
    )


def _is_list(passage: Passage, players: Sequence[PersonMention]) -> bool:
    """Whether only commas, numbers and the like stand between the players and behind them."""
    gaps = [passage.between(one.end, other.start) for one, other in pairwise(players)]
    gaps.append(passage.between(players[-1].end, passage.sentence.end))
    prose = any({*WORDS.findall(gap)} - NO_PROSE or len(gap) > LONGEST_GAP for gap in gaps)
    text = passage.sentence.text
    return not prose and text.count("(") == text.count(")")


def _in_brackets(passage: Passage, player: PersonMention) -> bool:
    """Whether a name stands in brackets behind the player whom it came on for."""
    before = passage.between(passage.sentence.start, player.start)
    return before.count("(") > before.count(")")


def _bench(following: Sequence[Passage]) -> tuple[tuple[PersonMention, ...], ...]:
    """Those of the next line who came on, and those who stayed on the bench."""
    came_on: list[PersonMention] = []
    stayed: list[PersonMention] = []
    for passage in following:
        if BENCH.match(passage.sentence.text):
            for person in passage.people:
                if not _in_brackets(passage, person):
                    rest = passage.between(person.end, passage.sentence.end)
                    (came_on if CAME_ON.match(rest) else stayed).append(person)
    return tuple(came_on), tuple(stayed)
