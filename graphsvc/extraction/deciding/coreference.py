"""Clubs by other words: "the hosts", "the Danish side", "Town", "Koeman's men".

Only once it is known which match an article reports, and who is at home in it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import ClubMention, NameKind, Passage
from graphsvc.model import AliasKind
from graphsvc.reference import Names
from graphsvc.reference.naming import fold

HOSTS = re.compile(r"\b(?:the |their )?(?:hosts|home (?:side|team|club))\b", re.IGNORECASE)
VISITORS = re.compile(
    r"\b(?:the |their )?(?:visitors|(?:away|visiting) (?:side|team|club))\b", re.IGNORECASE
)
SIDE = re.compile(
    r"^(?:s)? (?:\w+ )?(?:side|team|club|outfit|giants|champions|visitors|hosts|leaders)\b"
)
MEN_OF = re.compile(r"^['’]s? (?:men|side|team|charges|troops|players)\b")
BOSS_OF = re.compile(r"^(?:['’]s?)? (?:[\w-]+ )?(?:manager|coach|boss|head coach) $")


def resolve(reading: Reading, match: Match, names: Names) -> Reading:
    """The same reading, with the clubs that other words stand for."""
    bosses = dict(_bosses(reading, match))
    passages = tuple(_resolved(passage, match, names, bosses) for passage in reading.passages)
    return replace(reading, passages=passages)


def _resolved(passage: Passage, match: Match, names: Names, bosses: dict[str, str]) -> Passage:
    found = list(passage.clubs)
    for mention in (
        *_by_place(passage, match),
        *_by_country(passage, match, names),
        *_by_last_word(passage, match, names),
        *_by_boss(passage, bosses),
    ):
        if not any(mention.start < other.end and other.start < mention.end for other in found):
            found.append(mention)
    people = tuple(
        person
        for person in passage.people
        if not any(person.start < club.end and club.start < person.end for club in found)
    )
    clubs = tuple(sorted(found, key=lambda club: club.start))
    return replace(passage, clubs=clubs, people=people)


def _by_place(passage: Passage, match: Match) -> Iterator[ClubMention]:
    if match.home is None:
        return
    base = passage.sentence.start
    for pattern, club in ((HOSTS, match.clubs[0]), (VISITORS, match.clubs[1])):
        for found in pattern.finditer(passage.sentence.text):
            yield ClubMention(base + found.start(), base + found.end(), club, AliasKind.DESCRIPTION)


def _by_country(passage: Passage, match: Match, names: Names) -> Iterator[ClubMention]:
    """ "The Danish side", where one club of the match alone is Danish."""
    for name in passage.of_kind(NameKind.DEMONYM):
        rest = passage.between(name.end, passage.sentence.end)
        side = SIDE.match(rest)
        clubs = [club for club in match.clubs if names.clubs[club].country in name.keys]
        if side and len(clubs) == 1:
            start = name.start
            before = passage.between(start - 4, start)
            start -= 4 if before.lower() == "the " else 0
            yield ClubMention(start, name.end + side.end(), clubs[0], AliasKind.DESCRIPTION)


def _by_last_word(passage: Passage, match: Match, names: Names) -> Iterator[ClubMention]:
    """ "Town" for Mansfield Town: a last word that is no city, and not in the other club's name."""
    for club, other in (match.clubs, match.clubs[::-1]):
        row = names.clubs[club]
        first, _, last = row.name.rpartition(" ")
        shared = fold(last) in fold(names.clubs[other].name).split()
        if first and not shared and fold(last) != fold(row.city):
            for found in re.finditer(rf"\b{re.escape(last)}\b", passage.sentence.text):
                start = passage.sentence.start + found.start()
                yield ClubMention(start, start + len(last), club, AliasKind.SHORT_NAME)


def _by_boss(passage: Passage, bosses: dict[str, str]) -> Iterator[ClubMention]:
    for person in passage.people:
        rest = passage.between(person.end, passage.sentence.end)
        if person.person in bosses and (men := MEN_OF.match(rest)):
            club = bosses[person.person]
            yield ClubMention(person.start, person.end + men.end(), club, AliasKind.DESCRIPTION)


def _bosses(reading: Reading, match: Match) -> Iterator[tuple[str, str]]:
    """Who leads which club of the match: "Everton manager Ronald Koeman"."""
    for passage in reading.passages:
        for person in passage.people:
            for club in passage.clubs:
                between = passage.between(club.end, person.start)
                led = club.end <= person.start and BOSS_OF.match(between)
                owns = person.end <= club.start and re.fullmatch(
                    r"['’]s? ", passage.between(person.end, club.start)
                )
                if (led or owns) and club.club in match.clubs:
                    yield person.person, club.club
