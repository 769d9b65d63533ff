"""A sentence with its people masked, so that a pattern can say where one of them stands.

Each character of a player's name becomes `P`, of an official's `O`: "Berg was booked" reads
"PPPP was booked" (in signs of no alphabet), and all places stay the same.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from graphsvc.extraction.reading.cues import Cued, cued
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found, Passage, PersonMention
from graphsvc.extraction.telling.minute_owners import PERIODS
from graphsvc.extraction.telling.phrases import look_up

P, O = "\ue000", "\ue001"  # noqa: E741 - it is no variable of an expression
"""What stands for a letter of a player's name, and of an official's."""
UNMASKED = str.maketrans(P + O, "  ")
"""A text that holds these signs itself is read without them."""
HEADINGS = re.compile(
    r"(?:book(?:ed|ings?)|cards?|caution(?:ed)?|changes?|goal|off|on|red|saved?|subs?"
    r"|substitut(?:es|ions?)|yellow)",
    re.IGNORECASE,
)
"""What begins a line of a live text and only reads like a name."""
AMONG = rf"[^;:.!?“”\"{P}{O}]"
"""A character between words of one clause, of nobody's name."""
WORD = r"(?:[\w'’.-]+)"
NO_LINK = (
    r"(?!(?:for|of|after|when|as|and|but|in|on|at|by|to|from|with|who|while|before|that|than|then"
    r"|if|so|because|until|was|were|is|had|has)\b)"
)
TITLE = rf"(?:{NO_LINK}{WORD} ){{0,5}}?"
"""Before a name, what somebody is: "the visitors' captain"."""
NO_VERB = (
    r"(?!(?:he|she|it|they|we|you|him|them|\w+ed|hit|met|beat|found|fed|sent|caught|left|put|told|saw"
    r"|made|took|gave|brought|got|felled|hurt|held)\b)"
)
SUBJECT_TITLE = rf"(?:{NO_LINK}{NO_VERB}{WORD} ){{0,5}}?"
"""The same of a subject, before whom no verb has told what somebody else does to him."""
HEAD = re.compile(
    rf"(?:^|[,;:–—“\"] ?|\b(?:and|but|when|while|as|before|after|until|because|where|with) )"
    rf"(?:(?:then|later|soon|there|here|only) )?{SUBJECT_TITLE}$",
    re.IGNORECASE,
)
"""Before whoever is the subject of what follows."""
AT_TIME = re.compile(
    r"(?:^|[,;:–—] ?|\b(?:and|but) )(?:just |only |early |late )?(?:in|on|after|with|at|from|by)"
    r" (?:[\w'’+-]+ ){0,5}?(?:minutes?|hour|mark|half-time|break|interval|half|left|later|remaining"
    rf"|played|\d+(?:st|nd|rd|th)?),? {SUBJECT_TITLE}$",
    re.IGNORECASE,
)
"""The same, behind words of time: "In the 20th minute the captain"."""
GOVERNED = re.compile(
    r"\b(?:by|from|past|beyond|to|for|of|against|under|than|at|off|over|with|like"
    rf"|(?<!late )(?<!later )(?<!early )on) {TITLE}$",
    re.IGNORECASE,
)
"""Before whoever is behind a preposition, and no subject."""
FREED = re.compile(r",? (?:who|whose|being|having)\b")
"""After such a one who is a subject all the same."""


def who(name: str) -> str:
    """A pattern for one player."""
    return rf"(?<!{P})(?P<{name}>{P}++)"


def whoever(name: str) -> str:
    """A pattern for a player or several: "Berg", "Berg, Li and the keeper Roe"."""
    return rf"(?<!{P})(?P<{name}>{P}++(?:, {P}++){{0,30}}(?:,? and {TITLE}{P}++)?)"


LATELY = (
    r"(?:(?:then|also|later|soon|twice|both|each|all|himself|herself|themselves|just|already"
    r"|too|first|(?!near|bare|narrow|hard|possib|probab|sure)\w+ly) )*+"
)
"""Adverbs that deny nothing; none is given back, for there may be hundreds."""
ASIDE = (
    rf"(?: (?:of|for|from) (?:the )?{WORD}(?: {WORD})?)?"
    rf"(?: \([^()]{{1,30}}\)|, (?![{P}{O}])(?:(?! (?:and|but|when|as) )[^,;:.!?“”\"]){{2,60}},)?"
)
"""After a name, what is said of somebody in passing: ", the captain,"."""


NEITHER = re.compile(
    rf"\b(?:neither|nor|none)(?: of)? {TITLE}{P}++{ASIDE}"
    r"(?:(?! (?:as|while|but|after|before|when) )[^,;:.]){0,80}$",
    re.IGNORECASE,
)
"""Before what none of some people did."""
AROUND = 60
"""Characters after a phrase within which it is told in which half, and what for."""
CLAUSE_ENDS = re.compile(r"[,;.]")
REACH = 120
"""Characters before a place within which words say what it is about."""


def subject(name: str) -> str:
    """A pattern for those of whom the words right behind are said."""
    return rf"{whoever(name)}{ASIDE}"


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence whose people are masked."""

    passage: Passage
    text: str
    players: tuple[PersonMention, ...]

    def within(self, match: re.Match[str], name: str) -> list[PersonMention]:
        """The players whom a named part of a match covers; nobody where it is not there."""
        if name not in match.re.groupindex:
            return []
        start, end = (self.passage.sentence.start + place for place in match.span(name))
        return [each for each in self.players if start <= each.start < end]

    def place(self, match: re.Match[str], name: str | int = 0) -> Found:
        """Where in the article a match, or a named part of it, stands."""
        start, end = (self.passage.sentence.start + place for place in match.span(name))
        return Found(start, end)

    def period(self, start: int, end: int) -> tuple[int | None, Found | None]:
        """The half that the words from `start` to `end`, or those right after, tell, and where."""
        after = CLAUSE_ENDS.split(self.text[end : end + AROUND])[0]
        told = look_up(PERIODS, self.text[start:end] + after)
        if told is None:
            return None, None
        base = self.passage.sentence.start + start
        return told[1], Found(base + told[0].start(), base + told[0].end())

    def ahead(self, pattern: re.Pattern[str], place: int) -> bool:
        """Whether a pattern, which ends by "$", is found close before a place."""
        return pattern.search(self.text, max(0, place - REACH), place) is not None

    def near(self, place: Found) -> Passage:
        """The passage with no people and minutes but those close to a place."""
        start, end = place.start - REACH, place.end + REACH
        people, minutes = self.passage.people, self.passage.minutes
        return replace(
            self.passage,
            people=tuple(each for each in people if start <= each.start < end),
            minutes=tuple(each for each in minutes if start <= each.start < end),
        )

    def governed(self, match: re.Match[str]) -> bool:
        """Whether what begins a match is behind a preposition, and no subject."""
        start = match.start()
        if not self.ahead(GOVERNED, start):
            return False
        behind = self.text[start : start + REACH].lstrip(P)
        return not (FREED.match(behind) or self.ahead(AT_TIME, start))

    def leads(self, match: re.Match[str]) -> bool:
        """Whether what begins a match is the subject there."""
        start = match.start()
        return self.ahead(HEAD, start) or self.ahead(AT_TIME, start)


def scenes(reading: Reading, cues: Collection[str]) -> Iterator[Scene]:
    """The sentences of an article that name somebody and hold a cue, in lower case.

    Not what somebody says: a manager's words tell what he thinks.
    """
    for passage in reading.passages:
        told = passage.people and not passage.sentence.spoken
        if told and has_any(passage.sentence.text.lower(), cues):
            yield _scene(passage, reading.officials)


def _scene(passage: Passage, officials: frozenset[str]) -> Scene:
    sentence = passage.sentence
    base, letters = sentence.start, list(sentence.text.translate(UNMASKED))
    people = [
        each
        for each in passage.people
        if base <= each.start and each.end <= sentence.end and not HEADINGS.fullmatch(each.person)
    ]
    for person in people:
        sign = O if person.person in officials else P
        letters[person.start - base : person.end - base] = sign * (person.end - person.start)
    players = tuple(each for each in people if each.person not in officials)
    return Scene(passage, "".join(letters), players)


def forms(*phrases: str) -> tuple[Cued, ...]:
    """Some phrases about masked people, for sentences in which `scenes` has found the cues."""
    return tuple(cued(phrase) for phrase in phrases)


def cues(words: str) -> tuple[str, ...]:
    """Words, parted by "|", of which a sentence must hold one before any phrase is tried on it."""
    return tuple(words.split("|"))


def has_any(text: str, words: Collection[str]) -> bool:
    """Whether a text holds one of some words: far cheaper than to try the phrases on it."""
    for word in words:  # noqa: SIM110 - called for each sentence: `any` takes twice as long
        if word in text:
            return True
    return False
