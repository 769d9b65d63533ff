"""What a result to come would mean: "needs just a point against Ajax to go through"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import ClubMention, Found, Passage
from graphsvc.extraction.telling.phrases import after, joined, one_of, rest
from graphsvc.extraction.telling.subjects import club_of
from graphsvc.model import CompetitionPhase, EventOutcome, SegmentKind

NEEDS = re.compile(
    r"\b(?:(?:will )?needs?|require[sd]?|must|(?:have|has) to|will have to)"
    r"(?: (?:just|only|at least|simply|now|to (?:get|take|claim|avoid)|get|take|claim|avoid))*"
    r" (?P<result>(?:a |one )(?:single )?point|(?:a )?draw|(?:a )?win|(?:a )?victory|beat|defeat"
    r"|three points|all three points)\b",
    re.IGNORECASE,
)
WOULD = re.compile(
    r"\b(?P<result>a (?:single )?point|a draw|a win|a victory|victory|three points)"
    r" (?P<against>(?:against|at|away to|over|at home to) )",
    re.IGNORECASE,
)
SENDS = re.compile(
    r"\b(?:would|will) (?:be enough to |be enough )?(?:send|take|put|see|guarantee|secure|fire)\b",
    re.IGNORECASE,
)
AVOIDS = re.compile(r"\bavoid\b", re.IGNORECASE)
AT_LEAST_DRAWN = re.compile(r"point\b(?!s)|draw", re.IGNORECASE)
AGAINST = re.compile(
    r"^(?: (?:from|in)(?: their| its)? [^,.;]{0,25})?"
    r" (?:(?:against|at home to|away to|at|away at|to|over|from) )?(?:the )?$",
    re.IGNORECASE,
)
PURPOSE = re.compile(
    r"\b(?:to|would|will) (?:be (?:sure|certain|guaranteed) (?:of|to) )?"
    + one_of(r"""
        send | reach | qualify | advance | progress | go | get | make | book | secure | seal
        clinch | guarantee | put | take | see | ensure | claim | earn
    """)
    + r"\b",
    re.IGNORECASE,
)
NOT_THE_FINAL = r"(?! (?:\w+ )?(?:minute|whistle|third|day|game|match|group))"
PHASES = tuple(
    (re.compile(rf"\b{words}", re.IGNORECASE), phase)
    for words, phase in (
        (r"knock-?out (?:stages?|phase|rounds?)\b", CompetitionPhase.ELIMINATION),
        (r"(?:last|round of)[ -](?:16|sixteen)\b", CompetitionPhase.ROUND_OF_16),
        (r"(?:quarter[- ]?finals?|last eight)\b", CompetitionPhase.QUARTER_FINAL),
        (r"(?:semi[- ]?finals?|last four)\b", CompetitionPhase.SEMI_FINAL),
        (r"group stages?\b", CompetitionPhase.GROUP),
        (rf"(?:the|cup|a) final\b{NOT_THE_FINAL}", CompetitionPhase.FINAL),
    )
)
AGAIN = re.compile(
    r"\bfor (?:a|the) (?P<n>second|third|fourth|fifth|sixth) (?:successive|straight|consecutive)"
    r" (?:year|season|time)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stake(Found):
    """A phrase that binds the way of a club into a phase to the outcome of a match."""

    passage: Passage
    club: str
    opponent: str
    outcomes: tuple[EventOutcome, ...]
    """Of the club, in its match with the opponent."""
    phase: CompetitionPhase
    target: Found
    """Where the phase is told."""


def tell_stakes(reading: Reading) -> list[Stake]:
    """What an article says that results to come would mean, in its order."""
    return [
        stake
        for index, passage in enumerate(reading.passages)
        if passage.zone is SegmentKind.PARAGRAPH
        for stake in _tell(passage, reading.passages[:index])
    ]


def phase_in(text: str) -> tuple[CompetitionPhase, int, int] | None:
    """The first phase of a competition that a text names, and where."""
    found = [(m.start(), m.end(), phase) for words, phase in PHASES if (m := words.search(text))]
    if not found:
        return None
    start, end, phase = min(found)
    return phase, start, end


def _tell(passage: Passage, earlier: Sequence[Passage]) -> Iterator[Stake]:
    base = passage.sentence.start
    for match in NEEDS.finditer(passage.sentence.text):
        words = Found(base + match.start(), base + match.end())
        club = club_of(passage, words.start, earlier)
        opponent = _opponent(passage, words)
        if club and opponent and club.club != opponent.club:
            yield from _stake(passage, match, club, opponent)
    for match in WOULD.finditer(passage.sentence.text):
        yield from _sent(passage, match)


def _opponent(passage: Passage, words: Found) -> ClubMention | None:
    """The club right behind: "a point against Ajax", "beat Ajax"."""
    club = next(iter(after(passage.clubs, words.end)), None)
    if club and AGAINST.match(passage.between(words.end, club.start)):
        return club
    return None


def _stake(
    passage: Passage, match: re.Match[str], club: ClubMention, opponent: ClubMention
) -> Iterator[Stake]:
    """With a purpose behind the opponent: "to reach the last 16"."""
    follow = rest(passage, opponent.end)
    purpose = PURPOSE.search(follow)
    phase = phase_in(follow[purpose.end() :]) if purpose else None
    if purpose and phase:
        start = opponent.end + purpose.end()
        target = Found(start + phase[1], start + phase[2])
        place = joined(club, target)
        yield Stake(
            place.start,
            place.end,
            passage=passage,
            club=club.club,
            opponent=opponent.club,
            outcomes=_outcomes(match[0]),
            phase=phase[0],
            target=target,
        )


def _sent(passage: Passage, match: re.Match[str]) -> Iterator[Stake]:
    """The club that it sends: "A draw at Ajax would send Atalanta into the last 16"."""
    base = passage.sentence.start
    clubs = after(passage.clubs, base + match.end())
    if len(clubs) < 2 or clubs[0].start - base - match.end() > len("the "):
        return
    opponent, club = clubs[:2]
    sends = SENDS.search(passage.between(opponent.end, club.start))
    phase = phase_in(rest(passage, club.end))
    if sends and phase and club.club != opponent.club:
        target = Found(club.end + phase[1], club.end + phase[2])
        yield Stake(
            base + match.start(),
            target.end,
            passage=passage,
            club=club.club,
            opponent=opponent.club,
            outcomes=_outcomes(match[0]),
            phase=phase[0],
            target=target,
        )


def _outcomes(words: str) -> tuple[EventOutcome, ...]:
    enough = AVOIDS.search(words) or AT_LEAST_DRAWN.search(words)
    return (EventOutcome.WIN, EventOutcome.TIE) if enough else (EventOutcome.WIN,)


def again(stake: Stake) -> tuple[int, Found] | None:
    """How many years running it would be, and where that is told."""
    match = AGAIN.match(rest(stake.passage, stake.target.end).lstrip())
    if match is None:
        return None
    count = ("second", "third", "fourth", "fifth", "sixth").index(match["n"].lower()) + 2
    start = stake.target.end + 1
    return count, Found(start, start + match.end())
