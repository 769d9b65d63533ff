"""Slips of the pen: a club that the article names more than once, misspelt in one place.

A word that nothing else is known of is taken for one only where no player could stand: beside a
score, "v" or "fans", before "were", after "against", or beside a verb from a club.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from graphsvc.extraction.reading import lexicon
from graphsvc.extraction.reading.gazetteering import Token
from graphsvc.extraction.reading.passages import ClubMention, Sentence, Span, apart
from graphsvc.model import AliasKind
from graphsvc.reference.naming import fold

SHORTEST = 5
"""Letters of a name that may be misspelt, and of the misspelling."""
NEAR = 25
"""Characters beside a word in which others may tell that it is a club."""
BEFORE = re.compile(
    r"(?:\d[-–]\d|\b(?:against|hosted|hosting|visited|visiting|defeated|thrashed|hammered|versus"
    r"|v|vs\.?)) $",
    re.IGNORECASE,
)
AFTER = re.compile(
    r" (?:\d{1,2}[-–]\d|(?:fans|supporters|players|manager|boss|coach|were|are|have|v|vs)\b)"
)
VERB = r" (?:beat|thrashed|defeated|hammered|edged|overcame|held|face|host) "
"""Between two clubs."""
VERB_BEFORE, VERB_AFTER = re.compile(f"{VERB}$"), re.compile(VERB)
NAME_BEFORE, NAME_AFTER = re.compile(r"\b([^\W\d_a-z]\w*) $"), re.compile(r"[ -][^\W\d_a-z]")
"""Another word with a capital: both are somebody's name."""


@dataclass(frozen=True, slots=True)
class Named:
    """A sentence, its words, and the names in it."""

    sentence: Sentence
    tokens: Sequence[Token]
    clubs: Sequence[ClubMention]
    others: Sequence[Span]


def misspelt(sentences: Sequence[Named]) -> list[list[ClubMention]]:
    """For each sentence of an article the clubs that it names with a slip."""
    known = _firm(sentences)
    if not known:
        return [[] for _ in sentences]
    written = Counter(token.key for each in sentences for token in each.tokens)
    return [
        [
            ClubMention(token.start, token.end, club, AliasKind.MISSPELLING)
            for token in apart(each.tokens, [*each.clubs, *each.others])
            if token.capitalised and written[token.key] == 1
            if (club := _meant(token.key, known)) and _stands_like_a_club(token, each)
        ]
        for each in sentences
    ]


def _firm(sentences: Sequence[Named]) -> dict[str, str]:
    """The single words by which a club is named more than once."""
    counts = Counter(named for each in sentences for named in _in_one_word(each))
    return {word: club for (word, club), number in counts.items() if number > 1}


def _in_one_word(sentence: Named) -> Iterator[tuple[str, str]]:
    clubs = {(club.start, club.end): club.club for club in sentence.clubs}
    for token in sentence.tokens:
        club = clubs.get((token.start, token.end))
        if club and len(token.key) >= SHORTEST:
            yield token.key, club


def _meant(word: str, known: Mapping[str, str]) -> str | None:
    """The one club from whose name a word is a letter away: lacking, added, changed or swapped."""
    if len(word) < SHORTEST:
        return None
    near = {
        club
        for name, club in known.items()
        if name[0] == word[0] and DamerauLevenshtein.distance(name, word, score_cutoff=1) == 1
    }
    return near.pop() if len(near) == 1 else None


def _stands_like_a_club(token: Token, named: Named) -> bool:
    """Whether a word is a name of its own, and stands where only a club does."""
    before = named.sentence.between(token.start - NEAR, token.start)
    after = named.sentence.between(token.end, token.end + NEAR)
    led, followed = BEFORE.search(before), AFTER.match(after)
    if NAME_AFTER.match(after) or (_is_name(NAME_BEFORE.search(before)) and not led):
        return False
    beaten, beats = VERB_BEFORE.search(before), VERB_AFTER.match(after)
    return bool(
        led
        or followed
        or (beats and any(club.start == token.end + beats.end() for club in named.clubs))
        or (beaten and any(club.end == token.start - len(beaten[0]) for club in named.clubs))
    )


def _is_name(before: re.Match[str] | None) -> bool:
    """Whether the word with a capital before is a part of somebody's name: not "The", "Sunday"."""
    return before is not None and fold(before[1]) not in lexicon.FUNCTION_WORDS | lexicon.NO_NAMES
