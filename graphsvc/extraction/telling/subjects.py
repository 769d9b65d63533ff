"""Which club a phrase is about: its subject, its owner, or the one that "it" points at."""

import re
from collections.abc import Iterator, Sequence

from graphsvc.extraction.reading.passages import ClubMention, Passage
from graphsvc.extraction.telling.opponents import GOVERNED, RELATIVE
from graphsvc.extraction.telling.phrases import after, before, lead, rest
from graphsvc.model import AliasKind, SegmentKind

FARTHEST = 130
"""Characters between a subject and what is said of it."""
AND = re.compile(r",? and (?:the )?")
LISTED = re.compile(r",? and (?:the )?|, (?:the )?")
BREAK = re.compile(r"[;:“”\"]")
OTHER_SUBJECT = re.compile(
    r"['’]s? (?:[\w-]+ ){0,2}(?:side|men|team|outfit|charges|troops|players|boys)\b"
    r"|\b(?:the|both) (?!better|stronger|brighter|best|only)(?:[\w-]+ ){0,2}"
    r"(?:sides?|teams?|hosts|visitors|pair|club|men)\b"
)
"""A side by other words that nobody resolved: whoever it is, it is not the club before."""
OWNS = re.compile(r"^['’]s? ")
OWNED_NEAR = re.compile(r"^['’]s? (?:[\w-]+ ){0,2}$")
"""From a club to what it owns: "Ajax's unbeaten run"; farther off a player is the subject."""
PRONOUN = re.compile(r"^(?:but |and |now |however, )?(?P<it>it|they)\b", re.IGNORECASE)
BENEFICIARY = re.compile(r"^ for (?P<who>the |its |their )?", re.IGNORECASE)
FARTHEST_PRONOUN = 60
LONGEST_LIST = 6
NEAR = 90
"""Characters before a club in which what governs it stands."""


def club_of(passage: Passage, place: int, earlier: Sequence[Passage]) -> ClubMention | None:
    """The club that words at a place are about; None where it may be another side.

    `earlier` are the passages before, which "it" at the head of a sentence points into.
    """
    governed: list[ClubMention] = []
    for club in reversed(before(passage.clubs, place)):
        gap = passage.between(club.end, place)
        if len(gap) > FARTHEST or BREAK.search(gap) or OTHER_SUBJECT.search(gap):
            return None
        if OWNS.match(gap):
            return club if OWNED_NEAR.match(gap) else None
        if RELATIVE.match(gap) or not (club in governed or is_governed(passage, club)):
            return club
        governed += _list_up_to(passage, club)
    return _by_pronoun(passage, place, earlier)


def is_governed(passage: Passage, club: ClubMention) -> bool:
    """Whether a preposition or a verb keeps a club, or the list that it is in, from that."""
    places = (each.start for each in _list_up_to(passage, club))
    return any(GOVERNED.search(lead(passage, place, length=NEAR)) for place in places)


def _list_up_to(passage: Passage, club: ClubMention) -> Iterator[ClubMention]:
    """A club, and those before it in a list, where an "and" brings it in."""
    yield club
    joint = AND
    for listed in reversed(before(passage.clubs, club.start)[-LONGEST_LIST:]):
        if not joint.fullmatch(passage.between(listed.end, club.start)):
            return
        yield listed
        club, joint = listed, LISTED


def club_after(passage: Passage, place: int) -> ClubMention | None:
    """The club that begins at a place."""
    return next((club for club in after(passage.clubs, place) if club.start == place), None)


def beneficiary(passage: Passage, place: int) -> tuple[bool, ClubMention | None]:
    """Whether "for" somebody follows, and the club if it is one: "a fourth win for Ajax"."""
    found = BENEFICIARY.match(rest(passage, place))
    if found is None:
        return False, None
    start = place + found.end()
    club = club_after(passage, start)
    if club is None and found["who"]:
        club = club_after(passage, start - len(found["who"]))
    return True, club


def _by_pronoun(passage: Passage, place: int, earlier: Sequence[Passage]) -> ClubMention | None:
    """The subject of the sentence before, for "it" or "they" at the head of this one."""
    found = PRONOUN.match(passage.sentence.text)
    start = passage.sentence.start + (found.start("it") if found else 0)
    end = passage.sentence.start + (found.end() if found else 0)
    if not found or not earlier or not 0 <= place - end <= FARTHEST_PRONOUN:
        return None
    last = earlier[-1]
    free = [club for club in last.clubs if not is_governed(last, club)]
    near = last.sentence.zone_number >= passage.sentence.zone_number - 1
    if not free or not near or last.zone is not SegmentKind.PARAGRAPH:
        return None
    return ClubMention(start, end, free[0].club, AliasKind.DESCRIPTION)
