"""Runs of results: "had lost its previous four matches", "unbeaten in six", "a third win running".

A run is told as so many matches with a count of wins, draws or defeats among them: unbeaten in
six are six matches with no defeat.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graphsvc.extraction.reading.cues import Cued, cued
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.numbers import NUMBER, ORDINAL, value_of
from graphsvc.extraction.reading.passages import ClubMention, Found, Passage
from graphsvc.extraction.telling.moods import is_ended, is_prior, is_unreal
from graphsvc.extraction.telling.phrases import lead, one_of, rest
from graphsvc.extraction.telling.subjects import beneficiary, club_of
from graphsvc.model import SegmentKind


class Run(StrEnum):
    """What all matches of a run have in common."""

    WON = "WON"
    LOST = "LOST"
    DRAWN = "DRAWN"
    UNBEATEN = "UNBEATEN"
    WINLESS = "WINLESS"


class Reach(StrEnum):
    """Whether the match reported is the last of the run, or came after it, or either."""

    UP_TO = "UP_TO"
    BEFORE = "BEFORE"
    EITHER = "EITHER"


GAMES = r"(?:[\w'’-]+ ){0,3}?(?:games?|matches|match|outings|fixtures|starts)\b"
LAST = r"(?:their|its|the) (?:previous|last|past)"
ROW = r"(?:straight|consecutive|successive)"
KINDS = {
    "lost": Run.LOST, "lose": Run.LOST, "losing": Run.LOST, "defeat": Run.LOST, "loss": Run.LOST,
    "won": Run.WON, "win": Run.WON, "winning": Run.WON, "victor": Run.WON,
    "draw": Run.DRAWN, "drew": Run.DRAWN,
}  # fmt: skip
DONE = r"(?P<kind>lost|lose|losing|won|win|winning|drawn|drew|drawing)"
SOME = r"(?:[\w'’-]+ ){0,2}?"
STRETCHED = r"(?:[\w'’-]+ )?(?:run|streak)[^.;,\d]{0,25}? to"
NO_DEFEAT, NO_WIN = r"(?:defeat|losing|loss)", r"(?:win|victory|winning)"
THING = r"(?P<kind>wins?|victory|victories|defeats?|loss(?:es)?|draws?)\b"


def _form(phrases: str, *cues: str, run: Run | None = None) -> tuple[Cued, Run | None]:
    return cued(rf"\b{one_of(phrases)}", *cues), run


IN_A_ROW = "in a row|in succession"
SUCCESSIVE = "straight|consecutive|successive"
FORMS = (
    _form(rf"{DONE} (?:all |each )?(?:of )?{LAST} (?P<n>{NUMBER}) {GAMES}", "previous|last |past "),
    _form(rf"{DONE} (?P<n>{NUMBER}) {ROW}(?: {GAMES})?", SUCCESSIVE),
    _form(
        rf"{DONE} (?P<n>{NUMBER}) (?:[\w'’-]+ ){{0,3}}?(?:in a row|on the (?:bounce|trot|spin))",
        "in a row|on the ",
    ),
    _form(
        rf"""
        (?P<n>{NUMBER}) {SOME}(?:games|matches) unbeaten
        (?P<n2>{NUMBER})[- ](?:game|match) unbeaten (?:[\w'’-]+ )?(?:run|streak)
        unbeaten in (?:{LAST} |the |their )?(?P<n3>{NUMBER})\b(?: {GAMES})?
        unbeaten {STRETCHED} (?P<n4>{NUMBER})\b(?: {GAMES})?
        without (?:an? |suffering a )?{NO_DEFEAT} in (?:{LAST} )?(?P<n5>{NUMBER})(?: {GAMES})?
        """,
        "unbeaten|without",
        run=Run.UNBEATEN,
    ),
    _form(
        rf"""
        (?P<n>{NUMBER}) {SOME}(?:games|matches) without (?:a )?{NO_WIN}
        (?P<n2>{NUMBER})[- ](?:game|match) winless (?:[\w'’-]+ )?(?:run|streak)
        winless in (?:{LAST} )?(?P<n3>{NUMBER})\b(?: {GAMES})?
        winless {STRETCHED} (?P<n4>{NUMBER})\b(?: {GAMES})?
        without (?:a )?{NO_WIN} in (?:{LAST} )?(?P<n5>{NUMBER})\b(?: {GAMES})?
        """,
        "winless|without",
        run=Run.WINLESS,
    ),
    _form(
        rf"(?P<n>{ORDINAL}) {ROW} {SOME}(?:game|match) without (?:a )?{NO_WIN}",
        SUCCESSIVE,
        run=Run.WINLESS,
    ),
    _form(
        rf"(?P<n>{ORDINAL}) {ROW} {SOME}(?:game|match) without (?:a )?{NO_DEFEAT}",
        SUCCESSIVE,
        run=Run.UNBEATEN,
    ),
    _form(rf"(?P<n>{ORDINAL}) {ROW} {SOME}{THING}", SUCCESSIVE),
    _form(
        rf"(?P<n>{ORDINAL}) (?:[\w'’-]+ ){{0,3}}?{THING}"
        r" in (?:as many(?: \w+)?|a row|succession)\b",
        f"in as many|{IN_A_ROW}",
    ),
    _form(rf"(?:run of )?(?P<n>{NUMBER}) {ROW} {SOME}{THING}", SUCCESSIVE),
    _form(rf"(?P<n>{NUMBER}) {SOME}{THING} in (?:a row|succession)\b", IN_A_ROW),
)
"""In the order in which they count, where two overlap."""

SCORED = re.compile(rf"\bscor(?:ing|ed) (?:just |only )?(?P<n>{NUMBER})\b", re.IGNORECASE)
CONCEDED = re.compile(
    rf"\b(?:conced(?:ing|ed)|shipp(?:ing|ed)|let(?:ting)? in) (?:just |only )?(?P<n>{NUMBER})\b",
    re.IGNORECASE,
)
GOALS_AFTER = re.compile(r"^,? [^.;]{0,80}")
SCOPE_AFTER = 40
"""Characters after a run in which its competition is told."""
AT_HOME = re.compile(r"\b(?:home|at home)\b", re.IGNORECASE)
AWAY = re.compile(r"\b(?:away|on the road)\b", re.IGNORECASE)
EVERYWHERE = re.compile(r"\b(?:in|across) all competitions\b", re.IGNORECASE)
WERE = re.compile(r"\b(?:was|were) $")
AFTER = re.compile(r"\b(?:after|following|since) (?:\w+ ){0,2}$", re.IGNORECASE)
FEWEST = 2
NOT_A_RUN = re.compile(r"\bmeetings?|head-to-head|scor|penalt|shoot", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Form(Found):
    """A phrase that tells a run of results of a club."""

    passage: Passage
    club: str
    run: Run
    matches: int
    reach: Reach
    scored: int | None
    conceded: int | None
    where: str
    """The words in which its competition, or "at home", may be told."""

    @property
    def everywhere(self) -> bool:
        """Whether it counts the matches of all competitions."""
        return bool(EVERYWHERE.search(self.where))

    @property
    def side(self) -> str | None:
        """HOME or AWAY, where only such matches are counted."""
        if AT_HOME.search(self.where):
            return "HOME"
        return "AWAY" if AWAY.search(self.where) else None


def tell_forms(reading: Reading) -> list[Form]:
    """The runs of results that an article tells, in its order."""
    return [
        form
        for index, passage in enumerate(reading.passages)
        if passage.zone is SegmentKind.PARAGRAPH
        for form in _tell(passage, reading.passages[:index])
    ]


def _tell(passage: Passage, earlier: Sequence[Passage]) -> Iterator[Form]:
    base = passage.sentence.start
    taken: list[Found] = []
    for pattern, run in FORMS:
        for match in pattern.finditer(passage.sentence.text):
            place = Found(base + match.start(), base + match.end())
            if place.overlaps(taken) or _counts_else(passage, place):
                continue
            taken.append(place)
            club = _whose(passage, place, earlier)
            count = _count(match)
            if club and count >= FEWEST and not is_unreal(passage, place):
                yield _form_of(passage, place, club, run or _kind(match), count)


def _counts_else(passage: Passage, place: Found) -> bool:
    """Whether other things than results are counted, as the next words may tell."""
    follow = re.split(r"[,.;]", rest(passage, place.end, length=20))[0]
    return bool(NOT_A_RUN.search(passage.between(place.start, place.end) + follow))


def _whose(passage: Passage, place: Found, earlier: Sequence[Passage]) -> ClubMention | None:
    """Of which club: the one that it is for, or the subject."""
    led, club = beneficiary(passage, place.end)
    return club if led else club_of(passage, place.start, earlier)


def _count(match: re.Match[str]) -> int:
    told = [text for name, text in match.groupdict().items() if text and name.startswith("n")]
    return value_of(told[0])


def _kind(match: re.Match[str]) -> Run:
    word = match["kind"].lower()
    return next(run for stem, run in KINDS.items() if word.startswith(stem))


def _form_of(passage: Passage, place: Found, club: ClubMention, run: Run, count: int) -> Form:
    follow = rest(passage, place.end)
    goals = GOALS_AFTER.match(follow)
    scored, conceded = (
        pattern.search(goals[0]) if goals else None for pattern in (SCORED, CONCEDED)
    )
    ends = [found.end() for found in (scored, conceded) if found]
    head = lead(passage, place.start)
    auxiliary = re.search(r"\b(?:had|have|has|having|were|was|are|is) (?:now )?$", head)
    start = place.start - (len(auxiliary[0]) if auxiliary else 0)
    return Form(
        start,
        place.end + max(ends, default=0),
        passage=passage,
        club=club.club,
        run=run,
        matches=count,
        reach=_reach(passage, place),
        scored=value_of(scored["n"]) if scored else None,
        conceded=value_of(conceded["n"]) if conceded else None,
        where=passage.between(place.start, place.end)
        + rest(passage, place.end, length=SCOPE_AFTER),
    )


def _reach(passage: Passage, place: Found) -> Reach:
    words = passage.between(place.start, place.end)
    head = lead(passage, place.start)
    over = is_prior(passage, place) or is_ended(passage, place)
    if over or " previous " in words or WERE.search(head):
        return Reach.BEFORE
    return Reach.EITHER if AFTER.search(head) else Reach.UP_TO
