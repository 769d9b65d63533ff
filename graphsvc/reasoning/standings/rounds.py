"""How many matches clubs of a group have left, round by round.

In a group all clubs play once in every round, so a match is of the same number for both clubs: who
meets a club in its fifth match plays its own fifth, and its next one is the sixth.
"""

from collections.abc import Iterable, Mapping

from graphsvc.graph.records import MatchRecord
from graphsvc.reasoning.standings.contest import Contest
from graphsvc.reasoning.standings.forms import FormLine
from graphsvc.reasoning.standings.played import all_known, matches_of, window_of


def matches_left(
    contest: Contest, forms: Mapping[str, FormLine], done: Iterable[MatchRecord]
) -> Mapping[str, int] | None:
    """How many matches each club has left at most, once some are over; None where not known."""
    if contest.format is None:
        return None
    over = {match.id for match in done}
    matches = matches_of(contest)
    if all_known(contest):
        left = [match for match in matches if match.id not in over]
        return {club: sum(bool(m.participation(club)) for m in left) for club in contest.clubs}
    earliest = _earliest_rounds(contest, matches, forms)
    return {
        club: contest.format.rounds
        - max(
            (earliest[m.id] for m in matches if m.id in over and m.participation(club)), default=0
        )
        for club in contest.clubs
    }


def _earliest_rounds(
    contest: Contest, matches: list[MatchRecord], forms: Mapping[str, FormLine]
) -> Mapping[str, int]:
    """The earliest round that each match can be of, by what came before it."""
    earliest = {match.id: match.round or 1 for match in matches}
    for line in forms.values():
        label = line.last.match.id
        earliest[label] = max(earliest[label], line.line.played)
    ordered = sorted(matches, key=lambda match: (match.date or "", match.id))
    for _ in matches:  # a round moves at most every match once; then all is settled
        for later in ordered:
            before = [
                earliest[match.id]
                for match in matches
                if _shares_a_club(match, later) and _is_before(contest, match, later)
            ]
            earliest[later.id] = max(earliest[later.id], 1 + max(before, default=0))
    return earliest


def _shares_a_club(one: MatchRecord, other: MatchRecord) -> bool:
    return any(other.participation(side.club.id) for side in one.participations)


def _is_before(contest: Contest, one: MatchRecord, other: MatchRecord) -> bool:
    end, start = window_of(contest, one).end, window_of(contest, other).start
    return end is not None and start is not None and end < start
