"""Clubs by other words: "the hosts", "the Danish side", "Town", "Koeman's men".

Only once it is known which match an article reports, and who is at home in it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from graphsvc.extraction.deciding.matches import Match
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import ClubMention, NameKind, Passage, PersonMention
from graphsvc.model import AliasKind
from graphsvc.reference import Names
from graphsvc.reference.naming import fold

_SIDE = r"side|team|club|outfit|giants|champions|visitors|hosts|leaders"
_MEN = r"men|side|team|charges|troops|players"
_BOSS = r"manager|coach|boss|head coach"


def _by_name_of_place(words: str) -> re.Pattern[str]:
    """With an article, or where no name follows: in "Ajax hosts PSV" the word is a verb."""
    bare = rf"(?:{words})(?! (?-i:[A-Z]))"
    return re.compile(rf"\b(?:(?:the|their) (?:{words})|{bare})\b", re.IGNORECASE)


PLACE_WORDS = ("host", "home", "visit", "away")
HOSTS = _by_name_of_place("hosts|home (?:side|team|club)")
VISITORS = _by_name_of_place("visitors|(?:away|visiting) (?:side|team|club)")
SIDE = re.compile(rf"^ (?:\w+ )?(?:{_SIDE})\b")
THE_PEOPLE = re.compile(
    r"(?=[.,;:!?)]|['’]|$| (?:\w+(?<!-)ed|are|were|had|have|will|would|could|did|took|went|led|won|"
    r"lost|drew|beat|came|made|got|found|held|and|who|in|on|at|to|with|as|a|the|their)\b)"
)
"""Behind "the Danes": what no noun of theirs stands before."""
MEN_OF = re.compile(rf"^['’]s? (?:{_MEN})\b")
BOSS_OF = re.compile(rf"^(?:['’]s?)? (?:[\w-]+ )?(?:{_BOSS}) $")
THE = re.compile(r"\bthe $", re.IGNORECASE)


def resolve(reading: Reading, match: Match, names: Names) -> Reading:
    """The same reading, with the clubs that other words stand for."""
    bosses = dict(_bosses(reading, match))
    passages = tuple(_resolved(passage, match, names, bosses) for passage in reading.passages)
    return replace(reading, passages=passages)


def tells_by_place(reading: Reading) -> bool:
    """Whether an article calls a club by where it played: "the hosts"."""
    return any(
        pattern.search(passage.sentence.text)
        for passage in reading.passages
        for pattern in (HOSTS, VISITORS)
    )


def _resolved(passage: Passage, match: Match, names: Names, bosses: Mapping[str, str]) -> Passage:
    clubs = list(passage.clubs)
    for mention in _described(passage, match, names, bosses):
        if not mention.overlaps(clubs):
            clubs.append(mention)
    return replace(
        passage,
        clubs=tuple(sorted(clubs, key=lambda club: club.start)),
        people=tuple(person for person in passage.people if not person.overlaps(clubs)),
    )


def _described(
    passage: Passage, match: Match, names: Names, bosses: Mapping[str, str]
) -> Iterator[ClubMention]:
    """Clubs by other words; of two that overlap the one told first counts."""
    yield from _by_place(passage, match)
    yield from _by_country(passage, match, names)
    yield from _by_last_word(passage, match, names)
    yield from _by_boss(passage, bosses)


def _by_place(passage: Passage, match: Match) -> Iterator[ClubMention]:
    """The hosts and the visitors, where it is known who is at home."""
    home = match.home or match.home_by_memory
    if home is None:
        return
    base, text = passage.sentence.start, passage.sentence.text.lower()
    if not any(word in text for word in PLACE_WORDS):
        return
    for pattern, club in ((HOSTS, home), (VISITORS, match.other(home))):
        for found in pattern.finditer(passage.sentence.text):
            yield ClubMention(base + found.start(), base + found.end(), club, AliasKind.DESCRIPTION)


def _by_country(passage: Passage, match: Match, names: Names) -> Iterator[ClubMention]:
    """The Danish side, where one club of the match alone is Danish; of nations also the Danes."""
    for name in passage.of_kind(NameKind.DEMONYM):
        clubs = [club for club in match.clubs if names.clubs[club].country in name.keys]
        if len(clubs) != 1:
            continue
        following = passage.between(name.end, passage.sentence.end)
        article = THE.search(passage.between(passage.sentence.start, name.start))
        side = SIDE.match(following)
        if not side and article and names.clubs[clubs[0]].national:
            side = THE_PEOPLE.match(following)
        if side:
            start = name.start - (len(article[0]) if article else 0)
            yield ClubMention(start, name.end + side.end(), clubs[0], AliasKind.DESCRIPTION)


def _by_last_word(passage: Passage, match: Match, names: Names) -> Iterator[ClubMention]:
    """Town for Mansfield Town: a last word that is no city, and not in the other club's name."""
    for club in match.clubs:
        row, other = names.clubs[club], names.clubs[match.other(club)]
        first, _, last = row.name.rpartition(" ")
        if first and fold(last) not in (*fold(other.name).split(), fold(row.city)):
            for found in re.finditer(rf"\b{re.escape(last)}\b", passage.sentence.text):
                start = passage.sentence.start + found.start()
                mention = ClubMention(start, start + len(last), club, AliasKind.SHORT_NAME)
                if not _is_surname(mention, passage):
                    yield mention


def _is_surname(mention: ClubMention, passage: Passage) -> bool:
    """Whether the word is a part of a longer name of a person."""
    longer = [
        each for each in passage.people if each.end - each.start > mention.end - mention.start
    ]
    return mention.overlaps(longer)


def _by_boss(passage: Passage, bosses: Mapping[str, str]) -> Iterator[ClubMention]:
    """Koeman's men."""
    for person in passage.people:
        men = MEN_OF.match(passage.between(person.end, passage.sentence.end))
        if men and person.person in bosses:
            club = bosses[person.person]
            yield ClubMention(person.start, person.end + men.end(), club, AliasKind.DESCRIPTION)


def _bosses(reading: Reading, match: Match) -> Iterator[tuple[str, str]]:
    """Who leads which club of the match."""
    for passage in reading.passages:
        for person in passage.people:
            for club in passage.clubs:
                if club.club in match.clubs and _leads(person, club, passage):
                    yield person.person, club.club


def _leads(person: PersonMention, club: ClubMention, passage: Passage) -> bool:
    """Whether words say so: "Everton manager Ronald Koeman", "Koeman's Everton"."""
    if club.end <= person.start:
        return bool(BOSS_OF.match(passage.between(club.end, person.start)))
    return passage.between(person.end, club.start) in ("'s ", "’s ", "' ", "’ ")
