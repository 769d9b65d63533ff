"""From tellings to matches: which pair the report is about, and which other matches it names."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graphsvc.extraction.reading.dates import DateMention, dates_in
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import Found, NameKind, NameMention, Passage
from graphsvc.extraction.telling.outcomes import OPEN
from graphsvc.extraction.telling.tellings import MatchTelling
from graphsvc.model import SegmentKind
from graphsvc.reference import Names
from graphsvc.reference.naming import fold

ELSEWHERE = re.compile(
    r"\b(?:had (?:\w+ )?(?:lost|beaten|drawn|won)|last (?:week|month|season|year|time)|previous|"
    r"earlier (?:this|in the) (?:season|week|month)|reverse fixture|first leg|at the weekend|"
    r"after (?:beating|losing|drawing|winning)|ago|other (?:match|game|result)|elsewhere)\b",
    re.IGNORECASE,
)
AGGREGATE = re.compile(r"\bon aggregate\b", re.IGNORECASE)
"""Signs that a phrase tells of another match than the one reported."""


@dataclass(frozen=True, slots=True)
class Match:
    """A match that the article tells of: its two clubs, first as told, and the tellings about it."""

    clubs: tuple[str, str]
    tellings: tuple[MatchTelling, ...]
    home: str | None
    score: tuple[int, int] | None
    """Goals in the order of `clubs`."""
    main: bool
    home_cue: MatchTelling | None
    """The telling that says who was at home."""
    date: DateMention | None
    """The day that is told with it; of the match reported, the first that the lead tells."""
    named: tuple[Found, ...]
    """Where the article first names its clubs, together if it can be."""

    @property
    def future(self) -> bool:
        """It has not been played."""
        return not self.main and all(telling.outcome is OPEN for telling in self.tellings)

    def scored(self, telling: MatchTelling) -> bool:
        """Whether a telling gives the score that was chosen."""
        return telling.goals is not None and self.turned(telling) == self.score

    def turned(self, telling: MatchTelling) -> tuple[int, int] | None:
        """The goals that a telling gives, in the order of `clubs`."""
        if telling.goals is None:
            return None
        first, second = telling.goals
        return (first, second) if telling.club == self.clubs[0] else (second, first)


def assemble(reading: Reading, tellings: Sequence[MatchTelling], names: Names) -> list[Match]:
    """The matches of an article, the one it reports first; empty where it reports none."""
    pair = _main_pair(reading, tellings)
    matches = []
    if pair:
        about = [t for t in tellings if _about_main(t, pair)]
        matches.append(_match(pair, about, reading, names, main=True))
    for other in _others(tellings, frozenset(pair or ())):
        first = other[0]
        clubs = (first.club, first.opponent or "")
        matches.append(_match(clubs, other, reading, names, main=False))
    return [match for match in matches if match.main or match.score or _decided(match)]


def _decided(match: Match) -> bool:
    return match.future or any(telling.outcome is not OPEN for telling in match.tellings)


def _weight(telling: MatchTelling) -> float:
    """How much a telling's place and words speak for the match that the article reports."""
    sentence = telling.passage.sentence
    if sentence.zone is SegmentKind.PARAGRAPH:
        weight = max(0.5, 2.5 - 0.5 * sentence.depth)
    else:
        weight = 3.0
    return weight * (0.2 if _elsewhere(telling) else 1.0)


def _elsewhere(telling: MatchTelling) -> bool:
    sentence = telling.passage.sentence
    around = telling.passage.between(telling.start - 40, telling.end + 40)
    later = sentence.zone is SegmentKind.PARAGRAPH and sentence.depth > 0
    return bool((later and ELSEWHERE.search(around)) or (telling.date and telling.date.future))


def _main_pair(reading: Reading, tellings: Sequence[MatchTelling]) -> tuple[str, str] | None:
    pairs: Counter[frozenset[str]] = Counter()
    named: dict[str, float] = defaultdict(float)
    order: dict[str, int] = {}
    for telling in tellings:
        if len(telling.pair) == 2:
            pairs[telling.pair] += _weight(telling)  # type: ignore[assignment]
    for passage in reading.passages:
        clubs = list(dict.fromkeys(club.club for club in passage.clubs))
        for club in clubs:
            named[club] += _prominence(passage)
            order.setdefault(club, len(order))
    for pair in _pairs(named):
        share = min(named[club] for club in pair)
        pairs[pair] += 0.6 * share  # type: ignore[assignment]
    if not pairs:
        return None
    best, weight = max(pairs.items(), key=lambda item: (item[1], sorted(item[0])))
    if weight < 1.0:
        return None
    first, second = sorted(best, key=lambda club: order[club])
    return first, second


def _prominence(passage: Passage) -> float:
    if passage.zone is not SegmentKind.PARAGRAPH:
        return 1.5 if passage.zone is SegmentKind.HEADLINE else 0.5
    return 1.5 if passage.sentence.depth == 0 else 0.5


def _pairs(named: dict[str, float]) -> list[frozenset[str]]:
    top = sorted(named, key=lambda club: (-named[club], club))[:4]
    return [frozenset((one, other)) for one in top for other in top if one < other]


def _about_main(telling: MatchTelling, pair: tuple[str, str]) -> bool:
    if _elsewhere(telling):
        return False
    if telling.opponent:
        return telling.pair == frozenset(pair)
    early = telling.passage.sentence.depth <= 2
    return telling.club in pair and telling.goals is not None and early


def _others(tellings: Sequence[MatchTelling], main: frozenset[str]) -> list[list[MatchTelling]]:
    grouped: dict[tuple[frozenset[str], str], list[MatchTelling]] = defaultdict(list)
    for telling in tellings:
        if len(telling.pair) == 2 and (telling.pair != main or _other_meeting(telling)):
            grouped[telling.pair, telling.date.edtf if telling.date else ""].append(telling)
    return list(grouped.values())


def _other_meeting(telling: MatchTelling) -> bool:
    """The two clubs of the report on another day: only where the day is told."""
    return _elsewhere(telling) and telling.date is not None


def _match(
    clubs: tuple[str, str],
    tellings: Sequence[MatchTelling],
    reading: Reading,
    names: Names,
    *,
    main: bool,
) -> Match:
    ordered = sorted(clubs, key=lambda club: [t.home for t in tellings].count(club), reverse=True)
    cue = next((t for t in tellings if t.home == ordered[0]), None)
    home = ordered[0] if cue else _home_by_place(clubs, tellings, reading, names, main=main)
    if home:
        clubs = (home, next(club for club in clubs if club != home))
    named = _first_named(reading, clubs)
    date = next((telling.date for telling in tellings if telling.date), None)
    if date is None and main:
        date = _lead_date(reading)
    draft = Match(clubs, tuple(tellings), home, None, main, cue, date, named)
    return replace(draft, score=_score(draft))


def _lead_date(reading: Reading) -> DateMention | None:
    """The first day that is over in the first paragraphs, told of no other match."""
    for passage in reading.passages:
        sentence = passage.sentence
        if sentence.zone is SegmentKind.PARAGRAPH and sentence.depth < LEAD:
            found = dates_in(sentence.text, offset=sentence.start, anchor=reading.article.dated)
            for date in found:
                around = passage.between(date.start - 40, date.end + 25)
                owner = passage.between(date.end - 2, date.end) in ("'s", "’s")
                if not date.future and not owner and not ELSEWHERE.search(around):
                    return date
    return None


def _first_named(reading: Reading, clubs: tuple[str, str]) -> tuple[Found, ...]:
    firsts: dict[str, Found] = {}
    for passage in reading.passages:
        here = {club.club: club for club in reversed(passage.clubs) if club.club in clubs}
        if len(here) == 2:
            return (Found(min(c.start for c in here.values()), max(c.end for c in here.values())),)
        for key, club in here.items():
            firsts.setdefault(key, Found(club.start, club.end))
    return tuple(firsts.values())


def _home_by_place(
    clubs: tuple[str, str],
    tellings: Sequence[MatchTelling],
    reading: Reading,
    names: Names,
    *,
    main: bool,
) -> str | None:
    """The one club at home in the city of the dateline, or in the country told with a fixture."""
    if main:
        cities = {fold(name.key) for name in reading.dateline if name.kind is NameKind.CITY}
        grounds = {key for name in _lead(reading, NameKind.GROUND) for key in name.keys}
        local = [c for c in clubs if c in grounds] or [
            c for c in clubs if fold(names.clubs[c].city) in cities
        ]
    else:
        countries = {
            name.key
            for telling in tellings
            for name in telling.passage.of_kind(NameKind.COUNTRY)
            if _in_place(telling.passage, name)
        }
        local = [club for club in clubs if names.clubs[club].country in countries]
    return local[0] if len(local) == 1 else None


LEAD = 3
"""Paragraphs at the head of a report that tell of its match before of any other."""


def _lead(reading: Reading, kind: NameKind) -> list[NameMention]:
    """The names of a kind in headline, captions and first paragraphs."""
    head = [passage for passage in reading.passages if passage.sentence.depth < LEAD]
    told = [name for passage in head for name in passage.of_kind(kind)]
    return [*told, *(name for name in reading.dateline if name.kind is kind)]


def _in_place(passage: Passage, name: NameMention) -> bool:
    return bool(re.search(r"\bin (?:the )?$", passage.between(name.start - 8, name.start)))


def _score(match: Match) -> tuple[int, int] | None:
    votes: Counter[tuple[int, int]] = Counter()
    for telling in match.tellings:
        turned = match.turned(telling)
        if turned and not AGGREGATE.search(
            telling.passage.between(telling.start, telling.end + 14)
        ):
            votes[turned] += _weight(telling)  # type: ignore[assignment]
    return max(votes, key=lambda score: (votes[score], score)) if votes else None
