"""Which places clubs may have in a table of which only some things are known.

Points between two clubs, least and most points, and places told are all differences of points:
`a` has at most so many more than `b`. What follows from them is the shortest way between any two
(Floyd and Warshall); a place is sure where every order that fits them has it.
https://en.wikipedia.org/wiki/Difference_bound_matrix
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

FEW = 5
"""Of up to so many clubs every order is tried; of more, only what each pair of them says."""

_ZERO = ""
"""Stands for no points at all, so that a number of points is a difference too."""
_FAR = 10_000
"""More points than any club ever has."""

Gaps = dict[tuple[str, str], int]
"""(a, b) -> the most points by which `a` may be ahead of `b`; below 0 it is behind."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a table; clubs are ids."""

    clubs: Sequence[str]
    least: Mapping[str, int] = field(default_factory=dict)
    """The least points a club has."""
    most: Mapping[str, int] = field(default_factory=dict)
    """The most points it has."""
    ahead: Sequence[tuple[str, str, int]] = ()
    """(a, b, points): so many more has `a` than `b`; below 0 where it has less."""
    places: Mapping[str, int] = field(default_factory=dict)
    """The places told, from 1 on."""
    not_places: Iterable[tuple[str, int]] = ()
    """Places that a club does not have."""
    gaps: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """More differences, as `Possible` has them."""


@dataclass(frozen=True, slots=True)
class Possible:
    """What may be; nothing where what is known contradicts itself."""

    places: Mapping[str, frozenset[int]]
    """Of each club the places it may have."""
    gaps: Gaps

    def least(self, club: str) -> int:
        """The least points of a club."""
        return -self.gaps[_ZERO, club]

    def most(self, club: str) -> int | None:
        """The most points of a club; None where there is no limit."""
        most = self.gaps[club, _ZERO]
        return most if most < _FAR // 2 else None

    def place(self, club: str) -> int | None:
        """The place of a club, where there is only one that it may have."""
        places = self.places[club]
        return next(iter(places)) if len(places) == 1 else None


def possible(known: Known) -> Possible | None:
    """What the table may be; None where what is known contradicts itself."""
    gaps = closed(_gaps(known), (_ZERO, *known.clubs))
    places = _allowed(known)
    if not _consistent(gaps) or not _narrowed(known, gaps, places):
        return None
    if len(known.clubs) > FEW:
        return Possible({club: frozenset(left) for club, left in places.items()}, gaps)
    return _union(known, list(_orders(known.clubs, gaps, places, ())))


# ---------------------------------------------------------------- differences


def _gaps(known: Known) -> Gaps:
    """What is known, as differences."""
    gaps: Gaps = dict(known.gaps)
    for club in known.clubs:
        gaps[_ZERO, club] = min(-known.least.get(club, 0), gaps.get((_ZERO, club), _FAR))
        gaps[club, _ZERO] = min(known.most.get(club, _FAR), gaps.get((club, _ZERO), _FAR))
    for one, other, points in known.ahead:
        gaps[one, other] = min(points, gaps.get((one, other), _FAR))
        gaps[other, one] = min(-points, gaps.get((other, one), _FAR))
    for (one, place), (other, behind) in product(known.places.items(), repeat=2):
        if place < behind:  # who stands before has as many points at least
            gaps[other, one] = min(0, gaps.get((other, one), _FAR))
    return gaps


def closed(gaps: Gaps, nodes: Sequence[str]) -> Gaps:
    """The same with all that follows from it."""
    full = {(one, other): 0 if one == other else _FAR for one in nodes for other in nodes}
    full |= {pair: min(gap, full[pair]) for pair, gap in gaps.items()}
    for middle, one, other in product(nodes, repeat=3):
        full[one, other] = min(full[one, other], full[one, middle] + full[middle, other])
    return full


def _with(gaps: Gaps, one: str, other: str) -> Gaps:
    """The same where `one` has no more points than `other`."""
    if gaps[one, other] <= 0:
        return gaps
    nodes = {node for node, _ in gaps}
    return {
        (a, b): min(gaps[a, b], gaps[a, one] + gaps[other, b]) for a, b in product(nodes, repeat=2)
    }


def _consistent(gaps: Gaps) -> bool:
    return all(gap >= 0 for (one, other), gap in gaps.items() if one == other)


# ---------------------------------------------------------------- places


def _allowed(known: Known) -> dict[str, set[int]]:
    """The places that are not ruled out in words."""
    every = set(range(1, len(known.clubs) + 1))
    places = {club: set(every) for club in known.clubs}
    for club, place in known.places.items():
        places[club] &= {place}
    for club, place in known.not_places:
        places[club].discard(place)
    return places


def _narrowed(known: Known, gaps: Gaps, places: dict[str, set[int]]) -> bool:
    """Take away the places that points, or the places of others, rule out; False if none is left.

    A club that is surely behind three others is fourth at best.
    """
    for club in known.clubs:
        others = [other for other in known.clubs if other != club]
        above = sum(gaps[club, other] < 0 for other in others)
        below = sum(gaps[other, club] < 0 for other in others)
        places[club] &= set(range(1 + above, len(known.clubs) - below + 1))
    while _singled_out(places):
        pass
    return all(places.values())


def _singled_out(places: dict[str, set[int]]) -> bool:
    """A place that is one club's is no other's, and one that is left to one club is its place."""
    before = sum(map(len, places.values()))
    for club, own in places.items():
        rest = [left for other, left in places.items() if other != club]
        own.difference_update(*(left for left in rest if len(left) == 1))
        if alone := own.difference(*rest):
            own.intersection_update(alone)
    return sum(map(len, places.values())) < before


_Order = tuple[tuple[str, ...], Gaps]


def _orders(
    clubs: Sequence[str], gaps: Gaps, places: Mapping[str, set[int]], order: tuple[str, ...]
) -> Iterator[_Order]:
    """Every order that fits, and the differences in it, from the first place on."""
    if len(order) == len(clubs):
        yield order, gaps
        return
    left = [club for club in clubs if club not in order]
    for club in left:
        if len(order) + 1 not in places[club]:
            continue
        with_it = gaps
        for other in left:
            with_it = _with(with_it, other, club) if other != club else with_it
        if _consistent(with_it):
            yield from _orders(clubs, with_it, places, (*order, club))


def _union(known: Known, orders: Sequence[_Order]) -> Possible | None:
    """What holds in every order."""
    if not orders:
        return None
    places = {club: frozenset(order.index(club) + 1 for order, _ in orders) for club in known.clubs}
    gaps = {pair: max(gaps[pair] for _, gaps in orders) for pair in orders[0][1]}
    return Possible(places, gaps)
