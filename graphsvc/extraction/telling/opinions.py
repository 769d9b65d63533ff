"""Judgements and forecasts, which are no facts: "looked the likelier to score".

Words in quotation marks are somebody else's, and are left alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphsvc.extraction.reading.cues import cued
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import ClubMention, Found, Passage
from graphsvc.extraction.telling.phrases import before, one_of
from graphsvc.extraction.telling.subjects import club_of
from graphsvc.model import Modality, SegmentKind

QUOTED = re.compile(r"[“”\"]|['’]['’]")
MANNER = one_of(r"""
    resolutely | stubbornly | bravely | brilliantly | superbly | poorly | sloppily | heroically
    doggedly | impressively | admirably | gallantly | nervously | timidly | confidently | well
    badly | manfully | valiantly
""")
PLAYED = one_of(r"""
    defended | played | performed | started | began | battled | responded | fought | attacked
    passed | finished
""")
LOOKED = (
    r"(?:looked|seemed|appeared) (?!(?:to|at|for|on|in|as|set|up|back|like|destined|certain)\b)"
    r"(?:the |a |an |more |less |so |very |increasingly |suddenly |rather |far |little |every )*"
    r"[a-z-]+"
)
NO_ADJECTIVE = r"(?<!\ba )(?<!\bthe )(?<!\bwell )(?<!well-)"
RULED = one_of(rf"""
    (?:totally |utterly |completely |largely )?dominated(?! by)
    (?:had )?(?:thoroughly |fully |richly )?{NO_ADJECTIVE}deserved
    were (?:by far |clearly )?the better (?:side|team) | were second best | were worthy winners
    controlled (?:much|most|the majority|the game)
""")
PLAY = cued(
    rf"\b(?:{PLAYED} {MANNER}|{LOOKED}|{RULED})\b",
    "ly|well|looked|seemed|appeared|dominated|deserved|were |controlled",
)
STATE = cued(
    r"\b(?:was|were|is|are) (?P<state>(?:still |now |also |clearly )?"
    r"(?:full of|low on|short of|bereft of|brimming with|lacking in) (?:confidence|belief|ideas"
    r"|self-belief|energy|running|inspiration))\b",
    "confidence|belief|ideas|energy|running|inspiration",
)
FORECAST = cued(
    r"\b(?:(?:is|are) (?:widely |now |still )?(?:expected|tipped|likely|unlikely|favourites|certain"
    r"|destined) to|will (?:surely|probably|almost certainly|no doubt|undoubtedly))\b",
    "expected|tipped|likely|favourites|certain|destined|surely|probably|doubt",
)
END = re.compile(
    r"[,;:.](?=\s|$)| (?:as|when|while|before|after|until|but|although|though|because|since|with"
    r"|and)\b"
)
"""Where the clause of a judgement ends, if no other judgement goes on with it."""
FARTHEST = 45
"""Characters between a club and the judgement of it."""


@dataclass(frozen=True, slots=True)
class Opinion(Found):
    """A clause that judges or foretells."""

    passage: Passage
    club: str
    modality: Modality
    of_play: bool
    """Whether it judges what happened in the match, rather than the club."""


def tell_opinions(reading: Reading) -> list[Opinion]:
    """The judgements and forecasts of an article, in its order; one for each clause."""
    return [
        opinion
        for index, passage in enumerate(reading.passages)
        if passage.zone is SegmentKind.PARAGRAPH and not QUOTED.search(passage.sentence.text)
        for opinion in _tell(passage, reading.passages[:index])
    ]


def _tell(passage: Passage, earlier: Sequence[Passage]) -> Iterator[Opinion]:
    taken: list[Found] = []
    for pattern, modality, of_play in (
        (PLAY, Modality.OPINION, True),
        (STATE, Modality.OPINION, False),
        (FORECAST, Modality.PREDICTION, False),
    ):
        for match in pattern.finditer(passage.sentence.text):
            told = _opinion(passage, earlier, match, modality, of_play=of_play)
            if told and not told.overlaps(taken):
                taken.append(told)
                yield told


def _opinion(
    passage: Passage,
    earlier: Sequence[Passage],
    match: re.Match[str],
    modality: Modality,
    *,
    of_play: bool,
) -> Opinion | None:
    base = passage.sentence.start
    words = Found(base + match.start(), base + match.end())
    club = club_of(passage, words.start, earlier)
    if club is None or (of_play and not _is_near(passage, club, words)):
        return None
    if "state" in match.groupdict():
        start, end = base + match.start("state"), base + match.end("state")
        return Opinion(start, end, passage, club.club, modality, of_play)
    end = base + _end(passage.sentence.text, match.end())
    return Opinion(club.start, end, passage, club.club, modality, of_play)


def _end(text: str, place: int) -> int:
    """Where the clause ends that goes on from a place: "defended well and looked sharper"."""
    while stop := END.search(text, place):
        more = PLAY.match(text, stop.end() + 1) if stop[0] == " and" else None
        if more is None:
            return stop.start()
        place = more.end()
    return len(text)


def _is_near(passage: Passage, club: ClubMention, words: Found) -> bool:
    """Whether the judgement is of the club, and not of a player named after it."""
    people = [each for each in before(passage.people, words.start) if each.start >= club.end]
    return words.start - club.end <= FARTHEST and not people
