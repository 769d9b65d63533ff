"""Rules of the score: of goals, at half-time, at the end."""

from collections import Counter
from itertools import chain

from graphsvc.graph.reading import codes, entity, score, whole
from graphsvc.graph.records import MatchRecord, ParticipationRecord, StatementRecord
from graphsvc.model import Alignment, EventOutcome, EventStatus, ScoreValue
from graphsvc.reasoning.checks.told import (
    Because,
    answer,
    answers,
    behind,
)
from graphsvc.reasoning.checks.verdicts import (
    Finding,
    examiner,
    failed,
    gravest,
    passed,
    unknown,
)
from graphsvc.reasoning.halftime import clocked, timed_goals
from graphsvc.rules.formats import WITH_TABLE
from graphsvc.rules.results import Ending, ending_by_goals
from graphsvc.rules.running import half_time_score

CALLED_OFF = (EventStatus.CANCELED, EventStatus.POSTPONED)


@examiner("goals add up")
def goals_add_up(match: MatchRecord) -> Finding | None:
    """The goals that are told of a match add up to its score."""
    if match.score is None or not match.goals:
        return None
    inputs = (behind(match, "score"), _credits(match))
    total, told = match.score.home + match.score.away, len(match.goals)
    if told > total:
        return failed(
            f"{told} goals are told, and the score {match.score.text} has {total}.", *inputs
        )
    if told < total:
        return unknown(f"{told} of {total} goals are told.", *inputs)
    unplaced = sum(goal.club is None for goal in match.goals)
    if unplaced:
        return unknown(f"For which side {unplaced} of {total} goals count is not told.", *inputs)
    counted = _counted(match)
    if counted != match.score:
        return failed(f"The goals make {counted.text}, the score is {match.score.text}.", *inputs)
    return passed(*inputs)


@examiner("no goal too many")
def no_goal_too_many(match: MatchRecord) -> Finding | None:
    """No more goals are told of a side than it has in the score."""
    if not match.goals:
        return None
    told = Counter(goal.club.id for goal in match.goals if goal.club)
    return gravest(
        _within(side, told[side.club.id], _credits(match)) for side in match.participations
    )


def _within(side: ParticipationRecord, told: int, credited: Because) -> Finding | None:
    if side.goals is None or not told:
        return None
    inputs = (side.because.get("goals", ()), credited)
    if told > side.goals:
        name = side.club.name
        return failed(f"{told} goals of {name} are told, and the score has {side.goals}.", *inputs)
    return passed(*inputs)


@examiner("half-time within the score")
def half_time_within_score(match: MatchRecord) -> Finding | None:
    """Neither side has more goals at half-time than at the end."""
    half, inputs = match.half_time_score, [*behind(match, "half_time_score", "score")]
    if half is None:
        return None
    if match.score is None:
        return unknown("The score at the end is not known.", inputs)
    if half.home > match.score.home or half.away > match.score.away:
        ended = f"It is {half.text} at half-time and {match.score.text} at the end."
        return failed(ended, inputs)
    return passed(inputs)


@examiner("half-time by the goals")
def half_time_by_goals(match: MatchRecord) -> Finding | None:
    """The half-time score that is told is the score of the goals of the first half."""
    half = match.half_time_score
    if half is None or not match.goals:
        return None
    inputs = [*behind(match, "half_time_score"), *_credits(match)]
    inputs += [each for goal in match.goals for each in behind(goal, "minute", "period")]
    timed = timed_goals(match)
    counted = half_time_score(clocked(timed, match), final=match.score)
    if counted is None:
        return unknown("Not all goals are told with their half.", inputs)
    if counted != half:
        told = f"The goals make {counted.text} at half-time, told is {half.text}."
        return failed(told, inputs)
    return passed(inputs)


@examiner("the winner has more goals")
def winner_has_more_goals(match: MatchRecord) -> Finding | None:
    """Who won has scored more, unless a shoot-out decided."""
    won = answer(match, "winner")
    if won is None:
        return None
    winner = match.participation(entity(won.statement.value) or "")
    if winner is None:
        sides = behind(match, "participations")
        return failed("The winner told is neither of the sides.", [won], sides)
    goals, told = _goals(match)
    if len(goals) < 2:
        return unknown(f"The score with which {winner.club.name} won is not known.", [won], told)
    return _won(match, winner.club.name, ending_by_goals(goals), (won, *told))


def _won(match: MatchRecord, name: str, ending: Ending, inputs: Because) -> Finding:
    """A winner beside what the goals make of it."""
    won = answer(match, "winner")
    if won and ending.winner == entity(won.statement.value):
        return passed(inputs)
    shoot_out = answers(match, "shootOutScore")
    if shoot_out:  # after two matches it may be the loser of the second who wins it
        return passed(inputs, shoot_out)
    if ending.winner is not None:
        return failed(f"{name} won, and the other side has more goals.", inputs)
    if match.stage and match.stage.phase in WITH_TABLE:
        return failed(f"{name} won, and the score is level.", inputs, behind(match, "stage"))
    return unknown(f"{name} won a level match, and no shoot-out is told.", inputs)


@examiner("the outcome fits the score")
def outcome_fits_score(match: MatchRecord) -> Finding | None:
    """A win, a defeat or a tie that is told is what the score makes it."""
    return gravest(_outcome(match, each) for each in answers(match, "outcome"))


def _outcome(match: MatchRecord, told: StatementRecord) -> Finding | None:
    outcome = codes(EventOutcome)(told.statement.value)
    club = entity(told.statement.qualifier("club"))
    if outcome in (None, EventOutcome.UNDECIDED) or (
        club is None and outcome is not EventOutcome.TIE
    ):
        return None
    goals, because = _goals(match)
    if len(goals) < 2:
        return unknown("The score is not known.", [told])
    ending = ending_by_goals(goals)
    by_goals = ending.outcome(club or next(iter(goals)))
    if by_goals is EventOutcome.TIE and outcome is not EventOutcome.TIE:
        return None  # a shoot-out may have decided: the rule of the winner sees to that
    if by_goals is not outcome:
        return failed(f"A {outcome.lower()} is told, and the score makes it none.", [told], because)
    return passed([told], because)


@examiner("no negative number")
def no_negative_number(match: MatchRecord) -> Finding | None:
    """Goals, people who watched and rounds are never fewer than none."""
    told = [each for name in ("finalScore", "halfTimeScore") for each in answers(match, name)]
    told += [each for name in ("teamGoals", "attendance") for each in answers(match, name)]
    below = [each for each in told if _least(each) < 0]
    if below:
        return failed("A number is below zero.", below)
    return passed(told) if told else None


@examiner("no result of a match called off")
def no_result_when_called_off(match: MatchRecord) -> Finding | None:
    """A match that was cancelled or postponed has no score and no winner."""
    told = answer(match, "eventStatus")
    if told is None or codes(EventStatus)(told.statement.value) not in CALLED_OFF:
        return None
    results = [each for name in ("finalScore", "winner") for each in answers(match, name)]
    if results:
        return failed("It was called off, and has a result.", [told], results)
    return passed([told])


def _least(told: StatementRecord) -> int:
    value = told.statement.value
    if isinstance(value, ScoreValue):
        return min(value.home, value.away)
    return whole(value) or 0


def _goals(match: MatchRecord) -> tuple[dict[str, int], Because]:
    """The goals of both clubs by the score that is told best, even if the winner outweighs it."""
    final = answer(match, "finalScore")
    home, away = match.side(Alignment.HOME), match.side(Alignment.AWAY)
    told = score(final.statement.value) if final else None
    if final and told and home and away:
        return {home.club.id: told.home, away.club.id: told.away}, (final,)
    known = [side for side in match.participations if side.goals is not None]
    because = tuple(each for side in known for each in side.because.get("goals", ()))
    return {side.club.id: side.goals for side in known if side.goals is not None}, because


def _counted(match: MatchRecord) -> ScoreValue:
    home = match.side(Alignment.HOME)
    ours = sum(goal.club is home.club for goal in match.goals) if home else 0
    return ScoreValue(ours, len(match.goals) - ours)


def _credits(match: MatchRecord) -> Because:
    """What tells for which side each goal counts, or else that it is one of the match."""
    told = (behind(goal, "club") or behind(goal, "match") for goal in match.goals)
    return tuple(chain.from_iterable(told))
