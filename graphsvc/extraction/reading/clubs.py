"""Which clubs an article names: each run of words means one club throughout a document.

Of several clubs of one name, the one that fits the others counts: Liverpool of England beside
Everton, not of Montevideo. A name that fits nothing, and is one slip away from a club that does,
is a misspelling, in this document only.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from graphsvc.extraction.reading.gazetteering import Surface, Token
from graphsvc.extraction.reading.lexicon import (
    CLUB_AFTER,
    CLUB_BEFORE,
    FUNCTION_WORDS,
    PERSON_BEFORE,
)
from graphsvc.extraction.reading.passages import ClubMention, Sentence
from graphsvc.model import AliasKind, SegmentKind
from graphsvc.reference import ClubRow, Names
from graphsvc.reference.naming import fold, words

Words = tuple[str, ...]

WELL_KNOWN = 3
"""From this prominence on, a name needs no cue that a club is meant."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a run of words means in one document."""

    club: str
    alias: AliasKind


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place where a run of words stands, and what speaks for a club there."""

    sentence: Sentence
    surface: Surface
    cue: int
    """1 where the words around speak for a club, -1 where they speak for a person, else 0."""


def sight(sentence: Sentence, tokens: list[Token], surfaces: Sequence[Surface]) -> list[Sighting]:
    """The places of a sentence that may name a club."""
    return [Sighting(sentence, each, _cue(sentence, tokens, each)) for each in surfaces]


def _cue(sentence: Sentence, tokens: list[Token], surface: Surface) -> int:
    before = tokens[surface.first - 1] if surface.first else None
    after = tokens[surface.last + 1] if surface.last + 1 < len(tokens) else None
    single = surface.first == surface.last
    gap = sentence.text[surface.end - sentence.start :]
    if before and tokens[surface.first].joined:
        word = fold(before.text)
        if word == "in" and single and not gap.startswith(("'s", "’s")):
            return -1
        if word in PERSON_BEFORE and single:
            return -1
        if single and before.text[0].isupper() and word not in FUNCTION_WORDS:
            return -1
        if word in CLUB_BEFORE:
            return 1
    if after and after.joined:
        if single and after.capitalised and not after.text[0].isdigit():
            return -1
        if fold(after.text) in CLUB_AFTER:
            return 1
    return 0


def senses(
    sightings: Sequence[Sighting], names: Names, countries: Counter[str]
) -> dict[Words, Sense]:
    """What each run of words means in this document; runs that name no club are left out.

    `countries` counts the countries that competitions and demonyms of the document point at.
    """
    seen: dict[Words, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        seen[sighting.surface.words].append(sighting)
    context = _Context(seen, names, countries)
    found: dict[Words, Sense] = {}
    for run in seen:
        if sense := context.sense(run):
            found[run] = sense
    return found


class _Context:
    """The names of one document, and how well a club fits among them."""

    def __init__(
        self, seen: Mapping[Words, list[Sighting]], names: Names, countries: Counter[str]
    ) -> None:
        self._seen = seen
        self._names = names
        self._votes = {run: self._vote(places[0].surface.rows) for run, places in seen.items()}
        self._countries = countries

    @staticmethod
    def _vote(rows: Sequence[ClubRow]) -> dict[str, float]:
        best = max(row.prominence for row in rows)
        countries = {row.country for row in rows if row.prominence == best}
        return {country: (1 + best) / 5 / len(countries) for country in countries}

    def sense(self, run: Words) -> Sense | None:
        """The club that a run of words means here, or None where it means no club."""
        places = self._seen[run]
        options = [(self._score(row, run), AliasKind.NAME, row) for row in places[0].surface.rows]
        options += self._misspelt(run)
        score, alias, row = max(options, key=lambda option: (option[0], option[2].slug))
        if not self._is_club(run, row, places):
            return None
        if alias is AliasKind.NAME and run not in (words(row.name), words(row.aliases[0])):
            alias = AliasKind.SHORT_NAME
        return Sense(row.slug, alias)

    def _score(self, row: ClubRow, run: Words) -> float:
        name = 1.0 if words(row.name) == run else 0.0
        return row.prominence / 2 + name + self._coherence(row, run)

    def _coherence(self, row: ClubRow, run: Words) -> float:
        others = sum(
            vote.get(row.country, 0.0) for other, vote in self._votes.items() if other != run
        )
        return min(3.0, 1.5 * others) + min(1.0, 0.5 * self._countries[row.country])

    def _misspelt(self, run: Words) -> list[tuple[float, AliasKind, ClubRow]]:
        if len(run) != 1 or len(run[0]) < 5:
            return []
        found = []
        for other, places in self._seen.items():
            firm = len(places) > 1 and any(
                p.sentence.zone is not SegmentKind.CAPTION for p in places
            )
            if len(other) == 1 and other != run and firm and _one_slip(run[0], other[0]):
                for row in places[0].surface.rows:
                    score = self._score(row, other) - 0.5
                    found.append((score, AliasKind.MISSPELLING, row))
        return found

    def _is_club(self, run: Words, row: ClubRow, places: list[Sighting]) -> bool:
        cues = sum(place.cue for place in places)
        if len(run) > 1:
            return True
        initial = all(place.surface.first == 0 for place in places)
        if row.prominence >= WELL_KNOWN:
            return cues > -len(places) and not (initial and run[0] in FUNCTION_WORDS)
        fits = self._coherence(row, run) >= 1
        return cues > 0 or (fits and cues == 0 and not initial)


def _one_slip(word: str, other: str) -> bool:
    if word[0] != other[0]:
        return False
    return DamerauLevenshtein.distance(word, other, score_cutoff=2) <= (2 if len(word) > 6 else 1)


def mentions(places: Sequence[Sighting], meaning: Mapping[Words, Sense]) -> tuple[ClubMention, ...]:
    """The clubs of one sentence, once it is known what each run of words means."""
    found = []
    for place in places:
        sense = meaning.get(place.surface.words)
        if sense and not (place.cue < 0 and len(place.surface.words) == 1):
            surface = place.surface
            found.append(ClubMention(surface.start, surface.end, sense.club, sense.alias))
    return tuple(found)
