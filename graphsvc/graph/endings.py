"""How a match ended: its winner and outcomes, as long as what is told of it does not disagree."""

from collections.abc import Iterable, Iterator, Set

from graphsvc.graph.ranking import in_order
from graphsvc.graph.reading import codes, entity, score
from graphsvc.graph.records import (
    ClubRecord,
    MatchRecord,
    ParticipationRecord,
    StatementRecord,
)
from graphsvc.graph.settling import Nodes, explain
from graphsvc.model import Alignment, EventOutcome, EventStatus, StatementStatus
from graphsvc.rules.results import Ending, ending_by_goals, ending_by_outcome, prevailing

Because = tuple[StatementRecord, ...]
Telling = tuple[Ending, Because]


def settle_winner(match: MatchRecord, nodes: Nodes) -> None:
    """The winner as told."""
    told = next(iter(in_order(match.told.get("winner", ()))), None)
    club = nodes.get(entity(told.statement.value) or "") if told else None
    match.winner = club if isinstance(club, ClubRecord) else None
    explain(match, "winner", (told,) if told and match.winner else ())


def settle_ending(match: MatchRecord) -> None:
    """The outcomes for both sides, and who won where nobody says so; what contradicts is silent.

    Each source has one vote: by the winner that it tells, else by an outcome, else by the goals.
    So a level score and a winner of one source, as after a shoot-out, do not contradict each other.
    """
    tellings = list(_tellings(match))
    votes: dict[str, Ending] = {}
    for told_ending, told in tellings:
        for source in _sources(told):
            votes.setdefault(source, told_ending)
    ending = prevailing(votes.values())
    _silence(match, ending, {source for source, voted in votes.items() if voted == ending})
    because = [told for told_ending, told in tellings if told_ending == ending][-1:]
    for side in match.participations:
        _set_outcome(match, side, ending, because[0] if because else ())
        if side.outcome is EventOutcome.WIN and match.winner is None:
            match.winner = side.club
            explain(match, "winner", side.because["outcome"])


def _set_outcome(
    match: MatchRecord, side: ParticipationRecord, ending: Ending | None, because: Because
) -> None:
    """How it ended for one side, explained by the goals where they tell it."""
    if match.status is EventStatus.PRE_EVENT:
        side.outcome = EventOutcome.UNDECIDED
        side.because["outcome"] = match.because.get("status", ())
    else:
        side.outcome = ending.outcome(side.club.id) if ending else None
        side.because["outcome"] = because


def _silence(match: MatchRecord, ending: Ending | None, right: Set[str]) -> None:
    """Clear the winner, if it is another one, and goals that none of the right sources tells."""
    winner = match.winner and match.participation(match.winner.id)
    if winner and Ending(winner.club.id) != ending:
        match.winner = None
        explain(match, "winner", ())
    for _, because in _by_goals(match):
        if right.isdisjoint(_sources(because)):
            match.score = None
            explain(match, "score", ())
            for side in match.participations:
                side.goals, side.because["goals"] = None, ()


# ---------------------------------------------------------------- what is told


def _tellings(match: MatchRecord) -> Iterator[Telling]:
    """What is told of the ending: by a winner, by outcomes, by goals."""
    for told in _in_force(match, "winner"):
        winner = entity(told.statement.value)
        if winner and match.participation(winner):
            yield Ending(winner), (told,)
    for told in _in_force(match, "outcome"):
        ending = _by_outcome(match, told)
        if ending:
            yield ending, (told,)
    yield from _by_goals(match)
    yield from _by_disputed_scores(match)


def _by_outcome(match: MatchRecord, told: StatementRecord) -> Ending | None:
    """A win or a defeat is one club's; a tie is both clubs', whether one is named or not."""
    club = entity(told.statement.qualifier("club"))
    others = (side.club.id for side in match.participations if side.club.id != club)
    outcome = codes(EventOutcome)(told.statement.value)
    return ending_by_outcome(outcome, club=club, other=next(others, ""))


def _by_goals(match: MatchRecord) -> Iterator[Telling]:
    """By the goals of both sides."""
    goals = {side.club.id: side.goals for side in match.participations if side.goals is not None}
    if len(goals) == len(match.participations) == 2:
        told = [each for side in match.participations for each in side.because["goals"]]
        yield ending_by_goals(goals), tuple(dict.fromkeys(told))


def _by_disputed_scores(match: MatchRecord) -> Iterator[Telling]:
    """By scores of which none is believed, each for itself."""
    home, away = match.side(Alignment.HOME), match.side(Alignment.AWAY)
    for told in _in_force(match, "finalScore"):
        final = score(told.statement.value)
        if home and away and final and match.score is None:
            goals = {home.club.id: final.home, away.club.id: final.away}
            yield ending_by_goals(goals), (told,)


def _in_force(match: MatchRecord, name: str) -> list[StatementRecord]:
    """What is believed; where rivals weigh the same and none is, all of them."""
    told = match.told.get(name, [])
    disputed = (each for each in told if each.status is StatementStatus.DISPUTED and each.rivals)
    return in_order(told) or list(disputed)


def _sources(told: Iterable[StatementRecord]) -> Iterator[str]:
    return (source for each in told for source in each.sources)
