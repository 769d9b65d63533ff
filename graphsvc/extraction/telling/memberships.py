"""Whose player somebody is, where the words say so: "Robin Gosens of Atalanta", "Ajax's Tadic"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.lexicon import PLAYER_ROLES
from graphsvc.extraction.reading.passages import ClubMention, Found, Passage, PersonMention
from graphsvc.extraction.telling.lineups import tell_lineups
from graphsvc.extraction.telling.phrases import joined, lead

FORMER = re.compile(r"\b(?:former|ex|old|one-time|previously|once) ?-?(?:the )?$", re.IGNORECASE)
ROLE = re.compile(
    r"(?:['’]s?)? (?:[\w-]+ ){0,3}?(?:"
    + "|".join(sorted(PLAYER_ROLES))
    + r")s? $|['’]s? (?:\w+ )?$"
)
LINE_UP = "membership/line-up"
"""The rule of those whom a line-up names."""
FOR_CLUB = re.compile(r"\bgoals? (?:for|in) (?:the )?(?:\w+ )?(?:shirt of )?$")


@dataclass(frozen=True, slots=True)
class Membership(Found):
    """A phrase that says that a person plays for a club."""

    passage: Passage
    person: PersonMention
    club: ClubMention
    rule: str


def tell_memberships(reading: Reading) -> list[Membership]:
    """The phrases of an article that say whose player somebody is, line-ups last."""
    told = [membership for passage in reading.passages for membership in _tell(passage)]
    return [
        membership
        for membership in (*told, *_listed(reading))
        if membership.person.person not in reading.officials
    ]


def _listed(reading: Reading) -> Iterator[Membership]:
    """Those whom a line-up names."""
    for lineup in tell_lineups(reading):
        for person in lineup.squad:
            place = person if person.start > lineup.end else joined(lineup.club, person)
            yield Membership(place.start, place.end, lineup.passage, person, lineup.club, LINE_UP)


def _tell(passage: Passage) -> Iterator[Membership]:
    for club in passage.clubs:
        if FORMER.search(lead(passage, club.start)):
            continue
        for person in passage.people:
            if rule := _rule(passage, club, person):
                place = joined(person, club)
                yield Membership(
                    place.start, place.end, passage, person, club, f"membership/{rule}"
                )


def _rule(passage: Passage, club: ClubMention, person: PersonMention) -> str | None:
    if person.end <= club.start:
        between = passage.between(person.end, club.start)
        if between in (" of ", " ("):
            return "of-club"
        if len(between) < 60 and FOR_CLUB.search(between) and "," not in between:
            return "goal-for"
        return None
    between = passage.between(club.end, person.start)
    return "club-player" if len(between) < 40 and ROLE.fullmatch(between) else None
