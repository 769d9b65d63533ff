"""Which clubs an article names: each run of words means one club throughout a document.

Of several clubs of one name, the one that fits the others counts: Liverpool of England beside
Everton, not of Montevideo. A name that fits nothing, and is one slip away from a club that does,
is a misspelling, in this document only.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from graphsvc.extraction.reading import lexicon
from graphsvc.extraction.reading.passages import ClubMention
from graphsvc.extraction.reading.sightings import Sighting
from graphsvc.model import AliasKind, SegmentKind
from graphsvc.reference import ClubRow
from graphsvc.reference.naming import words

Words = tuple[str, ...]

SHORTEST_SLIP = 5
"""Letters of a word that may be a misspelling."""

WELL_KNOWN = 3
"""From this prominence on, a name needs no cue that a club is meant."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a run of words means in one document."""

    club: str
    alias: AliasKind


def senses(sightings: Sequence[Sighting], countries: Counter[str]) -> dict[Words, Sense]:
    """What each run of words means in this document; runs that name no club are left out.

    `countries` counts the countries that competitions and demonyms of the document point at.
    """
    seen: dict[Words, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        seen[sighting.surface.words].append(sighting)
    context = _Context(seen, countries)
    return {run: sense for run in seen if (sense := context.sense(run))}


def club_mentions(
    places: Sequence[Sighting], meaning: Mapping[Words, Sense]
) -> tuple[ClubMention, ...]:
    """The clubs of one sentence, once it is known what each run of words means."""
    found = []
    for place in places:
        sense = meaning.get(place.surface.words)
        if sense and not (place.cue < 0 and len(place.surface.words) == 1):
            surface = place.surface
            found.append(ClubMention(surface.start, surface.end, sense.club, sense.alias))
    return tuple(found)


class _Context:
    """The names of one document, and how well a club fits among them."""

    def __init__(self, seen: Mapping[Words, list[Sighting]], countries: Counter[str]) -> None:
        self._seen = seen
        self._votes = {run: self._vote(places[0].surface.rows) for run, places in seen.items()}
        self._countries = countries
        self._voted: dict[str, float] = defaultdict(float)
        for country, vote in (each for votes in self._votes.values() for each in votes.items()):
            self._voted[country] += vote
        self._firm: dict[str, list[str]] = defaultdict(list)
        """Single words that stand for a club more than once, by their first letter."""
        for run, places in seen.items():
            if len(run) == 1 and _is_firm(places):
                self._firm[run[0][0]].append(run[0])

    @staticmethod
    def _vote(rows: Sequence[ClubRow]) -> dict[str, float]:
        """What a name says of the countries of its best-known clubs: the better known, the more."""
        best = max(row.prominence for row in rows)
        countries = {row.country for row in rows if row.prominence == best}
        return {country: (1 + best) / 5 / len(countries) for country in countries}

    def sense(self, run: Words) -> Sense | None:
        """The club that a run of words means here, or None where it means no club."""
        places = self._seen[run]
        options = [(self._score(row, run), AliasKind.NAME, row) for row in places[0].surface.rows]
        options += self._misspelt(run)
        _, alias, row = max(options, key=lambda option: (option[0], option[2].slug))
        if not self._is_club(run, row, places):
            return None
        if alias is AliasKind.NAME and run not in map(words, (row.name, *row.aliases[:1])):
            alias = AliasKind.SHORT_NAME
        return Sense(row.slug, alias)

    def _score(self, row: ClubRow, run: Words) -> float:
        """How likely a run means a club, beside the others of its name."""
        name = 1.0 if words(row.name) == run else 0.0
        return row.prominence / 2 + name + self._coherence(row, run)

    def _coherence(self, row: ClubRow, run: Words) -> float:
        """How much of the rest of the document lies in the club's country: 0 to 4."""
        others = round(self._voted[row.country] - self._votes[run].get(row.country, 0.0), 9)
        return min(3.0, 1.5 * others) + min(1.0, 0.5 * self._countries[row.country])

    def _misspelt(self, run: Words) -> list[tuple[float, AliasKind, ClubRow]]:
        """The clubs that a single word is one slip away from, of those that the text repeats."""
        if len(run) != 1 or len(run[0]) < SHORTEST_SLIP:
            return []
        return [
            (self._score(row, (other,)) - 0.5, AliasKind.MISSPELLING, row)
            for other in self._firm[run[0][0]]
            if other != run[0] and _one_slip(run[0], other)
            for row in self._seen[other,][0].surface.rows
        ]

    def _is_club(self, run: Words, row: ClubRow, places: Sequence[Sighting]) -> bool:
        """Whether a club is meant at all, rather than a person, a city or a plain word."""
        if len(run) > 1:
            return True
        if _is_surname(places):
            return False
        cues = sum(place.cue for place in places)
        initial = all(place.surface.first == 0 for place in places)
        if row.prominence >= WELL_KNOWN:
            return cues > -len(places) and not (initial and run[0] in lexicon.FUNCTION_WORDS)
        fits = self._coherence(row, run) >= 1
        return cues > 0 or (fits and cues == 0 and not initial)


def _is_surname(places: Sequence[Sighting]) -> bool:
    """Whether a word is somebody's: brought in behind a given name, and seldom like a club.

    A capital that begins a sentence may be an adjective's: then never like a club.
    """
    body = [each for each in places if each.sentence.zone is not SegmentKind.HEADLINE]
    if not body or not body[0].surname:
        return False
    like_a_club = sum(each.cue > 0 for each in places)
    return like_a_club <= sum(each.surname for each in places if each.surface.first > 1)


def _is_firm(places: Sequence[Sighting]) -> bool:
    """Whether a name stands more than once, and not in captions alone."""
    zones = [place.sentence.zone for place in places]
    return len(zones) > 1 and any(zone is not SegmentKind.CAPTION for zone in zones)


def _one_slip(word: str, other: str) -> bool:
    """Whether a letter is left out, added, changed or swapped; in a long word two of them.

    Both begin with the same letter.
    """
    return DamerauLevenshtein.distance(word, other, score_cutoff=2) <= (2 if len(word) > 6 else 1)
