"""Where an article names each club, and what stands beside: what tells whom its match is between.

The features are strings for a linear model, as those of `tagging` are.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graphsvc.extraction.deciding.pairs import is_elsewhere
from graphsvc.extraction.reading.documents import Reading
from graphsvc.extraction.reading.passages import ClubMention, NameKind, Passage, ScoreMention
from graphsvc.extraction.telling.moods import is_unreal
from graphsvc.extraction.telling.tellings import MatchTelling
from graphsvc.model import SegmentKind
from graphsvc.reference import Names
from graphsvc.reference.naming import fold

WORD = re.compile(r"['’]s\b|[\w-]+|[^\w\s]")
PLACE = re.compile(r"\b(?:at|of|around|inside|to|from|in|the) (?:the |a [\w-]+ )?$", re.IGNORECASE)
"""Before the name of a ground where something happens."""
EARLY = 3
"""Depth of paragraphs from which on all are late."""
FOREMOST = 7
"""Of how many clubs, the most prominent ones, any two may be the pair."""
NEAR = 50
"""Characters beside a club or a score whose words are looked at."""


@dataclass(frozen=True, slots=True)
class Place:
    """One mention of a club."""

    passage: Passage
    index: int
    """Of its passage in the article."""
    mention: ClubMention

    @property
    def depth(self) -> str:
        """H in a headline, C in a caption, else the paragraph's number, up to `EARLY`."""
        return depth_of(self.passage)


def depth_of(passage: Passage) -> str:
    """H in a headline, C in a caption, else the paragraph's number, up to `EARLY`."""
    if passage.zone is SegmentKind.PARAGRAPH:
        return str(min(EARLY, passage.sentence.depth))
    return passage.zone.name[0]


@dataclass(frozen=True)
class Outline:
    """The clubs of an article with all their places, and what phrases tell of matches."""

    reading: Reading
    places: Mapping[str, Sequence[Place]]
    tellings: Sequence[MatchTelling]
    names: Names

    @cached_property
    def told(self) -> Sequence[tuple[MatchTelling, str, bool]]:
        """Each telling with its depth, and whether it is of another match than the one reported."""
        return [(each, depth_of(each.passage), is_elsewhere(each)) for each in self.tellings]

    @cached_property
    def foremost(self) -> list[str]:
        """The clubs that any pair is of, the most prominent first."""
        weight = {club: sum(_weight(each) for each in told) for club, told in self.places.items()}
        return sorted(weight, key=lambda club: (-weight[club], club))[:FOREMOST]


def outline(reading: Reading, tellings: Sequence[MatchTelling], names: Names) -> Outline:
    """The outline of an article."""
    places: dict[str, list[Place]] = defaultdict(list)
    for index, passage in enumerate(reading.passages):
        for mention in passage.clubs:
            places[mention.club].append(Place(passage, index, mention))
    return Outline(reading, dict(places), tellings, names)


def _weight(place: Place) -> float:
    return {"H": 2.0, "C": 1.0, "0": 1.5, "1": 1.0}.get(place.depth, 0.5)


def report_features(known: Outline) -> Iterator[str]:
    """What speaks for an article reporting a match: its words in small letters, and its scores."""
    passages = known.reading.passages
    for word in {w for each in passages for w in WORD.findall(each.sentence.text)}:
        if word.islower():
            yield f"w={fold(word)}"
    results = sum(bool(t.goals) and len(t.pair) == 2 and not past for t, _, past in known.told)
    yield f"told={min(results, 2)}"
    yield f"scores={min(3, sum(len(each.scores) for each in passages))}"
    yield f"minutes={min(3, sum(len(each.minutes) for each in passages))}"


def pair_features(known: Outline, one: str, other: str) -> Iterator[str]:
    """What speaks for the article's match being between two clubs."""
    ranks = known.foremost
    first, second = sorted((one, other), key=ranks.index)
    a, b = known.places[first], known.places[second]
    total = sum(len(told) for told in known.places.values())
    yield f"ranks={ranks.index(first)}|{ranks.index(second)}"
    yield f"n={_few(len(a))}|{_few(len(b))}"
    yield f"clubs={min(len(known.places), 8)}"
    yield f"share={int(10 * (len(a) + len(b)) / total)}"
    yield f"first={a[0].depth}|{b[0].depth}"
    yield f"order={_order(known, a[0])}|{_order(known, b[0])}"
    yield f"depths={''.join(sorted({p.depth for p in a}))}|{''.join(sorted({p.depth for p in b}))}"
    yield f"headline={_in(a, 'H')}|{_in(b, 'H')}"
    yield f"lead={_in(a, '0')}|{_in(b, '0')}"
    yield f"top={_in(a, 'H0')}|{_in(b, 'H0')}"
    yield f"late={sum(p.depth == '3' for p in b) > 1}"
    country = {known.names.clubs[club].country for club in (one, other)}
    yield f"abroad={len(country)}"
    yield from _together(a, b)
    yield from _told(known, one, other)


def _few(number: int) -> int:
    return number if number < 5 else 5 + (number >= 8)


def _in(places: Sequence[Place], depths: str) -> bool:
    return any(place.depth in depths for place in places)


def _order(known: Outline, place: Place) -> int:
    """How many clubs the article names before it first names that of a place."""
    earlier = sum(told[0].mention.start < place.mention.start for told in known.places.values())
    return min(earlier, 4)


def _together(a: Sequence[Place], b: Sequence[Place]) -> Iterator[str]:
    """The sentences that name both, and the words between where they stand close together."""
    shared = [(one, other) for one in a for other in b if one.index == other.index]
    yield f"together={_few(len({one.index for one, _ in shared}))}"
    for one, other in shared[:4]:
        left, right = sorted((one.mention, other.mention), key=lambda each: each.start)
        between = one.passage.between(left.end, right.start)
        others = len({c.club for c in one.passage.clubs}) - 2
        yield f"both={one.depth}|{min(others, 2)}"
        if len(between) < NEAR and others <= 0:
            for word in words_in(between):
                yield f"mid={word}"
                yield f"mid={one.depth}|{word}"


def _told(known: Outline, one: str, other: str) -> Iterator[str]:
    """The phrases that tell a match of both, and those that tell how one of them fared."""
    both = Counter[str]()
    for telling, depth, past in known.told:
        if telling.pair == {one, other}:
            both[f"{past}"] += 1
            yield f"told={depth}|{past}"
            yield f"rule={telling.rule}|{depth}|{telling.goals is not None}|{past}"
        elif len(telling.pair) == 2 and telling.pair & {one, other}:
            yield f"another={depth}|{past}"
        elif telling.club in (one, other):
            yield f"fared={depth}|{past}|{telling.goals is not None}"
    yield f"tells={min(both['False'], 3)}|{min(both['True'], 2)}"


def words_in(text: str) -> list[str]:
    """The folded words and signs of a stretch of text, each once; numbers are one word."""
    return list(dict.fromkeys("#" if w[0].isdigit() else fold(w) for w in WORD.findall(text)))


def side_of_match_features(known: Outline, club: str, other: str) -> Iterator[str]:
    """What speaks for a club having won, or having been at home, against the other."""
    for telling, depth, past in known.told:
        if telling.club in (club, other) and not telling.pair - {club, other}:
            yield from _fate(telling, club, depth, past=past)
    for mine, places in (("x", known.places.get(club, ())), ("o", known.places.get(other, ()))):
        for place in places[:4]:
            yield from _beside(place, mine)
        for place in places:
            lead, rest = _around(place)
            if place.depth == "3":
                yield f"{mine}b={lead}"
                yield f"{mine}a={rest}"
        yield from _at_ground(known, club if mine == "x" else other, mine)
        city = fold(known.names.clubs[club if mine == "x" else other].city)
        cities = {fold(name.key) for name in known.reading.dateline}
        yield f"{mine}city={city in cities if cities else 'none'}"


def _at_ground(known: Outline, club: str, mine: str) -> Iterator[str]:
    """Where the club's ground is named, and whether it is told as the place."""
    told = 0
    for passage in known.reading.passages:
        for name in passage.of_kind(NameKind.GROUND):
            if club in name.keys:
                told += 1
                before = passage.between(name.start - NEAR, name.start)
                there = bool(PLACE.search(before))
                yield f"{mine}at={depth_of(passage)}|{there}"
                yield f"{mine}at={len(name.keys) > 1}|{there}"
    yield f"{mine}ground={min(told, 2)}"


def _fate(telling: MatchTelling, club: str, depth: str, *, past: bool) -> Iterator[str]:
    """How a phrase says that the one or the other fared, and where it says they met."""
    mine = "x" if telling.club == club else "o"
    met = telling.opponent is not None
    yield f"{mine}={telling.outcome}|{depth}|{past}|{met}"
    yield f"{mine}={telling.outcome}|{past}|{met}"
    yield f"{mine}={telling.outcome}|{past}|goals={telling.goals is not None}"
    if telling.goals:
        won = telling.goals[0] - telling.goals[1]
        yield f"{mine}scored={(won > 0) - (won < 0)}|{telling.rule}|{past}"
    if telling.home:
        yield f"home={'x' if telling.home == club else 'o'}|{past}"
        yield f"home={'x' if telling.home == club else 'o'}|{depth}|{telling.rule}"


def _around(place: Place) -> tuple[str, str]:
    start, end = place.mention.start, place.mention.end
    before = place.passage.between(start - NEAR, start)
    after = place.passage.between(end, end + NEAR)
    return (
        fold(" ".join(WORD.findall(before)[-1:])) or "<",
        fold(" ".join(WORD.findall(after)[:1])) or ">",
    )


def _beside(place: Place, mine: str) -> Iterator[str]:
    """The words around an early mention: "at", "'s visit to", "lost"."""
    start, end = place.mention.start, place.mention.end
    before = WORD.findall(place.passage.between(start - NEAR, start))[-3:]
    after = WORD.findall(place.passage.between(end, end + NEAR))[:4]
    depth = place.depth
    for n, word in enumerate(reversed(before)):
        yield f"{mine}-{n}={fold(word)}"
        yield f"{mine}-{n}={depth}|{fold(word)}"
    for n, word in enumerate(after):
        yield f"{mine}+{n}={fold(word)}"
    yield f"{mine}-01={fold(' '.join(before[-2:]))}"
    yield f"{mine}+01={fold(' '.join(after[:2]))}"


def score_features(
    known: Outline, passage: Passage, score: ScoreMention, pair: Sequence[str]
) -> Iterator[str]:
    """What speaks for a score being the one that the match of a pair ended with."""
    depth = depth_of(passage)
    here = {club.club for club in passage.clubs}
    pairs = len(here & set(pair))
    before = [fold(w) for w in WORD.findall(passage.between(score.start - NEAR, score.start))][-5:]
    after = [fold(w) for w in WORD.findall(passage.between(score.end, score.end + NEAR))][:5]
    yield f"unreal={is_unreal(passage, score)}"
    yield f"spoken={passage.sentence.spoken}"
    yield f"interim={score.interim}"
    yield f"depth={depth}|{score.interim}"
    yield f"clubs={pairs}|{min(len(here) - pairs, 2)}"
    yield f"clubs={pairs}|{min(len(here) - pairs, 2)}|{depth}"
    for n, word in enumerate(reversed(before)):
        yield f"-{n}={word}"
        yield f"<{word}"
    for n, word in enumerate(after):
        yield f"+{n}={word}"
        yield f">{word}"
    yield f"-01={' '.join(before[-2:])}"
    yield f"+01={' '.join(after[:2])}"
    yield f"-0+0={' '.join(before[-1:])}_{' '.join(after[:1])}"
    for telling, _, past in known.told:
        if telling.score == score:
            yield f"told={telling.pair == set(pair)}|{len(telling.pair)}|{past}"
            yield f"of={telling.club in pair}|{past}|{telling.outcome}"
    yield from _among(known, score)


def _among(known: Outline, score: ScoreMention) -> Iterator[str]:
    """A score among the others of the article: the same again, the highest, the first."""
    scores = [each for passage in known.reading.passages for each in passage.scores]
    pair = {score.first, score.second}
    same = sum({each.first, each.second} == pair for each in scores)
    yield f"same={min(same, 3)}"
    yield f"only={len(scores) == 1}"
    yield f"rank={min(scores.index(score), 4)}"
    goals = score.first + score.second
    more = sum(e.first + e.second > goals for e in scores)
    yield f"more={min(more, 3)}"
    yield f"goals={min(goals, 8)}"
    yield f"level={score.first == score.second}"
