"""Who an article names: full names first, then surnames, mononyms and pronouns.

A person is known by the fullest name that the article gives; a later "Romero" is the Cristian
Romero named before it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graphsvc.extraction.reading.gazetteering import Token
from graphsvc.extraction.reading.lexicon import (
    FUNCTION_WORDS,
    NO_NAMES,
    NOT_PLAYERS,
    PARTICLES,
    PLACE_WORDS,
    ROLES,
    TITLES,
)
from graphsvc.extraction.reading.passages import Found, PersonMention, Sentence
from graphsvc.model import AliasKind
from graphsvc.reference.naming import fold

PERSON_WORD = re.compile(r"[^\W\d_][\w'’-]*$")


@dataclass(frozen=True, slots=True)
class Run(Found):
    """Capitalised words that may be a person's name."""

    parts: tuple[str, ...]
    initial: bool
    """It begins the sentence, where a capital says nothing."""
    role: str
    """The folded word before, when it is one of `ROLES`; else empty."""

    @property
    def key(self) -> tuple[str, ...]:
        """Folded, to compare."""
        return tuple(fold(part) for part in self.parts)


def runs(sentence: Sentence, tokens: list[Token], taken: Iterable[Found]) -> list[Run]:
    """The runs of capitalised words of a sentence that no other name has taken."""
    letters = [char for char in sentence.text if char.isalpha()]
    if sum(char.isupper() for char in letters) > 0.6 * len(letters):
        return []  # a headline all in capitals: they say nothing
    blocked = [(found.start, found.end) for found in taken]
    found: list[Run] = []
    current: list[int] = []
    for index, token in enumerate(tokens):
        free = not any(start < token.end and token.start < end for start, end in blocked)
        joins = bool(current) and _joins(sentence, tokens[index - 1], token)
        if free and _is_name_word(token) and (joins or not current):
            current.append(index)
        elif not (free and joins and _is_particle(tokens, index)):
            found += _run(tokens, current)
            current = [index] if free and _is_name_word(token) else []
        else:
            current.append(index)
    return [*found, *_run(tokens, current)]


def _joins(sentence: Sentence, before: Token, token: Token) -> bool:
    gap = sentence.text[before.end - sentence.start : token.start - sentence.start]
    return gap in (" ", "\u00a0", "-", ". ", "\n")


def _is_name_word(token: Token) -> bool:
    return (
        token.text[0].isupper()
        and bool(PERSON_WORD.match(token.text))
        and fold(token.text) not in NO_NAMES | PLACE_WORDS
    )


def _is_particle(tokens: list[Token], index: int) -> bool:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        tokens[index].text in PARTICLES
        and following is not None
        and (_is_name_word(following) or following.text in PARTICLES)
    )


def _run(tokens: list[Token], indexes: list[int]) -> list[Run]:
    kept = list(indexes)
    role = ""
    while kept and (
        fold(tokens[kept[0]].text) in TITLES
        or (kept[0] == 0 and fold(tokens[kept[0]].text) in FUNCTION_WORDS)
        or (kept[0] == 0 and len(kept) > 1 and tokens[0].text.endswith("ing"))
    ):
        role = fold(tokens[kept.pop(0)].text)
    if not kept:
        return []
    if not role and kept[0] > 0 and tokens[kept[0]].joined:
        role = fold(tokens[kept[0] - 1].text)
    parts = tuple(tokens[index].text for index in kept)
    if _names_a_place(tokens, kept[-1]):
        return []
    if len(parts) == 1 and (len(parts[0]) < 3 or parts[0].isupper()):
        return []
    first, last = tokens[kept[0]], tokens[kept[-1]]
    role = role if role in ROLES or role in TITLES else ""
    return [Run(first.start, last.end, parts, kept[0] == 0, role)]


def _names_a_place(tokens: list[Token], last: int) -> bool:
    """ "Easter Road", "Johan Cruyff Arena": the word after tells."""
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    return bool(
        following
        and following.joined
        and fold(following.text) in PLACE_WORDS
        and following.capitalised
    )


@dataclass(frozen=True, slots=True)
class People:
    """The people of a document: who each run of words is, and who cannot score."""

    by_run: dict[tuple[int, int], PersonMention]
    officials: frozenset[str]
    """Managers, referees and the like, by their fullest name."""

    def among(self, found: Sequence[Run]) -> tuple[PersonMention, ...]:
        """The people that these runs name."""
        keys = ((run.start, run.end) for run in found)
        return tuple(self.by_run[key] for key in keys if key in self.by_run)


def people_of(found: Sequence[Run], *, text: str) -> People:
    """Who the runs of a document are, in the order of the text."""
    full = _full_names(found)
    by_run: dict[tuple[int, int], PersonMention] = {}
    singles = _mononyms(found, full)
    for run in found:
        if name := _person(run, full, singles):
            alias = AliasKind.NAME if run.parts == tuple(name.split()) else AliasKind.SHORT_NAME
            by_run[run.start, run.end] = PersonMention(run.start, run.end, name, alias)
    return People(by_run, _officials(found, by_run, text))


def _full_names(found: Sequence[Run]) -> dict[str, list[Run]]:
    """Runs of two words or more, by each of their folded words but particles."""
    by_word: dict[str, list[Run]] = defaultdict(list)
    for run in found:
        if len(run.parts) > 1:
            for word in run.key:
                if word not in PARTICLES:
                    by_word[word].append(run)
    return by_word


def _mononyms(found: Sequence[Run], full: dict[str, list[Run]]) -> frozenset[str]:
    """Single words that name somebody whom no run names in full."""
    return frozenset(
        run.key[0]
        for run in found
        if len(run.parts) == 1 and run.key[0] not in full and (not run.initial or run.role)
    )


def _person(run: Run, full: dict[str, list[Run]], singles: frozenset[str]) -> str | None:
    last = run.key[-1]
    if len(run.parts) > 1:
        first_told = next(other for other in full[last] if other.key == run.key)
        longer = [other for other in full[last] if set(run.key) < set(other.key)]
        return " ".join((longer[0] if longer else first_told).parts)
    options = [other for other in full.get(last, ()) if other.key[-1] == last] or full.get(last, [])
    if options:
        before = [other for other in options if other.start < run.start]
        return " ".join((before[-1] if before else options[0]).parts)
    return run.parts[0] if last in singles else None


OFFICIAL_AFTER = re.compile(
    r"^(?:['’]s?)? (?:men|side|team|charges|troops|players|substitutions?)\b"
    r"|^, the (?:\w+ )?(?:manager|coach|head coach|referee)\b"
    r"|^ (?:introduced|brought on|sent on|made (?:\w+ )?(?:changes|substitutions)|named an|"
    r"told (?:reporters|BBC|Sky)|will be (?:pleased|delighted))",
)
OFFICIAL_BEFORE = re.compile(
    r"\b(?:manager|coach|boss|referee|chairman|owner|president|linesman|official) $", re.IGNORECASE
)


def _officials(
    found: Sequence[Run], by_run: dict[tuple[int, int], PersonMention], text: str
) -> frozenset[str]:
    named = set()
    for run in found:
        mention = by_run.get((run.start, run.end))
        if mention and (
            run.role in NOT_PLAYERS
            or OFFICIAL_AFTER.match(text[run.end : run.end + 40])
            or OFFICIAL_BEFORE.search(text[max(0, run.start - 20) : run.start])
        ):
            named.add(mention.person)
    return frozenset(named)
