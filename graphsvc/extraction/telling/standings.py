"""Places in a table, and points between two clubs: "second in Group D, a point above Ajax"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graphsvc.extraction.reading.cues import cued
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.numbers import NUMBER, ORDINAL, value_of
from graphsvc.extraction.reading.passages import (
    ClubMention,
    Found,
    NameKind,
    NameMention,
    Passage,
)
from graphsvc.extraction.telling.moods import is_prior, is_unreal
from graphsvc.extraction.telling.phrases import joined, one_of, rest
from graphsvc.extraction.telling.subjects import LISTED, club_after, club_of
from graphsvc.model import SegmentKind

MOVED = one_of(r"""
    mov(?:ed|es|e|ing) | climb(?:ed|s|ing)? | jump(?:ed|s|ing)? | r[io]ses? | leap(?:t|ed|s)?
    go | goes | went | going | vault(?:ed|s|ing)? | drop(?:ped|s|ping)? | slipp?(?:ed|s)? | fell
    falls? | slid | slides? | sank | sinks? | returned? | plunge[ds]? | tumbled?
""")
UPWARD = re.compile(r"(?:mov|climb|jump|r[io]se|leap|vault)(?!.*\bdown\b)", re.IGNORECASE)
DOWNWARD = re.compile(
    r"(?:drop|slip|fell|fall|slid|sank|sink|plunge|tumble)|.*\bdown\b", re.IGNORECASE
)
"""Of words that tell a move: whether the club was below that place before, or above."""
HELD = one_of(r"""
    stay(?:ed|s|ing)? | remain(?:ed|s|ing)? | are | is | sits? | lies? | stands? | leaves? them
    leaving them | grip on | hold on to
""")
LINKS = one_of(r"""
    up | down | back | out | above them | into | in | to | at | on | the | provisionally | still
    now | just | temporarily | outright | a | their | its
""")
TABLE = r"(?:[\w'’-]+ ){0,3}?(?:table|standings|league|division|group|section|summit)\b"
PLACE = (
    rf"(?:(?P<place>{ORDINAL})(?:[- ](?:spot|place|position)\b)?"
    r"|(?P<top>top spot|top place|(?:the )?(?:top|summit))\b)"
)
STANDS = re.compile(rf"\b(?:(?P<moved>{MOVED})|{HELD})(?: {LINKS}){{0,4}} {PLACE}", re.IGNORECASE)
LEADS = cued(
    r"\b(?:leads?|top|tops|topped|lead at the (?:top|summit) of)"
    r" the (?P<table>(?:[\w'’-]+ ){0,3}?(?:table|standings|division))\b",
    "table|standings|division",
)
IN_TABLE = re.compile(
    rf"^ (?:in|of|on) (?:the |their |its )?(?:{TABLE}|[Gg]roup [A-P]\b)", re.IGNORECASE
)
NAMED_PLACE = re.compile(r"(?:spot|place|position)$", re.IGNORECASE)
ENDS = re.compile(
    rf"^(?:$|[.]|, (?:a|one|two|three|just|only|{NUMBER}) |,? (?:on|with) (?:\w+ )?{NUMBER} points"
    r"|,? (?:and|but|while|above|behind|ahead of|after)\b)",
    re.IGNORECASE,
)
"""What may stand behind a bare place: "stay twelfth.\""""
APART_AFTER = re.compile(
    rf"^(?:,| and) (?:now |just |only )?(?:level on|(?:a|one|{NUMBER}) points? )", re.IGNORECASE
)
OF_COMPETITION = re.compile(r"^ (?:of|in) (?:the )?$", re.IGNORECASE)
NOT_A_PLACE = re.compile(r"^ (?:from bottom|to bottom|half|time|round|leg)", re.IGNORECASE)

POINTS = rf"(?P<points>a|an|{NUMBER})(?: (?:single|solitary|mere))? points?"
GAP = rf"(?P<gap>{NUMBER})-point (?:lead|cushion|advantage|gap)"
DESCRIBED = one_of(r"""
    the | their | its | local | fellow | city | nearest | closest | title | defending
    [\w-]+-placed | second | third | rivals? | challengers | leaders | champions | neighbours
""")
APART = cued(
    rf"\b(?:{POINTS}|within (?P<within>{NUMBER}|a) points?|level(?: on points)?|{GAP}) "
    r"(?:(?P<ahead>above|ahead of|clear of|better off than|in front of|over)"
    rf"|(?P<behind>behind|adrift of|below|off)|(?P<level>with)|of) (?:{DESCRIBED} ){{0,3}}",
    "point|level",
)
COUNTS = {"points", "gap", "within"}
OVER = ("over", "Over")
APARTS = (
    ({"points", "ahead"}, 1),
    ({"gap", "ahead"}, 1),
    ({"points", "behind"}, -1),
    ({"within"}, -1),
    ({"level"}, 0),
)
"""Which words make a phrase, and for whom it counts: "two points over" makes none."""
TOTAL = re.compile(
    rf"\b(?:on|with|have|has) (?P<total>{NUMBER}) points\b"
    r"(?! (?:from|clear|ahead|behind|above|adrift|off|in|apart|separat|out|to|better|per|at))",
    re.IGNORECASE,
)
NEAR_SUBJECT = 50
NEAR_SCOPE = 45


class Course(StrEnum):
    """Which way a club moved in a table."""

    UP = "UP"
    DOWN = "DOWN"


@dataclass(frozen=True, slots=True)
class Standing(Found):
    """A phrase that tells the place of a club in a table."""

    passage: Passage
    club: str
    place: int
    moved: Found | None
    """The words that tell that it was not there before."""
    course: Course | None
    """Where these tell it, whether it was below before, or above."""
    scope: NameMention | None
    """The competition or group of the table, where the phrase names it."""


@dataclass(frozen=True, slots=True)
class Distance(Found):
    """A phrase that tells by how many points a club is ahead of another; 0 where level."""

    passage: Passage
    club: str
    behind: str
    points: int


@dataclass(frozen=True, slots=True)
class Total(Found):
    """A phrase that tells the points of a club, beside its place in the table."""

    passage: Passage
    club: str
    points: int


def tell_standings(reading: Reading) -> list[Standing]:
    """The places in tables that an article tells, in its order."""
    return [each for p, earlier in _prose(reading) for each in _standings(p, earlier)]


def tell_distances(reading: Reading) -> list[Distance]:
    """The points between clubs that an article tells, in its order."""
    return [each for p, earlier in _prose(reading) for each in _distances(p, earlier)]


def tell_totals(places: Iterable[Standing]) -> list[Total]:
    """The points of clubs that are told beside their places."""
    return [each for told in places for each in _totals(told)]


def _prose(reading: Reading) -> Iterator[tuple[Passage, Sequence[Passage]]]:
    for index, passage in enumerate(reading.passages):
        if passage.zone is SegmentKind.PARAGRAPH:
            yield passage, reading.passages[:index]


def _standings(passage: Passage, earlier: Sequence[Passage]) -> Iterator[Standing]:
    base = passage.sentence.start
    for match in (*STANDS.finditer(passage.sentence.text), *LEADS.finditer(passage.sentence.text)):
        words = Found(base + match.start(), base + match.end())
        tail = _table_words(passage, match, words)
        club = club_of(passage, words.start, earlier)
        if tail is None or club is None or _not_now(passage, words):
            continue
        scope = _scope(passage, words)
        near = words.start - club.end <= NEAR_SUBJECT
        moved = bool(match.groupdict().get("moved"))
        whole = joined(words, tail, club if near else None, scope)
        yield Standing(
            whole.start,
            whole.end,
            passage=passage,
            club=club.club,
            place=value_of(match["place"]) if match.groupdict().get("place") else 1,
            moved=words if moved else None,
            course=_course(match[0]) if moved else None,
            scope=scope,
        )


def _course(words: str) -> Course | None:
    """Which way a club moved; None of words such as "went" and "returned"."""
    if DOWNWARD.match(words):
        return Course.DOWN
    return Course.UP if UPWARD.match(words) else None


def _not_now(passage: Passage, words: Found) -> bool:
    return is_unreal(passage, words) or is_prior(passage, words)


def _table_words(passage: Passage, match: re.Match[str], words: Found) -> Found | None:
    """Where the words end that show that a table is meant; None where none do."""
    follow = rest(passage, words.end)
    if "table" in match.groupdict():
        return words
    if NOT_A_PLACE.match(follow):
        return None
    if table := IN_TABLE.match(follow):
        return Found(words.start, words.end + table.end())
    if in_name := _in_competition(passage, words):
        return in_name
    if match["top"] and not NAMED_PLACE.search(match["top"]):
        return None
    named = NAMED_PLACE.search(match[0])
    moved_or_stays = match["moved"] or re.match(r"stay|remain", match[0], re.IGNORECASE)
    ends = ENDS.match(follow) if moved_or_stays else APART_AFTER.match(follow)
    return words if named or ends else None


def _in_competition(passage: Passage, words: Found) -> Found | None:
    """Up to a competition whose table it is: "top of the Eredivisie"."""
    for name in passage.of_kind(NameKind.COMPETITION):
        if OF_COMPETITION.match(passage.between(words.end, name.start)):
            return Found(words.start, name.end)
    return None


def _scope(passage: Passage, words: Found) -> NameMention | None:
    """The competition or group named right with it."""
    for name in passage.of_kind(NameKind.COMPETITION, NameKind.GROUP):
        between = passage.between(words.end, name.start)
        if words.start <= name.start and len(between) <= NEAR_SCOPE and "," not in between:
            return name
    return None


def _distances(passage: Passage, earlier: Sequence[Passage]) -> Iterator[Distance]:
    base = passage.sentence.start
    for match in APART.finditer(passage.sentence.text):
        words = Found(base + match.start(), base + match.end())
        club = club_of(passage, words.start, earlier)
        told = _apart(match)
        if club is None or told is None or _not_now(passage, words):
            continue
        for other in _listed(passage, words.end):
            ahead, behind = _in_order(club, other, told)
            yield Distance(words.start, other.end, passage, ahead, behind, abs(told))


def _listed(passage: Passage, place: int) -> Iterator[ClubMention]:
    """The club that begins at a place, and those listed with it."""
    club = club_after(passage, place)
    while club:
        yield club
        joint = LISTED.match(rest(passage, club.end))
        club = club_after(passage, club.end + joint.end()) if joint else None


def _apart(match: re.Match[str]) -> int | None:
    """Points by which the subject is ahead, below 0 where behind; None for no such phrase."""
    told = {name for name, text in match.groupdict().items() if text}
    for words, sign in APARTS:
        if told == words and not (words == {"points", "ahead"} and match["ahead"] in OVER):
            return sign * sum(value_of(match[name]) for name in words & COUNTS)
    return None


def _in_order(club: ClubMention, other: ClubMention, told: int) -> tuple[str, str]:
    """The club ahead and the one behind."""
    return (club.club, other.club) if told >= 0 else (other.club, club.club)


def _totals(told: Standing) -> Iterator[Total]:
    base = told.end
    if match := TOTAL.search(rest(told.passage, base, length=NEAR_SCOPE)):
        start, end = base + match.start(), base + match.end()
        if not told.passage.clubs or not _parted(told.passage, base, start):
            yield Total(start, end, told.passage, told.club, value_of(match["total"]))


def _parted(passage: Passage, start: int, end: int) -> bool:
    """Whether another club stands between a place and its points."""
    return any(start <= club.start < end for club in passage.clubs)
