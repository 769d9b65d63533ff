"""Who an article names: full names first, then surnames and mononyms.

A person is known by the fullest name that the article gives; a later "Romero" is the Cristian
Romero named before it.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphsvc.extraction.reading.lexicon import FUNCTION_WORDS, NOT_PLAYERS
from graphsvc.extraction.reading.passages import PersonMention, Span
from graphsvc.extraction.reading.runs import Run
from graphsvc.model import AliasKind

NEAR = 40
"""Characters beside a name in which words may tell an official."""

SHORTEST_MONONYM = 3
"""Letters; a shorter word names somebody only where a full name holds it."""

THEIRS = (
    "men|women|boys|girls|lads|side|team|outfit|eleven|squad|charges|troops|players|hosts|visitors"
    r"|part-timers|(?:back|front)\ (?:two|three|four|five)|substitutions?"
)
"""What a manager's team is called by his name."""
OFFICIAL_AFTER = re.compile(
    rf"""
    ^ (?:
        ['’]s?\ (?: [\w-]+\  ){{0,2}}? (?: {THEIRS} ) \b (?!-)
      | ,\ (?: the | their | [A-Z][\w'’-]* )\ (?: [\w-]+\  ){{0,2}}
          (?: manager|coach|head\ coach|boss|trainer|referee ) \b
      | ,\ (?: his|her )\ (?: opposite\ number|counterpart ) [,.]
      | \ (?: (?: introduced|brought\ on|sent\ on )(?!\ (?: for|in )\b) | named\ an
          | rang\ the\ changes
          | (?: threw\ on|took\ off|withdrew )\ (?: [A-Z]|two\b|three\b|another\b )
          | (?: re )? shuffled\ (?: his|the )\b | will\ be\ (?: pleased|delighted )
          | made\ (?: \w+\ )? (?: changes|substitutions|alterations ) | told\ reporters )
      | \ [^.,;]{{0,50}} \b as\ (?: [\w-]+\  ){{0,4}} (?: manager|boss ) \b
    )
    """,
    re.VERBOSE,
)
REIGN = (
    "games?|match(?:es)?|seasons?|wins?|won|defeats?|lost|start|started|weeks?|months?|years?|days?"
    "|time|life|side|team|club|form|era|revival|football|played|unbeaten|progress|progressed"
    "|regular|success|tenure"
)
"""What is "under" a manager, and no ball."""
OFFICIAL_BEFORE = re.compile(
    r"\b(?:manager|coach|boss|trainer|gaffer|opposite number|counterpart),? $"
    r"|\b(?:referee|chairman|owner|president|linesman|official) $"
    rf"|\b(?:{REIGN}) under $|\b(?:managed by|coached by) $",
    re.IGNORECASE,
)


OWNER = re.compile(r"['’]s? ")
"""After a name that owns what follows: "Roe's Ajax"."""


SCORED_AFTER = re.compile(
    r" (?:\w+ly |then |also |duly )?"
    r"(?:scored|netted|struck|headed|volleyed|fired|slotted|curled|tapped|equali[sz]ed|levelled"
    r"|doubled|opened the scoring|converted|grabbed|made it \d|pulled one back"
    r"|put \w+ (?:ahead|in))\b(?! by\b)"
)
"""After a single word that begins a sentence and is the subject of a goal."""


@dataclass(frozen=True, slots=True)
class People:
    """The people of a document, and which of them cannot score."""

    mentions: tuple[PersonMention, ...]
    """In the order of the text."""
    officials: frozenset[str]
    """Managers, referees and the like, by their fullest name."""

    def among(self, sentence: Span) -> tuple[PersonMention, ...]:
        """Those that a sentence names."""
        first = bisect_right(self.mentions, sentence.start, key=lambda each: each.end)
        behind = bisect_left(self.mentions, sentence.end, key=lambda each: each.start)
        return self.mentions[first:behind]


def people_of(found: Sequence[Run], *, text: str, clubs: Sequence[Span] = ()) -> People:
    """Who the runs of a document, in the order of its text, are; `clubs` are those it names."""
    heads = frozenset(club.start for club in clubs)
    found = list(_trimmed(found))
    register = _Register(found, text)
    named = [(run, name) for run in found if (name := register.name_of(run))]
    mentions = tuple(_mention(run, name) for run, name in named)
    officials = frozenset(name for run, name in named if _is_official(run, text, heads))
    return People(mentions, officials)


def _mention(run: Run, name: str) -> PersonMention:
    alias = AliasKind.NAME if run.text == name else AliasKind.SHORT_NAME
    return PersonMention(run.start, run.end, name, alias)


def _is_official(run: Run, text: str, clubs: frozenset[int]) -> bool:
    """Whether words beside the name say so; a club that is somebody's is his to manage."""
    owner = OWNER.match(text, run.end)
    return bool(
        run.role in NOT_PLAYERS
        or (owner and owner.end() in clubs)
        or OFFICIAL_AFTER.match(text[run.end : run.end + NEAR])
        or OFFICIAL_BEFORE.search(text[max(0, run.start - NEAR) : run.start])
    )


def _trimmed(found: Sequence[Run]) -> Iterator[Run]:
    """The runs without what begins a sentence before a name: "Tireless Jon Roe", once "Jon Roe"."""
    names = {run.key for run in found if not run.initial and len(run.key) > 1}
    for run in found:
        yield run.without_first() if run.initial and run.key[1:] in names else run


@dataclass(frozen=True, slots=True)
class _Full:
    """A name of more than one word, where the text introduces somebody by it."""

    start: int
    core: tuple[str, ...]
    text: str


class _Register:
    """The names that a document introduces people by."""

    def __init__(self, found: Sequence[Run], text: str) -> None:
        self._full: dict[str, list[_Full]] = defaultdict(list)
        """By each word of it, in the order of the text."""
        self._by_surname: dict[str, list[_Full]] = defaultdict(list)
        self._single: dict[str, str] = {}
        self._fullest: dict[tuple[str, ...], str | None] = {}
        for run in found:
            core = run.core
            if len(core) > 1 and run.introduces:
                name = _Full(run.start, core, run.text)
                self._by_surname[core[-1]].append(name)
                for word in core:
                    self._full[word].append(name)
            elif _is_mononym(run, text):
                self._single.setdefault(core[0], run.text)

    def name_of(self, run: Run) -> str | None:
        """The fullest name of whom a run names; None where it names nobody."""
        core = run.core
        if len(core) == 1:
            namesakes = self._by_surname.get(core[0]) or self._full.get(core[0])
            if not namesakes:
                return self._single.get(core[0])
            before = bisect_left(namesakes, run.start, key=lambda each: each.start)
            core = namesakes[max(0, before - 1)].core
        if core not in self._fullest:
            self._fullest[core] = self._longest(core)
        return self._fullest[core]

    def _longest(self, core: tuple[str, ...]) -> str | None:
        """The longest name that holds another; of two as long the one told first."""
        words = {core[-1], *(word for word in core if len(word) > 1)}
        fewest = min((self._full.get(word, ()) for word in words), key=len)
        covering = (n for n in fewest if core[-1] in n.core and _covers(n.core, core))
        best = max(covering, key=lambda each: (len(each.core), len(each.text)), default=None)
        return best.text if best else None


def _is_mononym(run: Run, text: str) -> bool:
    """Whether a single word may be all that somebody is called by.

    At the head of a sentence it is where words follow that tell a goal: "Zeko scored".
    """
    word = run.tokens[-1].text
    if len(word) < SHORTEST_MONONYM or word.isupper() or run.key[-1] in FUNCTION_WORDS:
        return False
    named = len(run.tokens) > 1 or not run.initial or bool(run.role)
    return run.introduces and (named or bool(SCORED_AFTER.match(text, run.end)))


def _covers(name: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether a name holds all words of another, or a word for its initial: John Roe, J. Roe."""
    return all(
        word in name or (len(word) == 1 and any(each.startswith(word) for each in name))
        for word in shorter
    )
