"""Who is sure to go through: no more clubs can finish above, or level, than places allow."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain, product

from graphsvc.reasoning.reasons import Reason, premises_of
from graphsvc.reasoning.standings.rules import FROM_RESULTS, OUT_OF_REACH, ROUND_BY_ROUND
from graphsvc.reasoning.standings.supposing import Supposition
from graphsvc.reasoning.standings.wording import matches, points
from graphsvc.rules.elimination import Gaps
from graphsvc.rules.points import FOR_A_DRAW

FEW = 6
"""Of so many matches left every outcome is tried; of more, nothing is told."""

THROUGH = "{club} finish among the first {places}, however the matches left end."
PLACED = "{club} finish in place {place}."
BEHIND = "{rival} have {left} left, which can bring {gain}, and stay behind {club}."
DONE = "{rival} have no match left and stay behind {club}."
SUPPOSED = "It is supposed that {club} win {match}."
SUPPOSED_DRAWN = "It is supposed that {match} is drawn."
MAY = "{rival} may finish above {club}."


def sure_of(supposition: Supposition, club: str) -> Reason | None:
    """Why a club is sure to go through; None where it is not, or where that is not known."""
    group = supposition.contest.format
    if group is None or supposition.left is None:
        return None
    rank = supposition.computed.ranks.get(club)
    if rank and not any(supposition.left.values()):
        return _placed(supposition, club, rank) if rank <= group.qualify else None
    if supposition.limits.possible is None or len(supposition.fixtures) > FEW:
        return None
    endings = _Endings(supposition, supposition.limits.possible.gaps, supposition.left)
    if any(len(above) >= group.qualify for above in endings.above(club)):
        return None
    return _through(supposition, club, endings, group.qualify)


def _placed(supposition: Supposition, club: str, rank: int) -> Reason:
    name = supposition.contest.clubs[club].name
    premises = supposition.computed.premises(club)
    return Reason(PLACED.format(club=name, place=rank), premises, rule=FROM_RESULTS)


def _through(supposition: Supposition, club: str, endings: "_Endings", places: int) -> Reason:
    """The proof: what is known of the table, and for each rival whether it can come past."""
    known = supposition.limits.steps
    text = THROUGH.format(club=supposition.contest.clubs[club].name, places=places)
    steps = [*known, *_suppositions(supposition), *endings.steps(club)]
    return Reason(text, premises_of(known), rule=OUT_OF_REACH, steps=steps)


def _suppositions(supposition: Supposition) -> Iterator[Reason]:
    """The results supposed, in words."""
    for each in supposition.supposed:
        winner = supposition.contest.clubs.get(each.ending.winner or "")
        words = SUPPOSED if winner else SUPPOSED_DRAWN
        yield Reason(words.format(club=winner.name if winner else "", match=each.match.name))


class _Endings:
    """The ways in which the matches left may end."""

    def __init__(self, supposition: Supposition, gaps: Gaps, left: Mapping[str, int]) -> None:
        self.contest, self.gaps, self.left = supposition.contest, gaps, left
        self.fixtures = supposition.fixtures
        self.known = Counter(chain.from_iterable(self.fixtures))
        """How many of its matches left each club has an opponent for."""

    def above(self, club: str) -> Iterator[set[str]]:
        """For each of them, the clubs that may finish above a club, or level with it."""
        for gains in self._gains():
            yield {
                rival
                for rival in self._rivals(club)
                if self.gaps[rival, club] + gains[rival] - gains[club] + self._from_unknown(rival)
                >= 0
            }

    def steps(self, club: str) -> Iterator[Reason]:
        """For each rival, whether it can come past."""
        name = self.contest.clubs[club].name
        for rival in self._rivals(club):
            told, gain = self.contest.clubs[rival].name, self._most(rival)
            if self.gaps[rival, club] + gain >= 0:
                yield Reason(MAY.format(rival=told, club=name), rule=OUT_OF_REACH)
                continue
            left = matches(self.left[rival])
            words = BEHIND if gain else DONE
            text = words.format(rival=told, left=left, gain=points(gain), club=name)
            yield Reason(text, rule=ROUND_BY_ROUND)

    def _rivals(self, club: str) -> list[str]:
        return [rival for rival in self.contest.clubs if rival != club]

    def _gains(self) -> Iterator[dict[str, int]]:
        """The points that each way of ending brings in the matches that are known."""
        win = self.contest.for_win
        shares = ((win, 0), (FOR_A_DRAW, FOR_A_DRAW), (0, win))
        for ending in product(shares, repeat=len(self.fixtures)):
            gains = dict.fromkeys(self.contest.clubs, 0)
            for pair, share in zip(self.fixtures, ending, strict=True):
                for club, gain in zip(pair, share, strict=True):
                    gains[club] += gain
            yield gains

    def _from_unknown(self, rival: str) -> int:
        """The most points from matches left whose opponent is not known."""
        return max(0, self.left[rival] - self.known[rival]) * self.contest.for_win

    def _most(self, rival: str) -> int:
        """The most points from all matches left."""
        return max(self.known[rival], self.left[rival]) * self.contest.for_win
