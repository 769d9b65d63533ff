"""The result of a match: what a score, a winner and an outcome each say of how it ended."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from graphsvc.model import EventOutcome


class Ending(NamedTuple):
    """How a match ended."""

    winner: str | None
    """The id of the club that won, "" of one that is not known; None of a tie."""

    def outcome(self, club: str) -> EventOutcome:
        """How it ended for one of the two clubs."""
        if self.winner is None:
            return EventOutcome.TIE
        return EventOutcome.WIN if self.winner == club else EventOutcome.LOSS


DRAWN = Ending(None)


def ending_by_goals(goals: Mapping[str, int]) -> Ending:
    """How it ended by the goals of two clubs, by id."""
    (one, ours), (other, theirs) = goals.items()
    if ours == theirs:
        return DRAWN
    return Ending(one if ours > theirs else other)


def ending_by_outcome(
    outcome: EventOutcome | None, *, club: str | None, other: str
) -> Ending | None:
    """How it ended by the outcome for a club; a tie needs none. None where that leaves it open."""
    if outcome is EventOutcome.TIE:
        return DRAWN
    if club is None:
        return None
    winners = {EventOutcome.WIN: club, EventOutcome.LOSS: other}
    return Ending(winners[outcome]) if outcome in winners else None


def prevailing(endings: Iterable[Ending]) -> Ending | None:
    """The ending that most of the sources tell, one from each; None where as many tell another."""
    ranked = Counter(endings).most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
