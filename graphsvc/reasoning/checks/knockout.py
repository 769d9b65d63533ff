"""Rules of matches that are not over after ninety minutes: extra time, and a shoot-out."""

from itertools import pairwise

from graphsvc.graph.reading import entity, score
from graphsvc.graph.records import MatchRecord
from graphsvc.model import Alignment
from graphsvc.reasoning.checks.told import answer
from graphsvc.reasoning.checks.verdicts import Finding, examiner, failed, passed

ONE_AFTER_ANOTHER = ("halfTimeScore", "fullTimeScore", "extraTimeScore")
"""Scores of one match in the order in which they stood."""


@examiner("goals are not taken back")
def goals_are_not_taken_back(match: MatchRecord) -> Finding | None:
    """A score after extra time holds the one after ninety minutes, and that the half-time score."""
    told = [each for name in ONE_AFTER_ANOTHER if (each := answer(match, name))]
    scores = [score(each.statement.value) for each in told]
    if len(told) < 2:
        return None
    for earlier, later in pairwise(each for each in scores if each):
        if earlier.home > later.home or earlier.away > later.away:
            return failed(f"It is {earlier.text}, and later {later.text}.", told)
    return passed(told)


@examiner("a shoot-out has a winner")
def shoot_out_has_a_winner(match: MatchRecord) -> Finding | None:
    """A shoot-out does not end level, and who wins it is the winner."""
    told, won = answer(match, "shootOutScore"), answer(match, "winner")
    penalties = score(told.statement.value) if told else None
    if told is None or penalties is None:
        return None
    if penalties.home == penalties.away:
        return failed(f"The shoot-out ends {penalties.text}.", [told])
    side = match.side(Alignment.HOME if penalties.home > penalties.away else Alignment.AWAY)
    if won and side and entity(won.statement.value) != side.club.id:
        return failed(f"{side.club.name} won the shoot-out, and are not the winner.", [told, won])
    return passed([told], [won] if won else [])
